import { reasons, replies, suggestions } from '#src/text/conversation.ts'
import { aboutPlace } from '#src/text/home.ts'
import type { Occasion } from './ask.ts'
import { complain, keepReason, praise } from './feedback.ts'
import { chooseHome } from './home.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'
import { showSources } from './source.ts'
import type { Turn } from './turn.ts'

/** What a button does, or the question that stands behind it. */
export function openChoice(
  session: Session,
  value: string,
  { incoming: { conversation }, deps }: Occasion,
): Turn | string {
  const [kind, name = '', id = ''] = value.split(':')
  switch (kind) {
    case 'suggest': {
      const suggestion = suggestions[Number(name) - 1]
      if (!suggestion) break
      return suggestion.question
    }
    case 'about': {
      const suggestion = aboutPlace[Number(name) - 1]
      if (!suggestion || !session.home) break
      return suggestion.question(session.home.name)
    }
    case 'option': {
      const question = session.options[Number(name) - 1]
      if (!question || id !== session.lastQuestion) break
      return question
    }
    case 'home': {
      const turn = chooseHome(session, name, deps.readers)
      if (!turn) break
      return turn
    }
    case 'source':
      if (session.shown?.id !== name) break
      return showSources(session, session.shown, deps)
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
