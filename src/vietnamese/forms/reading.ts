import { fold, INVISIBLE } from '#src/vietnamese/normalise.ts'
import courtesy from './courtesy.json' with { type: 'json' }

/**
 * What a text was read as. A doubt is no refusal: the value is usable and worth showing again. A problem
 * is a short key that `src/text` turns into a sentence with an example.
 */
export type Read<Value, Problem extends string, Doubt extends string = never> =
  | { value: Value; doubt?: Doubt }
  | { problem: Problem }

/** The text as it may be stored in one line: NFC, nothing invisible, single blanks, plain apostrophes. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .trim()
}

const CERTAIN = new Set(courtesy.endings)
const LIKELY = new Set(courtesy.likelyEndings.flatMap(toSpellings))
const OPENINGS = new Set(courtesy.openings.flatMap(toSpellings))

/** The text in one line without the polite words and the punctuation around it. */
export function withoutCourtesy(text: string): string {
  let rest = trimEnds(clean(text))
  for (;;) {
    const words = rest.split(' ')
    const first = words[0]?.replace(/[,.!:]+$/, '').toLowerCase() ?? ''
    const last = words.at(-1) ?? ''
    if (words.length > 1 && OPENINGS.has(first)) rest = trimEnds(words.slice(1).join(' '))
    else if (words.length > 1 && isEnding(last, words)) {
      rest = trimEnds(words.slice(0, -1).join(' '))
    } else return rest
  }
}

/** Some polite words are names too: they count as polite only in small letters after a capital. */
function isEnding(last: string, words: string[]): boolean {
  const plain = last.toLowerCase()
  if (CERTAIN.has(plain)) return true
  return LIKELY.has(plain) && last === plain && words.some((word) => /\p{Lu}/u.test(word))
}

function trimEnds(text: string): string {
  return text.replace(/^[\s,;:.!?"]+|[\s,;:.!?"]+$/g, '')
}

/** The text from behind a start that, folded, fits the pattern. */
export function withoutStart(text: string, pattern: RegExp): string {
  const folded = fold(text)
  // Folding keeps the length of what `clean` returns; where it does not, nothing is cut.
  if (folded.length !== text.length) return text
  return text.slice(pattern.exec(folded)?.[0].length ?? 0)
}

/** A word is recognised as it is written and without any marks, not with other marks. */
export function toSpellings(word: string): string[] {
  const marked = word.normalize('NFC')
  return [...new Set([marked, fold(marked)])]
}
