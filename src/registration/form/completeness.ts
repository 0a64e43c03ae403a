import type { PaperKind } from '#src/registration/papers.ts'
import type { Answers } from './draft.ts'
import { answerTo, type Form, pathOf, toKnown } from './form.ts'
import { findObstacles, type Obstacle } from './obstacles.ts'
import type { Step } from './step.ts'

export type Completeness = {
  /** Steps the commune cannot accept the dossier without. */
  required: Step[]
  /** Steps that make it better. */
  advised: Step[]
  /** Kinds of paper that were ticked but of which no file came. */
  filesMissing: PaperKind[]
  obstacles: Obstacle[]
  /** Nothing that stops it is left. */
  ready: boolean
}

/** What a dossier still lacks on a day; `counts`: the files there are, by kind. */
export function checkComplete(
  form: Form,
  answers: Answers,
  { counts, today }: { counts: Partial<Record<PaperKind, number>>; today: string },
): Completeness {
  const known = toKnown(answers)
  const open = pathOf(form, answers).filter((step) => !step.files && isOpen(step, answers))
  const filesMissing = (known.values.papers ?? []).filter((kind) => !counts[kind])
  const obstacles = findObstacles(known, today)
  const required = open.filter((step) => step.required)
  const later = pathOf(form, answers).filter(
    (step) => step.name === 'rating' && known.values.rating === 'later',
  )
  const lacking = [...required, ...later]
  return {
    required: lacking,
    advised: open.filter((step) => !step.required),
    filesMissing,
    obstacles,
    ready: lacking.length === 0 && !obstacles.some(({ stops }) => stops),
  }
}

function isOpen(step: Step, answers: Answers): boolean {
  return answerTo(step, answers) === undefined
}
