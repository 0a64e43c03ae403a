import { join, sqltag as sql } from '@prisma/client/runtime/client'
import type { OpenDatabase, Transaction } from '#src/database/client.ts'
import type { Content, ConversationId, Incoming } from '#src/message.ts'
import { content } from './content.ts'

/** How short messages in a row become one turn. */
export type Gather = {
  /** Milliseconds that the first waits for the others. */
  ms: number
  /** Whether a message may be part of a longer one; anything else is a turn of its own, at once. */
  isPart: (content: Content) => boolean
  join: (parts: Content[]) => Content
}

/** Messages that one turn takes at most. */
const MOST = 8

/** The claimed message a turn begins with. */
type Head = Pick<Incoming, 'conversation' | 'content'> & {
  seq: number
  attempts: number
  failures: number
}

/**
 * Every message keeps its own row and its own promise. What waits is only the first, by its `dueAt`; the
 * turn then takes everything behind it that belongs to it, and one transaction settles them all. After a
 * failure or a crash a message is taken alone, so that the one at fault does not take others with it.
 */
export function createGathering(
  { db }: OpenDatabase,
  gather: Gather | undefined,
  gathers: (conversation: ConversationId) => boolean,
) {
  const { ms = 0, isPart = () => false, join: joined } = gather ?? {}
  const mayWait = ({ conversation, content }: Pick<Incoming, 'conversation' | 'content'>) =>
    ms > 0 && gathers(conversation) && isPart(content)

  /** What waits behind the head: nobody else can claim it while we hold the head. */
  async function findParts({ conversation, seq }: Head) {
    const rows = await db.inbox.findMany({
      where: { conversation, state: 'waiting', seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: MOST - 1,
    })
    const behind = rows.map((row) => ({ ...row, content: content.parse(row.content) }))
    const end = behind.findIndex((row) => row.attempts > 0 || !isPart(row.content))
    return end < 0 ? behind : behind.slice(0, end)
  }

  return {
    delayOf: (incoming: Incoming) => (mayWait(incoming) ? ms : 0),

    /** The rows that go with the head, and the one content they make together. */
    async collect(head: Head): Promise<{ together: number[]; content: Content }> {
      const alone = { together: [], content: head.content }
      const isTroubled = head.attempts > 1 || head.failures > 0
      if (!joined || isTroubled || !mayWait(head)) return alone
      const parts = await findParts(head)
      if (parts.length === 0) return alone
      const together = parts.map(({ seq }) => seq)
      return { together, content: joined([head, ...parts].map((row) => row.content)) }
    },
  }
}

export type Gathering = ReturnType<typeof createGathering>

/** Inside the transaction that settled the head: the rows that were taken with it, all or nothing. */
export async function settleTogether(tx: Transaction, seqs: number[]) {
  if (seqs.length === 0) return
  const settled = await tx.$executeRaw(sql`
    UPDATE "Inbox" SET "state" = 'done', "settledAt" = ${new Date()}, "attempts" = "attempts" + 1
    WHERE "seq" IN (${join(seqs)}) AND "state" = 'waiting' AND "claimedBy" IS NULL`)
  if (settled !== seqs.length) throw new Error('a message of this turn went elsewhere meanwhile')
}
