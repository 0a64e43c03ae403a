import { addWorkingDays, type Calendar, nextRound } from '#src/programme/calendar.ts'
import { asksCommuneReply, asksNextRound, calendarWords } from '#src/text/calendar.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSentence } from '../writing/find-sentence.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { printDay } from '../writing/naming.ts'

const WORKING_DAYS = 15

/** When the commune must be done, and which round comes next: counted in working days, and cited. */
export function answerFromCalendar(inquiry: Inquiry, library: Library): Answer | null {
  const { calendar } = library
  if (!calendar) return null
  const count = says(inquiry, asksCommuneReply)
    ? countReply(inquiry, calendar)
    : says(inquiry, asksNextRound)
      ? countRound(inquiry, calendar)
      : null
  const found = count && findSentence(library, inquiry.day, count.isBasis)
  if (!found) return null
  const { provision, text } = found
  return finish(
    {
      lines: [told(count.lead), quoted(text)],
      sources: [{ provision, quote: text }],
      computed: count.days.map(printDay),
      notes: [calendarWords.unconfirmed],
    },
    inquiry,
  )
}

type Count = { lead: string; days: string[]; isBasis: (text: string) => boolean }

function countReply({ day }: Inquiry, calendar: Calendar): Count | null {
  const end = addWorkingDays(calendar, day, WORKING_DAYS)
  if (!end) return null
  const lead = calendarWords.communeReply(printDay(day), printDay(end))
  return { lead, days: [day, end], isBasis: calendarWords.tellsDays }
}

function countRound({ day }: Inquiry, calendar: Calendar): Count | null {
  const round = nextRound(calendar, day)
  if (!round) return null
  const [, month = '', date = ''] = round.before.split('-')
  const named = `${Number(date)}/${Number(month)}`
  return {
    lead: calendarWords.nextRound(printDay(round.before), printDay(round.handInBy)),
    days: [round.before, round.handInBy],
    isBasis: (text) => calendarWords.tellsRound(text, named),
  }
}
