import { standingOn, termToEnd } from '#src/programme/certificate.ts'
import { daysBetween } from '#src/programme/days.ts'
import type { Known } from './step.ts'

/** What stands in the way of a recognition; `step`: the answer that shows it. */
export type Obstacle = {
  name:
    | 'largeCompany'
    | 'associationOutsideTourism'
    | 'notRegistered'
    | 'allImported'
    | 'unknownOrigin'
    | 'paperEnded'
    | 'certificateOver'
    | 'tooEarly'
    | 'tooLate'
  step: string
  /** The dossier cannot be handed in with it. */
  stops: boolean
  /** What the sentence about it names: a paper's kind, days. */
  about?: string
}

/** Sets that leave out what is made of imported material alone: appendix II of Decision 26/2026/QD-TTg. */
const NO_IMPORTS = [7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19, 20]
export const TOURISM = 26

/** Article 2, clause 3, article 4, clause 3, article 7, clause 6 and appendix II, on a day. */
export function findObstacles({ values, until }: Known, today: string): Obstacle[] {
  const found: Obstacle[] = []
  const { kind, set } = values
  if (kind === 'company' && values.companySize === 'large') {
    found.push({ name: 'largeCompany', step: 'companySize', stops: true })
  }
  if (kind === 'association' && set !== undefined && set !== TOURISM) {
    found.push({ name: 'associationOutsideTourism', step: 'kind', stops: true })
  }
  if (mustBeRegistered(kind) && values.registered === false) {
    found.push({ name: 'notRegistered', step: 'registered', stops: true })
  }
  if (set !== undefined && NO_IMPORTS.includes(set)) {
    if (values.origin === 'imported')
      found.push({ name: 'allImported', step: 'origin', stops: true })
    if (values.origin === 'unknown')
      found.push({ name: 'unknownOrigin', step: 'origin', stops: false })
  }
  for (const [kind, day] of Object.entries(until)) {
    if (kind !== 'oldCertificate' && day < today) {
      found.push({ name: 'paperEnded', step: `until:${kind}`, stops: false, about: kind })
    }
  }
  return [...found, ...findTiming({ values }, today)]
}

/** A dossier for a further recognition has its days; outside them it is not refused, but told. */
function findTiming({ values }: Pick<Known, 'values'>, today: string): Obstacle[] {
  if (values.case !== 'renewal' || !values.oldEnds) return []
  const term = termToEnd(values.oldEnds)
  const at = { step: 'oldEnds', stops: false }
  switch (standingOn(today, term)) {
    case 'over':
      return [{ ...at, name: 'certificateOver' }]
    case 'missed':
      return [{ ...at, name: 'tooLate', about: term.to }]
    case 'early':
      return [{ ...at, name: 'tooEarly', about: String(daysBetween(today, term.from)) }]
    case 'open':
      return []
  }
}

/** The product was recognised before. */
export function isAgain({ case: which }: Known['values']): boolean {
  return which === 'upgrade' || which === 'renewal'
}

/** Households and farms take part with a business registration only. */
export function mustBeRegistered(kind: Known['values']['kind']): boolean {
  return kind === 'household' || kind === 'farm'
}

/** The obstacles that one answer has brought. */
export function newObstacles(before: Known, after: Known, today: string): Obstacle[] {
  const old = new Set(findObstacles(before, today).map(({ name, about }) => `${name} ${about}`))
  return findObstacles(after, today).filter(({ name, about }) => !old.has(`${name} ${about}`))
}
