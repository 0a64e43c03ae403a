import { say } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { isOpen } from '#src/registration/form/draft.ts'
import { toKnown } from '#src/registration/form/form.ts'
import { REVIEW } from '#src/registration/form/move.ts'
import type { Step } from '#src/registration/form/step.ts'
import { isPaperKind } from '#src/registration/papers.ts'
import { type Dossier, listDossiers } from '#src/registration/store.ts'
import { formSay } from '#src/text/form.ts'
import { answerBetween, change, show } from './act.ts'
import { begin, createNew, frozen, lastMark, resume } from './begin.ts'
import type { Desk } from './context.ts'
import { list, open, reopen, showFiles } from './dossiers.ts'
import { keepSent } from './files.ts'
import { goBack, keep, skip, stepOf, take } from './fill.ts'
import { finish, help, leave, setMuted } from './leave.ts'
import { type AtForm, markOf, type State, type Talk, withState } from './state.ts'
import {
  alreadySubmitted,
  askToCancel,
  askToSubmit,
  askToWithdraw,
  cancel,
  submit,
  withdraw,
} from './submitting.ts'

/** What a button of this desk does; one of an earlier state of the dossier does nothing but say so. */
export async function press(desk: Desk, state: State | null, parts: string[]): Promise<Turn> {
  const [act = '', mark = '', ...rest] = parts
  if (act === 'list') return list(desk)
  if (act === 'mute') return setMuted(desk, true)
  if (act === 'start') return begin(desk)
  if (act === 'new') {
    if (!desk.allowed) return begin(desk)
    return mark === (await lastMark(desk)) ? createNew(desk) : list(desk)
  }
  const dossier = await findOwn(desk, mark)
  if (!dossier) return say(withState(desk.session, null), { text: formSay.gone })
  if (act === 'open') return open(desk, dossier)
  if (act === 'files') return desk.allowed ? showFiles(desk, dossier) : frozen(desk)
  if (markOf(dossier) !== mark) return pressLate(desk, dossier, act)
  // What the talk at another dossier has brought so far is not this one's.
  const own = state?.at === 'form' && markOf({ ...state, id: state.registration }) === mark
  return pressDossier(desk, dossier, { act, rest, state: own ? state : null })
}

/** The person's dossier whose id begins like this. */
async function findOwn({ deps, person }: Desk, mark: string): Promise<Dossier | null> {
  const [start = ''] = mark.split('.')
  if (!person || start.length < 8) return null
  const own = await listDossiers(deps.db, person.id)
  return own.find(({ id }) => id.startsWith(start)) ?? null
}

async function pressLate(desk: Desk, dossier: Dossier, act: string): Promise<Turn> {
  const handsIn = act === 'confirm' || act === 'submit'
  if (handsIn && dossier.code && !isOpen(dossier)) return alreadySubmitted(desk, dossier.code)
  if (!isOpen(dossier)) return open(desk, dossier)
  return show(desk, dossier, { lead: [formSay.stale] })
}

type Pressed = { act: string; rest: string[]; state: AtForm | null }

async function pressDossier(desk: Desk, dossier: Dossier, pressed: Pressed): Promise<Turn> {
  switch (pressed.act) {
    case 'withdraw':
      return askToWithdraw(desk, dossier)
    case 'withdrawYes':
      return withdraw(desk, dossier)
    case 'reopen':
      return reopen(desk, dossier)
  }
  if (!isOpen(dossier)) return pressLate(desk, dossier, pressed.act)
  if (!desk.allowed) return frozen(desk)
  switch (pressed.act) {
    case 'mend':
    case 'review':
      return change(desk, dossier, { answers: dossier.answers, step: REVIEW })
    case 'submit':
      return askToSubmit(desk, dossier)
    case 'confirm':
      return submit(desk, dossier)
    case 'cancel':
      return dossier.state === 'draft' ? askToCancel(desk, dossier) : open(desk, dossier)
    case 'cancelYes':
      return dossier.state === 'draft' ? cancel(desk, dossier) : open(desk, dossier)
    case 'cancelNo':
      return resume(desk, dossier)
    case 'later':
      return leave(desk, dossier)
    case 'upload':
      return showFiles(desk, dossier)
    case 'back':
      return goBack(desk, dossier)
    case 'file': {
      const [kind = ''] = pressed.rest
      if (!pressed.state?.sent || !isPaperKind(kind)) break
      return keepSent(desk, dossier, { ...pressed.state.sent, kind })
    }
  }
  const step = stepOf(desk, dossier)
  return step ? pressStep(desk, { dossier, step, pressed }) : show(desk, dossier)
}

type AtStep = { dossier: Dossier; step: Step; pressed: Pressed }

async function pressStep(desk: Desk, { dossier, step, pressed }: AtStep): Promise<Turn> {
  const { act, rest, state } = pressed
  const [key = ''] = rest
  const talk: Talk = state ?? { misses: 0, picked: [], several: [] }
  const at = { dossier, step, state: talk }
  switch (act) {
    case 'a': {
      if (step.multiple) {
        const { picked } = at.state
        const next = picked.includes(key) ? picked.filter((one) => one !== key) : [...picked, key]
        return show(desk, dossier, { picked: next })
      }
      const known = toKnown(dossier.answers)
      return take(desk, at, step.choose?.(key, known) ?? { kind: 'unclear', problem: 'none' })
    }
    case 'mean': {
      const meant = at.state.several[Number(key)]
      if (!meant) return show(desk, dossier, { lead: [formSay.stale] })
      return take(desk, at, { kind: 'read', value: meant.value })
    }
    case 'done':
      // Where the options chosen are forgotten, none is not what was meant.
      if (step.multiple && !state) break
      return finish(desk, at)
    case 'keep':
      return keep(desk, at)
    case 'skip':
      return skip(desk, dossier, step)
    case 'official':
      return help(desk, dossier, step)
    case 'answer':
      if (state?.doubt === undefined) break
      return take(desk, at, step.read(state.doubt, toKnown(dossier.answers), desk.today))
    case 'question':
      if (state?.doubt === undefined) break
      return answerBetween(desk, dossier, state.doubt)
  }
  return show(desk, dossier, { lead: [formSay.stale] })
}
