import type { FoundProduct } from '#src/programme/product-slips.ts'
import { emptyWords, factKinds, ourTopic } from '#src/text/questions.ts'
import { fold, normalise } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import { type DayAsked, findDayAsked } from './day-asked.ts'
import type { Intent } from './intent.ts'
import { putLegally } from './legal-words.ts'
import { findReferences, type Reference } from './reference.ts'

export type FactKind = keyof typeof factKinds

/** A question as the answerer reads it. */
export type Inquiry = {
  /** As typed, in lower case and one spelling. */
  given: string
  /** With marks, spelling and short forms restored. */
  repaired: string
  /** As typed and as repaired, in the form patterns are written for: a repair may lose what was right. */
  typed: string
  mended: string
  /** Repaired, with people's sayings put as the law puts them. */
  legal: string
  kinds: FactKind[]
  /** Repaired syllables that carry content. */
  content: string[]
  references: Reference[]
  /** The day whose law is asked about, ISO. */
  day: string
  /** Whether the question itself named that day. */
  dayNamed: boolean
  /** The time it named, if it did. */
  asked: DayAsked | null
  /** The day it is asked on, ISO. */
  today: string
  /** Present names of the provinces the question is about. */
  places: string[]
  /** Whether the question names them itself; else they are where the person is known to live. */
  placeNamed: boolean
  /** The names it uses for them, where none is today's. */
  formerly: string[]
  /** The product of the score sheets it names. */
  product: FoundProduct | null
  /** How likely the message wants what, as far as its words show. */
  intent: Record<Intent, number>
  /** It speaks of our subject: by its words, or by a document or product it names. */
  ours: boolean
}

/** Of a message at least this surely one of ours no further sign is asked; of a foreign one none helps. */
const OURS = 0.5
const FOREIGN = 0.8

const empty = new Set(normalise(emptyWords).split(' '))
const kindNames = Object.keys(factKinds).filter((name): name is FactKind => name in factKinds)

type Given = {
  repaired: string
  asOf: string
  places: string[]
  placeNamed: boolean
  formerly: string[]
  product: FoundProduct | null
  intent: Record<Intent, number>
}

export function readQuestion(
  question: string,
  { repaired, asOf, places, placeNamed, formerly, product, intent }: Given,
): Inquiry {
  const typed = toPattern(question)
  const mended = toPattern(repaired)
  const asked = findDayAsked({ typed, mended, today: asOf })
  const kinds = kindNames.filter((kind) => {
    return factKinds[kind].asked.test(typed) || factKinds[kind].asked.test(mended)
  })
  // A repair may tear a number apart, and is read only where none was typed.
  const typedReferences = findReferences(question)
  const references = typedReferences.length > 0 ? typedReferences : findReferences(repaired)
  const speaksOfUs = intent.ours >= OURS || ourTopic.test(typed) || ourTopic.test(mended)
  return {
    given: normalise(question),
    repaired,
    legal: putLegally(repaired),
    typed,
    mended,
    kinds,
    content: findContent(repaired),
    references,
    day: asked?.day ?? asOf,
    dayNamed: asked !== null,
    asked,
    today: asOf,
    places,
    placeNamed,
    formerly,
    product,
    intent,
    ours:
      (product !== null && kinds.includes('points')) ||
      (intent['off-topic'] < FOREIGN && (speaksOfUs || product !== null || references.length > 0)),
  }
}

/** The syllables that carry content. */
export function findContent(text: string): string[] {
  return splitSyllables(text)
    .map(({ term }) => term)
    .filter((term) => !empty.has(term))
}

export function says({ typed, mended }: Inquiry, pattern: RegExp): boolean {
  return pattern.test(typed) || pattern.test(mended)
}

/** Whether its words, as typed or as repaired, hold these, marks aside. */
export function speaksOf({ typed, mended }: Inquiry, words: string): boolean {
  const inside = soughtOf(words)
  return ` ${typed} `.includes(inside) || ` ${mended} `.includes(inside)
}

/** The same few words are looked for in every question. */
const sought = new Map<string, string>()

function soughtOf(words: string): string {
  const known = sought.get(words) ?? ` ${toPattern(words)} `
  sought.set(words, known)
  return known
}

/** The form patterns are written for. */
export function toPattern(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}%/.,*-]+/gu, ' ')
    .replace(/[.,](?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Does a text hold a fact of this kind? */
export function holds(kind: FactKind, text: string): boolean {
  return isHeldIn(toPattern(text), kind)
}

/** The same of a text in pattern form. */
export function isHeldIn(pattern: string, kind: FactKind): boolean {
  return factKinds[kind].held.test(pattern)
}
