import { fold, normalise } from '#src/vietnamese/normalise.ts'

export type FoundProduct = { word: string; sets: number[] }
export type Span = { at: number; size: number }
export type Found = FoundProduct & Span

type Slips = Map<string, FoundProduct>

/** Words of several syllables by how they sound: what is written wrongly mostly sounds right. */
export function toSlips(entries: { sets: number[]; words: string[] }[]): Slips {
  const named = entries.flatMap(({ sets, words }) => words.map((word) => ({ word, sets })))
  return new Map(
    named
      .filter(({ word }) => word.includes(' '))
      .map((one): [string, FoundProduct] => [toSound(toKey(one.word)), one]),
  )
}

export function findSlipped(text: string[], slips: Slips): Found[] {
  return text.flatMap((_, at) =>
    [2, 3].flatMap((size) => {
      const span = text.slice(at, at + size).join(' ')
      // Without marks too much sounds alike.
      const hit = span === fold(span) ? undefined : slips.get(toSound(span))
      return hit ? [{ ...hit, at, size }] : []
    }),
  )
}

/** One spelling for the initials and finals that are mistaken for each other. */
function toSound(words: string): string {
  return words
    .split(' ')
    .map((word) =>
      word
        .replace(/^tr/, 'ch')
        .replace(/^s/, 'x')
        .replace(/^(?:gi|r)(?=.)/, 'd')
        .replace(/(?:ng|nh|m)$/, 'n')
        .replace(/(?:ch|c)$/, 't'),
    )
    .join(' ')
}

export function toKey(word: string): string {
  return splitWords(word).join(' ')
}

export function splitWords(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
