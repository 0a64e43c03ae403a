import type { Calendar } from '#src/programme/calendar.ts'
import type { Criteria } from '#src/programme/criteria.ts'
import type { SearchCriteria } from '#src/programme/criterion-search.ts'
import type { Figure } from '#src/programme/figures.ts'
import type { Office } from '#src/programme/offices.ts'
import type { FoundPlace, Province } from '#src/programme/places.ts'
import type { FindProduct } from '#src/programme/products.ts'
import type { DocumentHead, Provision } from '../document.ts'
import type { Likeness } from './ranking/asked-before.ts'
import type { Hit, Weighed } from './ranking/rank.ts'
import type { Wording } from './ranking/wording.ts'
import type { Intent } from './reading/intent.ts'

/** What can be looked up. */
export type Library = {
  documents: DocumentHead[]
  provisions: Provision[]
  search: (query: string, options: { limit: number }) => Hit[]
  repair: (query: string) => string
  weigh: (query: string) => Weighed[]
  likeness: Likeness
  /** How near a question is to what provisions are asked, 0 to 1, nearest first. */
  near: (question: string) => Map<string, number>
  /** Reads a question's whole wording, to be held against the wordings known. */
  wording: (question: string) => Wording
  /** What a message wants, learnt from samples. */
  readIntent: (message: string) => Record<Intent, number>
  findPlace: (question: string) => FoundPlace
  provinces: Province[]
  /** The score sheets of Decision 26/2026/QD-TTg; null where the folder has none. */
  scoreSheets: ScoreSheets | null
  calendar: Calendar | null
  /** Who answers for which matter. */
  offices: Office[]
  /** Numbers of plans and results, row by row. */
  figures: Figure[]
}

export type ScoreSheets = {
  criteria: Criteria
  findProduct: FindProduct
  /** The criteria of a set that a text speaks of. */
  search: SearchCriteria
  /** A text without the criteria's printed names. */
  withoutNames: (text: string) => string
}

export function findProvisionsOf({ provisions }: Library, document: DocumentHead): Provision[] {
  return provisions.filter((provision) => provision.document.id === document.id)
}
