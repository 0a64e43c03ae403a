import { labels, reasons, replies } from '#src/text/conversation.ts'
import { redact } from '#src/vietnamese/redact.ts'
import { saveRating } from './question-store.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'
import type { Turn } from './turn.ts'

const LONGEST_REASON = 500

export function feedbackChoices(id: string) {
  return [
    { value: `feedback:up:${id}`, label: labels.up },
    { value: `feedback:down:${id}`, label: labels.down },
  ]
}

export function praise(session: Session, id: string, conversation: string): Turn {
  return {
    ...say({ ...session, awaiting: null }, { text: replies.gladItHelped }),
    write: (tx) => saveRating(tx, { id, conversation, feedback: 'up' }),
  }
}

export function complain(session: Session, id: string, conversation: string): Turn {
  const choices = Object.entries({ ...reasons, skip: labels.skip }).map(([name, label]) => ({
    value: `reason:${name}:${id}`,
    label,
  }))
  return {
    ...say(
      { ...session, awaiting: { kind: 'reason', question: id } },
      { text: replies.whatWasWrong, choices },
    ),
    write: (tx) => saveRating(tx, { id, conversation, feedback: 'down' }),
  }
}

type Reason = { id: string; conversation: string; reason: string }

/** A reason in the person's own words may name people, so it is redacted like a question. */
export function keepReason(session: Session, { id, conversation, reason }: Reason): Turn {
  const kept = redact(reason).slice(0, LONGEST_REASON)
  return {
    ...say({ ...session, awaiting: null }, { text: replies.reasonKept }),
    write: (tx) => saveRating(tx, { id, conversation, feedback: 'down', reason: kept }),
  }
}
