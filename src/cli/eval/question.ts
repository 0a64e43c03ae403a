import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { evaluating } from '#src/text/eval.ts'

export const classes = [
  'answerable',
  'near-miss',
  'off-topic',
  'unsafe',
  'false-premise',
  'clarify',
] as const

const question = z.object({
  id: z.string().min(1),
  question: z.string().trim().min(1),
  class: z.enum(classes),
  expect: z.enum(['answer', 'refuse', 'redirect', 'correct', 'clarify']),
  slice: z.array(z.string()).min(1),
  style: z.string(),
  asOf: z.iso.date(),
  place: z.string().nullable(),
  sources: z.array(z.string()),
  /** Every list is one fact, its members the ways it may be put. */
  must: z.array(z.array(z.string().min(1)).min(1)),
  mustNot: z.array(z.string().min(1)),
})
export type Question = z.output<typeof question>

/** The questions cannot be read; the message names the file and the line. */
export class BadQuestions extends Error {}

export function readQuestions(file: string): Question[] {
  if (!existsSync(file)) throw new BadQuestions(evaluating.missingFile(file))
  const ids = new Set<string>()
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (!line.trim()) return []
      const read = question.safeParse(parseJson(line))
      const refuse = (reason: string) =>
        new BadQuestions(evaluating.badLine(file, index + 1, reason))
      if (!read.success) throw refuse(evaluating.notQuestion)
      if (ids.has(read.data.id)) throw refuse(evaluating.repeatedId(read.data.id))
      ids.add(read.data.id)
      return [read.data]
    })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
