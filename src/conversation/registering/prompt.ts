import type { Transaction } from '#src/database/client.ts'
import type { Choice, Reply } from '#src/message.ts'
import { answerTo, pathOf, suggestionFor, toKnown } from '#src/registration/form/form.ts'
import { placeOf, progressAt } from '#src/registration/form/move.ts'
import type { Step } from '#src/registration/form/step.ts'
import { isPaperKind, paperKinds } from '#src/registration/papers.ts'
import { countFiles, type Dossier } from '#src/registration/store.ts'
import { formLabels, formSay, typedWord } from '#src/text/form.ts'
import { paperLabels } from '#src/text/papers.ts'
import type { Desk } from './context.ts'
import { reviewCard } from './review.ts'
import { type AtForm, DESK, markOf } from './state.ts'

/** What to say where a dossier stands, and what to keep of it. */
export type Prompt = { reply: Reply; state: AtForm; write?: (tx: Transaction) => Promise<void> }

type Shown = Pick<Dossier, 'id' | 'answers' | 'step' | 'version' | 'state'>
type More = Partial<Pick<AtForm, 'misses' | 'picked' | 'several' | 'doubt' | 'sent'>> & {
  /** What is said before the question. */
  lead?: string[]
}

/** The question of the step a dossier stands at, or the review card. */
export async function promptFor(desk: Desk, dossier: Shown, more: More = {}): Promise<Prompt> {
  const { lead = [], ...kept } = more
  const { id, version } = dossier
  const state: AtForm = {
    ...{ at: 'form', registration: id, version, misses: 0, picked: [], several: [] },
    ...kept,
  }
  if (state.sent)
    return { state, reply: { text: lead.join('\n\n'), choices: kindChoices(dossier) } }
  const place = placeOf(desk.deps.form, dossier)
  if (place.kind === 'review') {
    const { text, choices } = await reviewCard(desk, dossier)
    return { state, reply: { text: [...lead, text].join('\n\n'), choices } }
  }
  const { step, mending } = place
  const asked = toText(desk, dossier, { step, mending, picked: state.picked })
  const upload = step.files ? await fileLines(desk, dossier, step) : null
  const text = [...lead, [...asked, ...(upload?.lines ?? [])].join('\n')].join('\n\n')
  const choices = toChoices(desk, dossier, { step, mending, state })
  return { state, reply: { text, choices }, ...(upload ? { write: upload.write } : {}) }
}

/** What a file can be. */
function kindChoices(dossier: Shown): Choice[] {
  const mark = markOf(dossier)
  return paperKinds.map((kind) => ({
    value: [DESK, 'file', mark, kind].join(':'),
    label: paperLabels[kind],
  }))
}

type At = { step: Step; mending: boolean }

function toText(
  desk: Desk,
  { answers }: Shown,
  { step, mending, picked }: At & { picked: string[] },
) {
  const { form } = desk.deps
  const known = toKnown(answers)
  const { label, question, why, example } = step.ask(known)
  const { number, total } = progressAt(form, answers, step)
  const now = answerTo(step, answers)
  const suggested = suggestionFor(step, answers)
  const names = (step.options?.(known) ?? []).filter(({ key }) => picked.includes(key))
  return [
    mending ? formSay.mending(label) : formSay.step(number, total, label),
    question.includes('**') ? question : `**${question}**`,
    ...(why ? [why] : []),
    ...(example && !step.multiple ? [formSay.example(example)] : []),
    ...(step.multiple ? [formSay.pickSeveral] : []),
    ...(names.length > 0 ? [formSay.picked(names.map((one) => one.label).join('; '))] : []),
    ...(now === undefined || step.files ? [] : [formSay.now(step.show(now, known))]),
    ...(suggested === undefined ? [] : [formSay.suggested(step.show(suggested, known))]),
  ]
}

function toChoices(
  desk: Desk,
  dossier: Shown,
  { step, mending, state }: At & { state: AtForm },
): Choice[] {
  const { answers } = dossier
  const mark = markOf(dossier)
  const act = (name: string, key?: string) =>
    [DESK, name, mark, ...(key === undefined ? [] : [key])].join(':')
  const typed = (name: keyof typeof typedWord, label: string): Choice => ({
    value: act(name),
    label,
    typed: typedWord[name],
  })
  const first = pathOf(desk.deps.form, answers)[0]?.name === step.name
  if (state.doubt !== undefined) {
    return [
      { value: act('answer'), label: formLabels.isAnswer },
      { value: act('question'), label: formLabels.isQuestion },
    ]
  }
  const several = state.several.map(({ label }, at) => ({ value: act('mean', String(at)), label }))
  const options = (step.options?.(toKnown(answers)) ?? []).map(({ key, label }) => ({
    value: act('a', key),
    label: state.picked.includes(key) ? `✔ ${label}` : label,
  }))
  const again =
    answerTo(step, answers) !== undefined && !step.files
      ? [typed('keep', formLabels.keep)]
      : suggestionFor(step, answers) !== undefined
        ? [typed('keep', formLabels.reuse)]
        : []
  return [
    ...(several.length > 0 ? several : options),
    ...again,
    ...(step.multiple || step.files ? [typed('done', formLabels.done)] : []),
    // Typed by word, since a number may be the answer.
    ...(state.misses >= MANY_MISSES ? [typed('official', formLabels.official)] : []),
    ...(first && !mending ? [] : [typed('back', formLabels.back)]),
    ...(step.structural ? [] : [typed('skip', formLabels.skip)]),
    typed('later', formLabels.later),
    typed('cancel', formLabels.cancel),
  ]
}

/** From this many answers in a row that could not be taken, help is offered. */
export const MANY_MISSES = 3

async function fileLines(desk: Desk, dossier: Shown, step: Step) {
  const { uploads, db } = desk.deps
  const kind = step.name.slice(step.name.indexOf(':') + 1)
  const counts = await countFiles(db, dossier.id)
  const count = Object.entries(counts).find(([one]) => one === kind)?.[1] ?? 0
  const link = uploads.open({
    registration: dossier.id,
    kind: kind !== 'other' && isPaperKind(kind) ? kind : null,
    conversation: desk.occasion.incoming.conversation,
    now: desk.now,
  })
  return {
    lines: [...(count > 0 ? [formSay.filesSoFar(count)] : []), formSay.uploadAt(link.address)],
    write: link.write,
  }
}
