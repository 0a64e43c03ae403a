import { sqltag as sql } from '@prisma/client/runtime/client'
import type { Transaction } from '#src/database/client.ts'
import type { ConversationId, Reply } from '#src/message.ts'
import { settleTogether } from './gather.ts'
import type { Notices } from './notify.ts'
import type { Queue } from './queue.ts'

type Row = { seq: number; conversation: ConversationId }

/** One transaction may touch the rows of a whole turn: its message and those answered with it. */
type Taken = Row & { together?: number[] }

type Result = {
  session: string
  /** Of the stored session that the turn was taken from; 0 for none. */
  version: number
  replies: Reply[]
  write?: (tx: Transaction) => Promise<void>
}

type CommitParts = {
  inbox: Queue
  transaction: Notices['transaction']
  /** Whether a reply to this conversation is delivered by somebody, or sent once it is stored. */
  isPushed: (conversation: ConversationId) => boolean
  onSettled: (conversation: ConversationId) => void
}

/** The one transaction in which a message ends: with all its effects, or given up with an apology. */
export function createCommit({ inbox, transaction, isPushed, onSettled }: CommitParts) {
  async function storeReplies(tx: Transaction, { seq, conversation }: Row, replies: Reply[]) {
    const now = new Date()
    const state = isPushed(conversation) ? 'waiting' : 'sent'
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

  return {
    async commit(row: Taken, result: Result) {
      await transaction(async (tx) => {
        // Settling first takes the row's lock: of two processes at one message only one gets further.
        if (!(await inbox.settle(tx, row.seq, 'done'))) return
        await settleTogether(tx, row.together ?? [])
        await saveSession(tx, row.conversation, result)
        await result.write?.(tx)
        await storeReplies(tx, row, result.replies)
      })
      onSettled(row.conversation)
    },

    async setAside(row: Row, apology: Reply) {
      await transaction(async (tx) => {
        if (!(await inbox.settle(tx, row.seq, 'aside'))) return
        // Whoever writes can be written to again.
        const where = { id: row.conversation }
        await tx.conversation.updateMany({ where, data: { closedAt: null } })
        await storeReplies(tx, row, [apology])
      })
      onSettled(row.conversation)
    },
  }
}

/** Refuses a session that somebody else stored meanwhile: the turn was taken from an older one. */
async function saveSession(
  tx: Transaction,
  conversation: string,
  { session, version }: Pick<Result, 'session' | 'version'>,
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
