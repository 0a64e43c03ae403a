import type { FoundPlace } from '#src/programme/places.ts'
import type { DocumentHead, Provision } from '../document.ts'
import type { Likeness } from './ranking/asked-before.ts'
import type { Hit, Weighed } from './ranking/rank.ts'

/** What can be looked up. */
export type Library = {
  documents: DocumentHead[]
  provisions: Provision[]
  search: (query: string, options: { limit: number }) => Hit[]
  repair: (query: string) => string
  weigh: (query: string) => Weighed[]
  likeness: Likeness
  findPlace: (question: string) => FoundPlace
}

export function findProvisionsOf({ provisions }: Library, document: DocumentHead): Provision[] {
  return provisions.filter((provision) => provision.document.id === document.id)
}
