import groups from './abbreviations.json' with { type: 'json' }
import { fold } from './normalise.ts'
import { splitSyllables } from './syllables.ts'

const shortOf = readShortForms()
const LONGEST = 6
const LETTERS: [RegExp, string][] = [
  [/^ph/, 'f'],
  [/^qu/, 'w'],
  [/^gi(?=[aeou])/, 'j'],
  [/^gi$/, 'j'],
]

/**
 * The text as it is typed in a hurry on a phone: short forms for the phrases that have one, f, w and j
 * for ph, qu and gi, no marks. The counterpart of what a query's repair undoes; for measuring only.
 */
export function toChatSpelling(text: string): string {
  const terms = splitSyllables(text).map(({ term }) => term)
  const written: string[] = []
  let at = 0
  while (at < terms.length) {
    const length = findShortened(terms, at)
    const short = shortOf.get(terms.slice(at, at + length).join(' '))
    written.push(short ?? respell(terms[at] ?? ''))
    at += Math.max(1, length)
  }
  return written.join(' ')
}

/** How many terms from `at` on have a common short form; 0 when none. */
function findShortened(terms: string[], at: number): number {
  for (let length = LONGEST; length > 0; length -= 1) {
    if (shortOf.has(terms.slice(at, at + length).join(' '))) return length
  }
  return 0
}

function respell(term: string): string {
  const [pattern, letters] = LETTERS.find(([sound]) => sound.test(fold(term))) ?? [/$^/, '']
  return fold(term).replace(pattern, letters)
}

function readShortForms(): Map<string, string> {
  const forms = new Map<string, string>()
  for (const group of Object.values(groups)) {
    for (const [short, [meaning = '']] of Object.entries(group)) {
      if (!forms.has(meaning)) forms.set(meaning, fold(short))
    }
  }
  return forms
}
