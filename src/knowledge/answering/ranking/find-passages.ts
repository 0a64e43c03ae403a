import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import type { DocumentHead } from '../../document.ts'
import type { Library } from '../library.ts'
import { findFocus } from '../reading/focus.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { findReferred } from '../reading/reference.ts'
import { type Passage, rank, type Weighed } from './rank.ts'
import { toSearch, weighContent } from './weigh.ts'

const CANDIDATES = 30

export type Found = {
  ranked: Passage[]
  /** The question's content, with what each word is worth. */
  weights: Weighed[]
  /** Documents the question names by number. */
  referred: DocumentHead[]
}

/** The provisions that may answer, best first. */
export function findPassages(inquiry: Inquiry, library: Library): Found {
  const { provisions, search, weigh, likeness, documents } = library
  const wording = library.wording(inquiry.repaired)
  const weights = weighContent(inquiry.legal, weigh, inquiry.ours).filter(
    ({ term }) => !isAccountedFor(term, inquiry),
  )
  const referred = inquiry.references.flatMap((reference) => findReferred(reference, documents))
  const byId = new Map(provisions.map((provision) => [provision.id, provision]))
  const hits = search(toSearch(inquiry.legal, weigh), { limit: CANDIDATES }).flatMap((hit) => {
    const provision = byId.get(hit.id)
    return provision ? [{ hit, provision }] : []
  })
  return {
    ranked: rank(hits, {
      inquiry,
      weights,
      focus: findFocus(inquiry.legal),
      referred,
      likeness,
      wording,
    }),
    weights,
    referred,
  }
}

/** A place's name and a document's number choose among documents; what is asked of them lies in the other words. */
function isAccountedFor(
  term: string,
  { places, placeNamed, formerly, references }: Inquiry,
): boolean {
  const names = placeNamed ? [...places, ...formerly] : []
  const numbers = references.map(({ number }) => number)
  return numbers.includes(term) || names.some((name) => splitNames(name).includes(fold(term)))
}

function splitNames(name: string): string[] {
  return splitSyllables(name).map(({ term }) => fold(term))
}
