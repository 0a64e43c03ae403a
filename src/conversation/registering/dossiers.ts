import { say } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { dayInVietnam } from '#src/knowledge/answering/reading/day.ts'
import { readCode } from '#src/registration/code.ts'
import { isOpen } from '#src/registration/form/draft.ts'
import { mayMove, moveDossier } from '#src/registration/lifecycle.ts'
import { formatDay } from '#src/registration/official/format.ts'
import { type Dossier, listDossiers, listEvents } from '#src/registration/store.ts'
import { nameOf } from '#src/registration/where.ts'
import { formLabels, formSay, stateNames, statusSay } from '#src/text/form.ts'
import { freshChoice, resume } from './begin.ts'
import type { Desk } from './context.ts'
import { DESK, markOf, withState } from './state.ts'
import { toMove } from './submitting.ts'

/** "My dossiers", on any channel. */
export async function list(desk: Desk): Promise<Turn> {
  const { person, deps } = desk
  const dossiers = person ? await listDossiers(deps.db, person.id) : []
  const rested = withState(desk.session, null)
  if (dossiers.length === 0) return say(rested, { text: formSay.none })
  const choices = dossiers.map((one) => ({
    value: `${DESK}:open:${one.id}`,
    label: statusSay.line(nameOf(one), stateNames[one.state], one.code),
  }))
  const fresh = await freshChoice(desk)
  return say(rested, { text: statusSay.list, choices: [...choices, fresh] })
}

/** The dossier whose code somebody typed; only ever one of their own. */
export async function openByCode(desk: Desk, typed: string): Promise<Turn> {
  const code = readCode(typed)
  const own = desk.person ? await listDossiers(desk.deps.db, desk.person.id) : []
  const dossier = code === null ? undefined : own.find((one) => one.code === code)
  if (dossier) return open(desk, dossier)
  const text = code === null ? statusSay.wrongCode : formSay.gone
  return say(withState(desk.session, null), { text })
}

/** A draft goes on where it was; of any other dossier, its state, its history and what can be done. */
export async function open(desk: Desk, dossier: Dossier): Promise<Turn> {
  if (dossier.state === 'draft') return resume(desk, dossier)
  const events = await listEvents(desk.deps.db, dossier.id)
  const lines = events.map(({ at, to, role, actor, reason }) => {
    const who = role === 'producer' ? statusSay.you : actor
    return statusSay.event(formatDay(dayInVietnam(at)), nameState(to), who, reason)
  })
  const text = [
    statusSay.card(nameOf(dossier), stateNames[dossier.state]),
    ...(dossier.code ? [statusSay.code(dossier.code)] : []),
    ...(lines.length > 0 ? [[statusSay.history, ...lines].join('\n')] : []),
  ].join('\n\n')
  const value = (name: string) => `${DESK}:${name}:${markOf(dossier)}:${dossier.id}`
  const may = (to: 'withdrawn' | 'draft') => mayMove(dossier.state, to, 'producer')
  const choices = [
    ...(isOpen(dossier) ? [{ value: value('mend'), label: formLabels.mend }] : []),
    ...(may('draft') ? [{ value: value('reopen'), label: formLabels.reopen }] : []),
    ...(may('withdrawn') ? [{ value: value('withdraw'), label: formLabels.withdraw }] : []),
    { value: `${DESK}:files:${dossier.id}`, label: formLabels.openFiles },
    { value: `${DESK}:list:`, label: formLabels.mine },
  ]
  return say(withState(desk.session, null), { text, choices })
}

function nameState(state: string): string {
  return Object.entries(stateNames).find(([name]) => name === state)?.[1] ?? state
}

/** A cancelled draft is a draft again. */
export async function reopen(desk: Desk, dossier: Dossier): Promise<Turn> {
  if (!mayMove(dossier.state, 'draft', 'producer')) return open(desk, dossier)
  const next: Dossier = { ...dossier, state: 'draft', version: dossier.version + 1 }
  const turn = await resume(desk, next, [formSay.reopened])
  return {
    ...turn,
    async write(tx) {
      await moveDossier(tx, toMove(desk, dossier, 'draft'))
      await turn.write?.(tx)
    },
  }
}

/** The way to the page that shows, takes and gives the dossier's files. */
export function showFiles(desk: Desk, dossier: Dossier): Turn {
  const link = desk.deps.uploads.open({
    registration: dossier.id,
    kind: null,
    conversation: desk.occasion.incoming.conversation,
    now: desk.now,
  })
  return { ...say(desk.session, { text: formSay.uploadOnly(link.address) }), write: link.write }
}
