import { randomUUID } from 'node:crypto'
import { raw, sqltag as sql } from '@prisma/client/runtime/client'
import { z } from 'zod'
import type { OpenDatabase } from '#src/database/client.ts'

/** How long a claim outlives its process, and how often a living process renews it (milliseconds). */
const LEASE = 6_000
const RENEWAL = 2_000
/** On a file that no other process can open a claim needs no end. */
const FOREVER = 10 * 365 * 24 * 3_600_000

const conversations = z.array(z.object({ conversation: z.string() }))

/**
 * The rules both boxes share, over rows with `conversation, state, dueAt, attempts, failures, claimedBy,
 * claimedUntil`. Only the oldest waiting row of a conversation can be claimed, so a conversation is
 * worked on in order whoever does it; the claim counts the attempt in a commit of its own. A claim only
 * saves double work: what counts is that `settle` and `postpone` touch nothing that is no longer ours.
 */
export function createQueue({ db, shared }: OpenDatabase, name: 'Inbox' | 'Outbox') {
  const table = raw(`"${name}"`)
  const me = randomUUID()
  const lease = shared ? LEASE : FOREVER

  /** Rows whose last attempt ended with its process have been tried more often than they failed. */
  const untroubled = name === 'Inbox' ? sql`AND "attempts" = "failures"` : sql``
  const suspect = sql`AND "attempts" > "failures"`

  return {
    /** The head of the conversation as it stands after the claim, or none: empty, not due, taken or suspect. */
    async claim<T>(conversation: string, row: z.ZodType<T>, suspects = false): Promise<T | null> {
      const now = new Date()
      const rows = await db.$queryRaw(sql`
        UPDATE ${table} SET "attempts" = "attempts" + 1, "claimedBy" = ${me},
          "claimedUntil" = ${new Date(now.getTime() + lease)}
        WHERE "seq" = (SELECT MIN("seq") FROM ${table}
                       WHERE "conversation" = ${conversation} AND "state" = 'waiting')
          AND "state" = 'waiting' AND "dueAt" <= ${now}
          AND ("claimedUntil" IS NULL OR "claimedUntil" < ${now})
          ${suspects ? suspect : untroubled}
        RETURNING *`)
      return z.array(row).parse(rows)[0] ?? null
    },

    /** Milliseconds until the conversation's head is due again; null when nothing waits. */
    async dueIn(conversation: string): Promise<number | null> {
      const rows = await db.$queryRaw(sql`
        SELECT "dueAt" FROM ${table} WHERE "conversation" = ${conversation} AND "state" = 'waiting'
        ORDER BY "seq" LIMIT 1`)
      const [head] = z.array(z.object({ dueAt: z.coerce.date() })).parse(rows)
      return head ? Math.max(0, head.dueAt.getTime() - Date.now()) : null
    },

    /** Gives a row back for later, as a failed one unless told otherwise; false when it was no longer ours. */
    async postpone(seq: number, delayMs: number, failures = 1): Promise<boolean> {
      const due = new Date(Date.now() + delayMs)
      return (
        1 ===
        (await db.$executeRaw(sql`
        UPDATE ${table} SET "failures" = "failures" + ${failures}, "dueAt" = ${due},
          "claimedBy" = NULL, "claimedUntil" = NULL
        WHERE "seq" = ${seq} AND "state" = 'waiting' AND "claimedBy" = ${me}`))
      )
    },

    /** Inside the caller's transaction: the row is dealt with; false when it was no longer ours. */
    async settle(
      tx: Pick<OpenDatabase['db'], '$executeRaw'>,
      seq: number,
      state: 'done' | 'sent' | 'aside' | 'unsure',
    ): Promise<boolean> {
      return (
        1 ===
        (await tx.$executeRaw(sql`
        UPDATE ${table} SET "state" = ${state}, "settledAt" = ${new Date()},
          "claimedBy" = NULL, "claimedUntil" = NULL
        WHERE "seq" = ${seq} AND "state" = 'waiting' AND "claimedBy" = ${me}`))
      )
    },

    /** Conversations with something due and unclaimed, oldest first. */
    async findDue(limit: number, suspects = false): Promise<string[]> {
      const now = new Date()
      const rows = await db.$queryRaw(sql`
        SELECT "conversation", MIN("seq") AS "first" FROM ${table}
        WHERE "state" = 'waiting' AND "dueAt" <= ${now}
          AND ("claimedUntil" IS NULL OR "claimedUntil" < ${now}) ${suspects ? suspect : untroubled}
        GROUP BY "conversation" ORDER BY "first" LIMIT ${limit}`)
      return conversations.parse(rows).map(({ conversation }) => conversation)
    },

    /** Keeps our claims while we live; on an unshared file frees those of the process before us. Returns the way to stop. */
    async keepClaims(): Promise<() => Promise<void>> {
      if (!shared) {
        await db.$executeRaw(sql`
          UPDATE ${table} SET "claimedBy" = NULL, "claimedUntil" = NULL
          WHERE "state" = 'waiting' AND "claimedBy" IS NOT NULL`)
      }
      const renew = () =>
        db.$executeRaw(sql`
        UPDATE ${table} SET "claimedUntil" = ${new Date(Date.now() + lease)}
        WHERE "state" = 'waiting' AND "claimedBy" = ${me}`)
      // A renewal that fails only risks that another process does the work too.
      const timer = shared ? setInterval(() => void renew().catch(() => {}), RENEWAL) : undefined
      return async () => {
        clearInterval(timer)
        // What a stopping process leaves half done was interrupted, not tried.
        await db.$executeRaw(sql`
          UPDATE ${table} SET "attempts" = "attempts" - 1, "claimedBy" = NULL, "claimedUntil" = NULL
          WHERE "state" = 'waiting' AND "claimedBy" = ${me}`)
      }
    },
  }
}

export type Queue = ReturnType<typeof createQueue>
