import { commandIn, isQuestion, plain } from '#src/conversation/reading/command.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { answerTo, suggestionFor, toKnown } from '#src/registration/form/form.ts'
import { placeOf, stepBack, toEdit, withAnswer, withSkip } from '#src/registration/form/move.ts'
import type { Reading, Step } from '#src/registration/form/step.ts'
import type { Dossier } from '#src/registration/store.ts'
import { exitWords, formSay, reviewSay } from '#src/text/form.ts'
import { sayDoubt, sayProblem } from '#src/text/form-problems.ts'
import { answerBetween, change, show } from './act.ts'
import type { Desk } from './context.ts'
import { MANY_MISSES } from './prompt.ts'
import { itemsOf } from './review.ts'
import type { Talk } from './state.ts'

/** After so long without a word, words of no fixed form may be about something else. */
const LONG_PAUSE = 12 * 3_600_000

export type Exit = keyof typeof exitWords
const exits = new Map<string, Exit>()
for (const name of [
  'back',
  'skip',
  'later',
  'cancel',
  'review',
  'done',
  'keep',
  'submit',
  'official',
] as const) {
  for (const word of exitWords[name]) exits.set(plain(word), name)
}

/** The way out, back or on that a whole message names. */
export function exitIn(text: string): Exit | null {
  return exits.get(plain(text)) ?? null
}

export type At = { dossier: Dossier; state: Talk; step: Step }

/** What somebody wrote at a step: an answer, a question, or neither. */
export async function hear(desk: Desk, { dossier, state, step }: At, text: string): Promise<Turn> {
  const known = toKnown(dossier.answers)
  const several = step.multiple ? readNumbers(step, known, text) : null
  const reading = several ?? step.read(text, known, desk.today)
  const manner = mannerOf(step, reading, text)
  switch (manner) {
    case 'question':
      return answerBetween(desk, dossier, text)
    case 'doubtful':
      return show(desk, dossier, { lead: [formSay.doubt(text)], misses: state.misses, doubt: text })
    case 'courtesy':
      return show(desk, dossier, { misses: state.misses })
    case 'nothing':
      return skip(desk, dossier, step)
    case 'answer':
      break
  }
  const pause = desk.now.getTime() - dossier.updatedAt.getTime()
  if (step.free && pause > LONG_PAUSE && state.doubt === undefined) {
    return show(desk, dossier, { lead: [formSay.afterPause(text)], doubt: text })
  }
  return take(desk, { dossier, state, step }, reading)
}

type Manner = 'answer' | 'question' | 'doubtful' | 'courtesy' | 'nothing'

function mannerOf(step: Step, reading: Reading, text: string): Manner {
  const command = commandIn(text)
  const read = reading.kind !== 'unclear'
  const isCourtesy = command === 'thanks' || command === 'up' || command === 'down'
  // Thanks may read like somebody's name; beside options they may name one.
  const other = step.options ? isQuestion(text) : isCourtesy
  if (read && !step.free && !other) return 'answer'
  if (command === 'skip') return 'nothing'
  if (command !== null) return 'courtesy'
  const marked = text.includes('?')
  const asks = isQuestion(text.replaceAll('?', ''))
  if (!step.free) return marked || asks ? 'question' : 'answer'
  if (marked && asks) return 'question'
  return marked || asks ? 'doubtful' : 'answer'
}

/** "1 3 5" where several options may be chosen. */
function readNumbers(step: Step, known: ReturnType<typeof toKnown>, text: string): Reading | null {
  if (!/^\s*\d{1,2}(?:[\s,;.]+\d{1,2})+\s*$/.test(text)) return null
  const options = step.options?.(known) ?? []
  const numbers = text.match(/\d+/g)?.map(Number) ?? []
  const keys = numbers.flatMap((number) => options[number - 1]?.key ?? [])
  if (keys.length !== numbers.length) return { kind: 'unclear', problem: 'none' }
  return { kind: 'read', value: [...new Set(keys)] }
}

/** Keeps what was read, asks which of several, or says what is missing. */
export async function take(desk: Desk, at: At, reading: Reading): Promise<Turn> {
  const { dossier, state, step } = at
  const known = toKnown(dossier.answers)
  const { label, example } = step.ask(known)
  switch (reading.kind) {
    case 'several':
      return show(desk, dossier, { lead: [formSay.whichOne], several: reading.options })
    case 'read': {
      if (!step.schema.safeParse(reading.value).success) return missed(desk, at, 'none', example)
      const next = withAnswer(desk.deps.form, dossier, step.name, reading.value)
      const shown = step.show(reading.value, toKnown(next.answers))
      const doubt = reading.doubt === undefined ? [] : sayDoubt(reading.doubt)
      return change(desk, dossier, next, { lead: [formSay.kept(label, shown), ...doubt] })
    }
    case 'unclear':
      return missed(desk, { dossier, state, step }, reading.problem, example)
  }
}

async function missed(desk: Desk, { dossier, state, step }: At, problem: string, example?: string) {
  const misses = state.misses + 1
  const lead = [
    [sayProblem(step.name, problem), ...(example ? [formSay.example(example)] : [])].join(' '),
    ...(misses >= MANY_MISSES ? [formSay.misunderstood] : []),
  ]
  return show(desk, dossier, { lead, misses, picked: state.picked })
}

export async function skip(desk: Desk, dossier: Dossier, step: Step): Promise<Turn> {
  if (step.structural) return show(desk, dossier, { lead: [formSay.cannotSkip] })
  const { label } = step.ask(toKnown(dossier.answers))
  const next = withSkip(desk.deps.form, dossier, step.name)
  return change(desk, dossier, next, { lead: [formSay.skipped(label)] })
}

/** Keeps the answer there is, or takes the one suggested. */
export async function keep(desk: Desk, at: At): Promise<Turn> {
  const { dossier, step } = at
  const value = answerTo(step, dossier.answers) ?? suggestionFor(step, dossier.answers)
  if (value === undefined) return show(desk, dossier)
  return take(desk, at, { kind: 'read', value })
}

export async function goBack(desk: Desk, dossier: Dossier): Promise<Turn> {
  const before = stepBack(desk.deps.form, dossier)
  if (!before) return show(desk, dossier, { lead: [formSay.firstStep] })
  return change(desk, dossier, before)
}

/** At the review card: the number of the item to mend. */
export async function mend(desk: Desk, dossier: Dossier, text: string): Promise<Turn> {
  const items = itemsOf(desk, dossier)
  const number = /^\D{0,12}(\d{1,3})\D{0,3}$/.exec(text)?.[1]
  const step = number === undefined ? undefined : items[Number(number) - 1]
  if (step) return change(desk, dossier, toEdit(dossier, step))
  if (number === undefined && isQuestion(text)) return answerBetween(desk, dossier, text)
  return show(desk, dossier, { lead: [reviewSay.noSuchItem(items.length)] })
}

/** The step the dossier stands at, where it stands at one. */
export function stepOf({ deps }: Desk, dossier: Dossier): Step | null {
  const place = placeOf(deps.form, dossier)
  return place.kind === 'step' ? place.step : null
}
