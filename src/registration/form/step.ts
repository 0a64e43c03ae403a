import type { z } from 'zod'
import type { Values } from './values.ts'

/** What is known of a dossier while it is filled in: what was answered, as far as it is valid. */
export type Known = {
  values: Values
  levels: Record<string, { points: number; evidence?: string | undefined }>
  /** ISO days until which papers hold, by kind. */
  until: Record<string, string>
}

/** What a person's words mean at a step; `options` where they may mean one of several things. */
export type Reading =
  /** `doubt`: a key of what is to be looked at again, in src/text. */
  | { kind: 'read'; value: unknown; doubt?: string }
  | { kind: 'several'; options: { label: string; value: unknown }[] }
  /** A key of the step's problems in src/text. */
  | { kind: 'unclear'; problem: string }

export type Option = { key: string; label: string }

/** The chapters of the official forms, in their order. */
export const parts = [
  'producer',
  'product',
  'case',
  'papers',
  'results',
  'criteria',
  'plan',
] as const
export type Part = (typeof parts)[number]

export type Step = {
  name: string
  part: Part
  /** Whatever is written may be an answer; otherwise an answer has a form of its own. */
  free: boolean
  /** The rest of the path hangs on it: it cannot be left for later. */
  structural: boolean
  /** Without it the commune cannot accept the dossier. */
  required: boolean
  /** What a stored value must be. */
  schema: z.ZodType
  applies: (known: Known) => boolean
  /** A closed set of answers, which are offered as buttons; of several, any number may be chosen. */
  options?: (known: Known) => Option[]
  multiple?: boolean
  /** Files are sent here, of this kind. */
  files?: boolean
  /** `today`: ISO, in Vietnam. */
  read: (text: string, known: Known, today: string) => Reading
  /** What pressing an option means; without it, its key is the value. */
  choose?: (key: string, known: Known) => Reading
  show: (value: unknown, known: Known) => string
  ask: (known: Known) => Question
}

/** What is said at a step: short, with the reason and an example where they help. */
export type Question = {
  label: string
  question: string
  why?: string
  example?: string
  help?: string
}
