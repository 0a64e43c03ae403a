import { stateOn, validityOn } from '#src/programme/validity.ts'
import { ofSheet } from '#src/text/knowledge.ts'
import { localFact, speaksOfSheets } from '#src/text/questions.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import { type DocumentHead, isUnconfirmed, type Provision } from '../../document.ts'
import {
  type FactKind,
  type Inquiry,
  isHeldIn,
  says,
  speaksOf,
  toPattern,
} from '../reading/inquiry.ts'
import type { Likeness } from './asked-before.ts'
import { isEmptyHanded, isOfOtherTime } from './fitness.ts'
import type { Wording } from './wording.ts'

export type Hit = { id: string; score: number; share: number }
export type Weighed = { term: string; weight: number; known: boolean }

/** A provision found for a question, with what speaks for it. */
export type Passage = {
  provision: Provision
  /** After validity, place and kind of fact were taken into account. */
  score: number
  share: number
  /** Share of the question's content, by weight, that the provision or its sample questions speak of, */
  coverage: number
  /** and that its own text speaks of. */
  said: number
  /** The terms that make it up. */
  covered: Set<string>
  /** Likeness to a question it is known to answer: by words of content, and by the whole wording. */
  likeness: number
  wording: number
  /** What the encoder thinks of it, 0 to 1, and as a share of what it thinks of the nearest. */
  near: number
  nearShare: number
  /** Whether it holds every kind of fact asked for. */
  answersKind: boolean
  /** Share of the words around what is asked ("… how much") that it speaks of. */
  focus: number
  /** Weight of the rarest word of the question that it does not speak of. */
  missed: number
  /** The question names a year, and it speaks of others. */
  isOfOtherTime: boolean
  /** It says that it lacks the figure, or tells a plan where results are asked for. */
  isEmptyHanded: boolean
}

const LAPSED = 0.55
const NOT_YET = 0.25
const UNKNOWN_STATE = 0.8
const OTHER_KIND = 0.6
const NAMED_DOCUMENT = 1.6
const OWN_PLACE = 1.4

/** Kinds that a passage either holds or does not answer at all. */
const HARD: FactKind[] = [
  'money',
  'percent',
  'phone',
  'name',
  'list',
  'link',
  'duration',
  'when',
  'points',
  'count',
]

export type RankOptions = {
  inquiry: Inquiry
  weights: Weighed[]
  /** Those of its words that stand around what is asked. */
  focus: Set<string>
  likeness: Likeness
  wording: Wording
  /** Nearest first. */
  near: Map<string, number>
  /** Documents the question names by number. */
  referred: DocumentHead[]
  /** Ids of documents that another stands in for on the day asked about. */
  replaced: Set<string>
}

export function rank(hits: { hit: Hit; provision: Provision }[], options: RankOptions): Passage[] {
  return hits
    .filter(({ provision }) => mayAnswer(provision, options))
    .map(({ hit, provision }) => measure(hit, provision, options))
    .sort((a, b) => b.score - a.score)
}

/**
 * A province's document says nothing about another province, nor about the whole country; what has not
 * begun on the day is no law of it, and a doubt is silent until its own subject is asked about.
 */
function mayAnswer(provision: Provision, { inquiry, referred, replaced }: RankOptions): boolean {
  const { document, text, doubt, term, since } = provision
  if (doubt && !isAskedAbout(doubt, inquiry)) return false
  if (!referred.includes(document)) {
    if (stateOn(document, inquiry.day, term) === 'not-yet') return false
    if (since !== null && since > inquiry.day) return false
    if (replaced.has(document.id)) return false
  }
  if (isOfSheet(provision) && !says(inquiry, speaksOfSheets)) return false
  if (referred.includes(document)) return true
  const { level, place } = document.scope
  const { places, placeNamed, formerly } = inquiry
  if (level !== 'national') return place !== null && places.includes(place)
  if (!placeNamed || !says(inquiry, localFact)) return true
  return [...places, ...formerly].some((name) => text.includes(name)) && sharesFact(text, inquiry)
}

/** A thing that is not known is told only to who asks for just that. */
function isAskedAbout(
  { apart, about }: NonNullable<Provision['doubt']>,
  inquiry: Inquiry,
): boolean {
  const says = (words: string) => speaksOf(inquiry, words)
  return apart.some(says) && (about.length === 0 || about.some(says))
}

/** A section of one set's score sheet names goods that any question may be about. */
function isOfSheet({ article, heading }: Provision): boolean {
  return ofSheet.test(article) || ofSheet.test(heading)
}

/** A list that merely names the place gives no local fact. */
function sharesFact(text: string, { typed, mended }: Inquiry): boolean {
  const fact = mended.match(localFact)?.[0] ?? typed.match(localFact)?.[0] ?? ''
  return toPattern(text).includes(fact)
}

function measure(hit: Hit, provision: Provision, options: RankOptions): Passage {
  const { inquiry, referred } = options
  const { document } = provision
  const named = referred.includes(document)
  const local = document.scope.level !== 'national'
  const unknown = isUnconfirmed(provision)
  const asked = inquiry.kinds.filter((kind) => HARD.includes(kind))
  const [nearest = 0] = options.near.values()
  const passage = {
    provision,
    share: hit.share,
    ...cover(provision, options),
    likeness: options.likeness(options.weights, provision),
    wording: options.wording(provision),
    near: options.near.get(provision.id) ?? 0,
    nearShare: (options.near.get(provision.id) ?? 0) / (nearest || 1),
    // What says that a fact is not known need not hold it.
    isOfOtherTime: !unknown && isOfOtherTime(provision, inquiry),
    isEmptyHanded: !unknown && isEmptyHanded(provision, inquiry),
    answersKind: unknown || asked.every((kind) => isHeldIn(read(provision).pattern, kind)),
  }
  let score = hit.score * (0.4 + 0.6 * passage.coverage + passage.likeness + passage.wording)
  if (!passage.answersKind || passage.isOfOtherTime || passage.isEmptyHanded) score *= OTHER_KIND
  if (named) score *= NAMED_DOCUMENT
  else if (local) score *= OWN_PLACE
  else score *= stateFactor(provision, inquiry.day)
  return { ...passage, score }
}

function stateFactor({ document, term }: Provision, day: string): number {
  switch (validityOn(document, day, term)) {
    case 'in-force':
      return 1
    case 'expired':
      return LAPSED
    case 'not-yet':
      return NOT_YET
    case 'unknown':
      return UNKNOWN_STATE
  }
}

const FOLDED_WORTH = 0.85

type Words = { exact: Set<string>; folded: Set<string> }

type Spoken = { said: Words; asked: Words; pattern: string }

/** What a provision says, and what it is asked by; read once, since every question asks it of many. */
const spoken = new WeakMap<Provision, Spoken>()

function read(provision: Provision) {
  const known = spoken.get(provision)
  if (known) return known
  const { document, heading, text, asks } = provision
  const { kind, number, title, scope } = document
  const said = [kind, number, title, scope.place, scope.formerly, heading, text].join(' ')
  const words = {
    said: toWords(said),
    asked: toWords(asks.join(' ')),
    pattern: toPattern(`${heading}\n${text}`),
  }
  spoken.set(provision, words)
  return words
}

function toWords(text: string): Words {
  const exact = new Set(splitSyllables(text).map(({ term }) => term))
  return { exact, folded: new Set([...exact].map(fold)) }
}

/** What people type without marks is found without marks, for a little less. */
function find(term: string, { exact, folded }: Words): number {
  return exact.has(term) ? 1 : folded.has(fold(term)) ? FOLDED_WORTH : 0
}

function cover(provision: Provision, { weights, focus }: RankOptions) {
  const { said, asked } = read(provision)
  const covered = new Set<string>()
  const whole = { total: 0, worth: 0 }
  const own = { total: 0, worth: 0 }
  const around = { total: 0, worth: 0 }
  let missed = 0
  for (const { term, weight, known } of weights) {
    const inText = find(term, said)
    const part = Math.max(inText, find(term, asked))
    add(whole, weight, part)
    add(own, weight, inText)
    if (focus.has(term)) add(around, weight, part)
    if (part > 0) covered.add(term)
    else if (known) missed = Math.max(missed, weight)
  }
  return { coverage: toShare(whole), said: toShare(own), covered, focus: toShare(around), missed }
}

type Sum = { total: number; worth: number }

function add(sum: Sum, weight: number, part: number) {
  sum.total += weight
  sum.worth += weight * part
}

function toShare({ total, worth }: Sum): number {
  return total === 0 ? 0 : worth / total
}
