import { randomInt } from 'node:crypto'
import { parseSession } from '#src/conversation/session.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { erase } from '#src/people/erase.ts'
import { createSaying } from '#src/people/said.ts'
import { countOwned, findSubject } from '#src/people/subject.ts'
import { courtesy } from '#src/text/consent.ts'
import { deskWords } from '#src/text/people.ts'
import { erasing, eraseWords as words } from '#src/text/rights.ts'
import { answer, buttonValue, drawNonce, type Talk } from './talk.ts'

const isSure = createSaying(erasing, courtesy)

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** "Erase", the first time: what will be gone, in numbers. */
export async function askErase(talk: Talk): Promise<Turn> {
  const { conversation, deps } = talk
  const owned = await countOwned(deps.db, await findSubject(deps.db, conversation))
  const nonce = drawNonce()
  const choices = [
    { value: buttonValue('erase', 'go', nonce), label: words.go },
    { value: buttonValue('keep'), label: words.keep },
  ]
  const text = words.first(owned, deps.keepGround)
  return answer(talk, { text, choices }, { step: 'erase', nonce, sure: false })
}

/** The buttons of both times. */
export function takeErase(talk: Talk, [what, nonce]: string[]): Turn | Promise<Turn> {
  const { state } = talk
  if (state?.step !== 'erase' || state.nonce !== nonce) {
    return answer(talk, { text: deskWords.old }, null)
  }
  if (state.sure) {
    return what === 'sure' ? eraseNow(talk) : answer(talk, { text: deskWords.old }, null)
  }
  const again = drawNonce()
  const choices = [
    { value: buttonValue('erase', 'sure', again), label: words.sure },
    { value: buttonValue('keep'), label: words.keep },
  ]
  return answer(talk, { text: words.second, choices }, { step: 'erase', nonce: again, sure: true })
}

/** Whether a text is the second order; the first is given by its button or its number only. */
export function ordersErase({ state }: Talk, text: string): boolean {
  return state?.step === 'erase' && state.sure && isSure(text)
}

/** Everything goes in the transaction that stores this answer, the order itself included. */
export async function eraseNow(talk: Talk): Promise<Turn> {
  const { conversation, deps, now } = talk
  const subject = await findSubject(deps.db, conversation)
  const { submitted } = await countOwned(deps.db, subject)
  const ground = deps.keepGround
  const kept = ground && submitted > 0 ? words.kept(submitted, ground) : undefined
  const request = drawRequest()
  const text = words.done(request, moment.format(now), kept)
  const fresh = { session: { ...parseSession(null), greeted: true } }
  return answer(fresh, { text }, null, async (tx) => {
    const keeps = ground !== undefined
    await erase(tx, { subject, current: conversation, keeps, request, now })
    const conversations = subject.conversations.filter((id) => id !== conversation)
    const notice = { conversations, key: `erased:${request}`, reply: { text: words.told }, now }
    await deps.notify(tx, notice)
  })
}

/** Short enough to be written down, from letters and digits that are not mistaken for each other. */
function drawRequest(): string {
  const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const drawn = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('')
  return `XD-${drawn.slice(0, 5)}-${drawn.slice(5)}`
}
