import { addDays, addMonths } from './days.ts'

/** Article 4, clause 3 and article 7, clause 6 of Decision 26/2026/QD-TTg. */
const MONTHS = 36
const EARLIEST = 180
const LATEST = 120

/** When a certificate ends, and the days between which the dossier for the next one is handed in. */
export type Term = { end: string; from: string; to: string }

export function termFromIssue(issued: string): Term {
  return termToEnd(addMonths(issued, MONTHS))
}

export function termToEnd(end: string): Term {
  return { end, from: addDays(end, -EARLIEST), to: addDays(end, -LATEST) }
}

export type Standing = 'over' | 'missed' | 'early' | 'open'

export function standingOn(today: string, { end, from, to }: Term): Standing {
  if (today >= end) return 'over'
  if (today > to) return 'missed'
  return today < from ? 'early' : 'open'
}
