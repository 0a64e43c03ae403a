import type { Transaction } from '#src/database/client.ts'
import type { AnswerQuestion } from '#src/knowledge/answer.ts'
import type { Content, Incoming, Reply } from '#src/message.ts'
import { reasons, replies, suggestions } from '#src/text/conversation.ts'
import { ask, type Occasion } from './ask.ts'
import { type Command, commandIn, isQuestion } from './command.ts'
import { complain, keepReason, praise } from './feedback.ts'
import { pick } from './pick.ts'
import { introduce, say, suggested } from './say.ts'
import type { Session } from './session.ts'
import { declineUnsupported } from './unsupported.ts'

export type Turn = {
  session: Session
  replies: Reply[]
  /** What to store in the transaction that commits the turn. */
  write?: (tx: Transaction) => Promise<void>
}

export type TurnDeps = { answer: AnswerQuestion; now: () => Date; corpusVersion: string }

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

function decide(session: Session, incoming: Incoming, deps: TurnDeps): Turn | Promise<Turn> {
  const content = toChoice(session, incoming.content)
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
        const turn = obey(session, command, incoming)
        if (turn) return turn
      }
      return listen(session, text, { incoming, deps })
    }
  }
}

function toChoice(session: Session, content: Content): Content {
  if (content.kind !== 'text') return content
  const choice = pick(session.offered, content.text)
  return choice ? { kind: 'choice', value: choice.value } : content
}

function choose(session: Session, value: string, occasion: Occasion): Turn | Promise<Turn> {
  const [kind, name = '', id = ''] = value.split(':')
  const { conversation } = occasion.incoming
  switch (kind) {
    case 'suggest': {
      const suggestion = suggestions[Number(name) - 1]
      if (!suggestion) break
      return ask(session, suggestion.question, occasion)
    }
    case 'option': {
      const question = session.options[Number(name) - 1]
      if (!question || id !== session.lastQuestion) break
      return ask(session, question, occasion)
    }
    case 'feedback':
      if (name === 'up' && id) return praise(session, id, conversation)
      if (name === 'down' && id) return complain(session, id, conversation)
      break
    case 'reason':
      if (name === 'skip')
        return say({ ...session, awaiting: null }, { text: replies.reasonSkipped })
      if (name in reasons && id) return keepReason(session, { id, conversation, reason: name })
      break
  }
  return say(session, { text: replies.oldChoice })
}

/** Null where the word orders nothing at this point of the talk. */
function obey(session: Session, command: Command, { conversation }: Incoming): Turn | null {
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
      return say(rested, { text: replies.menu, choices: suggested })
    case 'thanks':
      return say(rested, { text: replies.thanks })
    case 'up':
      if (!session.lastQuestion) return say(rested, { text: replies.nothingToRate })
      return praise(session, session.lastQuestion, conversation)
    case 'down':
      if (!session.lastQuestion) return say(rested, { text: replies.nothingToRate })
      return complain(session, session.lastQuestion, conversation)
    case 'skip':
      return session.awaiting ? say(rested, { text: replies.reasonSkipped }) : null
  }
}

/** What is neither a choice nor an order: a reason, a missing detail, or a question. */
function listen(session: Session, text: string, occasion: Occasion): Turn | Promise<Turn> {
  const { awaiting } = session
  if (awaiting?.kind === 'reason' && !isQuestion(text)) {
    const { conversation } = occasion.incoming
    return keepReason(session, { id: awaiting.question, conversation, reason: text })
  }
  if (awaiting?.kind === 'detail' && text.length <= LONGEST_DETAIL && !isQuestion(text)) {
    return ask(session, `${awaiting.question} ${text}`, occasion)
  }
  return ask(session, text, occasion)
}
