import { join, sqltag as sql } from '@prisma/client/runtime/client'
import type { Database } from '#src/database/client.ts'
import type { Incoming, Receive } from '#src/message.ts'

/** Rows a single statement inserts at most: five parameters each, far below either engine's limit. */
const BATCH = 500

type Waiting = {
  incoming: Incoming
  at: Date
  dueAt: Date
  done: () => void
  failed: (error: unknown) => void
}

/**
 * Stores what people send. Everything that arrives in one turn of the event loop, or while a commit is
 * under way, shares the next commit; each caller resolves after the commit that holds its message. A
 * message delivered again finds its row and resolves too. `delayOf` says how many milliseconds a message
 * waits for others that belong to it.
 */
export function createIntake(
  db: Database,
  delayOf: (incoming: Incoming) => number,
  onStored: (incoming: Incoming) => void,
): Receive {
  let waiting: Waiting[] = []
  let flushing = false

  async function flush() {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH)
      waiting = waiting.slice(BATCH)
      await storeAll(batch)
    }
    flushing = false
  }

  async function storeAll(batch: Waiting[]) {
    try {
      await insert(db, batch)
      for (const { incoming, done } of batch) {
        done()
        onStored(incoming)
      }
    } catch (error) {
      if (batch.length === 1) return batch[0]?.failed(error)
      // One bad row must not refuse its neighbours.
      for (const one of batch) await storeAll([one])
    }
  }

  return (incoming) =>
    new Promise((done, failed) => {
      const at = new Date()
      const dueAt = new Date(at.getTime() + delayOf(incoming))
      waiting.push({ incoming, at, dueAt, done, failed })
      if (flushing) return
      flushing = true
      setImmediate(flush)
    })
}

async function insert(db: Database, batch: Waiting[]) {
  const rows = batch.map(
    ({ incoming: { conversation, id, content }, at, dueAt }) =>
      sql`(${conversation}, ${id}, ${JSON.stringify(content)}, ${at}, 'waiting', ${dueAt})`,
  )
  await db.$executeRaw(sql`
    INSERT INTO "Inbox" ("conversation", "externalId", "content", "receivedAt", "state", "dueAt")
    VALUES ${join(rows)} ON CONFLICT DO NOTHING`)
}
