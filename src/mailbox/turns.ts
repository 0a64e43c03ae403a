import { sqltag as sql } from '@prisma/client/runtime/client'
import { z } from 'zod'
import type { OpenDatabase, Transaction } from '#src/database/client.ts'
import { log } from '#src/log.ts'
import type { ConversationId, Incoming, Reply } from '#src/message.ts'
import { content, conversationId } from './content.ts'
import type { Step } from './lanes.ts'
import type { Queue } from './queue.ts'
import type { Turnstile } from './turnstile.ts'

/**
 * One message and the stored session (null for a new conversation) to what follows of it. Slow work
 * happens in here; `write` runs later, inside the one transaction that also stores session and replies.
 */
export type TakeTurn = (
  session: string | null,
  incoming: Incoming,
) => Promise<{ session: string; replies: Reply[]; write?: (tx: Transaction) => Promise<void> }>

/** Milliseconds before each further try; after the last the message is set aside. */
const RETRIES = [250, 1_000, 4_000, 15_000]
const RESTARTS = 3

const inboxRow = z.object({
  seq: z.coerce.number(),
  conversation: conversationId,
  externalId: z.string(),
  content,
  attempts: z.coerce.number(),
  failures: z.coerce.number(),
})
type InboxRow = z.output<typeof inboxRow>

type Turns = {
  database: OpenDatabase
  inbox: Queue
  takeTurn: TakeTurn
  apology: Reply
  retries?: number[]
  pass: Turnstile
  /** Whether a reply to this conversation is delivered by somebody, or sent once it is stored. */
  isPushed: (conversation: ConversationId) => boolean
  onSettled: (conversation: ConversationId) => void
}

/** The step of the inbox lanes: the conversation's oldest message, from claim to commit. */
export function createTurnStep({
  database,
  inbox,
  takeTurn,
  apology,
  retries = RETRIES,
  pass,
  ...on
}: Turns) {
  const { db } = database

  return async function step(conversation: string, suspects = false): Promise<Step> {
    const row = await pass(() => inbox.claim(conversation, inboxRow, suspects))
    if (!row) {
      const due = await inbox.dueIn(conversation)
      return due ? { afterMs: due } : 'idle'
    }
    if (row.attempts - 1 - row.failures >= RESTARTS) {
      log.error({ seq: row.seq }, 'message set aside: it was at work when the process died')
      await setAside(row)
      return 'again'
    }
    try {
      const result = await turn(row)
      await pass(() => commit(row, result))
    } catch (error) {
      return fail(row, error)
    }
    return 'again'
  }

  async function turn(row: InboxRow) {
    const stored = await pass(() => db.conversation.findUnique({ where: { id: row.conversation } }))
    const { externalId: id, conversation, content } = row
    const result = await takeTurn(stored?.session ?? null, { id, conversation, content })
    return { ...result, version: stored?.version ?? 0 }
  }

  async function commit(row: InboxRow, result: Awaited<ReturnType<typeof turn>>) {
    await db.$transaction(async (tx) => {
      // Settling first takes the row's lock: of two processes at one message only one gets further.
      if (!(await inbox.settle(tx, row.seq, 'done'))) return
      await saveSession(tx, row.conversation, result)
      await result.write?.(tx)
      await store(tx, row, result.replies)
    })
    on.onSettled(row.conversation)
  }

  async function store(tx: Transaction, { seq, conversation }: InboxRow, replies: Reply[]) {
    const now = new Date()
    const state = on.isPushed(conversation) ? 'waiting' : 'sent'
    await tx.outbox.createMany({
      data: replies.map((reply, place) => ({
        key: `${seq}:${place}`,
        conversation,
        inReplyTo: seq,
        reply: JSON.stringify(reply),
        createdAt: now,
        dueAt: now,
        state,
      })),
    })
  }

  async function fail(row: InboxRow, error: unknown): Promise<Step> {
    const delay = retries[row.failures]
    log.error({ err: error, seq: row.seq, failures: row.failures + 1 }, 'turn failed')
    if (delay === undefined) {
      await setAside(row)
      return 'again'
    }
    const wait = jitter(delay)
    await inbox.postpone(row.seq, wait)
    return { afterMs: wait }
  }

  async function setAside(row: InboxRow) {
    await db.$transaction(async (tx) => {
      if (await inbox.settle(tx, row.seq, 'aside')) await store(tx, row, [apology])
    })
    on.onSettled(row.conversation)
  }
}

/** Refuses a session that somebody else stored meanwhile: the turn was taken from an older one. */
async function saveSession(
  tx: Transaction,
  conversation: string,
  { session, version }: { session: string; version: number },
) {
  const now = new Date()
  const stored = await tx.$executeRaw(sql`
    INSERT INTO "Conversation" ("id", "session", "version", "updatedAt")
    VALUES (${conversation}, ${session}, 1, ${now})
    ON CONFLICT ("id") DO UPDATE
      SET "session" = ${session}, "version" = ${version + 1}, "updatedAt" = ${now}, "closedAt" = NULL
      WHERE "Conversation"."version" = ${version}`)
  if (stored !== 1) throw new Error('the session changed during the turn')
}

function jitter(ms: number): number {
  return Math.round(ms * (0.8 + 0.4 * Math.random()))
}
