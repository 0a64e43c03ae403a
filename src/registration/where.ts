import { formSay } from '#src/text/form.ts'
import { type Form, toKnown } from './form/form.ts'
import { placeOf, progressAt } from './form/move.ts'
import type { Dossier } from './store.ts'

/** The product's name, as far as it is known. */
export function nameOf({ answers }: Pick<Dossier, 'answers'>): string {
  return toKnown(answers).values.product ?? formSay.unnamed
}

/** "at step 3/14", "at the review". */
export function whereIs(form: Form, dossier: Pick<Dossier, 'answers' | 'step'>): string {
  const place = placeOf(form, dossier)
  if (place.kind === 'review') return formSay.atReview
  const { number, total } = progressAt(form, dossier.answers, place.step)
  return formSay.atStep(number, total)
}
