import { z } from 'zod'
import type { OpenDatabase } from '#src/database/client.ts'
import { log } from '#src/log.ts'
import type { ConversationId, Delivery, Send } from '#src/message.ts'
import { conversationId, reply } from './content.ts'
import type { Step } from './lanes.ts'
import type { Queue } from './queue.ts'

/** Milliseconds: the first wait after a failure, the longest, and the age at which a reply is given up. */
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 60_000
const TOO_OLD = 24 * 3_600_000

const outboxRow = z.object({
  seq: z.coerce.number(),
  conversation: conversationId,
  reply,
  createdAt: z.coerce.date(),
  failures: z.coerce.number(),
})
type OutboxRow = z.output<typeof outboxRow>

/** The step of the outbox lanes: the conversation's oldest unsent reply, handed to its channel. */
export function createSendStep(
  { db }: OpenDatabase,
  outbox: Queue,
  sendOf: (conversation: ConversationId) => Send | undefined,
) {
  return async function step(conversation: string): Promise<Step> {
    const row = await outbox.claim(conversation, outboxRow)
    if (!row) {
      const due = await outbox.dueIn(conversation)
      return due ? { afterMs: due } : 'idle'
    }
    const delivery = await attempt(row)
    switch (delivery.kind) {
      case 'sent':
        return settle(row, 'sent', { platformId: delivery.platformId })
      case 'refused':
        return settle(row, 'aside', { problem: delivery.reason })
      case 'closed':
        await db.conversation.updateMany({
          where: { id: row.conversation },
          data: { closedAt: new Date() },
        })
        return settle(row, 'aside', { problem: 'closed' })
      case 'later':
        await outbox.postpone(row.seq, delivery.afterMs)
        return { afterMs: delivery.afterMs }
    }
  }

  async function attempt(row: OutboxRow): Promise<Delivery> {
    const age = Date.now() - row.createdAt.getTime()
    const stored = await db.conversation.findUnique({ where: { id: row.conversation } })
    if (stored?.closedAt) return { kind: 'closed' }
    const send = sendOf(row.conversation)
    if (!send) return { kind: 'later', afterMs: LONGEST_WAIT }
    try {
      return await send(row.conversation, row.reply)
    } catch (error) {
      log.warn({ err: error, seq: row.seq, failures: row.failures + 1 }, 'reply not sent')
      if (age > TOO_OLD) return { kind: 'refused', reason: 'too old' }
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(row.failures, 10))
      return { kind: 'later', afterMs: Math.round(wait * (0.8 + 0.4 * Math.random())) }
    }
  }

  async function settle(
    { seq }: OutboxRow,
    state: 'sent' | 'aside',
    data: { platformId?: string; problem?: string },
  ): Promise<Step> {
    await db.$transaction(async (tx) => {
      if (await outbox.settle(tx, seq, state)) await tx.outbox.update({ where: { seq }, data })
    })
    return 'again'
  }
}
