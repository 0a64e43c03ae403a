import { answers } from '#src/text/answer.ts'
import type { Answer } from '../answer.ts'
import { isUnconfirmed } from '../document.ts'
import type { Library } from './library.ts'
import { type Found, findPassages } from './ranking/find-passages.ts'
import type { Passage } from './ranking/rank.ts'
import { toEvidence, trustIn } from './ranking/trust.ts'
import type { Inquiry } from './reading/inquiry.ts'
import { choosePassages, compose } from './writing/compose.ts'
import { finish } from './writing/frame.ts'

/** Passages further down are not looked at. */
const CONSIDERED = 8
/** Below it, silence is more honest. */
const LEAST_TRUST = 0.3
/** Below it, what is shown may not be what was meant, and it is said so. */
const SURE = 0.5

/** The best passages' own sentences, or an honest "not found". */
export function answerFromPassages(inquiry: Inquiry, library: Library): Answer {
  const found = findPassages(inquiry, library)
  const [best] = judge(found, inquiry)
  if (!best || best.trust < LEAST_TRUST) return giveUp(inquiry)
  if (isUnconfirmed(best.passage.provision)) {
    return { status: 'not_found', text: best.passage.provision.text }
  }
  return quote(best.passage, best.trust, { found, inquiry, library }) ?? giveUp(inquiry)
}

/** The first passages in the order in which they are to be trusted. */
export function judge(found: Found, inquiry: Inquiry) {
  return found.ranked
    .slice(0, CONSIDERED)
    .map((passage) => ({ passage, trust: trustIn(toEvidence(passage, found, inquiry)) }))
    .sort((a, b) => b.trust - a.trust)
}

type QuoteOptions = { found: Found; inquiry: Inquiry; library: Library }

function quote(best: Passage, trust: number, { found, inquiry, library }: QuoteOptions) {
  const { ranked, weights } = found
  const { documents, provisions } = library
  const passages = choosePassages(ranked, best, { inquiry, weights })
  const draft = compose(passages, inquiry, { weights, documents, provisions })
  return finish({ ...draft, status: trust >= SURE ? 'answered' : 'partial' }, inquiry)
}

function giveUp(inquiry: Inquiry): Answer {
  if (!inquiry.ours) return { status: 'off_topic', text: answers.offTopic }
  const [place] = inquiry.placeNamed ? inquiry.places : []
  return { status: 'not_found', text: place ? answers.notFoundHere(place) : answers.notFound }
}
