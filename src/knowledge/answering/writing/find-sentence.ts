import { validityOn } from '#src/programme/validity.ts'
import type { Provision } from '../../document.ts'
import type { Library } from '../library.ts'
import { cutSentences } from './sentences.ts'

export type FoundSentence = { provision: Provision; text: string }

/** The first sentence of a national text in force on the day that says it. */
export function findSentence(
  { provisions }: Library,
  day: string,
  isIt: (text: string) => boolean,
): FoundSentence | null {
  for (const provision of provisions) {
    const { document, term } = provision
    if (document.scope.level !== 'national') continue
    if (validityOn(document, day, term) !== 'in-force') continue
    const found = cutSentences(provision.text).find(({ text }) => isIt(text))
    if (found) return { provision, text: found.text }
  }
  return null
}
