import { findSuccessor } from '#src/programme/validity.ts'
import { answers, nextSteps } from '#src/text/answer.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import { type DocumentHead, isUnconfirmed, type Provision } from '../../document.ts'
import { isInstruction } from '../../instruction.ts'
import type { Passage, Weighed } from '../ranking/rank.ts'
import { holds, type Inquiry } from '../reading/inquiry.ts'
import { type Draft, hasLapsed, quoted } from './frame.ts'
import { nameDocument } from './naming.ts'
import { cutSentences, type Sentence } from './sentences.ts'

/** What a person reads on a phone without scrolling twice. */
const LENGTH = 900
/** A provision up to this long is given whole: its sentences explain each other. */
const WHOLE = 650
const QUOTE = 400
/** Of a longer one, sentences worth this share of the best one are shown. */
const WORTH_SHOWING = 0.4
export const MOST_PASSAGES = 3
/** A sentence this much better than the first is said before it. */
const LEADS = 1.5
/** A further passage must come this near to the best one, */
const NEAR = 0.4
/** and add this share of the question's content; a kind of fact counts as KIND_WORTH of it. */
const WORTH_ADDING = 0.2
const KIND_WORTH = 0.2

type ChooseOptions = { inquiry: Inquiry; weights: Weighed[] }

/**
 * The passage to answer from, then those that add what it lacks: words of the question that it does not
 * speak of, or a kind of fact asked for that it does not hold. A question in two parts gets both.
 */
export function choosePassages(
  ranked: Passage[],
  best: Passage,
  options: ChooseOptions,
): Passage[] {
  const chosen = [best]
  // What we know is never mixed with what we do not.
  const near = ranked.filter(
    ({ score, provision }) => score >= best.score * NEAR && !isUnconfirmed(provision),
  )
  while (chosen.length < MOST_PASSAGES) {
    const gains = near
      .filter((passage) => !chosen.includes(passage))
      .map((passage) => ({ passage, gain: gainOf(passage, chosen, options) }))
    const most = gains.reduce<(typeof gains)[number] | null>(
      (a, b) => (a && a.gain >= b.gain ? a : b),
      null,
    )
    if (!most || most.gain < WORTH_ADDING) break
    chosen.push(most.passage)
  }
  return chosen
}

function gainOf(passage: Passage, chosen: Passage[], { inquiry, weights }: ChooseOptions): number {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0) || 1
  const added = weights.filter(
    ({ term }) => passage.covered.has(term) && !chosen.some(({ covered }) => covered.has(term)),
  )
  const words = added.reduce((sum, { weight }) => sum + weight, 0) / total
  const kinds = inquiry.kinds.filter(
    (kind) =>
      holds(kind, passage.provision.text) &&
      !chosen.some(({ provision }) => holds(kind, provision.text)),
  )
  return words + KIND_WORTH * kinds.length
}

type ComposeOptions = { weights: Weighed[]; documents: DocumentHead[]; provisions: Provision[] }

/** The passages' own sentences, the one that answers first. */
export function compose(
  passages: Passage[],
  inquiry: Inquiry,
  { weights, documents, provisions }: ComposeOptions,
): Draft {
  const lines: string[] = []
  const sources: Draft['sources'] = []
  let left = LENGTH
  for (const { provision } of passages) {
    const sentences = pick(provision.text, { inquiry, weights, room: left })
    const best = sentences.reduce<Scored | null>((a, b) => (a && a.score >= b.score ? a : b), null)
    if (!best) continue
    const body = layOut(provision, sentences, best)
    lines.push(...body)
    sources.push({
      provision,
      quote: toQuote(provision.text, sentences, best),
      standsOn: findRestated(provision, provisions),
    })
    left -= body.join('\n').length
    if (left < 120) break
  }
  const notes = sources.flatMap(({ provision }) => [
    ...noteNature(provision),
    ...noteLapse(provision, inquiry, documents),
  ])
  const [first] = sources
  const below = first?.provision.includes ?? []
  return {
    lines: lines.map(quoted),
    sources,
    notes,
    next: first && below.length === 0 ? suggestNext(first.provision, sources, provisions) : null,
    ...(below.length > 0 && {
      choices: below.map(({ question }) => ({ label: question, value: question })),
    }),
  }
}

/** What a figure is, where it might be taken for more. */
function noteNature({ basis: { nature } }: Provision): string[] {
  switch (nature) {
    case 'goal':
      return [answers.aGoal]
    case 'speech':
      return [answers.aSpeech]
    case 'result':
    case null:
      return []
  }
}

/** What stands in for a lapsed source today. */
function noteLapse(provision: Provision, inquiry: Inquiry, documents: DocumentHead[]): string[] {
  if (!hasLapsed(provision, inquiry)) return []
  const { document } = provision
  const successor = findSuccessor(documents, document.id, inquiry.day)
  return successor ? [answers.successor(nameDocument(successor))] : []
}

/** The section after this one, as long as it belongs to the same part of the same document. */
function suggestNext(
  { id, document, heading }: Provision,
  shown: Draft['sources'],
  provisions: Provision[],
): string | null {
  const at = provisions.findIndex((provision) => provision.id === id)
  const next = provisions[at + 1]
  if (next?.document !== document || shown.some(({ provision }) => provision === next)) return null
  if (next.heading.split(PART)[0] !== heading.split(PART)[0]) return null
  return nextSteps.alsoAsk(next.heading.split(PART).at(-1)?.replace(nextSteps.address, '') ?? '')
}
const PART = ' \u2014 '

/** What an overview stands on, each with the words to quote. */
function findRestated({ basis }: Provision, provisions: Provision[]) {
  return basis.restates.flatMap((id) => {
    const provision = provisions.find((one) => one.id === id)
    return provision ? [{ provision, quote: openingOf(provision.text) }] : []
  })
}

/** The sentences a text begins with, as many as a quote holds. */
function openingOf(text: string): string {
  const sentences = cutSentences(text.split('\n')[0] ?? '')
  const last = sentences.findLast(({ end }) => end <= QUOTE) ?? sentences[0]
  return last ? text.slice(sentences[0]?.start ?? 0, last.end) : text
}

type Scored = Sentence & { score: number }

type PickOptions = { inquiry: Inquiry; weights: Weighed[]; room: number }

/** The best sentences within the room, in the order of the text. */
function pick(text: string, { inquiry, weights, room }: PickOptions): Scored[] {
  // What a document says to machines is none of its provisions.
  const scored = cutSentences(text)
    .filter(({ start }) => !isInstruction(lineAt(text, start)))
    .map((sentence) => ({ ...sentence, score: worth(sentence.text, inquiry, weights) }))
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

function lineAt(text: string, at: number): string {
  return `${text.slice(0, at).split('\n').at(-1)}${text.slice(at).split('\n', 1)[0]}`
}

function worth(sentence: string, inquiry: Inquiry, weights: Weighed[]): number {
  const terms = new Set(splitSyllables(sentence).flatMap(({ term }) => [term, fold(term)]))
  let score = 0
  for (const { term, weight } of weights) if (terms.has(term)) score += weight
  const asked = inquiry.kinds.filter((kind) => holds(kind, sentence)).length
  return score * (1 + 0.3 * asked) + 0.5 * asked
}

/** Line by line as the text has them, what was left out cut away; the best sentence leads where it can stand alone. */
function layOut({ text, includes }: Provision, sentences: Scored[], best: Scored): string[] {
  const lines: string[] = []
  let end = -1
  for (const { start, end: stop } of sentences) {
    const between = end < 0 ? '\n' : text.slice(end, start)
    const joins = between.trim() === '' && !between.includes('\n')
    if (joins) lines.push(`${lines.pop()}${between}${text.slice(start, stop)}`)
    else lines.push(text.slice(start, stop))
    end = stop
  }
  // An overview answers in its first sentence.
  if (includes.length > 0) return lines
  const [first] = sentences
  const leads = first && best.score >= LEADS * first.score && !/^[-*]\s/.test(best.text)
  const held = lines.findIndex((line) => line.includes(best.text))
  return leads && held > 0 ? [lines[held] ?? '', ...lines.toSpliced(held, 1)] : lines
}

/** All that was shown where it stands together and is short, else its best sentence. */
function toQuote(text: string, sentences: Scored[], best: Scored): string {
  const first = sentences[0] ?? best
  const last = sentences.at(-1) ?? best
  const span = text.slice(first.start, last.end)
  const isFit = span.length <= QUOTE && !span.split('\n').some(isInstruction)
  return isFit ? span : text.slice(best.start, best.end)
}
