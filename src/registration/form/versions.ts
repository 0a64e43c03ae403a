import type { Draft } from './draft.ts'
import { type Form, isSettled, pathOf, toKnown } from './form.ts'
import { REVIEW } from './move.ts'

type Stored = Pick<Draft, 'answers' | 'step' | 'formVersion' | 'criteriaVersion'>

export type Updated =
  | { kind: 'same' }
  /** `differences`: the labels of what is asked now. */
  | ({ kind: 'changed'; differences: string[] } & Stored)

/**
 * A draft of an older form brought to this one: every answer that is still valid is kept, answers of
 * steps there are no more stay unread, and what is new or no longer valid is asked.
 */
export function updateVersion(form: Form, stored: Stored): Updated {
  if (stored.formVersion === form.version && stored.criteriaVersion === form.criteriaVersion) {
    return { kind: 'same' }
  }
  const { answers } = stored
  const known = toKnown(answers)
  const path = pathOf(form, answers)
  const at = path.findIndex(({ name }) => name === stored.step)
  // What lies behind the person was asked already, so what is open there is what has changed.
  const behind = at === -1 ? path : path.slice(0, at)
  const open = behind.filter((step) => !isSettled(step, answers))
  return {
    kind: 'changed',
    differences: open.map((step) => step.ask(known).label),
    answers,
    step: open[0]?.name ?? (at === -1 ? REVIEW : stored.step),
    formVersion: form.version,
    criteriaVersion: form.criteriaVersion,
  }
}
