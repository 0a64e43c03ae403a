import type { OpenDatabase } from '#src/database/client.ts'
import type { ConversationId, Transcript } from '#src/message.ts'

/** Milliseconds between looks for what other processes stored. */
const LOOK = 500

/** Who wants to know of news in a conversation, and the telling. */
export function createWatchers({ db, shared }: OpenDatabase) {
  const watchers = new Map<string, Set<() => void>>()
  const seen = { older: 0, newer: 0 }
  const timer = shared ? setInterval(() => void look().catch(() => {}), LOOK) : undefined

  /** Rows become visible in another order than they are numbered, so each look starts one look back. */
  async function look() {
    if (watchers.size === 0) return
    const rows = await db.outbox.findMany({
      where: { seq: { gt: seen.older } },
      select: { seq: true, conversation: true },
    })
    seen.older = seen.newer
    seen.newer = Math.max(seen.newer, ...rows.map(({ seq }) => seq))
    for (const conversation of new Set(rows.map((row) => row.conversation))) notify(conversation)
  }

  function notify(conversation: string) {
    for (const onChange of watchers.get(conversation) ?? []) onChange()
  }

  const watch: Transcript['watch'] = (conversation: ConversationId, onChange) => {
    const own = watchers.get(conversation) ?? new Set()
    watchers.set(conversation, own.add(onChange))
    return () => {
      own.delete(onChange)
      if (own.size === 0 && watchers.get(conversation) === own) watchers.delete(conversation)
    }
  }

  return { watch, notify, stop: () => clearInterval(timer) }
}

export type Watchers = ReturnType<typeof createWatchers>
