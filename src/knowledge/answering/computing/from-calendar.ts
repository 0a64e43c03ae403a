import {
  addWorkingDays,
  type Calendar,
  COMMUNE_WORKING_DAYS,
  nextMinistryRound,
  nextRound,
} from '#src/programme/calendar.ts'
import { daysBetween } from '#src/programme/days.ts'
import {
  asksCommuneReply,
  asksDaysLeft,
  asksMinistry,
  asksNextRound,
  asksWhen,
  calendarWords,
  handedIn,
  missesRound,
  monthNamed,
  roundOfYear,
  supposes,
  todayWords,
} from '#src/text/calendar.ts'
import { findDates } from '#src/vietnamese/dates.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSentence } from '../writing/find-sentence.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { printDay } from '../writing/naming.ts'

/** When the commune must be done, and which round comes next: counted in working days, and cited. */
export function answerFromCalendar(inquiry: Inquiry, library: Library): Answer | null {
  const { calendar } = library
  if (!calendar) return null
  const count =
    countReply(inquiry, calendar) ?? countMinistry(inquiry) ?? countRound(inquiry, calendar)
  const found = count && findSentence(library, inquiry.day, count.isBasis)
  if (!found) return null
  const { provision, text } = found
  return finish(
    {
      lines: [...count.lines.map(told), quoted(text)],
      sources: [{ provision, quote: text }],
      computed: count.figures,
      notes: count.byWorkingDays ? [calendarWords.unconfirmed] : [],
    },
    inquiry,
  )
}

type Count = {
  lines: string[]
  figures: (string | number)[]
  isBasis: (text: string) => boolean
  byWorkingDays: boolean
}

function countReply(inquiry: Inquiry, calendar: Calendar): Count | null {
  const from =
    says(inquiry, asksCommuneReply) && says(inquiry, asksWhen) ? findHandIn(inquiry) : null
  const end = from && addWorkingDays(calendar, from, COMMUNE_WORKING_DAYS)
  if (!end) return null
  const [first, last] = [from, end].map(printDay)
  return {
    lines: [calendarWords.communeReply(first ?? '', last ?? '')],
    figures: [first ?? '', last ?? ''],
    isBasis: calendarWords.tellsDays,
    byWorkingDays: true,
  }
}

/** The day a dossier goes to the commune: one named beside the handing in, or today where that is said. */
function findHandIn({ typed, mended, day }: Inquiry): string | null {
  const named = findDates(typed, Number(day.slice(0, 4))).find(({ kind }) => kind === 'day')
  if (named && handedIn.test(typed)) return named.from
  return todayWords.test(typed) || todayWords.test(mended) ? day : null
}

function countMinistry(inquiry: Inquiry): Count | null {
  if (!says(inquiry, asksMinistry) || !says(inquiry, asksWhen)) return null
  const month = roundOfYear.find(([pattern]) => says(inquiry, pattern))?.[1]
  const misses = says(inquiry, missesRound)
  if (month === undefined && !misses && !says(inquiry, asksNextRound)) return null
  const sought = misses ? { missed: findSupposed(inquiry) } : { month }
  const round = nextMinistryRound(inquiry.day, sought)
  if (!round) return null
  const days = [round.before, round.doneBefore].map(printDay)
  const [before = '', done = ''] = days
  return {
    lines: [calendarWords.ministry(before, done)],
    figures: days,
    isBasis: (text) => calendarWords.tellsMinistry(text, Number(round.before.slice(5, 7))),
    byWorkingDays: false,
  }
}

/** The month of a round that is only supposed to be missed; one that was missed is no longer to come. */
function findSupposed(inquiry: Inquiry): number | undefined {
  const [, month] = inquiry.mended.match(monthNamed) ?? inquiry.typed.match(monthNamed) ?? []
  return month && says(inquiry, supposes) ? Number(month) : undefined
}

function countRound(inquiry: Inquiry, calendar: Calendar): Count | null {
  if (!says(inquiry, asksNextRound) || !says(inquiry, asksWhen)) return null
  const missed = says(inquiry, missesRound) ? findSupposed(inquiry) : undefined
  const round = nextRound(calendar, inquiry.day, missed)
  if (!round) return null
  const days = [round.before, round.doneBefore, round.handInBy].map(printDay)
  const [before = '', done = '', handIn = ''] = days
  const [, month = '', date = ''] = round.before.split('-')
  const left = daysBetween(inquiry.day, round.handInBy)
  return {
    lines: [
      calendarWords.nextRound(before, done),
      calendarWords.handIn(handIn),
      ...(says(inquiry, asksDaysLeft) ? [calendarWords.daysLeft(left)] : []),
    ],
    figures: [...days, left],
    isBasis: (text) => calendarWords.tellsRound(text, `${Number(date)}/${Number(month)}`),
    byWorkingDays: true,
  }
}
