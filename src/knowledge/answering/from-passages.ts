import { answers } from '#src/text/answer.ts'
import { ourTopic } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import { choosePassages, compose } from './compose.ts'
import { type FactKind, type Inquiry, says } from './inquiry.ts'
import type { Library } from './library.ts'
import { nameDocument, nameSource, nameState } from './naming.ts'
import { type Passage, rank } from './rank.ts'
import { findReferred } from './reference.ts'
import { isSupported } from './support.ts'
import { toSearch, weighContent } from './weigh.ts'

const CANDIDATES = 30
/** Set on the development questions, as far apart as right passages and near misses let them be. */
const LEAST_SHARE = 0.2
const LEAST_COVERAGE = 0.3
const ALIKE = 0.6
/** A foreign topic shares less than this with anything the documents say. */
const SURELY_OURS = 0.35
/** Facts that a text about something near so easily seems to hold, and what it must cover then. */
const STRICT: Partial<Record<FactKind, number>> = {
  money: 0.55,
  phone: 0.55,
  link: 0.55,
  name: 0.55,
  percent: 0.42,
}
const STRICT_COVERAGE = 0.55

/** The best passages' own sentences, or an honest "not found". */
export function answerFromPassages(inquiry: Inquiry, library: Library): Answer {
  const lenient = says(inquiry, ourTopic) && strictness(inquiry) === LEAST_COVERAGE
  const weights = weighContent(inquiry.legal, library.weigh, lenient)
  const referred = inquiry.references.flatMap((reference) =>
    findReferred(reference, library.documents),
  )
  const byId = new Map(library.provisions.map((provision) => [provision.id, provision]))
  const hits = library
    .search(`${inquiry.repaired} ${inquiry.legal}`, { limit: CANDIDATES })
    .flatMap((hit) => {
      const provision = byId.get(hit.id)
      return provision ? [{ hit, provision }] : []
    })
  const ranked = rank(hits, { inquiry, weights, referred, likeness: library.likeness })
  const [best] = ranked
  if (!best || !isSupport(best, inquiry)) return giveUp(inquiry, best)

  const passages = choosePassages(ranked)
  const { text, citations } = compose(passages, inquiry, {
    weights,
    documents: library.documents,
  })
  const [first, ...rest] = citations
  const sources = passages.flatMap(({ provision }) => [
    provision.text,
    nameSource(provision),
    nameState(provision.document, inquiry.day, inquiry.dayNamed),
  ])
  const names = library.documents.filter(({ replaces }) => replaces.length > 0).map(nameDocument)
  if (!first || !isSupported(text, [...sources, ...names, inquiry.typed]))
    return giveUp(inquiry, best)
  return { status: best.answersKind ? 'answered' : 'partial', text, citations: [first, ...rest] }
}

function isSupport({ share, coverage, likeness, answersKind }: Passage, inquiry: Inquiry): boolean {
  if (!answersKind) return false
  if (likeness >= ALIKE) return true
  const ours = says(inquiry, ourTopic) || share >= SURELY_OURS
  const strict = strictness(inquiry)
  return share >= LEAST_SHARE && coverage >= (ours ? strict : Math.max(strict, STRICT_COVERAGE))
}

function strictness({ kinds }: Inquiry): number {
  return Math.max(LEAST_COVERAGE, ...kinds.map((kind) => STRICT[kind] ?? 0))
}

function giveUp(inquiry: Inquiry, best?: Passage): Answer {
  if (!says(inquiry, ourTopic) && (!best || best.share < SURELY_OURS)) {
    return { status: 'off_topic', text: answers.offTopic }
  }
  const [place] = inquiry.places
  return { status: 'not_found', text: place ? answers.notFoundHere(place) : answers.notFound }
}
