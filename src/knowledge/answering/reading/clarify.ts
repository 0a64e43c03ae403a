import { vague } from '#src/text/answer.ts'
import { normalise } from '#src/vietnamese/normalise.ts'
import type { Inquiry } from './inquiry.ts'

const gaps = vague.map(({ words, must, text, choices, ...unless }) => ({
  ...unless,
  syllables: new Set([...words, ...must].flatMap((word) => normalise(word).split(' '))),
  must: must.map((word) => ` ${normalise(word)} `),
  text,
  choices: choices.map(({ label, question }) => ({ label, value: question })),
}))

/** What to ask back when a question holds nothing but the words of one gap. */
export function findGap({ content, places }: Inquiry) {
  const words = content.filter((term) => !/^\d+$/.test(term))
  if (words.length === 0) return null
  const numbered = words.length < content.length
  const said = ` ${words.join(' ')} `
  return (
    gaps.find(
      ({ syllables, must, unlessNumbered, unlessPlaced }) =>
        !(numbered && unlessNumbered) &&
        !(places.length > 0 && unlessPlaced) &&
        words.every((word) => syllables.has(word)) &&
        must.some((word) => said.includes(word)),
    ) ?? null
  )
}
