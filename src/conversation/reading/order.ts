import type { Desk } from '#src/conversation/desk.ts'
import { plain } from './command.ts'

/** What may stand behind an order: a code, a number. */
const REST = /^[\d -]+$|^[a-z]{2}[\d -]+$/

type Found = { desk: string; given: { order: string; rest: string } }

/** The desk's order that a whole message gives, with or without a code behind it. */
export function findOrder(desks: Desk[], text: string): Found | null {
  const said = plain(text)
  for (const { name, orders } of desks) {
    for (const [order, words] of Object.entries(orders)) {
      for (const word of words.map(plain)) {
        if (said === word) return { desk: name, given: { order, rest: '' } }
        const rest = said.startsWith(`${word} `) ? said.slice(word.length + 1) : ''
        if (REST.test(rest)) return { desk: name, given: { order, rest } }
      }
    }
  }
  return null
}
