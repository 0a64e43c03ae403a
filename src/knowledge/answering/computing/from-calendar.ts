import { addWorkingDays, type Calendar, nextRound } from '#src/programme/calendar.ts'
import { asksCommuneReply, asksNextRound, calendarWords } from '#src/text/calendar.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSentence, withoutBullet } from '../writing/find-sentence.ts'
import { cite, nameSource, printDay } from '../writing/naming.ts'

const WORKING_DAYS = 15

/** When the commune must be done, and which round comes next: counted in working days, and cited. */
export function answerFromCalendar(inquiry: Inquiry, library: Library): Answer | null {
  const { calendar } = library
  if (!calendar) return null
  const told = says(inquiry, asksCommuneReply)
    ? tellReply(inquiry, calendar)
    : says(inquiry, asksNextRound)
      ? tellRound(inquiry, calendar)
      : null
  const found = told && findSentence(library, inquiry.day, told.isBasis)
  if (!found) return null
  const { provision, text } = found
  return {
    status: 'answered',
    text: [
      told.lead,
      `${withoutBullet(text)} (${nameSource(provision)})`,
      calendarWords.unconfirmed,
    ].join('\n'),
    citations: [cite(provision, text, inquiry.day)],
  }
}

type Told = { lead: string; isBasis: (text: string) => boolean }

function tellReply({ day }: Inquiry, calendar: Calendar): Told | null {
  const end = addWorkingDays(calendar, day, WORKING_DAYS)
  if (!end) return null
  const lead = calendarWords.communeReply(printDay(day), printDay(end))
  return { lead, isBasis: calendarWords.tellsDays }
}

function tellRound({ day }: Inquiry, calendar: Calendar): Told | null {
  const round = nextRound(calendar, day)
  if (!round) return null
  const [, month = '', date = ''] = round.before.split('-')
  const named = `${Number(date)}/${Number(month)}`
  return {
    lead: calendarWords.nextRound(printDay(round.before), printDay(round.handInBy)),
    isBasis: (text) => calendarWords.tellsRound(text, named),
  }
}
