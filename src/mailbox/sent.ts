import type { OpenDatabase, Transaction } from '#src/database/client.ts'
import type { Channel, ConversationId } from '#src/message.ts'
import type { Queue } from './queue.ts'

type Row = { seq: number; conversation: ConversationId; sentParts: number }

/** What is on record of a reply's way out. A chat that got something rests for as long as its platform wants. */
export function createSentRecord(
  { db }: OpenDatabase,
  outbox: Queue,
  channelOf: (conversation: ConversationId) => Channel | undefined,
) {
  async function rest(tx: Transaction, conversation: ConversationId) {
    const ms = channelOf(conversation)?.pace?.perChatMs
    if (!ms) return
    const sendAfter = new Date(Date.now() + ms)
    await tx.conversation.updateMany({ where: { id: conversation }, data: { sendAfter } })
  }

  return {
    /** A part is on record before the next one leaves, so that a reply goes on where it stopped. */
    async advance({ seq, conversation, sentParts }: Row) {
      await db.$transaction(async (tx) => {
        await tx.outbox.updateMany({
          where: { seq, state: 'waiting' },
          data: { sentParts: sentParts + 1, failures: 0 },
        })
        await rest(tx, conversation)
      })
      await outbox.postpone(seq, 0, 0)
    },

    async settle(
      { seq, conversation }: Row,
      state: 'sent' | 'aside' | 'unsure',
      data: { platformId?: string; problem?: string },
    ) {
      await db.$transaction(async (tx) => {
        if (!(await outbox.settle(tx, seq, state))) return
        await tx.outbox.update({ where: { seq }, data })
        if (state !== 'aside') await rest(tx, conversation)
      })
    },

    async close(id: ConversationId) {
      await db.conversation.updateMany({ where: { id }, data: { closedAt: new Date() } })
    },
  }
}
