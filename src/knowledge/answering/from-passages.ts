import { answers } from '#src/text/answer.ts'
import { ourTopic } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import { choosePassages, compose } from './compose.ts'
import { type FactKind, type Inquiry, says } from './inquiry.ts'
import type { Library } from './library.ts'
import { nameSource, nameState } from './naming.ts'
import { type Passage, rank } from './rank.ts'
import { findReferred } from './reference.ts'
import { isSupported } from './support.ts'
import { weighContent } from './weigh.ts'

const CANDIDATES = 30
/** Set on the development questions, as far apart as right passages and near misses let them be. */
const LEAST_SHARE = 0.2
const LEAST_COVERAGE = 0.3
const STRICT_COVERAGE = 0.55
const ALIKE = 0.6
/** Facts that a text about something near so easily seems to hold. */
const STRICT: FactKind[] = ['money', 'percent', 'phone', 'link', 'name']

/** The best passages' own sentences, or an honest "not found". */
export function answerFromPassages(inquiry: Inquiry, library: Library): Answer {
  const weights = weighContent(inquiry.legal, library.weigh, says(inquiry, ourTopic))
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
  if (!best || !isSupport(best, inquiry)) return giveUp(inquiry)

  const passages = choosePassages(ranked)
  const { text, citations } = compose(passages, inquiry, weights)
  const [first, ...rest] = citations
  const sources = passages.flatMap(({ provision }) => [
    provision.text,
    nameSource(provision),
    nameState(provision.document, inquiry.day, inquiry.dayNamed),
  ])
  if (!first || !isSupported(text, [...sources, inquiry.typed])) return giveUp(inquiry)
  return { status: best.answersKind ? 'answered' : 'partial', text, citations: [first, ...rest] }
}

function isSupport({ share, coverage, likeness, answersKind }: Passage, inquiry: Inquiry): boolean {
  if (!answersKind) return false
  if (likeness >= ALIKE) return true
  const strict = inquiry.kinds.some((kind) => STRICT.includes(kind)) || !says(inquiry, ourTopic)
  return share >= LEAST_SHARE && coverage >= (strict ? STRICT_COVERAGE : LEAST_COVERAGE)
}

function giveUp(inquiry: Inquiry): Answer {
  if (!says(inquiry, ourTopic)) return { status: 'off_topic', text: answers.offTopic }
  const [place] = inquiry.places
  const text = place ? answers.notFoundHere(place) : answers.notFound
  return { status: 'not_found', text }
}
