import { addDays, addMonths } from './days.ts'

/** Who recognises a rating, by the rules a dossier falls under. */
export type Rules = { document: string; recognises: Record<3 | 4 | 5, Body> }
export type Body = 'district' | 'province' | 'ministry' | 'central'

/** Both days included; `until` is null for the rules of today. */
export type Era = Rules & { from: string; until: string | null }

/** Decision 26/2026/QD-TTg takes effect. */
export const NEW_RULES = '2026-05-22'

/**
 * Newest first. The districts ended on 1 July 2025, and Decision 1489/QD-TTg of 6 July took them out of
 * Decision 148/QD-TTg.
 */
const eras: (Rules & { from: string })[] = [
  {
    from: NEW_RULES,
    document: '26/2026/Q\u0110-TTg',
    recognises: { 3: 'province', 4: 'province', 5: 'ministry' },
  },
  {
    from: '2025-07-01',
    document: '1489/Q\u0110-TTg',
    recognises: { 3: 'province', 4: 'province', 5: 'ministry' },
  },
  {
    from: '2023-02-24',
    document: '148/Q\u0110-TTg',
    recognises: { 3: 'district', 4: 'province', 5: 'central' },
  },
  {
    from: '2019-08-21',
    document: '1048/Q\u0110-TTg',
    recognises: { 3: 'province', 4: 'province', 5: 'central' },
  },
]

/**
 * The rules for a dossier handed in between two ISO days, newest first; article 12 of Decision
 * 26/2026/QD-TTg leaves one handed in before 22 May 2026 under the old ones. Empty before the first
 * national rules.
 */
export function rulesBetween(from: string, until: string): Era[] {
  return eras
    .map((era, at) => {
      const next = eras[at - 1]
      return { ...era, until: next ? addDays(next.from, -1) : null }
    })
    .filter((era) => era.from <= until && (era.until === null || era.until >= from))
}

export function rulesForFiling(day: string): Era | null {
  return rulesBetween(day, day)[0] ?? null
}

/** The time in which the decision of a number gave the rules; null for any other. */
export function timeOfRules(number: string): Era | null {
  const all = rulesBetween('', '9999')
  return all.find(({ document }) => document.startsWith(`${number}/`)) ?? null
}

export type DossierKind = 'first' | 'upgrade' | 'renewal'

/** Article 12, clause 2: days for a dossier that came before the new rules. */
export const TO_SETTLE: Record<DossierKind, number> = { first: 60, upgrade: 60, renewal: 30 }

/** The last day a dossier from before 22 May 2026 is settled under the old rules; null for a later one. */
export function settleBy(filed: string, kind: DossierKind): string | null {
  return filed < NEW_RULES ? addDays(NEW_RULES, TO_SETTLE[kind]) : null
}

/** Article 4, clause 3. */
const TERM_IN_MONTHS = 36
/** Article 12, clause 3. */
const MOST_DAYS_MORE = 180

/**
 * A certificate from before the new rules keeps its term (article 12, clause 1); whoever then had to
 * apply again and missed the window keeps it until there is a result, `atMost` until that day.
 */
export function extendOldCertificate(issued: string): { ends: string; atMost: string } | null {
  if (issued >= NEW_RULES) return null
  return extendOldTerm(addMonths(issued, TERM_IN_MONTHS))
}

/** The same by the day it ends. */
export function extendOldTerm(ends: string): { ends: string; atMost: string } | null {
  if (ends >= addMonths(NEW_RULES, TERM_IN_MONTHS)) return null
  return { ends, atMost: addDays(ends, MOST_DAYS_MORE) }
}
