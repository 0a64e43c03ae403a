import { z } from 'zod'

const calendarFile = z.strictObject({
  source: z.string().min(1),
  years: z.array(z.int()).min(1),
  holidays: z.array(
    z.strictObject({
      day: z.iso.date(),
      name: z.string().min(1),
      /** False while it hangs on the yearly announcement. */
      confirmed: z.boolean(),
    }),
  ),
})

/** Public holidays of the years it covers, article 112 of the Labour Code. */
export type Calendar = z.output<typeof calendarFile>

export function parseCalendar(content: string): Calendar {
  return calendarFile.parse(JSON.parse(content))
}

const DAY = 86_400_000

export function isWorkingDay({ holidays }: Calendar, iso: string): boolean {
  const weekday = new Date(iso).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.some(({ day }) => day === iso)
}

/** The day `count` working days after (or, when negative, before) a day, which is itself not counted. */
export function addWorkingDays(calendar: Calendar, iso: string, count: number): string | null {
  const step = Math.sign(count)
  let day = iso
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (!calendar.years.includes(Number(day.slice(0, 4)))) return null
    if (isWorkingDay(calendar, day)) left--
  }
  return day
}

/** Article 7: the commune checks a dossier and sends it on within these. */
const COMMUNE_WORKING_DAYS = 15
/** Article 5: the commune asks the province before these days. */
const ROUNDS = ['04-30', '10-30']

export type Round = { before: string; handInBy: string }

/** The next round a dossier handed in to the commune on a day still reaches for sure. */
export function nextRound(calendar: Calendar, today: string): Round | null {
  const year = Number(today.slice(0, 4))
  for (const candidate of [year, year + 1]) {
    for (const monthAndDay of ROUNDS) {
      const before = `${candidate}-${monthAndDay}`
      const handInBy = lastHandIn(calendar, before)
      if (handInBy === null) return null
      if (today <= handInBy) return { before, handInBy }
    }
  }
  return null
}

/** The last day from which the commune's working days end before a round's day. */
export function lastHandIn(calendar: Calendar, before: string): string | null {
  const lastSending = addWorkingDays(calendar, before, -1)
  return lastSending && addWorkingDays(calendar, lastSending, -COMMUNE_WORKING_DAYS)
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10)
}
