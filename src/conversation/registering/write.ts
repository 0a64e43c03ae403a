import { commandIn, plain } from '#src/conversation/reading/command.ts'
import { say } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { createSaying } from '#src/people/said.ts'
import { isOpen } from '#src/registration/form/draft.ts'
import { answerTo, suggestionFor, toKnown } from '#src/registration/form/form.ts'
import { REVIEW } from '#src/registration/form/move.ts'
import type { Step } from '#src/registration/form/step.ts'
import { type Dossier, findDossier } from '#src/registration/store.ts'
import { askingWords, formSay, noneWords } from '#src/text/form.ts'
import { change, show } from './act.ts'
import { resume } from './begin.ts'
import type { Desk } from './context.ts'
import { open } from './dossiers.ts'
import { nameSent } from './files.ts'
import { type Exit, exitIn, goBack, hear, keep, mend, skip, stepOf } from './fill.ts'
import { explain, finish, help, leave } from './leave.ts'
import { type AtForm, withState } from './state.ts'
import { askToCancel, askToSubmit, cancel, submit } from './submitting.ts'

const says = {
  no: createSaying(askingWords.no),
  cancel: createSaying(askingWords.cancel),
  submit: createSaying(askingWords.submit),
}

const none = new Set(noneWords.map(plain))

/** What somebody writes while a dossier is open. */
export async function write(desk: Desk, state: AtForm, text: string): Promise<Turn | null> {
  const dossier = await findDossier(desk.deps.db, state.registration)
  if (!dossier || dossier.person !== desk.person?.id) {
    return say(withState(desk.session, null), { text: formSay.gone })
  }
  if (!isOpen(dossier)) return open(desk, dossier)
  // Written to a question that is no longer the one asked: stored nowhere.
  if (dossier.version !== state.version) return resume(desk, dossier, [formSay.movedOn])
  if (state.asking) return confirm(desk, dossier, { asking: state.asking, text })
  const step = stepOf(desk, dossier)
  const exit = exitOf(desk, { dossier, step, text })
  if (exit) return goOut(desk, { dossier, state, step, exit })
  if (state.sent) return nameSent(desk, dossier, { sent: state.sent, text })
  const command = step && isNumber(desk, { dossier, step, text }) ? null : commandIn(text)
  switch (command) {
    case 'menu':
      return leave(desk, dossier)
    case 'help':
      return explain(desk, dossier, step)
    case 'greeting':
      return show(desk, dossier)
    case 'source':
    case 'changePlace':
    case 'forgetPlace':
      return null
  }
  return step ? hear(desk, { dossier, state, step }, text) : mend(desk, dossier, text)
}

type Heard = { dossier: Dossier; step: Step | null; text: string }

/** "There is none" is an answer where the step takes it for one. */
function exitOf(desk: Desk, { dossier, step, text }: Heard): Exit | null {
  const exit = exitIn(text)
  if (exit !== 'skip' || !step || step.free || !none.has(plain(text))) return exit
  const reading = step.read(text, toKnown(dossier.answers), desk.today)
  return reading.kind === 'read' ? null : exit
}

/** "0" orders the menu, but where a figure is asked it is one. */
function isNumber(desk: Desk, { dossier, step, text }: Heard): boolean {
  if (!step || step.free || step.options || !/^\d+$/.test(text.trim())) return false
  return step.read(text, toKnown(dossier.answers), desk.today).kind === 'read'
}

async function confirm(
  desk: Desk,
  dossier: Dossier,
  { asking, text }: { asking: 'cancel' | 'submit'; text: string },
): Promise<Turn> {
  if (says.no(text)) return resume(desk, dossier)
  switch (asking) {
    case 'cancel':
      return says.cancel(text) ? cancel(desk, dossier) : askToCancel(desk, dossier)
    case 'submit':
      return says.submit(text) ? submit(desk, dossier) : askToSubmit(desk, dossier)
  }
}

type Leaving = { dossier: Dossier; state: AtForm; step: Step | null; exit: Exit }

async function goOut(desk: Desk, { dossier, state, step, exit }: Leaving): Promise<Turn> {
  switch (exit) {
    case 'later':
      return leave(desk, dossier)
    case 'cancel':
      return dossier.state === 'draft' ? askToCancel(desk, dossier) : leave(desk, dossier)
    case 'back':
      return goBack(desk, dossier)
    case 'review':
      return change(desk, dossier, { answers: dossier.answers, step: REVIEW })
    case 'submit':
      return askToSubmit(desk, dossier)
    case 'skip':
      return step ? skip(desk, dossier, step) : show(desk, dossier)
    case 'official':
      return step ? help(desk, dossier, step) : show(desk, dossier)
    case 'done':
      return step ? finish(desk, { dossier, step, state }) : show(desk, dossier)
    case 'keep': {
      const value =
        step && (answerTo(step, dossier.answers) ?? suggestionFor(step, dossier.answers))
      return step && value !== undefined
        ? keep(desk, { dossier, step, state })
        : show(desk, dossier)
    }
  }
}
