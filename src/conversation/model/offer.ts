import { say } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { modelWords } from '#src/text/model.ts'

/** Tells, once, that a model abroad could reword answers, and where to read what that means. */
export function offerModel(turn: Turn): Turn {
  const [reply] = turn.replies
  if (!reply || turn.session.modelOffered) return turn
  const choices = [...(reply.choices ?? []), { value: 'model:ask', label: modelWords.offerButton }]
  const text = `${reply.text}\n\n${modelWords.offer}`
  const session = { ...turn.session, modelOffered: true }
  return { ...turn, ...say(session, { ...reply, text, choices }) }
}
