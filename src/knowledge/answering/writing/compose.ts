import type { Citation } from '#src/message.ts'
import { findSuccessor, validityOn } from '#src/programme/validity.ts'
import { answers } from '#src/text/answer.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import type { DocumentHead } from '../../document.ts'
import type { Passage, Weighed } from '../ranking/rank.ts'
import { holds, type Inquiry } from '../reading/inquiry.ts'
import { cite, nameDocument, nameSource, nameState } from './naming.ts'
import { cutSentences, type Sentence } from './sentences.ts'

/** What a person reads on a phone without scrolling twice. */
const LENGTH = 900
/** A provision up to this long is given whole: its sentences explain each other. */
const WHOLE = 650
const QUOTE = 400
/** Of a longer one, sentences worth this share of the best one are shown. */
const WORTH_SHOWING = 0.4
const MOST_PASSAGES = 3
/** A passage known to answer nearly this question. */
export const ALIKE = 0.6
/** A further passage must come this near to the best one. */
const NEAR = 0.8

export type Composed = { text: string; citations: Citation[] }

/** The passage to answer from, then those that are nearly as good. */
export function choosePassages(ranked: Passage[], best: Passage): Passage[] {
  const others = ranked.filter(({ score, answersKind, likeness }, index) => {
    const near = index < MOST_PASSAGES && score >= best.score * NEAR
    return near && (answersKind || likeness >= ALIKE)
  })
  return [best, ...others.filter((passage) => passage !== best)].slice(0, MOST_PASSAGES)
}

type ComposeOptions = { weights: Weighed[]; documents: DocumentHead[] }

/** The passages' own sentences under the name and state of their source. */
export function compose(
  passages: Passage[],
  inquiry: Inquiry,
  { weights, documents }: ComposeOptions,
): Composed {
  const parts: string[] = []
  const citations: Citation[] = []
  let left = LENGTH
  for (const { provision } of passages) {
    const sentences = pick(provision.text, { inquiry, weights, room: left })
    const best = sentences.reduce<Scored | null>((a, b) => (a && a.score >= b.score ? a : b), null)
    if (!best) continue
    const { document } = provision
    const state = nameState(document, inquiry.day, inquiry.dayNamed)
    const lead = parts.length === 0 ? answers.law : answers.also
    const body = layOut(provision.text, sentences)
    parts.push(`${lead(nameSource(provision), state)}\n${body}`)
    citations.push(cite(provision, toQuote(provision.text, sentences, best), inquiry.day))
    left -= body.length
    if (left < 120) break
  }
  const notes = passages.slice(0, citations.length).flatMap(({ provision: { document } }) => {
    return noteLapse(document, inquiry, documents)
  })
  return { text: [...parts, ...new Set(notes)].join('\n\n'), citations }
}

/** What stands in for a lapsed source today. */
function noteLapse(document: DocumentHead, { day, dayNamed }: Inquiry, documents: DocumentHead[]) {
  if (dayNamed || validityOn(document, day) !== 'expired') return []
  const successor = findSuccessor(documents, document.id, day)
  if (successor) return [answers.successor(nameDocument(successor))]
  return document.scope.level === 'national' ? [] : [answers.oldPlan]
}

type Scored = Sentence & { score: number }

type PickOptions = { inquiry: Inquiry; weights: Weighed[]; room: number }

/** The best sentences within the room, in the order of the text. */
function pick(text: string, { inquiry, weights, room }: PickOptions): Scored[] {
  const scored = cutSentences(text).map((sentence) => ({
    ...sentence,
    score: worth(sentence.text, inquiry, weights),
  }))
  if (text.length <= Math.min(WHOLE, room)) return scored
  const floor = WORTH_SHOWING * Math.max(...scored.map(({ score }) => score))
  const chosen: Scored[] = []
  let length = 0
  for (const sentence of scored.toSorted((a, b) => b.score - a.score)) {
    const fits = length + sentence.text.length <= room
    if (chosen.length > 0 && (!fits || sentence.score < floor)) continue
    chosen.push(sentence)
    length += sentence.text.length + 1
  }
  return chosen.sort((a, b) => a.start - b.start)
}

function worth(sentence: string, inquiry: Inquiry, weights: Weighed[]): number {
  const terms = new Set(splitSyllables(sentence).flatMap(({ term }) => [term, fold(term)]))
  let score = 0
  for (const { term, weight } of weights) if (terms.has(term)) score += weight
  const asked = inquiry.kinds.filter((kind) => holds(kind, sentence)).length
  return score * (1 + 0.3 * asked) + 0.5 * asked
}

/** Sentences of one line stay on one line; what was left out between is marked. */
function layOut(text: string, sentences: Scored[]): string {
  let out = ''
  let end = -1
  for (const { text: words, start, end: stop } of sentences) {
    const between = end < 0 ? '' : text.slice(end, start)
    if (end >= 0) out += between.trim() ? ' […] ' : between.includes('\n') ? '\n' : ' '
    out += words
    end = stop
  }
  return out
}

/** All that was shown where it stands together and is short, else its best sentence. */
function toQuote(text: string, sentences: Scored[], best: Scored): string {
  const first = sentences[0] ?? best
  const last = sentences.at(-1) ?? best
  const span = text.slice(first.start, last.end)
  return span.length <= QUOTE ? span : text.slice(best.start, best.end)
}
