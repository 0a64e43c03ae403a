import { fold, normalise } from '#src/vietnamese/normalise.ts'

type Around = { before: readonly string[]; after: readonly string[] }

/**
 * Tells whether a whole message is one of the sentences, perhaps with words of courtesy around it. Each
 * word is written with its right marks or with none: other marks make another word.
 */
export function createSaying(
  sentences: readonly string[],
  { before, after }: Around = { before: [], after: [] },
): (text: string) => boolean {
  const starts = ['', ...before].map(toWords)
  const ends = ['', ...after].map(toWords)
  const meant = sentences.flatMap((sentence) =>
    starts.flatMap((start) => ends.map((end) => [...start, ...toWords(sentence), ...end])),
  )
  const spellings = meant.map((words) => words.map((word) => [word, fold(word)]))
  return (text) => {
    const said = toWords(text)
    return spellings.some(
      (words) =>
        words.length === said.length &&
        words.every((ways, place) => ways.includes(said[place] ?? '')),
    )
  }
}

function toWords(text: string): string[] {
  return normalise(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
