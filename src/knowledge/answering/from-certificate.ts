import { renewal } from '#src/text/answer.ts'
import { asksRenewal, certificateDay } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import type { Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { findSentence } from './writing/find-sentence.ts'
import { finish, quoted, told } from './writing/frame.ts'
import { printDay } from './writing/naming.ts'

/** Article 4, clause 3 and article 7, clause 6 of Decision 26/2026/QD-TTg. */
const MONTHS = 36
const EARLIEST = 180
const LATEST = 120

/** When a certificate issued on a day ends and when to apply again: computed, and cited. */
export function answerFromCertificate(inquiry: Inquiry, library: Library): Answer | null {
  const [, day, month, year] = inquiry.typed.match(certificateDay) ?? []
  const wantsEnd = says(inquiry, asksRenewal)
  if (!day || !month || !year || !wantsEnd) return null
  const issued = toIso(Number(year), Number(month), Number(day))
  const term = findSentence(library, inquiry.day, renewal.tellsTerm)
  const window = findSentence(library, inquiry.day, renewal.tellsWindow)
  if (!issued || !term || !window) return null

  const end = addMonths(issued, MONTHS)
  const from = addDays(end, -EARLIEST)
  const to = addDays(end, -LATEST)
  const days = { end: printDay(end), from: printDay(from), to: printDay(to) }
  return finish(
    {
      lines: [
        told(renewal.expires(printDay(issued), days.end)),
        told(renewal.window(days.from, days.to)),
        told(tellWhereWeAre(inquiry.day, { end, from, to })),
        ...[term, window].map(({ text }) => quoted(text)),
      ],
      sources: [term, window].map(({ provision, text }) => ({ provision, quote: text })),
      computed: [
        printDay(issued),
        ...Object.values(days),
        daysBetween(inquiry.day, from),
        daysBetween(inquiry.day, to),
      ],
    },
    inquiry,
  )
}

type Window = { end: string; from: string; to: string }

function tellWhereWeAre(today: string, { end, from, to }: Window): string {
  if (today >= end) return renewal.over
  if (today > to) return renewal.missed
  if (today < from) return renewal.notYet(daysBetween(today, from))
  return renewal.daysLeft(daysBetween(today, to))
}

const DAY = 86_400_000

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null
}

/** The same day of a later month, or that month's last day where it has none such. */
function addMonths(iso: string, months: number): string {
  const date = new Date(iso)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.toISOString().slice(0, 10)
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}
