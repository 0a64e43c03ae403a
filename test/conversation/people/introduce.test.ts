import { expect, test } from 'vitest'
import { introduce, say } from '#src/conversation/say.ts'
import { parseSession } from '#src/conversation/session.ts'
import { askConsent, hashText } from '#src/people/consent-prompt.ts'
import { replies } from '#src/text/conversation.ts'

test('a text that is consented to is shown by itself, even as the first of a conversation', () => {
  const facts = { chatDays: 90, draftDays: 30 }
  const { reply, state } = askConsent('registration', { desk: 'data', facts })
  const turn = introduce(say(parseSession(null), reply))
  expect(turn.session.greeted).toBe(true)
  expect(turn.replies[0]?.text).toBe(replies.notice)
  expect(hashText(turn.replies[1]?.text ?? '')).toBe(state.textHash)
})
