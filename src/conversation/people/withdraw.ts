import { randomUUID } from 'node:crypto'
import { isQuestion } from '#src/conversation/reading/command.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { findConsents, keepChoice, keepWithdrawal } from '#src/people/consent.ts'
import {
  askConsent,
  type ConsentState,
  type Purpose,
  purpose,
  readConsent,
} from '#src/people/consent-prompt.ts'
import { ensurePerson, findPerson } from '#src/people/person.ts'
import { deskWords } from '#src/text/people.ts'
import { withdrawWords as words } from '#src/text/rights.ts'
import { answer, buttonValue, DESK, drawNonce, type Talk } from './talk.ts'

/** "Withdraw": what was agreed to, and what can be changed about it. */
export async function askWithdraw(talk: Talk): Promise<Turn> {
  const { conversation, deps } = talk
  const person = await findPerson(deps.db, conversation)
  if (!person) return answer(talk, { text: words.nobody }, null)
  const all = await findConsents(deps.db, person.id)
  const offered = all.filter(
    ({ purpose, choice }) => purpose !== 'model' || choice === 'given' || deps.facts.model,
  )
  const nonce = drawNonce()
  const choices = [
    ...offered.map(({ purpose, choice }) =>
      choice === 'given'
        ? { value: buttonValue('withdraw', purpose, nonce), label: words.take(purpose) }
        : { value: buttonValue('give', purpose, nonce), label: words.give(purpose) },
    ),
    { value: buttonValue('keep'), label: words.keep },
  ]
  return answer(talk, { text: words.list(offered), choices }, { step: 'withdraw', nonce })
}

/** A purpose's button: its consent is withdrawn at once, or asked for. */
export async function takeWithdraw(talk: Talk, what: 'withdraw' | 'give', [of, nonce]: string[]) {
  const { state, conversation, deps } = talk
  const chosen = purpose.safeParse(of)
  const isOpen = state?.step === 'withdraw' && state.nonce === nonce
  const person = await findPerson(deps.db, conversation)
  if (!chosen.success || !isOpen || !person) return answer(talk, { text: deskWords.old }, null)
  return what === 'give' ? askFor(talk, chosen.data) : withdraw(talk, chosen.data, person.id)
}

function askFor(talk: Talk, of: Purpose, first = ''): Turn {
  const { reply, state } = askConsent(of, { desk: DESK, facts: talk.deps.facts })
  const turn = answer(talk, reply, { step: 'consent', consent: state })
  return first === '' ? turn : { ...turn, replies: [{ text: first }, ...turn.replies] }
}

function withdraw(talk: Talk, of: Purpose, person: string): Turn {
  const { conversation, now } = talk
  const taken = words.taken(of)
  const erase = { value: buttonValue('eraseToo'), label: words.eraseToo }
  const keep = { value: buttonValue('keep'), label: words.keep }
  const reply =
    of === 'registration'
      ? { text: `${taken}\n\n${words.frozen}`, choices: [erase, keep] }
      : { text: taken }
  return answer(talk, reply, null, async (tx) => {
    const action = buttonValue('withdraw', of)
    await keepWithdrawal(tx, { purpose: of, action }, { person, conversation, now })
    const request = { id: randomUUID(), person, kind: 'withdraw', askedAt: now, doneAt: now }
    await tx.dataRequest.create({ data: { ...request, outcome: JSON.stringify({ purpose: of }) } })
  })
}

type Said = { kind: 'choice'; parts: string[] } | { kind: 'text'; text: string }

/** The answer to a consent that was asked for here; null where it is a question of another kind. */
export function takeConsent(talk: Talk, consent: ConsentState, said: Said): Turn | null {
  const { conversation, now, deps } = talk
  const reading = readConsent(consent, said, { desk: DESK, facts: deps.facts })
  switch (reading.kind) {
    case 'foreign':
      return null
    case 'stale':
      return askFor(talk, consent.purpose, reading.reply.text)
    case 'unclear':
      if (said.kind === 'text' && isQuestion(said.text)) return null
      return answer(talk, reading.reply, { step: 'consent', consent })
    case 'chosen': {
      const { chosen } = reading
      const text = chosen.choice === 'given' ? words.given : words.refused
      return answer(talk, { text }, null, async (tx) => {
        const person = await ensurePerson(tx, conversation, now)
        await keepChoice(tx, chosen, { person, conversation, now })
      })
    }
  }
}
