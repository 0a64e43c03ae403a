import { clean, type Read } from './reading.ts'

export type TextProblem = 'tooShort' | 'tooLong'

const SHORTEST = 2
const LONGEST_LINE = 200
const LONGEST = 4000

/** One line of 2 to 200 signs. */
export function readShortText(text: string): Read<string, TextProblem> {
  return measure(clean(text), LONGEST_LINE)
}

/** Up to 4,000 signs; line breaks stay, no more than one empty line in a row. */
export function readLongText(text: string): Read<string, TextProblem> {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/).map(clean)
  return measure(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    LONGEST,
  )
}

function measure(text: string, longest: number): Read<string, TextProblem> {
  if (text.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST) return { problem: 'tooShort' }
  return text.length > longest ? { problem: 'tooLong' } : { value: text }
}
