import { z } from 'zod'

const something = z.custom<unknown>((value) => value !== undefined)

/** One answer: a value, a step left out, or what is only suggested and still to be confirmed. */
const answer = z.union([
  z.looseObject({ value: something }),
  z.looseObject({ skipped: z.literal(true) }),
  z.looseObject({ suggested: something }),
])

/** By the name of the step; those of steps this program does not know are kept. */
const answers = z.record(z.string(), answer)

export type Answers = z.output<typeof answers>

export const states = [
  'draft',
  'cancelled',
  'submitted',
  'reviewing',
  'returned',
  'proposed',
  'assessing',
  'decided',
  'withdrawn',
] as const
export type State = (typeof states)[number]

/** A dossier while it is filled in. */
export type Draft = {
  id: string
  person: string
  state: State
  code: string | null
  formVersion: string
  criteriaVersion: string
  answers: Answers
  /** The step that is asked now, "review", or "edit:" and the steps that are mended from there. */
  step: string
  /** Grows by one with every change. */
  version: number
  updatedAt: Date
}

export function parseAnswers(stored: string): Answers {
  return answers.parse(JSON.parse(stored))
}

export function isOpen({ state }: Pick<Draft, 'state'>): boolean {
  return state === 'draft' || state === 'returned'
}
