import { answers } from '#src/text/answer.ts'
import { ourTopic } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import { choosePassages, compose } from './compose.ts'
import { type Inquiry, says } from './inquiry.ts'
import type { Library } from './library.ts'
import { nameSource } from './naming.ts'
import { type Passage, rank } from './rank.ts'
import { findReferred } from './reference.ts'
import { isSupported } from './support.ts'

const CANDIDATES = 30
/** Below these the best passage is about something else: set on the development questions. */
const LEAST_SHARE = 0.12
const LEAST_COVERAGE = 0.5

/** The best passages' own sentences, or an honest "not found". */
export function answerFromPassages(inquiry: Inquiry, library: Library): Answer {
  const weights = weighContent(inquiry, library)
  const referred = inquiry.references.flatMap((reference) =>
    findReferred(reference, library.documents),
  )
  const byId = new Map(library.provisions.map((provision) => [provision.id, provision]))
  const hits = library.search(inquiry.repaired, { limit: CANDIDATES }).flatMap((hit) => {
    const provision = byId.get(hit.id)
    return provision ? [{ hit, provision }] : []
  })
  const ranked = rank(hits, { inquiry, weights, referred })
  const [best] = ranked
  if (!best || !isSupport(best)) return giveUp(inquiry, best)

  const passages = choosePassages(ranked)
  const { text, citations } = compose(passages, inquiry, weights)
  const [first, ...rest] = citations
  const sources = passages.flatMap(({ provision }) => [provision.text, nameSource(provision)])
  if (!first || !isSupported(text, [...sources, inquiry.typed])) return giveUp(inquiry, best)
  return { status: best.answersKind ? 'answered' : 'partial', text, citations: [first, ...rest] }
}

function weighContent({ content, repaired }: Inquiry, { weigh }: Library) {
  const wanted = new Set(content)
  return weigh(repaired).filter(({ term }) => wanted.has(term))
}

function isSupport({ share, coverage, answersKind }: Passage): boolean {
  return share >= LEAST_SHARE && coverage >= LEAST_COVERAGE && answersKind
}

function giveUp(inquiry: Inquiry, best: Passage | undefined): Answer {
  if (says(inquiry, ourTopic) || (best && best.coverage >= LEAST_COVERAGE)) {
    const text = inquiry.place ? answers.notFoundHere(inquiry.place) : answers.notFound
    return { status: 'not_found', text }
  }
  return { status: 'off_topic', text: answers.offTopic }
}
