import type { Choice, Reply } from '#src/message.ts'
import { isWeighty } from '#src/people/consent-prompt.ts'
import { labels, replies, suggestions } from '#src/text/conversation.ts'
import type { Session } from './session.ts'
import type { Turn } from './turn.ts'

/** What can be begun from a menu: registering, and questions. */
export const suggested: Choice[] = [
  ...suggestions.map(({ label }, index) => ({ value: `suggest:${index + 1}`, label })),
  { value: 'form:start:', label: labels.register },
]

/** A number typed later counts for the choices said last, but consents, erasures and the like only right after they were asked about. */
export function say(session: Session, reply: Reply): Turn {
  const kept = session.offered.filter((choice) => !isWeighty(choice))
  return { session: { ...session, offered: reply.choices ?? kept }, replies: [reply] }
}

/** The law wants a person told that a machine answers, so the first reply of a conversation says so. */
export function introduce(turn: Turn): Turn {
  const [first, ...rest] = turn.replies
  if (!first) return turn
  // What a person consents to stands by itself: the evidence is of exactly that text.
  if (first.choices?.some(isWeighty)) {
    const session = { ...turn.session, greeted: true }
    return { ...turn, session, replies: [{ text: replies.notice }, first, ...rest] }
  }
  const said = first.text.includes(replies.notice)
  const text = said ? first.text : `${first.text}\n\n${replies.notice}`
  const session = { ...turn.session, greeted: true }
  return { ...turn, session, replies: [{ ...first, text }, ...rest] }
}
