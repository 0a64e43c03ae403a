import type { OpenDatabase, Transaction } from '#src/database/client.ts'
import { scrub } from '#src/database/scrub.ts'
import { eraseDossiers, removeFiles } from './erase.ts'
import { TRIES_SPAN } from './linking.ts'

const DAY = 86_400_000

export type Retention = {
  chatDays: number
  draftDays: number
  auditMonths: number
}

type Rule = {
  name: string
  count: (db: Transaction) => Promise<number>
  remove: (tx: Transaction) => Promise<unknown>
}

/** The database, and the folder of everything people sent. */
export type Place = { database: Pick<OpenDatabase, 'db' | 'engine'>; uploads: string }

/** How many rows of each kind are past their time, without touching them. */
export async function countDue({ database }: Place, retention: Retention, now: Date) {
  const counts: Record<string, number> = {}
  for (const { name, count } of rules(retention, now)) counts[name] = await count(database.db)
  counts.drafts = await database.db.registration.count({ where: cancelled(retention, now) })
  return counts
}

/** Removes what is past its time, and nothing else; returns how many rows of each kind. */
export async function removeDue(place: Place, retention: Retention, now: Date) {
  const { db } = place.database
  const counts: Record<string, number> = {}
  for (const { name, count, remove } of rules(retention, now)) {
    counts[name] = await db.$transaction(async (tx) => {
      const due = await count(tx)
      if (due > 0) await remove(tx)
      return due
    })
  }
  counts.drafts = await removeDrafts(place, cancelled(retention, now))
  if (Object.values(counts).some((due) => due > 0)) await scrub(place.database)
  return counts
}

/** Cancelled drafts are removed apart, since files go with them. */
function rules({ chatDays, auditMonths }: Retention, now: Date): Rule[] {
  const chat = new Date(now.getTime() - chatDays * DAY)
  const said = { receivedAt: { lt: chat } }
  const asked = { createdAt: { lt: chat } }
  const idle = { updatedAt: { lt: chat }, person: null }
  const forgotten = { updatedAt: { lt: chat }, person: { not: null }, session: { not: '{}' } }
  const codes = { OR: [{ usedAt: { not: null } }, { expiresAt: { lt: now } }] }
  const ended = { expiresAt: { lt: now } }
  const tries = { at: { lt: new Date(now.getTime() - TRIES_SPAN) } }
  const old = { at: { lt: monthsBefore(now, auditMonths) } }
  return [
    rule('said', said, ({ inbox }) => inbox),
    rule('answered', asked, ({ outbox }) => outbox),
    rule('questions', asked, ({ question }) => question),
    rule('conversations', idle, ({ conversation }) => conversation),
    {
      name: 'sessions',
      count: (db) => db.conversation.count({ where: forgotten }),
      remove: (tx) =>
        tx.conversation.updateMany({
          where: forgotten,
          data: { session: '{}', version: { increment: 1 } },
        }),
    },
    rule('linkCodes', codes, ({ linkCode }) => linkCode),
    rule('linkTries', tries, ({ linkTry }) => linkTry),
    rule('uploadLinks', ended, ({ uploadLink }) => uploadLink),
    rule('dataLinks', codes, ({ dataLink }) => dataLink),
    rule('audit', old, ({ audit }) => audit),
  ]
}

type Table<Where> = {
  count: (query: { where: Where }) => Promise<number>
  deleteMany: (query: { where: Where }) => Promise<unknown>
}

function rule<Where>(name: string, where: Where, of: (db: Transaction) => Table<Where>): Rule {
  return {
    name,
    count: (db) => of(db).count({ where }),
    remove: (tx) => of(tx).deleteMany({ where }),
  }
}

function cancelled({ draftDays }: Pick<Retention, 'draftDays'>, now: Date) {
  const before = new Date(now.getTime() - draftDays * DAY)
  return { state: 'cancelled', cancelledAt: { lt: before } }
}

/** Files go first: rows without files are found again tomorrow, files without rows by nobody. */
async function removeDrafts(
  { database: { db }, uploads }: Place,
  where: ReturnType<typeof cancelled>,
): Promise<number> {
  const due = await db.registration.findMany({ where })
  const ids = due.map(({ id }) => id)
  const files = await db.attachment.findMany({ where: { registration: { in: ids } } })
  await removeFiles(
    uploads,
    files.map(({ path }) => path),
  )
  await db.$transaction((tx) => eraseDossiers(tx, ids))
  return ids.length
}

function monthsBefore(now: Date, months: number): Date {
  const day = new Date(now)
  day.setUTCMonth(day.getUTCMonth() - months)
  // A month without that day: its last one, so that nothing goes early.
  if (day.getUTCDate() !== now.getUTCDate()) day.setUTCDate(0)
  return day
}
