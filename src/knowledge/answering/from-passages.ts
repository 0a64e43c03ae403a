import { answers } from '#src/text/answer.ts'
import type { Answer } from '../answer.ts'
import { isUnconfirmed } from '../document.ts'
import type { Library } from './library.ts'
import { type Found, findPassages } from './ranking/find-passages.ts'
import type { Passage } from './ranking/rank.ts'
import { answerable, judge } from './ranking/trust.ts'
import type { Inquiry } from './reading/inquiry.ts'
import { splitParts } from './reading/parts.ts'
import { readInquiry } from './reading/read-inquiry.ts'
import { choosePassages, compose, MOST_PASSAGES } from './writing/compose.ts'
import { finish } from './writing/frame.ts'
import { whomToAsk } from './writing/whom-to-ask.ts'

/** Below it, silence is more honest. */
const LEAST = 0.55
/** Below it, what is shown may not be what was meant, and it is said so. */
const SURE = 0.6
/** What sounds like somebody's own running case is answered only by what is certain. */
const OWN = 0.85
const CERTAIN = 0.9
/** A sample question as near as this is the question itself. */
const SAME = 0.85
const SAME_WORDING = 0.6

type Asked = { inquiry: Inquiry; found: Found; library: Library }

/** By its content, and by most of its wording: what is wanted may lie in a word that carries no content. */
function isSame({ likeness, wording }: Passage): boolean {
  return likeness >= SAME && wording >= SAME_WORDING
}

/** Whether a section is known to answer just this question. */
export function isAskedBefore({ ranked }: Found): boolean {
  return ranked.some((passage) => isSame(passage) && !isUnconfirmed(passage.provision))
}

/** A question that somebody foresaw is answered by the section it was written for. */
export function answerAskedBefore(asked: Asked): Answer | null {
  const { ranked } = asked.found
  const [best] = ranked
    .filter(isSame)
    .toSorted((a, b) => b.wording - a.wording || b.likeness - a.likeness)
  if (!best || best.isOfOtherTime || best.isEmptyHanded) return null
  return isUnconfirmed(best.provision) ? admit(best, asked) : tell(best, { ...asked, trust: 1 })
}

/** The best passages' own sentences, or an honest "not found". */
export function answerFromPassages(asked: Asked): Answer {
  const { found, inquiry } = asked
  const judged = judge(found)
  const { best, unknown } = judged
  const trust = answerable(judged, found, inquiry)
  if (trust < CERTAIN && inquiry.intent['own-case'] >= OWN) {
    return { status: 'not_found', text: answers.ownCase(whomToAsk(asked.library, inquiry)) }
  }
  if (best && trust >= LEAST) return tell(best, { ...asked, trust }) ?? giveUp(asked)
  return unknown && isAbout(unknown) ? admit(unknown, asked) : giveUp(asked)
}

/** What says "not known" must be about just this, or the general words serve better. */
function isAbout({ coverage, likeness }: Passage): boolean {
  return coverage >= 0.4 || likeness >= 0.4
}

/** What is not known, what is, and who may know. */
function admit({ provision }: Passage, { inquiry, library }: Asked): Answer {
  const { text, doubt } = provision
  if (!doubt) return { status: 'not_found', text }
  const offices = whomToAsk(library, inquiry, doubt.matter)
  return { status: 'not_found', text: `${text} ${answers.askOffices(offices)}` }
}

function tell(best: Passage, { inquiry, found, library, trust }: Asked & { trust: number }) {
  const { weights, ranked } = found
  const { documents, provisions } = library
  const parts = answerParts({ inquiry, library })
  const others = choosePassages(ranked, best, { inquiry, weights })
  const passages = unique([best, ...parts, ...others]).slice(0, MOST_PASSAGES)
  const draft = compose(passages, inquiry, { weights, documents, provisions })
  return finish({ ...draft, status: trust >= SURE ? 'answered' : 'partial' }, inquiry)
}

function unique(passages: Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.provision.id, passage])).values()]
}

/** Of a question that asks several things, what answers each of them for itself. */
function answerParts({ inquiry, library }: Omit<Asked, 'found'>): Passage[] {
  return splitParts(inquiry.given).flatMap((part) => {
    const read = readInquiry(part, { asOf: inquiry.today }, library)
    const { places, placeNamed, formerly, day, dayNamed, asked, references } = inquiry
    const about = { ...read, places, placeNamed, formerly, day, dayNamed, asked, references }
    const found = findPassages(about, library)
    const judged = judge(found)
    return judged.best && answerable(judged, found, about) >= SURE ? [judged.best] : []
  })
}

function giveUp({ inquiry, library }: Asked): Answer {
  const offices = whomToAsk(library, inquiry)
  if (!inquiry.ours) return { status: 'off_topic', text: answers.offTopic }
  const [place] = inquiry.placeNamed ? inquiry.places : []
  return {
    status: 'not_found',
    text: place ? answers.notFoundHere(place, offices) : answers.notFound(offices),
  }
}
