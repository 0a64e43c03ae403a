import { randomUUID } from 'node:crypto'
import { say } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { dayInVietnam } from '#src/knowledge/answering/reading/day.ts'
import { keepChoice } from '#src/people/consent.ts'
import { askConsent, type Chosen, type Purpose } from '#src/people/consent-prompt.ts'
import { ensurePerson } from '#src/people/person.ts'
import { type Answers, isOpen } from '#src/registration/form/draft.ts'
import { isField } from '#src/registration/form/form.ts'
import { toOpen } from '#src/registration/form/move.ts'
import { updateVersion } from '#src/registration/form/versions.ts'
import { formatDay } from '#src/registration/official/format.ts'
import { createDraft, type Dossier, listDossiers } from '#src/registration/store.ts'
import { nameOf, whereIs } from '#src/registration/where.ts'
import { formLabels, formSay } from '#src/text/form.ts'
import { change, show } from './act.ts'
import type { Desk } from './context.ts'
import { promptFor } from './prompt.ts'
import { DESK, withState } from './state.ts'

/** Somebody wants to register a product: consent first, then the dossier that is open, or a new one. */
export async function begin(desk: Desk): Promise<Turn> {
  if (!desk.allowed) return askFor(desk, 'registration')
  const open = await openOf(desk)
  const [only] = open
  if (!only) return createNew(desk)
  const text =
    open.length === 1
      ? formSay.openAlready(nameOf(only), whereIs(desk.deps.form, only))
      : formSay.severalOpen(open.length)
  const choices = [...open.map(toChoice), await freshChoice(desk)]
  return say(withState(desk.session, null), { text, choices })
}

/** Pressed twice it makes one dossier: it names the one that was worked on last when it was shown. */
export async function freshChoice(desk: Desk) {
  return { value: `${DESK}:new:${await lastMark(desk)}`, label: formLabels.fresh }
}

export async function lastMark({ deps, person }: Desk): Promise<string> {
  const [last] = person ? await listDossiers(deps.db, person.id) : []
  return last?.id.slice(0, 8) ?? ''
}

/** Nothing is asked, changed or handed in for somebody who withdrew their consent. */
export function frozen(desk: Desk): Turn {
  const choices = [{ value: `${DESK}:start:`, label: formLabels.consentAgain }]
  return say(withState(desk.session, null), { text: formSay.frozen, choices })
}

export function askFor(desk: Desk, purpose: Purpose, lead: string[] = []): Turn {
  const { reply, state } = askConsent(purpose, { desk: DESK, facts: desk.deps.facts })
  const session = withState({ ...desk.session, awaiting: null }, { at: 'consent', consent: state })
  return say(session, { ...reply, text: [...lead, reply.text].join('\n\n') })
}

/** What follows of a choice about a purpose; the evidence is stored with it. */
export async function afterChoice(desk: Desk, chosen: Chosen): Promise<Turn> {
  const { purpose, choice } = chosen
  const goesOn = purpose !== 'registration' || choice === 'given'
  const turn = !goesOn
    ? say(withState(desk.session, null), { text: formSay.noConsent })
    : purpose === 'registration'
      ? askFor(desk, 'contact')
      : await begin({ ...desk, allowed: true })
  const { conversation } = desk.occasion.incoming
  return {
    ...turn,
    async write(tx) {
      // Who refuses to have anything stored is not made a person for it.
      if (purpose === 'registration' && choice === 'refused' && !desk.person) return
      const person = await ensurePerson(tx, conversation, desk.now)
      await keepChoice(tx, chosen, { person, conversation, now: desk.now })
      await turn.write?.(tx)
    },
  }
}

/** A new draft, with what is known of the producer as suggestions to be confirmed. */
export async function createNew(desk: Desk): Promise<Turn> {
  const { form } = desk.deps
  const answers = await suggest(desk)
  const id = randomUUID()
  const { step } = toOpen(form, { answers, step: '' })
  const dossier = { id, answers, step, version: 1, state: 'draft' as const }
  const prompt = await promptFor(desk, dossier, { lead: [formSay.opening] })
  const turn = say(withState(desk.session, prompt.state), prompt.reply)
  const { conversation } = desk.occasion.incoming
  return {
    ...turn,
    async write(tx) {
      const person = await ensurePerson(tx, conversation, desk.now)
      const { version: formVersion, criteriaVersion } = form
      await createDraft(tx, {
        id,
        person,
        formVersion,
        criteriaVersion,
        answers,
        step,
        now: desk.now,
      })
      await prompt.write?.(tx)
    },
  }
}

/** What was told before: of the producer, and of the product where its last dossier has come to an end. */
async function suggest({ deps, person }: Desk): Promise<Answers> {
  if (!person) return {}
  const [last] = await listDossiers(deps.db, person.id)
  const ended = last?.state === 'withdrawn' || last?.state === 'decided' ? last.answers : {}
  const told = Object.entries(ended).flatMap(([name, answer]) =>
    isField(name) && 'value' in answer ? [[name, answer.value] as const] : [],
  )
  const all = Object.fromEntries([...told, ...Object.entries(person.profile)])
  return Object.fromEntries(Object.entries(all).map(([name, suggested]) => [name, { suggested }]))
}

/** Goes on with a draft; where the forms have changed meanwhile, says so first. */
export async function resume(desk: Desk, dossier: Dossier, lead: string[] = []): Promise<Turn> {
  if (!desk.allowed) return frozen(desk)
  const updated = updateVersion(desk.deps.form, dossier)
  if (updated.kind === 'same') return show(desk, dossier, { lead })
  const { differences } = updated
  const said = differences.length > 0 ? [...lead, formSay.lawChanged(differences)] : lead
  const { answers, step, formVersion, criteriaVersion } = updated
  return change(desk, dossier, { answers, step, formVersion, criteriaVersion }, { lead: said })
}

/** "Go on": the draft worked on last, or a choice where there are several. */
export async function resumeAny(desk: Desk): Promise<Turn | null> {
  const open = await openOf(desk)
  const [only] = open
  if (!only) return null
  if (open.length === 1) return resume(desk, only)
  const choices = open.map(toChoice)
  return say(withState(desk.session, null), { text: formSay.severalOpen(open.length), choices })
}

/** A greeting is answered with what lies open. */
export async function welcomeBack(desk: Desk): Promise<Turn | null> {
  const [last] = await openOf(desk)
  if (!last) return null
  const day = formatDay(dayInVietnam(last.updatedAt))
  const text = formSay.back(nameOf(last), whereIs(desk.deps.form, last), day)
  const choices = [toChoice(last), { value: `${DESK}:list:`, label: formLabels.mine }]
  return say(withState(desk.session, null), { text, choices })
}

export async function openOf({ deps, person }: Desk): Promise<Dossier[]> {
  if (!person) return []
  return (await listDossiers(deps.db, person.id)).filter(isOpen)
}

function toChoice(dossier: Dossier) {
  return {
    value: `${DESK}:open:${dossier.id}`,
    label: `${formLabels.resume}: ${nameOf(dossier)}`,
  }
}
