import type { Occasion } from '#src/conversation/ask.ts'
import type { Desk, Input } from '#src/conversation/desk.ts'
import { commandIn, isQuestion } from '#src/conversation/reading/command.ts'
import type { Session } from '#src/conversation/session.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { deskWords, linkOrders } from '#src/text/people.ts'
import { correctWords, rightsOrders } from '#src/text/rights.ts'
import { askCorrect, chooseValue, takeField, takeValue } from './correct.ts'
import { askErase, eraseNow, ordersErase, takeErase } from './erase.ts'
import { offerData } from './export.ts'
import { link, takeCode } from './link.ts'
import { answer, type DataDeps, DESK, isLeaving, type Talk, toTalk } from './talk.ts'
import { askUnlink, takeUnlink } from './unlink.ts'
import { askWithdraw, takeConsent, takeWithdraw } from './withdraw.ts'

const orders = { ...linkOrders, ...rightsOrders }
type Order = keyof typeof orders

/** The desk of a person's own data: linking channels, and their rights. */
export function createDataDesk(deps: DataDeps): Desk {
  return {
    name: DESK,
    orders,
    async take(session: Session, input: Input, occasion: Occasion) {
      const talk = toTalk(session, occasion, deps)
      switch (input.kind) {
        case 'order':
          return isOrder(input.order) ? obey(talk, input.order, input.rest) : null
        case 'choice':
          return choose(talk, input.parts)
        case 'text':
          return listen(talk, input.text)
        case 'file':
          return null
      }
    },
  }
}

function isOrder(order: string): order is Order {
  return order in orders
}

function obey(talk: Talk, order: Order, rest: string): Promise<Turn> {
  switch (order) {
    case 'link':
      return link(talk, rest)
    case 'unlink':
      return askUnlink(talk)
    case 'export':
      return offerData(talk)
    case 'correct':
      return askCorrect(talk)
    case 'withdraw':
      return askWithdraw(talk)
    case 'erase':
      return askErase(talk)
  }
}

function choose(talk: Talk, parts: string[]): Turn | Promise<Turn> {
  const [what, ...rest] = parts
  const { state } = talk
  switch (what) {
    case 'unlink':
      return takeUnlink(talk, rest)
    case 'withdraw':
    case 'give':
      return takeWithdraw(talk, what, rest)
    case 'consent': {
      const said = { kind: 'choice' as const, parts }
      const turn = state?.step === 'consent' ? takeConsent(talk, state.consent, said) : null
      return turn ?? answer(talk, { text: deskWords.old }, null)
    }
    case 'edit':
      return takeField(talk, rest)
    case 'value':
      return chooseValue(talk, rest)
    case 'more':
      return askCorrect(talk)
    case 'enough':
      return answer(talk, { text: correctWords.ended }, null)
    case 'eraseToo':
      return askErase(talk)
    case 'erase':
      return takeErase(talk, rest)
    case 'keep':
      return answer(talk, { text: deskWords.kept }, null)
  }
  return answer(talk, { text: deskWords.old }, null)
}

/** A text while the talk is here; questions and orders of the rest of the program go their way. */
function listen(talk: Talk, text: string): Promise<Turn> | Turn | null {
  const { state } = talk
  if (!state) return null
  if (state.step === 'consent') return takeConsent(talk, state.consent, { kind: 'text', text })
  if (ordersErase(talk, text)) return eraseNow(talk)
  if (isLeaving(text)) return answer(talk, { text: deskWords.kept }, null)
  if (state.step === 'code' && /\d/.test(text) && !isQuestion(text)) return takeCode(talk, text)
  const command = commandIn(text)
  const goesOn = command === 'thanks' || command === 'up' || command === 'down'
  if (isQuestion(text) || (command !== null && !goesOn)) return null
  if (state.step === 'value') return takeValue(talk, text)
  const choices = talk.session.offered.filter(({ value }) => value.startsWith(`${DESK}:`))
  return answer(talk, { text: deskWords.choose, choices }, state)
}
