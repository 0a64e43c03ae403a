import { answers } from '#src/text/answer.ts'
import { tellsLack } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import type { Library } from './library.ts'
import { type Passage, rank, type Weighed } from './ranking/rank.ts'
import { toSearch, weighContent } from './ranking/weigh.ts'
import { type FactKind, type Inquiry, toPattern } from './reading/inquiry.ts'
import { findReferred } from './reading/reference.ts'
import { ALIKE, choosePassages, compose } from './writing/compose.ts'
import { finish } from './writing/frame.ts'

const CANDIDATES = 30
/** Set on the development questions, as far apart as right passages and near misses let them be. */
const LEAST_SHARE = 0.2
const LEAST_COVERAGE = 0.3
/** A passage this near to the first in rank may answer in its stead. */
const RUNNER_UP = 0.6
const SURELY_ABOUT = 0.5
/** Asked of a question in which nothing sounds like us. */
const OURS_SHARE = 0.45
const OURS_COVERAGE = 0.7
/** Below both, what is shown may not be what was meant. */
const SURE = 0.45
/** Facts that a text about something near so easily seems to hold, and what it must cover then. */
const STRICT: Partial<Record<FactKind, number>> = {
  money: 0.55,
  phone: 0.55,
  link: 0.55,
  name: 0.55,
  list: 0.55,
  percent: 0.45,
}

/** The best passages' own sentences, or an honest "not found". */
export function answerFromPassages(inquiry: Inquiry, library: Library): Answer {
  const lenient = inquiry.ours && strictness(inquiry) === LEAST_COVERAGE
  const weights = weighContent(inquiry.legal, library.weigh, lenient)
  const referred = inquiry.references.flatMap((reference) =>
    findReferred(reference, library.documents),
  )
  // A word or two that happen to be ours, among figures, are no question to us.
  const words = weights.filter(({ term }) => /\p{L}/u.test(term))
  if (words.length < 2 && !inquiry.ours) return giveUp(inquiry)
  const { likeness } = library
  const ranked = rank(findHits(inquiry, library), { inquiry, weights, referred, likeness })
  const [first] = ranked
  const best = ranked.find((passage) => {
    return passage.score >= RUNNER_UP * (first?.score ?? 0) && isSupport(passage, inquiry)
  })
  if (best)
    return (
      quote(choosePassages(ranked, best, { inquiry, weights }), inquiry, { weights, library }) ??
      giveUp(inquiry, best)
    )
  if (!first || !admitsLack(first)) return giveUp(inquiry, first)
  const lack = quote([first], inquiry, { weights, library })
  if (!lack) return giveUp(inquiry, first)
  // Only who names a document asks what that document says, and is answered by "it says nothing of it".
  return referred.includes(first.provision.document)
    ? lack
    : { ...lack, status: 'not_found' as const }
}

function findHits(inquiry: Inquiry, { provisions, search, weigh }: Library) {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]))
  const hits = search(toSearch(inquiry.legal, weigh), { limit: CANDIDATES })
  return hits.flatMap((hit) => {
    const provision = byId.get(hit.id)
    return provision ? [{ hit, provision }] : []
  })
}

type QuoteOptions = { weights: Weighed[]; library: Library }

function quote(passages: Passage[], inquiry: Inquiry, { weights, library }: QuoteOptions) {
  const { documents, provisions } = library
  const draft = compose(passages, inquiry, { weights, documents, provisions })
  return finish({ ...draft, status: isSure(passages[0]) ? 'answered' : 'partial' }, inquiry)
}

function isSure(best?: Passage): boolean {
  if (!best?.answersKind) return false
  return Math.max(best.share, best.coverage, best.likeness) >= SURE
}

/** It speaks of just this, and says that the figure is not there. */
function admitsLack({ share, provision }: Passage): boolean {
  return share >= SURELY_ABOUT && tellsLack.test(toPattern(provision.text))
}

function isSupport({ share, coverage, likeness, answersKind }: Passage, inquiry: Inquiry): boolean {
  if (!answersKind) return false
  if (likeness >= ALIKE) return true
  if (!inquiry.ours) return share >= OURS_SHARE && coverage >= OURS_COVERAGE
  return share >= LEAST_SHARE && coverage >= strictness(inquiry)
}

function strictness({ kinds }: Inquiry): number {
  return Math.max(LEAST_COVERAGE, ...kinds.map((kind) => STRICT[kind] ?? 0))
}

function giveUp(inquiry: Inquiry, best?: Passage): Answer {
  if (!inquiry.ours && (!best || best.likeness < ALIKE)) {
    return { status: 'off_topic', text: answers.offTopic }
  }
  const [place] = inquiry.places
  return { status: 'not_found', text: place ? answers.notFoundHere(place) : answers.notFound }
}
