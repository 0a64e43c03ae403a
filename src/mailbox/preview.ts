import type { Channel, ConversationId } from '#src/message.ts'

/** Milliseconds between two previews: more often nobody reads, and platforms count them. */
const PACE = 400

/** Shows the newest of what it is given, no oftener than the pace; a preview that fails is no failure. */
export function showPreview(
  channel: Channel | undefined,
  to: ConversationId,
  inReplyTo: string,
): ((text: string) => void) | undefined {
  const show = channel?.preview
  if (!show) return undefined
  let shownAt = 0
  return (text) => {
    const now = Date.now()
    if (now - shownAt < PACE) return
    shownAt = now
    show(to, { inReplyTo, text }).catch(() => {})
  }
}
