import { standingOn, type Term, termFromIssue, termToEnd } from '#src/programme/certificate.ts'
import { daysBetween } from '#src/programme/days.ts'
import { renewal } from '#src/text/answer.ts'
import {
  asksOldRules,
  asksTerm,
  namesPaper,
  tellsExpiry,
  tellsIssue,
  term,
} from '#src/text/certificate.ts'
import { findDates, type NamedSpan } from '#src/vietnamese/dates.ts'
import type { Answer } from '../answer.ts'
import type { Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { findSentence } from './writing/find-sentence.ts'
import { finish, quoted, told } from './writing/frame.ts'
import { printDay } from './writing/naming.ts'

/** When a certificate of a day, a month or a year ends and when to apply again: computed, and cited. */
export function answerFromCertificate(inquiry: Inquiry, library: Library): Answer | null {
  if (!says(inquiry, asksTerm) || says(inquiry, asksOldRules)) return null
  const given = findDay(inquiry)
  const rule = findSentence(library, inquiry.day, renewal.tellsTerm)
  const window = findSentence(library, inquiry.day, renewal.tellsWindow)
  if (!given || !rule || !window) return null
  // A lone month or year is many a thing's.
  if (given.span.kind !== 'day' && !says(inquiry, namesPaper)) return null
  const { span, toTerm } = given
  const first = toTerm(span.from)
  const last = toTerm(span.to)
  const { lines, computed } =
    span.kind === 'day' ? tellDay(inquiry.day, given, first) : tellSpan(given, first, last)
  return finish(
    {
      lines: [...lines.map(told), ...[rule, window].map(({ text }) => quoted(text))],
      sources: [rule, window].map(({ provision, text }) => ({ provision, quote: text })),
      computed,
    },
    inquiry,
  )
}

type Given = { span: NamedSpan; issued: boolean; toTerm: (day: string) => Term }

/** The date that is told as the day of issue or of expiry. */
function findDay({ typed, day }: Inquiry): Given | null {
  for (const span of findDates(typed, Number(day.slice(0, 4)))) {
    const before = typed.slice(0, span.index)
    if (tellsExpiry.test(before)) return { span, issued: false, toTerm: termToEnd }
    if (tellsIssue.test(before)) return { span, issued: true, toTerm: termFromIssue }
  }
  return null
}

function tellDay(today: string, { span, issued }: Given, one: Term) {
  const days = { end: printDay(one.end), from: printDay(one.from), to: printDay(one.to) }
  const given = printDay(span.from)
  return {
    lines: [
      issued ? renewal.expires(given, days.end) : term.ends(days.end),
      renewal.window(days.from, days.to),
      tellStanding(today, one),
    ],
    computed: [
      given,
      ...Object.values(days),
      ...[one.from, one.to].map((day) => daysBetween(today, day)),
    ],
  }
}

function tellStanding(today: string, one: Term): string {
  switch (standingOn(today, one)) {
    case 'over':
      return renewal.over
    case 'missed':
      return renewal.missed
    case 'early':
      return renewal.notYet(daysBetween(today, one.from))
    case 'open':
      return renewal.daysLeft(daysBetween(today, one.to))
  }
}

/** The paper's own day is not known: what holds for any day of the month or the year. */
function tellSpan({ span, issued }: Given, first: Term, last: Term) {
  const given = printSpan(span.from, span.kind)
  const end = printSpan(first.end, span.kind)
  const days = [first.from, last.from, first.to, last.to].map(printDay)
  const [from = '', fromLast = '', to = '', toLast = ''] = days
  return {
    lines: [
      ...(issued ? [term.endsIn(given, end)] : []),
      ...(span.kind === 'month' ? [term.windowAround(from, fromLast, to, toLast)] : []),
    ],
    computed: [given, end, ...days],
  }
}

function printSpan(iso: string, kind: NamedSpan['kind']): string {
  const [year, month] = iso.split('-').map(Number)
  return kind === 'month' ? term.month(month ?? 0, year ?? 0) : term.year(year ?? 0)
}
