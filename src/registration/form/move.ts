import type { Answers, Draft } from './draft.ts'
import { type Form, isSettled, pathOf } from './form.ts'
import type { Step } from './step.ts'

export const REVIEW = 'review'
const EDIT = 'edit:'
/** Between the steps that are mended one after another. */
const NEXT = ' '

/** Where a draft is: at a step, perhaps only to mend it, or at the review. */
export type Place = { kind: 'step'; step: Step; mending: boolean } | { kind: 'review' }

/** The step a draft stands at; where that is no longer on the path, the first without an answer. */
export function placeOf(form: Form, { step: at, answers }: Pick<Draft, 'step' | 'answers'>): Place {
  if (at === REVIEW) return { kind: 'review' }
  const mending = at.startsWith(EDIT)
  const [name] = mending ? toMended(at) : [at]
  const path = pathOf(form, answers)
  const step = path.find((one) => one.name === name)
  if (step) return { kind: 'step', step, mending }
  const open = firstOpen(path, answers)
  return open && !mending ? { kind: 'step', step: open, mending: false } : { kind: 'review' }
}

export type Progress = { number: number; total: number }

/** The step's number on the real path. */
export function progressAt(form: Form, answers: Answers, { name }: Step): Progress {
  const path = pathOf(form, answers)
  return { number: path.findIndex((step) => step.name === name) + 1, total: path.length }
}

type Moved = Pick<Draft, 'answers' | 'step'>

/** The draft with a step answered, and the step that comes then. */
export function withAnswer(form: Form, draft: Moved, name: string, value: unknown): Moved {
  return settle(form, draft, name, { value })
}

export function withSkip(form: Form, draft: Moved, name: string): Moved {
  return settle(form, draft, name, { skipped: true })
}

function settle(
  form: Form,
  { answers, step }: Moved,
  name: string,
  answer: Answers[string],
): Moved {
  const before = new Set(pathOf(form, answers).map((one) => one.name))
  const next = { ...answers, [name]: answer }
  const path = pathOf(form, next)
  if (step.startsWith(EDIT)) {
    // All that the change has opened is asked before the card comes back.
    const waiting = toMended(step).slice(1)
    const opened = path.filter((one) => !before.has(one.name) || waiting.includes(one.name))
    const open = opened.filter((one) => !isSettled(one, next)).map((one) => one.name)
    return { answers: next, step: open.length > 0 ? EDIT + open.join(NEXT) : REVIEW }
  }
  const at = path.findIndex((one) => one.name === name)
  const open = firstOpen(path.slice(at + 1), next) ?? firstOpen(path, next)
  return { answers: next, step: open?.name ?? REVIEW }
}

/** The step before, or null at the first; from mending a step, and from the first, nothing is before. */
export function stepBack(form: Form, draft: Moved): Moved | null {
  const { answers } = draft
  const place = placeOf(form, draft)
  const path = pathOf(form, answers)
  if (place.kind === 'review') {
    const last = path.at(-1)
    return last ? { answers, step: last.name } : null
  }
  if (place.mending) return { answers, step: REVIEW }
  const at = path.findIndex(({ name }) => name === place.step.name)
  const before = path[at - 1]
  return before ? { answers, step: before.name } : null
}

/** Mends one step and comes back to the review. */
export function toEdit({ answers }: Moved, { name }: Step): Moved {
  return { answers, step: `${EDIT}${name}` }
}

/** Goes on with what was never answered, or to the review. */
export function toOpen(form: Form, { answers }: Moved): Moved {
  return { answers, step: firstOpen(pathOf(form, answers), answers)?.name ?? REVIEW }
}

function toMended(step: string): string[] {
  return step.slice(EDIT.length).split(NEXT)
}

function firstOpen(path: Step[], answers: Answers): Step | undefined {
  return path.find((step) => !isSettled(step, answers))
}
