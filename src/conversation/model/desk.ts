import { z } from 'zod'
import type { Occasion } from '#src/conversation/ask.ts'
import type { Desk, Input } from '#src/conversation/desk.ts'
import { commandIn, isQuestion } from '#src/conversation/reading/command.ts'
import { say } from '#src/conversation/say.ts'
import type { Session } from '#src/conversation/session.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Database } from '#src/database/client.ts'
import { findConsent, keepChoice, keepWithdrawal } from '#src/people/consent.ts'
import {
  askConsent,
  type ConsentState,
  consentState,
  readConsent,
} from '#src/people/consent-prompt.ts'
import { ensurePerson, findPerson } from '#src/people/person.ts'
import type { ConsentFacts } from '#src/text/consent.ts'
import { modelOrders, modelWords as words } from '#src/text/model.ts'

const DESK = 'model'
const state = z.object({ consent: consentState })

type Deps = { db: Database; facts: ConsentFacts }

/** Where a person allows, and forbids again, that a model abroad rewords their answers. */
export function createModelDesk(deps: Deps): Desk {
  return {
    name: DESK,
    orders: modelOrders,
    async take(session, input, occasion) {
      switch (input.kind) {
        case 'order':
          return input.order === 'forbid'
            ? forbid(session, occasion, deps)
            : prompt(session, occasion, deps)
        case 'choice':
          return input.parts[0] === 'ask'
            ? prompt(session, occasion, deps)
            : read(session, input, occasion, deps)
        case 'text':
          return read(session, input, occasion, deps)
        case 'file':
          return null
      }
    },
  }
}

/** Shows the text of the consent, unless it was given already. */
async function prompt(session: Session, { incoming }: Occasion, { db, facts }: Deps) {
  const person = await findPerson(db, incoming.conversation)
  const { choice } = person ? await findConsent(db, person.id, 'model') : { choice: 'none' }
  if (choice === 'given') return say(leave(session), { text: words.allowedAlready })
  return ask(session, facts)
}

function ask(session: Session, facts: ConsentFacts, before?: string): Turn {
  const { reply, state } = askConsent('model', { desk: DESK, facts })
  const text = before ? `${before}\n\n${reply.text}` : reply.text
  return say(enter(session, state), { ...reply, text })
}

async function read(
  session: Session,
  input: Exclude<Input, { kind: 'order' | 'file' }>,
  { incoming, deps: { now } }: Occasion,
  { facts }: Deps,
): Promise<Turn | null> {
  const at = session.at?.desk === DESK ? state.safeParse(session.at.state) : null
  if (!at?.data) return input.kind === 'choice' ? say(session, { text: words.old }) : null
  const reading = readConsent(at.data.consent, input, { desk: DESK, facts })
  switch (reading.kind) {
    case 'chosen': {
      const { chosen } = reading
      const text = chosen.choice === 'given' ? words.allowed : words.refused
      const { conversation } = incoming
      return {
        ...say(leave(session), { text }),
        async write(tx) {
          const person = await ensurePerson(tx, conversation, now())
          await keepChoice(tx, chosen, { person, conversation, now: now() })
        },
      }
    }
    case 'stale':
      return ask(session, facts, reading.reply.text)
    case 'unclear':
      return input.kind === 'text' && isElse(input.text) ? null : say(session, reading.reply)
    case 'foreign':
      return null
  }
}

/** A question or another order goes its way while the consent stays open. */
function isElse(text: string): boolean {
  return isQuestion(text) || commandIn(text) !== null
}

async function forbid(session: Session, { incoming, deps: { now } }: Occasion, { db }: Deps) {
  const { conversation } = incoming
  const person = await findPerson(db, conversation)
  const given = person && (await findConsent(db, person.id, 'model')).choice === 'given'
  if (!given) return say(leave(session), { text: words.notAllowed })
  const action = incoming.content.kind === 'text' ? incoming.content.text.trim().slice(0, 60) : DESK
  return {
    ...say(leave(session), { text: words.withdrawn }),
    write: async (tx) => {
      const id = await ensurePerson(tx, conversation, now())
      await keepWithdrawal(
        tx,
        { purpose: 'model', action },
        { person: id, conversation, now: now() },
      )
    },
  } satisfies Turn
}

function enter(session: Session, consent: ConsentState): Session {
  return { ...session, awaiting: null, at: { desk: DESK, state: { consent } } }
}

function leave(session: Session): Session {
  return { ...session, awaiting: null, at: null }
}
