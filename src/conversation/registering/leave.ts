import { say, suggested } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { setMuted as keepMuted } from '#src/people/person.ts'
import { toKnown } from '#src/registration/form/form.ts'
import { withSkip } from '#src/registration/form/move.ts'
import type { Step } from '#src/registration/form/step.ts'
import { countFiles, type Dossier } from '#src/registration/store.ts'
import { nameOf, whereIs } from '#src/registration/where.ts'
import { formLabels, formSay } from '#src/text/form.ts'
import { change, show } from './act.ts'
import type { Desk } from './context.ts'
import { type At, take } from './fill.ts'
import { DESK, withState } from './state.ts'

/** Leaves the form for later; everything is stored already. */
export function leave(desk: Desk, dossier: Dossier, lead: string[] = []): Turn {
  const text = formSay.saved(nameOf(dossier), whereIs(desk.deps.form, dossier))
  const resume = { value: `${DESK}:open:${dossier.id}`, label: formLabels.resume }
  return say(withState(desk.session, null), {
    text: [text, ...lead].join('\n\n'),
    choices: [resume, ...suggested],
  })
}

/** What the step is about, and the words that work at every step. */
export function explain(desk: Desk, dossier: Dossier, step: Step | null): Promise<Turn> {
  const about = step?.ask(toKnown(dossier.answers)).help
  return show(desk, dossier, { lead: [...(about ? [about] : []), formSay.help] })
}

/** All that was chosen, or all the files there are. */
export async function finish(desk: Desk, at: At): Promise<Turn> {
  const { dossier, step, state } = at
  if (step.multiple) return take(desk, at, { kind: 'read', value: state.picked })
  if (!step.files) return show(desk, dossier)
  const kind = step.name.slice(step.name.indexOf(':') + 1)
  const counts = Object.entries(await countFiles(desk.deps.db, dossier.id))
  const some = kind === 'other' ? counts.length > 0 : counts.some(([one]) => one === kind)
  if (!some) return show(desk, dossier, { lead: [formSay.noFileYet] })
  return take(desk, at, { kind: 'read', value: 'sent' })
}

/** Whom to ask where an answer was not understood; the step is left for later where that is possible. */
export async function help(desk: Desk, dossier: Dossier, step: Step): Promise<Turn> {
  const { address } = toKnown(dossier.answers).values
  const lead = [formSay.askOfficial(address ? `${address.commune}, ${address.province}` : null)]
  if (step.structural) return show(desk, dossier, { lead })
  return change(desk, dossier, withSkip(desk.deps.form, dossier, step.name), { lead })
}

/** From now on no reminders, or reminders again. */
export function setMuted(desk: Desk, muted: boolean): Turn {
  const { person, session, now } = desk
  const turn = say(session, { text: muted ? formSay.muted : formSay.unmuted })
  return person ? { ...turn, write: (tx) => keepMuted(tx, person.id, muted ? now : null) } : turn
}
