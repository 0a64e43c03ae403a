import { randomUUID } from 'node:crypto'
import type { Turn } from '#src/conversation/turn.ts'
import { audit } from '#src/people/audit.ts'
import { isAllowed } from '#src/people/consent.ts'
import { ensurePerson, findPerson, type Profile, saveProfile } from '#src/people/person.ts'
import { toKnown } from '#src/registration/form/form.ts'
import type { Reading, Step } from '#src/registration/form/step.ts'
import { deskWords } from '#src/text/people.ts'
import { correctWords as words } from '#src/text/rights.ts'
import { answer, buttonValue, drawNonce, type Talk } from './talk.ts'

const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** "Correct": what is known of the producer, and which of it is to be changed. */
export async function askCorrect(talk: Talk): Promise<Turn> {
  const open = await openProfile(talk)
  if ('refusal' in open) return answer(talk, { text: open.refusal }, null)
  const { profile, known } = open
  const steps = talk.deps.steps.filter((step) => step.applies(known))
  const nonce = drawNonce()
  const lines = steps.map((step) => {
    const value = profile[step.name]
    const shown = value === undefined ? '' : step.show(value, known)
    return words.line(step.ask(known).label, shown || words.empty)
  })
  const choices = [
    ...steps.map((step) => ({
      value: buttonValue('edit', step.name, nonce),
      label: step.ask(known).label,
    })),
    { value: buttonValue('keep'), label: words.enough },
  ]
  return answer(talk, { text: words.which(lines), choices }, { step: 'edit', nonce })
}

/** The field that is to be changed: it is asked for as in the form. */
export async function takeField(talk: Talk, [name, nonce]: string[]): Promise<Turn> {
  const { state, deps } = talk
  const step = deps.steps.find((one) => one.name === name)
  if (!step || state?.step !== 'edit' || state.nonce !== nonce) {
    return answer(talk, { text: deskWords.old }, null)
  }
  return askValue(talk, step)
}

/** A button of a field with a closed set of answers. */
export async function chooseValue(talk: Talk, [key = '']: string[]): Promise<Turn> {
  const step = stepAt(talk)
  const open = await openProfile(talk)
  if (!step || 'refusal' in open) return answer(talk, { text: deskWords.old }, null)
  const reading = step.choose?.(key, open.known) ?? { kind: 'read', value: key }
  return keep(talk, step, reading)
}

/** The new value in the person's own words. */
export async function takeValue(talk: Talk, text: string): Promise<Turn> {
  const step = stepAt(talk)
  const open = await openProfile(talk)
  if (!step || 'refusal' in open) return answer(talk, { text: deskWords.old }, null)
  return keep(talk, step, step.read(text, open.known, vietnam.format(talk.now)))
}

function stepAt({ state, deps }: Talk): Step | undefined {
  return state?.step === 'value' ? deps.steps.find(({ name }) => name === state.field) : undefined
}

async function askValue(talk: Talk, step: Step, first?: string): Promise<Turn> {
  const open = await openProfile(talk)
  if ('refusal' in open) return answer(talk, { text: open.refusal }, null)
  const { question, example } = step.ask(open.known)
  const asked = words.ask(question, example)
  const text = first ? `${first}\n\n${asked}` : asked
  const choices = step.options?.(open.known).map(({ key, label }) => ({
    value: buttonValue('value', key),
    label,
  }))
  return answer(talk, choices ? { text, choices } : { text }, { step: 'value', field: step.name })
}

async function keep(talk: Talk, step: Step, reading: Reading): Promise<Turn> {
  const { conversation, now } = talk
  if (reading.kind === 'several') {
    const options = reading.options.map(({ label }) => `- ${label}`).join('\n')
    return askValue(talk, step, `${words.unclear}\n${options}`)
  }
  const value = reading.kind === 'read' ? step.schema.safeParse(reading.value) : null
  if (!value?.success) return askValue(talk, step, words.unclear)
  const known = toKnown({})
  const text = words.done(step.ask(known).label, step.show(value.data, known))
  const choices = [
    { value: buttonValue('more'), label: words.more },
    { value: buttonValue('enough'), label: words.enough },
  ]
  return answer(talk, { text, choices }, null, async (tx) => {
    const person = await ensurePerson(tx, conversation, now)
    await saveProfile(tx, person, { [step.name]: value.data }, now)
    const request = { id: randomUUID(), person, kind: 'correct', askedAt: now, doneAt: now }
    const outcome = JSON.stringify({ field: step.name })
    await tx.dataRequest.create({ data: { ...request, outcome } })
    const act = { role: 'producer', actor: person, action: 'changed' } as const
    await audit(tx, { ...act, person, subject: `person:${person}` }, now)
  })
}

type Open = { profile: Profile; known: ReturnType<typeof toKnown> } | { refusal: string }

/** Nothing of a person is written without their consent, corrections included. */
async function openProfile({ conversation, deps }: Talk): Promise<Open> {
  const person = await findPerson(deps.db, conversation)
  if (!person) return { refusal: words.nobody }
  if (!(await isAllowed(deps.db, person.id, 'registration'))) return { refusal: words.needsConsent }
  const values = Object.entries(person.profile).map(([name, value]) => [name, { value }])
  return { profile: person.profile, known: toKnown(Object.fromEntries(values)) }
}
