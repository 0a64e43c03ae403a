import { ask, type Occasion } from '#src/conversation/ask.ts'
import type { Desk as AnyDesk, Input } from '#src/conversation/desk.ts'
import { isQuestion } from '#src/conversation/reading/command.ts'
import { say } from '#src/conversation/say.ts'
import type { Session } from '#src/conversation/session.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Reply } from '#src/message.ts'
import { isAllowed } from '#src/people/consent.ts'
import { readConsent } from '#src/people/consent-prompt.ts'
import { findPerson } from '#src/people/person.ts'
import { formOrders, formSay, typedWord } from '#src/text/form.ts'
import { afterChoice, askFor, begin, frozen, resumeAny, welcomeBack } from './begin.ts'
import { type Desk, type FormDeps, toDesk } from './context.ts'
import { list, openByCode } from './dossiers.ts'
import { offerUpload, takeFile } from './files.ts'
import { setMuted } from './leave.ts'
import { press } from './press.ts'
import { DESK, type State, stateOf, withState } from './state.ts'
import { write } from './write.ts'

/** Registering a product: from consent to the receipt, and the dossiers of a person. */
export function createFormDesk(deps: FormDeps): AnyDesk {
  return {
    name: DESK,
    orders: formOrders,
    take: async (session, input, occasion) => takeInput(await open(session, occasion), input),
    async greet(session: Session, occasion: Occasion) {
      const desk = await open(session, occasion)
      return desk.person ? welcomeBack(desk) : null
    },
  }

  async function open(session: Session, occasion: Occasion): Promise<Desk> {
    const person = await findPerson(deps.db, occasion.incoming.conversation)
    const allowed = await isAllowed(deps.db, person?.id ?? null, 'registration')
    return toDesk(session, occasion, { deps, person, allowed })
  }
}

async function takeInput(desk: Desk, input: Input): Promise<Turn | null> {
  const state = stateOf(desk.session)
  switch (input.kind) {
    case 'order':
      return obey(desk, input.order, input.rest)
    case 'choice':
      if (state?.at === 'consent' || input.parts[0] === 'consent') {
        return choose(desk, state, { kind: 'choice', parts: input.parts })
      }
      return press(desk, state, input.parts)
    case 'file':
      return takeFile(desk, state, input.file)
    case 'text':
      if (state?.at === 'consent') return choose(desk, state, input)
      if (state && !desk.allowed) return frozen(desk)
      return state ? write(desk, state, input.text) : null
  }
}

async function obey(desk: Desk, order: string, rest: string): Promise<Turn | null> {
  switch (order) {
    case 'start':
      return begin(desk)
    case 'handIn':
      return handIn(desk)
    case 'mine':
      return rest ? openByCode(desk, rest) : list(desk)
    case 'resume':
      return resumeAny(desk)
    case 'upload':
      return offerUpload(desk, stateOf(desk.session))
    case 'mute':
    case 'unmute':
      return setMuted(desk, order === 'mute')
  }
  return null
}

/** "Hand in" is for the dossier the talk is at; elsewhere it is the wish to register. */
async function handIn(desk: Desk): Promise<Turn | null> {
  const state = stateOf(desk.session)
  if (state?.at !== 'form' || !desk.allowed) return begin(desk)
  return write(desk, state, typedWord.submit)
}

type Said = { kind: 'choice'; parts: string[] } | { kind: 'text'; text: string }

/** Yes or no to the purpose that was shown last; anything else leaves things as they are. */
async function choose(desk: Desk, state: State | null, said: Said): Promise<Turn | null> {
  if (state?.at !== 'consent') {
    return say(desk.session, { text: formSay.staleConsent })
  }
  const reading = readConsent(state.consent, said, { desk: DESK, facts: desk.deps.facts })
  switch (reading.kind) {
    case 'chosen':
      return afterChoice(desk, reading.chosen)
    case 'stale':
      return askFor(desk, state.consent.purpose, [reading.reply.text])
    case 'unclear':
      return unclear(desk, reading.reply, said)
    case 'foreign': {
      const parts = said.kind === 'choice' ? said.parts : []
      return press({ ...desk, session: withState(desk.session, null) }, null, parts)
    }
  }
}

/** Neither yes nor no: a question gets its answer, and the choice stays open. */
async function unclear(desk: Desk, reply: Reply, said: Said): Promise<Turn> {
  if (said.kind === 'choice' || !isQuestion(said.text)) return say(desk.session, reply)
  const answered = await ask(desk.session, said.text, desk.occasion)
  const replies = answered.replies.map(({ choices: _, ...one }) => one)
  const turn = say({ ...answered.session, at: desk.session.at, awaiting: null }, reply)
  return { ...answered, ...turn, replies: [...replies, ...turn.replies] }
}
