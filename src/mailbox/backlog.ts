import type { Database } from '#src/database/client.ts'

/** How far behind we are: messages not dealt with, replies not sent or perhaps sent, messages given up, the oldest's age. */
export async function measureBacklog(db: Database) {
  const [waiting, unsent, unsure, aside, oldest] = await Promise.all([
    db.inbox.count({ where: { state: 'waiting' } }),
    db.outbox.count({ where: { state: 'waiting' } }),
    db.outbox.count({ where: { state: 'unsure' } }),
    db.inbox.count({ where: { state: 'aside' } }),
    db.inbox.findFirst({ where: { state: 'waiting' }, orderBy: { seq: 'asc' } }),
  ])
  const oldestSeconds = oldest ? (Date.now() - oldest.receivedAt.getTime()) / 1000 : 0
  return { waiting, unsent, unsure, aside, oldestSeconds }
}
