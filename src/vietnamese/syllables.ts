import { normalise } from './normalise.ts'

/** One run of letters and digits: normalised, and where it stands in the text it was cut from. */
export type Syllable = { term: string; start: number; end: number }

const RUN = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]+/gu

/**
 * The text cut at everything but letters and digits. Vietnamese writes a blank between syllables, so
 * this needs no word segmenter: adjacent pairs beat segmenters on five of six measured sets.
 */
export function splitSyllables(text: string, toTerm = normalise): Syllable[] {
  const syllables: Syllable[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const term = toTerm(run)
    if (/[\p{L}\p{N}]/u.test(term)) syllables.push({ term, start: index, end: index + run.length })
  }
  return syllables
}
