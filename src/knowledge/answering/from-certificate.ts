import { standingOn, type Term, termFromIssue, termToEnd } from '#src/programme/certificate.ts'
import { daysBetween } from '#src/programme/days.ts'
import { NEW_RULES } from '#src/programme/transition.ts'
import { renewal } from '#src/text/answer.ts'
import {
  asksAnew,
  asksOldRules,
  asksTerm,
  namesOldSheet,
  namesPaper,
  tellsExpiry,
  tellsExpiryAfter,
  tellsHandIn,
  tellsIssue,
  tellsIssueAfter,
  tellsOfTerm,
  term,
} from '#src/text/certificate.ts'
import { dossier } from '#src/text/recognition.ts'
import { findDates, type NamedSpan } from '#src/vietnamese/dates.ts'
import type { Answer } from '../answer.ts'
import type { Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { findSentence } from './writing/find-sentence.ts'
import { finish, quoted, told } from './writing/frame.ts'
import { printDay } from './writing/naming.ts'

/** When a certificate of a day, a month or a year ends and when to apply again: computed, and cited. */
export function answerFromCertificate(asked: Inquiry, library: Library): Answer | null {
  // The day named is the paper's; the rules are today's.
  const inquiry = { ...asked, day: asked.today, dayNamed: false }
  const kept = findKept(inquiry, library)
  if (!kept && (!says(inquiry, asksTerm) || says(inquiry, asksOldRules))) return null
  // A document's own day is another matter.
  if (inquiry.references.length > 0 && !says(inquiry, namesPaper)) return null
  const given = findDay(inquiry)
  const rule = findSentence(library, inquiry.day, renewal.tellsTerm)
  const window = findSentence(library, inquiry.day, renewal.tellsWindow)
  if (!given || !rule || !window) return null
  // A lone month or year is many a thing's.
  if (given.span.kind !== 'day' && !says(inquiry, namesPaper)) return null
  const { span, toTerm } = given
  // A paper of the new rules was never scored by the old ones.
  if (kept && !(given.issued && span.to < NEW_RULES)) return null
  const first = toTerm(span.from)
  const last = toTerm(span.to)
  const { lines, computed } =
    span.kind === 'day' ? tellDay(inquiry.day, given, first) : tellSpan(given, first, last)
  return finish(
    {
      lines: [
        ...(kept ? [quoted(kept.text)] : []),
        ...lines.map(told),
        ...[rule, window].map(({ text }) => quoted(text)),
      ],
      sources: [...(kept ? [kept] : []), rule, window].map(({ provision, text }) => ({
        provision,
        quote: text,
      })),
      computed,
    },
    inquiry,
  )
}

/** What a paper keeps that was scored by a former sheet, where that is asked: article 12, clause 1. */
function findKept(inquiry: Inquiry, library: Library) {
  const asks = says(inquiry, namesOldSheet) && says(inquiry, asksAnew)
  return asks ? findSentence(library, inquiry.day, dossier.tellsOldPaper) : null
}

type Given = { span: NamedSpan; issued: boolean; toTerm: (day: string) => Term }

/** The date that is told as the day of issue or of expiry. */
function findDay({ typed, day }: Inquiry): Given | null {
  for (const span of findDates(typed, Number(day.slice(0, 4)))) {
    const [before, after] = [typed.slice(0, span.index), typed.slice(span.end)]
    if (tellsHandIn.test(before)) continue
    const issued = tellsIssue.test(before) || tellsIssueAfter.test(after)
    const ends =
      tellsExpiry.test(before) ||
      (!issued && tellsExpiryAfter.test(after) && tellsOfTerm.test(typed))
    if (ends) return { span, issued: false, toTerm: termToEnd }
    if (issued) return { span, issued: true, toTerm: termFromIssue }
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
