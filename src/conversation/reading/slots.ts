import type { FoundPlace } from '#src/programme/places.ts'
import type { FindProduct } from '#src/programme/products.ts'
import { criterionWords } from '#src/text/criterion-names.ts'
import { dateName, producers, slotPatterns, starName, starOf } from '#src/text/follow-up.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

/** What recognises the names of places and products. */
export type Readers = { findPlace: (text: string) => FoundPlace; findProduct: FindProduct }

export type Span = { start: number; end: number }
/** A word that another of its kind could stand for; `name` is it written in full. */
export type Slot = Span & { kind: string; name: string }

/** The text with one letter of `plain` for each of its own, so that what is found in one is cut from the other. */
export function align(text: string): { text: string; plain: string } {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const plain = fold(clean)
  return plain.length === clean.length ? { text: clean, plain } : { text: plain, plain }
}

/** All slots of an aligned text in their order; of two that overlap, the kind named first counts. */
export function findSlots({ text, plain }: ReturnType<typeof align>, readers: Readers): Slot[] {
  const found: Slot[] = []
  const add = (kind: string, { start, end }: Span, name = text.slice(start, end)) => {
    if (!found.some((slot) => overlap(slot, { start, end }))) found.push({ kind, name, start, end })
  }
  for (const span of spansOf(plain, slotPatterns.document)) add('document', span)
  for (const span of spansOf(plain, slotPatterns.date))
    add('date', span, dateName(cutOut(text, span)))
  for (const span of spansOf(plain, slotPatterns.star)) add('star', span, nameStar(plain, span))
  for (const span of spansOf(plain, slotPatterns.points)) add('points', span)
  for (const span of spansOf(plain, slotPatterns.share)) add('share', span)
  for (const span of spansOf(plain, slotPatterns.part)) {
    add(`part ${cutOut(plain, span).split(' ')[0]}`, span)
  }
  for (const [pattern, name] of producers) {
    for (const span of spansOf(plain, pattern)) add('producer', span, name)
  }
  const place = findPlaceSpan(text, readers)
  if (place) add('place', place, place.name)
  const product = readers.findProduct(text, text)
  const typed = product && findShortest(text, (part) => sameProduct(part, product.word, readers))
  if (typed) add('product', typed, product.word)
  for (const { said } of criterionWords) {
    const match = text.match(said)
    const start = match?.index
    if (match && start !== undefined) add('criterion', { start, end: start + match[0].length })
  }
  return found.sort((a, b) => a.start - b.start)
}

export function spansOf(plain: string, pattern: RegExp): Span[] {
  return [...plain.matchAll(pattern)].map(({ 0: hit, index }) => ({
    start: index + hit.length - hit.trimStart().length,
    end: index + hit.length,
  }))
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** The place a text names, where it stands and what it is called; an ambiguous one as typed. */
export function findPlaceSpan(
  text: string,
  { findPlace }: Readers,
): (Span & { name: string }) | null {
  const found = findPlace(text)
  if (found.kind === 'none' || found.kind === 'several') return null
  const name = found.kind === 'one' ? (found.as[0] ?? found.province) : found.typed
  const span = findShortest(text, (part) => {
    const here = findPlace(part)
    if (here.kind === 'ambiguous') return found.kind === 'ambiguous'
    return here.kind === 'one' && found.kind === 'one' && here.as.includes(name)
  })
  return span && { ...span, name }
}

function sameProduct(part: string, word: string, { findProduct }: Readers): boolean {
  return findProduct(part, part)?.word === word
}

const LONGEST = 6

/** The fewest syllables of a text that are what is looked for. */
function findShortest(text: string, isIt: (part: string) => boolean): Span | null {
  const syllables = splitSyllables(text)
  for (let size = 1; size <= LONGEST; size++) {
    for (const [at, { start }] of syllables.entries()) {
      const end = syllables[at + size - 1]?.end
      if (end !== undefined && isIt(text.slice(start, end))) return { start, end }
    }
  }
  return null
}

export function cutOut(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function nameStar(plain: string, span: Span): string {
  const [first = ''] = cutOut(plain, span).match(/\d|[a-z]+/) ?? []
  return starName(starOf[first] ?? first)
}
