import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { OpenDatabase } from '#src/database/client.ts'
import { log } from '#src/log.ts'
import type { Channel, ConversationId, Delivery } from '#src/message.ts'
import { conversationId, reply } from './content.ts'
import type { Step } from './lanes.ts'
import { createSendingPace } from './pace.ts'
import type { Queue } from './queue.ts'
import { createSentRecord } from './sent.ts'

/** Milliseconds: the first wait after a failure, the longest, and the age at which a reply is given up. */
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 60_000
const TOO_OLD = 24 * 3_600_000
/** A wait up to this many milliseconds is waited in the lane, a longer one leaves it to others. */
const SHORT_WAIT = 1_500

const outboxRow = z.object({
  seq: z.coerce.number(),
  conversation: conversationId,
  inReplyTo: z.coerce.number().nullable(),
  reply,
  createdAt: z.coerce.date(),
  sentParts: z.coerce.number(),
  failures: z.coerce.number(),
})
type OutboxRow = z.output<typeof outboxRow>

/** The step of the outbox lanes: the next part of the conversation's oldest unsent reply. */
export function createSendStep(
  database: OpenDatabase,
  outbox: Queue,
  channelOf: (conversation: ConversationId) => Channel | undefined,
) {
  const pace = createSendingPace(database)
  const record = createSentRecord(database, outbox, channelOf)

  return async function step(conversation: string): Promise<Step> {
    const row = await outbox.claim(conversation, outboxRow)
    if (!row) {
      const due = await outbox.dueIn(conversation)
      return due ? { afterMs: due } : 'idle'
    }
    const { db } = database
    const stored = await db.conversation.findUnique({ where: { id: row.conversation } })
    const channel = channelOf(row.conversation)
    const held = stored?.closedAt ? 0 : await holdUp(channel, row, stored?.sendAfter ?? null)
    if (held > 0) {
      await outbox.postpone(row.seq, held, 0)
      return { afterMs: held }
    }
    return follow(row, stored?.closedAt ? { kind: 'closed' } : await attempt(row, channel))
  }

  /** Milliseconds that no attempt may be made; short ones are waited here. */
  async function holdUp(channel: Channel | undefined, row: OutboxRow, sendAfter: Date | null) {
    if (!channel?.send) return LONGEST_WAIT
    if (!channel.pace) return 0
    const turn = { sendAfter, isNews: row.inReplyTo === null }
    const wait = await pace.delay(channel.name, channel.pace, turn)
    if (wait > SHORT_WAIT) return wait
    await sleepUntil(Date.now() + wait)
    return 0
  }

  async function follow(row: OutboxRow, delivery: Delivery): Promise<Step> {
    switch (delivery.kind) {
      case 'sent':
        if (delivery.more) await record.advance(row)
        else await record.settle(row, 'sent', { platformId: delivery.platformId })
        return 'again'
      case 'refused':
        log.warn({ seq: row.seq, reason: delivery.reason }, 'reply refused by the platform')
        await record.settle(row, 'aside', { problem: delivery.reason })
        return 'again'
      case 'unsure':
        log.warn({ seq: row.seq, reason: delivery.reason }, 'reply may or may not have arrived')
        await record.settle(row, 'unsure', { problem: delivery.reason })
        return 'again'
      case 'closed':
        await record.close(row.conversation)
        await record.settle(row, 'aside', { problem: 'closed' })
        return 'again'
      case 'later': {
        const name = channelOf(row.conversation)?.name
        if (delivery.everyone && name) await pace.pause(name, delivery.afterMs)
        await outbox.postpone(row.seq, delivery.afterMs)
        return { afterMs: delivery.afterMs }
      }
    }
  }
}

/** Timers may ring a little early; a limit is kept to the millisecond. */
async function sleepUntil(moment: number) {
  for (let left = moment - Date.now(); left > 0; left = moment - Date.now()) await sleep(left)
}

async function attempt(row: OutboxRow, channel: Channel | undefined): Promise<Delivery> {
  const delivery = await channel
    ?.send?.(row.conversation, row.reply, row.sentParts)
    .catch((error) => backOff(row, error))
  if (!delivery) return { kind: 'later', afterMs: LONGEST_WAIT }
  const age = Date.now() - row.createdAt.getTime()
  return delivery.kind === 'later' && age > TOO_OLD
    ? { kind: 'refused', reason: 'too old' }
    : delivery
}

function backOff(row: OutboxRow, error: unknown): Delivery {
  log.warn({ err: error, seq: row.seq, failures: row.failures + 1 }, 'reply not sent')
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(row.failures, 10))
  return { kind: 'later', afterMs: Math.round(wait * (0.8 + 0.4 * Math.random())) }
}
