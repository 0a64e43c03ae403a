import { z } from 'zod'
import { addDays } from './days.ts'

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
export const COMMUNE_WORKING_DAYS = 15
/** Article 5: the commune asks the province before a day, the province is done before another. */
const PROVINCE_ROUNDS = [
  { before: '04-30', doneBefore: '06-30' },
  { before: '10-30', doneBefore: '12-30' },
]
/** Article 5, clause 2: the province asks the ministry, for five stars. */
const MINISTRY_ROUNDS = [
  { before: '01-30', doneBefore: '03-30' },
  { before: '07-30', doneBefore: '09-30' },
]

export type Round = { before: string; doneBefore: string; handInBy: string }
export type MinistryRound = Omit<Round, 'handInBy'>

/** The next round a dossier handed in to the commune on a day still reaches for sure; after the missed one. */
export function nextRound(calendar: Calendar, today: string, missed?: number): Round | null {
  const rounds = roundsFrom(PROVINCE_ROUNDS, today)
  for (const { before, doneBefore } of withoutMissed(rounds, today, missed)) {
    const handInBy = lastHandIn(calendar, before)
    if (handInBy === null) return null
    if (today <= handInBy) return { before, doneBefore, handInBy }
  }
  return null
}

export type Month = { month?: number | undefined; missed?: number | undefined }

/** The next round of the ministry that a province still reaches: of a month, or after the missed one. */
export function nextMinistryRound(today: string, { month, missed }: Month = {}) {
  const rounds = withoutMissed(roundsFrom(MINISTRY_ROUNDS, today), today, missed)
  return (
    rounds.find((round) => today < round.before && (month === undefined || isOf(round, month))) ??
    null
  )
}

function isOf({ before, doneBefore }: MinistryRound, month: number): boolean {
  return [before, doneBefore].some((day) => Number(day.slice(5, 7)) === month)
}

/** The rounds to come but for the first of a month, where that one is taken for missed. */
function withoutMissed(rounds: MinistryRound[], today: string, missed?: number): MinistryRound[] {
  const ahead = rounds.filter(({ before }) => today < before)
  const first = missed === undefined ? -1 : ahead.findIndex((round) => isOf(round, missed))
  return ahead.slice(first + 1)
}

function roundsFrom(rounds: MinistryRound[], today: string): MinistryRound[] {
  const year = Number(today.slice(0, 4))
  return [year, year + 1, year + 2].flatMap((one) =>
    rounds.map(({ before, doneBefore }) => ({
      before: `${one}-${before}`,
      doneBefore: `${one}-${doneBefore}`,
    })),
  )
}

/** The last day from which the commune's working days end before a round's day. */
export function lastHandIn(calendar: Calendar, before: string): string | null {
  const lastSending = addWorkingDays(calendar, before, -1)
  return lastSending && addWorkingDays(calendar, lastSending, -COMMUNE_WORKING_DAYS)
}
