import type { Occasion } from '#src/conversation/ask.ts'
import type { Desk, Input } from '#src/conversation/desk.ts'
import { commandIn, isQuestion } from '#src/conversation/reading/command.ts'
import type { Session } from '#src/conversation/session.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { deskWords, linkOrders } from '#src/text/people.ts'
import { link, takeCode } from './link.ts'
import { answer, type DataDeps, DESK, isLeaving, type Talk, toTalk } from './talk.ts'
import { askUnlink, takeUnlink } from './unlink.ts'

const orders = { ...linkOrders }
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
  }
}

function choose(talk: Talk, [what, ...parts]: string[]): Turn | Promise<Turn> {
  switch (what) {
    case 'unlink':
      return takeUnlink(talk, parts)
    case 'keep':
      return answer(talk, { text: deskWords.kept }, null)
  }
  return answer(talk, { text: deskWords.old }, null)
}

/** A text while the talk is here; questions and orders of the rest of the program go their way. */
function listen(talk: Talk, text: string): Promise<Turn> | Turn | null {
  const { state } = talk
  if (!state) return null
  if (isLeaving(text)) return answer(talk, { text: deskWords.kept }, null)
  if (state.step === 'code' && /\d/.test(text) && !isQuestion(text)) return takeCode(talk, text)
  const command = commandIn(text)
  const goesOn = command === 'thanks' || command === 'up' || command === 'down'
  if (isQuestion(text) || (command !== null && !goesOn)) return null
  const choices = talk.session.offered.filter(({ value }) => value.startsWith(`${DESK}:`))
  return answer(talk, { text: deskWords.choose, choices }, state)
}
