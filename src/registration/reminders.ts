import type { Transaction } from '#src/database/client.ts'

const DAY = 86_400_000
/** Days without a word after which a reminder goes out; then never again. */
const AFTER_DAYS = [1, 3, 7]
/** Vietnam has no summer time. */
const VIETNAM = 7 * 3_600_000
const QUIET_FROM = 20
const QUIET_TO = 7

/** When the first reminder about a draft is due if nothing is done from now on. */
export function firstReminder(now: Date): Date | null {
  return reminderAfter(now, 0)
}

/** The moment of the next reminder after so many were sent; `since`: when the person last did something. */
export function reminderAfter(since: Date, sent: number): Date | null {
  const days = AFTER_DAYS[sent]
  return days === undefined ? null : outOfQuiet(new Date(since.getTime() + days * DAY))
}

/** The same moment, or seven in the morning where it falls between eight in the evening and then. */
export function outOfQuiet(at: Date): Date {
  const local = new Date(at.getTime() + VIETNAM)
  const hour = local.getUTCHours()
  if (hour >= QUIET_TO && hour < QUIET_FROM) return at
  const morning = new Date(local)
  if (hour >= QUIET_FROM) morning.setUTCDate(morning.getUTCDate() + 1)
  morning.setUTCHours(QUIET_TO, 0, 0, 0)
  return new Date(morning.getTime() - VIETNAM)
}

export type DueReminder = { id: string; person: string; since: Date; reminded: number }

const AT_ONCE = 100

/** Open drafts about which a reminder is due and whose person wants reminders. */
export async function findDueReminders(db: Transaction, now: Date): Promise<DueReminder[]> {
  if (outOfQuiet(now).getTime() !== now.getTime()) return []
  const rows = await db.registration.findMany({
    where: { remindAt: { lte: now }, state: { in: ['draft', 'returned'] } },
    orderBy: { remindAt: 'asc' },
    take: AT_ONCE,
  })
  return rows.map(({ id, person, updatedAt, reminded }) => ({
    id,
    person,
    since: updatedAt,
    reminded,
  }))
}

/** Takes one due reminder for sending; false where another process took it, or the person did something. */
export async function takeReminder(tx: Transaction, due: DueReminder): Promise<boolean> {
  const { id, since, reminded } = due
  const { count } = await tx.registration.updateMany({
    where: { id, reminded, updatedAt: since, remindAt: { not: null } },
    data: { reminded: reminded + 1, remindAt: reminderAfter(since, reminded + 1) },
  })
  return count === 1
}
