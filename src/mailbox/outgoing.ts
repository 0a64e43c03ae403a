import type { OpenDatabase } from '#src/database/client.ts'
import type { Channel, ConversationId } from '#src/message.ts'
import { createLanes, type Lanes } from './lanes.ts'
import type { Queue } from './queue.ts'
import { createSendStep } from './sender.ts'

/** Conversations served at once where a platform sets no limit. */
const WIDTH = 32

/** The sending lanes, each channel's its own: a platform that hangs must not hold up the others. */
export function createOutgoing(
  database: OpenDatabase,
  outbox: Queue,
  channels: Map<string, Channel>,
  onError: (error: unknown) => void,
) {
  const step = createSendStep(database, outbox, (to) => channels.get(nameOf(to)))
  const lanesByName = new Map<string, Lanes>()
  let stopped = false

  function lanesOf(conversation: string): Lanes {
    const name = nameOf(conversation)
    const width = channels.get(name)?.pace?.atOnce ?? WIDTH
    const lanes = lanesByName.get(name) ?? createLanes({ step, width, onError })
    lanesByName.set(name, lanes)
    return lanes
  }

  return {
    wake(conversation: string) {
      if (!stopped) lanesOf(conversation).wake(conversation)
    },
    load: () => [...lanesByName.values()].reduce((sum, lanes) => sum + lanes.load(), 0),
    async stop() {
      stopped = true
      await Promise.all([...lanesByName.values()].map((lanes) => lanes.stop()))
    },

    /** The person blocked us at that moment: nothing is sent until they write again. */
    async close(conversation: ConversationId, at: Date) {
      const where = { id: conversation, updatedAt: { lte: at } }
      await database.db.conversation.updateMany({ where, data: { closedAt: at } })
    },
  }
}

export function nameOf(conversation: string): string {
  return conversation.slice(0, conversation.indexOf(':'))
}
