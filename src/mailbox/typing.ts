import type { ConversationId } from '#src/message.ts'

/** Milliseconds until a turn counts as slow, between two signs, and after which the sign would be a lie. */
const SLOW = 1_000
const REPEAT = 4_000
const LONGEST = 60_000

export type ShowTyping = (to: ConversationId) => Promise<void>

/** Runs `work`, and while it is slow shows the person that it is under way; a sign that fails is no failure. */
export async function whileTyping<T>(
  conversation: ConversationId,
  show: ShowTyping | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!show) return work()
  const until = Date.now() + LONGEST
  let timer = setTimeout(sign, SLOW, show)

  function sign(show: ShowTyping) {
    show(conversation).catch(() => {})
    if (Date.now() < until) timer = setTimeout(sign, REPEAT, show)
  }

  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
