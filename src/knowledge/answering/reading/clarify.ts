import { vague } from '#src/text/answer.ts'
import { missing, type Slot } from '#src/text/clarify.ts'
import { normalise } from '#src/vietnamese/normalise.ts'
import { type Inquiry, says } from './inquiry.ts'

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

/** What to ask back when a question of a known kind lacks the one thing its answer hangs on. */
export function findMissing(inquiry: Inquiry) {
  const found = missing.find(
    ({ asks, and, filledBy }) =>
      says(inquiry, asks) &&
      (!and || says(inquiry, and)) &&
      !filledBy.some((slot) => isFilled(slot, inquiry)),
  )
  if (!found) return null
  const choices = found.choices.map(({ label, question }) => ({ label, value: question }))
  return { text: found.text, choices }
}

function isFilled(slot: Slot, { typed, places, product, references }: Inquiry): boolean {
  switch (slot) {
    case 'day':
      return /\b\d{1,2}[/.-]\d{1,2}|\bthang \d|\bnam \d{4}|\d{1,2}\/\d{4}/.test(typed)
    case 'place':
      return places.length > 0
    case 'product':
      return product !== null
    case 'document':
      return references.length > 0
  }
}
