import { say } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { addWorkingDays, COMMUNE_WORKING_DAYS, nextRound } from '#src/programme/calendar.ts'
import { newCode } from '#src/registration/code.ts'
import { toKnown } from '#src/registration/form/form.ts'
import { REVIEW } from '#src/registration/form/move.ts'
import { TOURISM } from '#src/registration/form/obstacles.ts'
import { mayMove, moveDossier } from '#src/registration/lifecycle.ts'
import { formatDay, formatMoment } from '#src/registration/official/format.ts'
import type { Dossier } from '#src/registration/store.ts'
import { nameOf } from '#src/registration/where.ts'
import { formLabels, formSay, submitSay } from '#src/text/form.ts'
import { change, show } from './act.ts'
import type { Desk } from './context.ts'
import { reviewCard } from './review.ts'
import { DESK, markOf, withState } from './state.ts'

/** Asks once more before the dossier goes to the commune. */
export async function askToSubmit(desk: Desk, dossier: Dossier): Promise<Turn> {
  const { ready } = await reviewCard(desk, dossier)
  const { address } = toKnown(dossier.answers).values
  if (!ready || !address) {
    const more = { lead: [submitSay.notYet] }
    if (dossier.step === REVIEW) return show(desk, dossier, more)
    return change(desk, dossier, { answers: dossier.answers, step: REVIEW }, more)
  }
  const value = (name: string) => `${DESK}:${name}:${markOf(dossier)}`
  return say(asking(desk, dossier, 'submit'), {
    text: submitSay.ask(nameOf(dossier), placeName(address)),
    choices: [
      { value: value('confirm'), label: formLabels.confirm },
      { value: value('review'), label: formLabels.review },
    ],
  })
}

/** Hands the dossier in, once, and gives the receipt. */
export async function submit(desk: Desk, dossier: Dossier): Promise<Turn> {
  const { ready } = await reviewCard(desk, dossier)
  const { address, set } = toKnown(dossier.answers).values
  if (!ready || !address) return askToSubmit(desk, dossier)
  const { now, today, deps } = desk
  const { commune, province } = address
  // A dossier that comes back mended keeps the code it has.
  const code = dossier.code ?? newCode(now)
  const text = [
    submitSay.receipt({ code, at: formatMoment(now), commune: placeName(address) }),
    ...whenDone(deps.calendar, today),
    set === TOURISM ? submitSay.paperTourism : submitSay.paper,
    submitSay.after,
  ].join('\n\n')
  const choices = [
    { value: `${DESK}:files:${dossier.id}`, label: formLabels.openFiles },
    { value: `${DESK}:list:`, label: formLabels.mine },
  ]
  const turn = say(withState(desk.session, null), { text, choices })
  return {
    ...turn,
    write: (tx) =>
      moveDossier(
        tx,
        {
          ...{ id: dossier.id, version: dossier.version, from: dossier.state, to: 'submitted' },
          ...{ role: 'producer', actor: dossier.person, reason: '', now },
        },
        { code, submittedAt: now, commune, province },
      ),
  }
}

function whenDone(calendar: Desk['deps']['calendar'], today: string): string[] {
  if (!calendar) return [submitSay.working(null)]
  const latest = addWorkingDays(calendar, today, COMMUNE_WORKING_DAYS)
  const round = nextRound(calendar, today)
  return [
    submitSay.working(latest && formatDay(latest)),
    ...(round ? [submitSay.round(formatDay(round.before), formatDay(round.doneBefore))] : []),
  ]
}

function placeName({ commune, province }: { commune: string; province: string }): string {
  return `${commune}, ${province}`
}

/** Somebody pressed "hand in" on a dossier that is handed in. */
export function alreadySubmitted(desk: Desk, code: string): Turn {
  const choices = [{ value: `${DESK}:list:`, label: formLabels.mine }]
  return say(withState(desk.session, null), { text: submitSay.already(code), choices })
}

export function askToWithdraw(desk: Desk, dossier: Dossier): Turn {
  if (!mayMove(dossier.state, 'withdrawn', 'producer')) {
    return say(desk.session, { text: submitSay.tooLate })
  }
  const value = (name: string) => `${DESK}:${name}:${markOf(dossier)}:${dossier.id}`
  return say(desk.session, {
    text: submitSay.withdrawAsk(dossier.code ?? nameOf(dossier)),
    choices: [
      { value: value('withdrawYes'), label: formLabels.withdrawYes },
      { value: `${DESK}:open:${dossier.id}`, label: formLabels.withdrawNo },
    ],
  })
}

export function withdraw(desk: Desk, dossier: Dossier): Turn {
  if (!mayMove(dossier.state, 'withdrawn', 'producer')) return askToWithdraw(desk, dossier)
  const turn = say(withState(desk.session, null), {
    text: submitSay.withdrawn(dossier.code ?? nameOf(dossier)),
  })
  const { id, version, state: from, person: actor } = dossier
  return {
    ...turn,
    write: (tx) =>
      moveDossier(tx, {
        ...{ id, version, from, to: 'withdrawn', role: 'producer', actor },
        ...{ reason: '', now: desk.now },
      }),
  }
}

/** Asks once; the draft is kept for a while. */
export function askToCancel(desk: Desk, dossier: Dossier): Turn {
  const value = (name: string) => `${DESK}:${name}:${markOf(dossier)}`
  return say(asking(desk, dossier, 'cancel'), {
    text: formSay.cancelAsk(nameOf(dossier)),
    choices: [
      { value: value('cancelYes'), label: formLabels.cancelYes },
      { value: value('cancelNo'), label: formLabels.cancelNo },
    ],
  })
}

function asking(desk: Desk, { id, version }: Dossier, what: 'cancel' | 'submit') {
  const state = { registration: id, version, misses: 0, picked: [], several: [], asking: what }
  return withState(desk.session, { at: 'form', ...state })
}

export function cancel(desk: Desk, dossier: Dossier): Turn {
  const turn = say(withState(desk.session, null), { text: formSay.cancelled(nameOf(dossier)) })
  return { ...turn, write: (tx) => moveDossier(tx, toMove(desk, dossier, 'cancelled')) }
}

export function toMove(desk: Desk, dossier: Dossier, to: 'cancelled' | 'draft') {
  const { id, version, state: from, person: actor } = dossier
  return { id, version, from, to, actor, role: 'producer', reason: '', now: desk.now } as const
}
