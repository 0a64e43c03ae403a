import type { Provision } from '../../document.ts'
import type { Library } from '../library.ts'
import { findSentence } from './find-sentence.ts'

export type Source = { provision: Provision; quote: string }

/** The sentence of the day's law that each pattern knows. */
export function findSayings(
  patterns: ((text: string) => boolean)[],
  day: string,
  library: Library,
): Source[] {
  return patterns.flatMap((isIt) => {
    const found = findSentence(library, day, isIt)
    return found ? [{ provision: found.provision, quote: found.text }] : []
  })
}
