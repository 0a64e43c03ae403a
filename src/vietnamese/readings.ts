import { findLongForms } from './abbreviations.ts'
import type { Lexicon, Meant } from './lexicon.ts'
import { findRespellings } from './neighbours.ts'
import { fold } from './normalise.ts'
import { findPair } from './syllable-model.ts'

/** What `span` typed terms may stand for; the higher the cost, the rarer. */
export type Reading = { span: 1 | 2; terms: Meant[]; cost: number }

/** Natural log of how much rarer than plain missing marks a slip of the finger is. */
const SLIP = 6
/** A slip that made another known syllable: only when the neighbours insist. */
const HIDDEN_SLIP = 9
const RESPELLING = 3
/** What leaving an accented but unknown syllable for a known one of the same letters costs. */
const ACCENT_CHANGE = 5
/** What putting marks on a bare syllable costs when the rest of the query has marks. */
const MARKS_MISSED = 2
/** Longer runs are no syllables; the bound keeps the time in check. */
const LONGEST_SLIP = 24

/** A typed term, the one after it, and whether anything in the query was typed with marks. */
export type Typed = { term: string; next: string | undefined; hasMarks: boolean }

/** Every reading of a term; known accented syllables, digits and short forms are read as they stand. */
export function findReadings(lexicon: Lexicon, { term, next, hasMarks }: Typed): Reading[] {
  const itself = lexicon.find(term)
  const meaning = chooseMeaning(lexicon, term)
  if (meaning) return [read([itself, ...meaning.map(lexicon.find)], 0)]
  const folded = fold(term)
  const isBare = folded === term
  const isKnown = itself.number >= 0
  if (/\P{L}/u.test(term) || (isKnown && !isBare)) return [read([itself], 0)]

  const marks = isBare ? (hasMarks ? MARKS_MISSED : 0) : ACCENT_CHANGE
  const spelled = lexicon.spellings(folded).filter((meant) => meant !== itself)
  const readings = spelled.map((meant) => read([meant], marks))
  if (isKnown || !isBare) readings.push(read([itself], 0))
  if (folded.length <= LONGEST_SLIP) {
    readings.push(...findSlips(lexicon, folded), ...findMovedBlanks(lexicon, folded, next))
  }
  return readings.some(({ span }) => span === 1) ? readings : [...readings, read([itself], 0)]
}

function read(terms: Meant[], cost: number, span: 1 | 2 = 1): Reading {
  return { span, terms, cost }
}

/** The first meaning that the corpus uses most; none when it uses none, so that nothing foreign is added. */
function chooseMeaning(lexicon: Lexicon, given: string): string[] | undefined {
  let best: string[] | undefined
  let most = 0
  for (const meaning of findLongForms(given)) {
    const count = countPhrase(lexicon, meaning)
    if (count > most) {
      best = meaning
      most = count
    }
  }
  return best
}

function countPhrase({ model, find }: Lexicon, phrase: string[]): number {
  const terms = phrase.map((syllable) => find(syllable).number)
  if (terms.length === 1) return model.counts[terms[0] ?? -1] ?? 0
  const counts = terms
    .slice(1)
    .map((term, index) => model.pairs.counts[findPair(model.pairs, terms[index] ?? -1, term)] ?? 0)
  return Math.min(...counts)
}

function findSlips(lexicon: Lexicon, folded: string): Reading[] {
  const { spellings, slips } = lexicon
  const isKnown = spellings(folded).length > 0
  const found = slips(folded).map((meant) => read([meant], isKnown ? HIDDEN_SLIP : SLIP))
  if (isKnown) return found
  const respelled = findRespellings(folded).flatMap(spellings)
  return [
    ...found,
    ...respelled.map((meant) => read([meant], RESPELLING)),
    ...findMissingBlanks(lexicon, folded),
  ]
}

/** Two syllables typed as one ("sanpham"): only such as the corpus has side by side. */
function findMissingBlanks(lexicon: Lexicon, folded: string): Reading[] {
  const { pairs } = lexicon.model
  const places = [...folded].map((_, at) => at).slice(1)
  return places
    .flatMap((at) => pairUp(lexicon, folded.slice(0, at), folded.slice(at), 1))
    .filter(({ terms: [a, b] }) => findPair(pairs, a?.number ?? -1, b?.number ?? -1) >= 0)
}

/** A blank typed a letter too early or too late ("sa npham"), or where none belongs ("ph am"). */
function findMovedBlanks(lexicon: Lexicon, folded: string, next: string | undefined): Reading[] {
  if (next === undefined || /\P{L}/u.test(next) || chooseMeaning(lexicon, next)) return []
  const other = fold(next)
  const isKnown = (text: string) => lexicon.spellings(text).length > 0
  if (isKnown(folded) && isKnown(other)) return []
  return [
    ...lexicon.spellings(folded + other).map((meant) => read([meant], SLIP, 2)),
    ...pairUp(lexicon, folded.slice(0, -1), folded.slice(-1) + other, 2),
    ...pairUp(lexicon, folded + other.slice(0, 1), other.slice(1), 2),
  ]
}

function pairUp({ spellings }: Lexicon, first: string, second: string, span: 1 | 2): Reading[] {
  return spellings(first).flatMap((a) => spellings(second).map((b) => read([a, b], SLIP, span)))
}
