import { findSuccessor, stateOn } from '#src/programme/validity.ts'
import { ofSheetAddress } from '#src/text/knowledge.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import type { DocumentHead, Provision } from '../../document.ts'
import { findStarsAsked } from '../computing/read-wish.ts'
import type { Library } from '../library.ts'
import { findFocus } from '../reading/focus.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { findReferred } from '../reading/reference.ts'
import { type Passage, rank, type Weighed } from './rank.ts'
import { toSearch, weighContent } from './weigh.ts'

const CANDIDATES = 30
/** What the encoder finds is looked at though no word of it is shared. */
const NEAREST = 12

export type Found = {
  ranked: Passage[]
  /** The question's content, with what each word is worth. */
  weights: Weighed[]
  /** Documents the question names by number. */
  referred: DocumentHead[]
  /** What the encoder is nearest to, and how near; null where it knows nothing of the question. */
  nearest: { id: string; near: number } | null
}

/** The provisions that may answer, best first. */
export function findPassages(inquiry: Inquiry, library: Library): Found {
  const { provisions, search, weigh, likeness, documents } = library
  const wording = library.wording(inquiry.repaired)
  const weights = weighContent(inquiry.legal, weigh, inquiry.ours).filter(
    ({ term, known }) => !isAccountedFor(term, inquiry) && (known || isTyped(term, inquiry)),
  )
  const referred = inquiry.references.flatMap((reference) => findReferred(reference, documents))
  const byId = indexById(provisions)
  const hits = search(toSearch(inquiry.legal, weigh), { limit: CANDIDATES }).flatMap((hit) => {
    const provision = byId.get(hit.id)
    return provision ? [{ hit, provision }] : []
  })
  const near = library.near(inquiry.repaired)
  const found = new Set(hits.map(({ hit }) => hit.id))
  for (const id of [...near.keys()].slice(0, NEAREST)) {
    const provision = found.has(id) ? undefined : byId.get(id)
    if (provision) hits.push({ hit: { id, score: 0, share: 0 }, provision })
  }
  return {
    ranked: rank(hits, {
      inquiry,
      weights,
      focus: findFocus(inquiry.legal),
      referred,
      likeness,
      wording,
      near,
      replaced: findReplaced(documents, inquiry.day),
    }),
    weights,
    referred,
    nearest: toNearest(near),
  }
}

const indices = new WeakMap<Provision[], Map<string, Provision>>()

function indexById(provisions: Provision[]): Map<string, Provision> {
  const known = indices.get(provisions) ?? new Map(provisions.map((one) => [one.id, one]))
  indices.set(provisions, known)
  return known
}

/** What is over and has a successor is not the law of the day, however near it is. */
function findReplaced(documents: DocumentHead[], day: string): Set<string> {
  const over = documents.filter(
    (document) =>
      stateOn(document, day) === 'expired' && findSuccessor(documents, document.id, day) !== null,
  )
  return new Set(over.map(({ id }) => id))
}

function toNearest(near: Map<string, number>): Found['nearest'] {
  const [first] = near
  return first ? { id: first[0], near: first[1] } : null
}

/** As near as this a question is one that the passage was written for. */
const SURELY = 0.6

/** Whether a question is surely about something else than the score sheets, by what it is nearest to. */
export function isOffSheets({ nearest }: Found, inquiry: Inquiry): boolean {
  // Points, and what a star needs of a product, are told by the sheets alone.
  const isOfSheet = inquiry.product !== null && findStarsAsked(inquiry).length > 0
  if (isOfSheet || inquiry.kinds.includes('points')) return false
  return nearest !== null && nearest.near >= SURELY && !ofSheetAddress.test(nearest.id)
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

/** A legal word that we put for theirs, and no document has, is no part of what they ask. */
function isTyped(term: string, { repaired }: Inquiry): boolean {
  return splitSyllables(repaired).some((syllable) => syllable.term === term)
}

function splitNames(name: string): string[] {
  return splitSyllables(name).map(({ term }) => fold(term))
}
