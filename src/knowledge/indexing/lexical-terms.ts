import { findDocumentCodes } from '#src/vietnamese/document-code.ts'
import { fold, normalise } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import { joinNumbers, type Stream } from './lexical-level.ts'

/** A text as term numbers, and the place of every syllable in it. */
export type Numbered = Stream & { starts: Uint32Array; ends: Uint32Array }

/** Gives every term the next free number, exact and folded, while a corpus is read. */
export function createNumbering() {
  const exact = new Map<string, number>()
  const folded = new Map<string, number>()
  const foldOf: number[] = []
  const normal = new Map<string, string>()

  /** A corpus writes few words many times. */
  function toTerm(run: string): string {
    const known = normal.get(run)
    if (known !== undefined) return known
    const term = normalise(run)
    normal.set(run, term)
    return term
  }

  function toNumber(term: string): number {
    const known = exact.get(term)
    if (known !== undefined) return known
    const number = exact.size
    exact.set(term, number)
    const bare = fold(term)
    const foldedNumber = folded.get(bare) ?? folded.size
    folded.set(bare, foldedNumber)
    foldOf.push(foldedNumber)
    return number
  }

  function number(text: string): Numbered {
    const syllables = splitSyllables(text, toTerm)
    const numbers = Uint32Array.from(syllables, ({ term }) => toNumber(term))
    return {
      exact: numbers,
      folded: numbers.map((term) => foldOf[term] ?? 0),
      extra: Uint32Array.from(findDocumentCodes(text), toNumber),
      starts: Uint32Array.from(syllables, ({ start }) => start),
      ends: Uint32Array.from(syllables, ({ end }) => end),
    }
  }

  return { number, exactTerms: () => [...exact.keys()], foldedTerms: () => [...folded.keys()] }
}

/** Several texts as one, in order. */
export function joinStreams(streams: Stream[]): Stream {
  return {
    exact: joinNumbers(streams.map(({ exact }) => exact)),
    folded: joinNumbers(streams.map(({ folded }) => folded)),
    extra: joinNumbers(streams.map(({ extra }) => extra)),
  }
}
