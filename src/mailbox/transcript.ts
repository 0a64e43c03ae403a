import type { Database, OpenDatabase } from '#src/database/client.ts'
import { type ConversationId, type Entry, erased, type Transcript } from '#src/message.ts'
import { content, reply } from './content.ts'
import type { Watchers } from './watchers.ts'

/** What a channel gets when it reads a conversation from the start. */
const LONGEST = 200

/** Reading conversations back: history, and the replies to one message once they are there. */
export function createTranscript(
  { db }: OpenDatabase,
  { watch }: Pick<Watchers, 'watch'>,
): Transcript {
  async function settledReplies(conversation: ConversationId, externalId: string) {
    const row = await db.inbox.findUnique({
      where: { conversation_externalId: { conversation, externalId } },
    })
    if (!row || row.state === 'waiting') return null
    const replies = await db.outbox.findMany({
      where: { inReplyTo: row.seq },
      orderBy: { seq: 'asc' },
    })
    return replies.map((stored) => ({ id: stored.key, reply: reply.parse(stored.reply) }))
  }

  return {
    watch,
    read: (conversation, cursor = '') => read(db, conversation, cursor),
    // Old messages are deleted; the conversation goes on.
    isKnown: async (conversation) =>
      null !== (await db.inbox.findFirst({ where: { conversation }, select: { seq: true } })) ||
      (await db.conversation.count({ where: { id: conversation } })) > 0,
    async repliesTo(conversation, id, withinMs) {
      const until = Date.now() + withinMs
      while (true) {
        // The watch begins before the look, so nothing stored in between is missed.
        const change = nextChange(watch, conversation)
        const found = await settledReplies(conversation, id)
        const left = until - Date.now()
        if (found || left <= 0) {
          change.cancel()
          return found
        }
        await change.within(left)
      }
    },
  }
}

function nextChange(watch: Watchers['watch'], conversation: ConversationId) {
  let cancel = () => {}
  const changed = new Promise<void>((resolve) => {
    const unwatch = watch(conversation, resolve)
    cancel = () => {
      unwatch()
      resolve()
    }
  })
  return {
    cancel,
    async within(ms: number) {
      const alarm = setTimeout(cancel, ms)
      await changed
      clearTimeout(alarm)
      cancel()
    },
  }
}

async function read(db: Database, conversation: ConversationId, cursor: string): Promise<Entry[]> {
  const [after = 0, afterReply = 0] = parseCursor(cursor)
  const newest = { orderBy: { seq: 'desc' }, take: LONGEST } as const
  const [said, replies] = await Promise.all([
    db.inbox.findMany({
      where: { conversation, seq: { gt: after }, content: { not: JSON.stringify(erased) } },
      ...newest,
    }),
    db.outbox.findMany({ where: { conversation, seq: { gt: afterReply } }, ...newest }),
  ])
  const names = await namesOf(db, replies)
  const entries = [
    ...said.map((row) => ({
      seqs: [row.seq, 0],
      at: row.receivedAt,
      entry: { kind: 'said' as const, id: row.externalId, content: content.parse(row.content) },
    })),
    ...replies.map((row) => ({
      seqs: [0, row.seq],
      at: row.createdAt,
      entry: {
        kind: 'reply' as const,
        id: row.key,
        inReplyTo: names.get(row.inReplyTo) ?? null,
        reply: reply.parse(row.reply),
      },
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || compare(a.seqs, b.seqs))

  let [i, o] = [after, afterReply]
  return entries.map(({ seqs: [inbox = 0, outbox = 0], at, entry }) => {
    i = Math.max(i, inbox)
    o = Math.max(o, outbox)
    return { cursor: `${i}-${o}`, at, ...entry }
  })
}

/** The clients' own ids of the messages that were answered. */
async function namesOf(db: Database, replies: { inReplyTo: number | null }[]) {
  const seqs = replies.flatMap(({ inReplyTo }) => inReplyTo ?? [])
  const rows = await db.inbox.findMany({
    where: { seq: { in: seqs } },
    select: { seq: true, externalId: true },
  })
  return new Map<number | null, string>(rows.map(({ seq, externalId }) => [seq, externalId]))
}

function parseCursor(cursor: string): number[] {
  return /^\d{1,9}-\d{1,9}$/.test(cursor) ? cursor.split('-').map(Number) : []
}

/** What was said stands before what was answered in the same millisecond. */
function compare([a = 0, b = 0]: number[], [c = 0, d = 0]: number[]): number {
  if (a > 0 !== c > 0) return a > 0 ? -1 : 1
  return a - c || b - d
}
