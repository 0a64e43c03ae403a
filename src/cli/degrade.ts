import { toChatSpelling } from '#src/vietnamese/chat-spelling.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { createRandom } from './random.ts'

export const degradations = ['none', 'nodiac', 'messy', 'teencode'] as const
export type Degradation = (typeof degradations)[number]

/**
 * A question as people would type it: without marks; with two random letter typos and no marks; in
 * chat spelling. The same text and seed give the same result.
 */
export function degrade(text: string, how: Degradation, seed: number): string {
  switch (how) {
    case 'none':
      return text
    case 'nodiac':
      return removeMarks(text)
    case 'messy': {
      const random = createRandom(seed)
      return addTypo(addTypo(removeMarks(text), random), random)
    }
    case 'teencode':
      return toChatSpelling(text)
  }
}

/** Marks removed, case and punctuation kept. */
function removeMarks(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const bare = [...word.normalize('NFC')]
    return bare.map((letter) => matchCase(fold(letter), letter)).join('')
  })
}

function matchCase(bare: string, letter: string): string {
  return letter === letter.toLowerCase() ? bare : bare.toUpperCase()
}

/** One letter replaced, dropped, doubled by another or swapped with the next. */
function addTypo(text: string, random: () => number): string {
  const places = [...text.matchAll(/\p{L}/gu)].map(({ index }) => index)
  const at = places[Math.floor(random() * places.length)]
  if (at === undefined) return text
  const letter = String.fromCharCode(97 + Math.floor(random() * 26))
  const before = text.slice(0, at)
  const after = text.slice(at + 1)
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + letter + after
    case 1:
      return before + after
    case 2:
      return before + letter + text.slice(at)
    default:
      return before + (after[0] ?? '') + text.charAt(at) + after.slice(1)
  }
}
