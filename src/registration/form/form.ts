import type { CriteriaSet } from '#src/programme/criteria.ts'
import type { Answers } from './draft.ts'
import type { Known, Step } from './step.ts'
import { criterionValue, type FieldName, untilValue, type Values, values } from './values.ts'

/** The official forms as data, of one version. */
export type Form = {
  version: string
  criteriaVersion: string
  /** All steps there may be for a dossier of which so much is known, in their order. */
  steps: (known: Known) => Step[]
  setOf: (number: number) => CriteriaSet | null
}

const CRITERION = 'criterion:'
const UNTIL = 'until:'
const FILES = 'files:'

export const stepName = {
  criterion: (id: string) => `${CRITERION}${id}`,
  until: (kind: string) => `${UNTIL}${kind}`,
  files: (kind: string) => `${FILES}${kind}`,
}

/** What the answers say, without those that are not valid. */
export function toKnown(answers: Answers): Known {
  const known: Known = { values: {}, levels: {}, until: {} }
  for (const [name, answer] of Object.entries(answers)) {
    if (!('value' in answer)) continue
    if (name.startsWith(CRITERION)) {
      const level = criterionValue.safeParse(answer.value)
      if (level.success) known.levels[name.slice(CRITERION.length)] = level.data
    } else if (name.startsWith(UNTIL)) {
      const until = untilValue.safeParse(answer.value)
      if (until.success) known.until[name.slice(UNTIL.length)] = until.data
    } else if (isField(name)) {
      keep(known.values, name, answer.value)
    }
  }
  return known
}

function keep(known: Values, name: FieldName, value: unknown) {
  const read = values[name].safeParse(value)
  if (read.success) Object.assign(known, { [name]: read.data })
}

export function isField(name: string): name is FieldName {
  return Object.hasOwn(values, name)
}

/** The steps a person really goes through, as far as the answers tell. */
export function pathOf(form: Form, answers: Answers): Step[] {
  const known = toKnown(answers)
  return form.steps(known).filter((step) => step.applies(known))
}

/** An answer that still is one: a valid value, or the decision to leave it out. */
export function isSettled(step: Step, answers: Answers): boolean {
  const answer = answers[step.name]
  if (!answer) return false
  return 'skipped' in answer || ('value' in answer && step.schema.safeParse(answer.value).success)
}

/** The valid value of a step, or undefined. */
export function answerTo(step: Step, answers: Answers): unknown {
  const answer = answers[step.name]
  if (!answer || !('value' in answer)) return undefined
  return step.schema.safeParse(answer.value).data
}

/** What is suggested for a step that was not answered yet. */
export function suggestionFor(step: Step, answers: Answers): unknown {
  const answer = answers[step.name]
  if (!answer || !('suggested' in answer)) return undefined
  return step.schema.safeParse(answer.suggested).data
}
