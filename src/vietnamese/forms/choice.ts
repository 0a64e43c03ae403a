import { createSlipFinder } from '#src/vietnamese/neighbours.ts'
import { fold, normalise } from '#src/vietnamese/normalise.ts'
import { type Read, withoutCourtesy } from './reading.ts'

export type Option<Key extends string> = { key: Key; words: readonly string[] }
type Span<Key> = { key: Key; start: number; end: number }

/** The words that a slip is looked for in; shorter ones are too often one letter from another. */
const SHORTEST = 4

/** The one option that the text names by any of its words, with or without marks, one slip a word allowed. */
export function readChoice<Key extends string>(
  text: string,
  options: readonly Option<Key>[],
): Read<Key, 'none' | 'several'> {
  const typed = toTerms(withoutCourtesy(text))
  const folded = typed.map(fold)
  const ways: ((name: string, at: number) => boolean)[] = [
    (name, at) => name === typed[at],
    (name, at) => fold(name) === folded[at],
    (name, at) => isNear(fold(name), folded[at] ?? ''),
  ]
  for (const fits of ways) {
    const keys = new Set(findSpans(options, typed.length, fits).map(({ key }) => key))
    const [key, second] = keys
    if (second !== undefined) return { problem: 'several' }
    if (key !== undefined) return { value: key }
  }
  return { problem: 'none' }
}

/** Where options are named; what lies inside a longer name is that name's. */
function findSpans<Key extends string>(
  options: readonly Option<Key>[],
  length: number,
  fits: (name: string, at: number) => boolean,
): Span<Key>[] {
  const spans: Span<Key>[] = []
  for (const { key, words } of options) {
    for (const terms of words.map(toTerms)) {
      for (let start = 0; start + terms.length <= length && terms.length > 0; start += 1) {
        if (terms.every((name, i) => fits(name, start + i))) {
          spans.push({ key, start, end: start + terms.length })
        }
      }
    }
  }
  return spans.filter((inner) => {
    return !spans.some((outer) => {
      const wider = outer.end - outer.start > inner.end - inner.start
      return wider && outer.start <= inner.start && outer.end >= inner.end
    })
  })
}

function isNear(name: string, typed: string): boolean {
  if (name === typed) return true
  return name.length >= SHORTEST && createSlipFinder([name])(typed).length > 0
}

function toTerms(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}']+/gu) ?? []
}
