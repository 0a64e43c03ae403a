import type { Transaction } from '#src/database/client.ts'
import type { AnswerQuestion } from '#src/knowledge/answer.ts'
import type { ReadSource } from '#src/knowledge/read-source.ts'
import type { Content, Incoming, Reply } from '#src/message.ts'
import { replies } from '#src/text/conversation.ts'
import { home as homeWords } from '#src/text/home.ts'
import { sourceWords } from '#src/text/source.ts'
import { ask, type Occasion } from './ask.ts'
import { openChoice } from './choose.ts'
import type { Desk, Input } from './desk.ts'
import { complain, keepReason, praise } from './feedback.ts'
import { acknowledge, askHome, forgetHome, noted, remember } from './home.ts'
import type { Servers } from './model/improve.ts'
import { pick } from './pick.ts'
import { type Command, commandIn, isQuestion } from './reading/command.ts'
import { findOrder } from './reading/order.ts'
import type { Readers } from './reading/slots.ts'
import { readBarePlace, readToldPlace } from './reading/told-place.ts'
import { introduce, say, suggested } from './say.ts'
import type { Session } from './session.ts'
import { showSources } from './source.ts'
import { declineUnsupported } from './unsupported.ts'

export type Turn = {
  session: Session
  replies: Reply[]
  /** What to store in the transaction that commits the turn. */
  write?: (tx: Transaction) => Promise<void>
}

export type TurnDeps = {
  answer: AnswerQuestion
  readSource: ReadSource
  readers: Readers
  now: () => Date
  corpusVersion: string
  /** The operator's servers of models, where there are any. */
  servers?: Servers | undefined
  /** Shows what an answer will say while it is still being written. */
  preview?: ((text: string) => void) | undefined
  /** What the conversation does beside answering questions. */
  desks: Desk[]
}

/** Longer than any question asked so far by a factor of three; the answerer would drown in it. */
const LONGEST_QUESTION = 1500
/** A reply to "which one do you mean?" is short; a longer message is a new question. */
const LONGEST_DETAIL = 60

/** One message and one session in; the next session, the replies and what to write out. */
export async function takeTurn(
  session: Session,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn> {
  const turn = await decide(session, incoming, deps)
  return session.greeted ? turn : introduce(turn)
}

async function decide(session: Session, incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  const kept = await tryFile(session, incoming.content, { incoming, deps })
  if (kept) return kept
  const content = toChoice(session, toReadable(incoming.content))
  const atDesk = await tryDesks(session, content, { incoming, deps })
  if (atDesk) return atDesk
  switch (content.kind) {
    case 'unsupported':
      return declineUnsupported(session, content.what, deps.now())
    case 'choice':
      return choose(session, content.value, { incoming, deps })
    case 'text': {
      const text = content.text.normalize('NFC').trim()
      if (!text) return say(session, { text: replies.nothing })
      if (text.length > LONGEST_QUESTION) return say(session, { text: replies.tooLong })
      const command = commandIn(text)
      if (command) {
        const turn = obey(session, command, { incoming, deps })
        if (turn) return turn
      }
      return listen(session, text, { incoming, deps })
    }
  }
}

type Readable = Exclude<Content, { kind: 'file' }>

/** The words under a file are a message like any other. */
function toReadable(content: Content): Readable {
  if (content.kind !== 'file') return content
  const { text, what } = content
  return text === undefined ? { kind: 'unsupported', what } : { kind: 'text', text }
}

function toChoice(session: Session, content: Readable): Readable {
  if (content.kind !== 'text') return content
  const choice = pick(session.offered, content.text)
  return choice ? { kind: 'choice', value: choice.value } : content
}

/** The desk a button or an order belongs to, or the one the talk is at. */
async function tryDesks(session: Session, content: Readable, occasion: Occasion) {
  const { desks } = occasion.deps
  const go = (name: string | undefined, input: Input) =>
    desks.find((desk) => desk.name === name)?.take(session, input, occasion) ?? null
  switch (content.kind) {
    case 'unsupported':
      return null
    case 'choice': {
      const [name, ...parts] = content.value.split(':')
      return go(name, { kind: 'choice', parts })
    }
    case 'text': {
      const text = content.text.normalize('NFC').trim()
      const found = findOrder(desks, text)
      if (found) return go(found.desk, { kind: 'order', ...found.given })
      if (!session.at && commandIn(text) === 'greeting') return greet(session, occasion)
      return text ? go(session.at?.desk, { kind: 'text', text }) : null
    }
  }
}

/** The first desk that has a use for a file takes it. */
async function tryFile(session: Session, content: Content, occasion: Occasion) {
  if (content.kind !== 'file') return null
  for (const desk of occasion.deps.desks) {
    const turn = await desk.take(session, { kind: 'file', file: content }, occasion)
    if (turn) return turn
  }
  return null
}

async function greet(session: Session, occasion: Occasion): Promise<Turn | null> {
  for (const desk of occasion.deps.desks) {
    const turn = await desk.greet?.(session, occasion)
    if (turn) return turn
  }
  return null
}

/** What stands behind a button may be a whole question, which goes on from nothing. */
function choose(session: Session, value: string, occasion: Occasion): Turn | Promise<Turn> {
  const chosen = openChoice(session, value, occasion)
  if (typeof chosen !== 'string') return chosen
  return listen({ ...session, awaiting: null, talk: null }, chosen, occasion)
}

/** Null where the word orders nothing at this point of the talk. */
function obey(session: Session, command: Command, { incoming, deps }: Occasion): Turn | null {
  const { conversation } = incoming
  const rested: Session = { ...session, awaiting: null }
  switch (command) {
    case 'greeting':
      return say(rested, {
        text: session.greeted ? replies.greetAgain : replies.welcome,
        choices: suggested,
      })
    case 'help':
      return say(rested, {
        text: session.greeted ? replies.help : replies.welcome,
        choices: suggested,
      })
    case 'menu':
      return say({ ...rested, talk: null }, { text: toMenu(session), choices: suggested })
    case 'thanks':
      return say(rested, { text: replies.thanks })
    case 'up':
      if (!session.lastQuestion) return say(rested, { text: replies.nothingToRate })
      return praise(session, session.lastQuestion, conversation)
    case 'down':
      if (!session.lastQuestion) return say(rested, { text: replies.nothingToRate })
      return complain(session, session.lastQuestion, conversation)
    case 'source':
      if (!session.shown) return say(rested, { text: sourceWords.none })
      return showSources(session, session.shown, deps)
    case 'changePlace':
      return askHome(session)
    case 'forgetPlace':
      return forgetHome(session)
    case 'skip':
      return session.awaiting ? say(rested, { text: replies.reasonSkipped }) : null
  }
}

function toMenu({ home }: Session): string {
  return home ? `${homeWords.inMenu(home.name)}\n\n${replies.menu}` : replies.menu
}

/** What is neither a choice nor an order: a reason, a missing detail, where the person lives, or a question. */
async function listen(session: Session, text: string, occasion: Occasion): Promise<Turn> {
  const { awaiting } = session
  const { readers } = occasion.deps
  if (awaiting?.kind === 'reason' && !isQuestion(text)) {
    const { conversation } = occasion.incoming
    return keepReason(session, { id: awaiting.question, conversation, reason: text })
  }
  const isReply = awaiting !== null && text.length <= LONGEST_DETAIL && !isQuestion(text)
  const told = readToldPlace(text, readers) ?? (isReply ? readBarePlace(text, readers) : null)
  const next = told ? remember(session, told) : session
  if (isReply && awaiting.kind === 'detail') {
    return noted(await ask(next, `${awaiting.question} ${text}`, occasion), session)
  }
  if (told?.alone) return acknowledge(session, told)
  if (isReply && awaiting.kind === 'place' && !told) return askHome(session, homeWords.askAgain)
  return noted(await ask(next, text, occasion), session)
}
