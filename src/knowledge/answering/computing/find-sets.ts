import { type CriteriaSet, findSet } from '#src/programme/criteria.ts'
import { asksDifference, setNumbers } from '#src/text/comparing.ts'
import { asksSet, setNumber } from '#src/text/criteria.ts'
import type { ScoreSheets } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSetsByCriterion } from './read-criteria.ts'

export type FoundSets = {
  sets: CriteriaSet[]
  /** The product that led to them; empty where it was something else. */
  word: string
}

/** The set by its number, else those its product may belong to, else those a rare criterion belongs to. */
export function findSetsAsked(inquiry: Inquiry, scoreSheets: ScoreSheets): FoundSets {
  const named = findSets(inquiry, scoreSheets)
  if (named.sets.length > 0 || says(inquiry, asksSet)) return named
  return { sets: findSetsByCriterion(inquiry, scoreSheets), word: named.word }
}

/** The set by its number, else those its product may belong to. */
export function findSets(
  inquiry: Inquiry,
  { criteria, findProduct, withoutNames }: ScoreSheets,
): FoundSets {
  const number = Number(inquiry.typed.match(setNumber)?.[1])
  const numbered = findSet(criteria, number)
  if (numbered) return { sets: [numbered], word: '' }
  const [given = '', repaired = ''] = [inquiry.given, inquiry.repaired].map(withoutNames)
  const product = findProduct(given, repaired)
  const sets = (product?.sets ?? []).flatMap((set) => findSet(criteria, set) ?? [])
  return { sets, word: product?.word ?? '' }
}

/** The two sets that are to be compared. */
export function findSetsCompared(inquiry: Inquiry, { criteria }: ScoreSheets): CriteriaSet[] {
  if (!says(inquiry, asksDifference)) return []
  const numbers = [...inquiry.typed.matchAll(setNumbers)].map(([, one, other]) =>
    Number(one ?? other),
  )
  return [...new Set(numbers)].flatMap((number) => findSet(criteria, number) ?? [])
}
