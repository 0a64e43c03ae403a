import type { Choice } from '#src/message.ts'
import { checkComplete } from '#src/registration/form/completeness.ts'
import { answerTo, pathOf, toKnown } from '#src/registration/form/form.ts'
import { parts, type Step } from '#src/registration/form/step.ts'
import { criterionValue } from '#src/registration/form/values.ts'
import { countFiles, type Dossier } from '#src/registration/store.ts'
import { nameOf } from '#src/registration/where.ts'
import { formLabels, reviewSay, typedWord } from '#src/text/form.ts'
import { obstacleSay } from '#src/text/form-problems.ts'
import { paperLabels } from '#src/text/papers.ts'
import type { Desk } from './context.ts'
import { DESK, markOf } from './state.ts'

/** Characters of an answer that the card shows. */
const LONGEST_VALUE = 60

type Shown = Pick<Dossier, 'id' | 'answers' | 'version' | 'state'>

/** The steps the card lists, numbered from 1; files are told by their papers. */
export function itemsOf({ deps: { form } }: Desk, { answers }: Pick<Dossier, 'answers'>): Step[] {
  return pathOf(form, answers).filter((step) => !step.files)
}

/** Everything that was answered, what is missing, and what can be done now. */
export async function reviewCard(desk: Desk, dossier: Shown) {
  const { db, form } = desk.deps
  const { answers } = dossier
  const counts = await countFiles(db, dossier.id)
  const found = checkComplete(form, answers, { counts, today: desk.today })
  const items = itemsOf(desk, dossier)
  const listed = parts.flatMap((part) => {
    const lines = items.flatMap((step, at) =>
      step.part === part ? [toLine(step, at + 1, answers)] : [],
    )
    return lines.length > 0 ? [[reviewSay.parts[part], ...lines].join('\n')] : []
  })
  const numbered = found.required.map(
    (step) => `${items.indexOf(step) + 1}. ${labelOf(step, answers)}`,
  )
  const scored = items.flatMap((step) => levelOf(answerTo(step, answers)))
  const tail = [
    ...(scored.length > 0
      ? [reviewSay.total(scored.reduce((sum, points) => sum + points, 0))]
      : []),
    ...found.obstacles.map(toSentence),
    ...(found.filesMissing.length > 0
      ? [reviewSay.filesMissing(found.filesMissing.map((kind) => paperLabels[kind]).join('; '))]
      : []),
    ...(found.advised.length > 0 ? [reviewSay.advised(found.advised.length)] : []),
    found.ready
      ? reviewSay.ready
      : [reviewSay.lacking(found.required.length), ...numbered].join('\n'),
    reviewSay.howToEdit,
  ]
  const text = [reviewSay.title(nameOf(dossier)), ...listed, ...tail].join('\n\n')
  return { text, choices: toChoices(dossier, found.ready), ready: found.ready }
}

export function toSentence({ name, about }: { name: keyof typeof obstacleSay; about?: string }) {
  return obstacleSay[name].replace('{about}', about ?? '')
}

/** The points of an answer that is a criterion's level. */
function levelOf(answer: unknown): number[] {
  const level = criterionValue.safeParse(answer)
  return level.success ? [level.data.points] : []
}

function labelOf(step: Step, answers: Dossier['answers']): string {
  return step.ask(toKnown(answers)).label
}

function toLine(step: Step, number: number, answers: Dossier['answers']): string {
  const value = answerTo(step, answers)
  const none = step.required ? reviewSay.emptyRequired : reviewSay.empty
  const shown = value === undefined ? none : shorten(step.show(value, toKnown(answers)))
  return reviewSay.item(number, labelOf(step, answers), shown)
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const characters = [...line]
  return characters.length <= LONGEST_VALUE
    ? line
    : `${characters.slice(0, LONGEST_VALUE - 1).join('')}…`
}

/** All of them are typed by word, since a number names an item of the card. */
function toChoices(dossier: Shown, ready: boolean): Choice[] {
  const mark = markOf(dossier)
  const typed = (name: keyof typeof typedWord, label: string): Choice => ({
    value: `${DESK}:${name}:${mark}`,
    label,
    typed: typedWord[name],
  })
  return [
    ...(ready ? [typed('submit', formLabels.submit)] : []),
    typed('upload', formLabels.upload),
    typed('later', formLabels.later),
    ...(dossier.state === 'draft' ? [typed('cancel', formLabels.cancel)] : []),
  ]
}
