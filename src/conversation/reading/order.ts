import type { Desk } from '#src/conversation/desk.ts'
import { plain } from './command.ts'

/** What may stand behind an order: a code, a number. */
const REST = /^[\d -]+$|^[a-z]{2}[\d -]+$/

type Found = { desk: string; given: { order: string; rest: string } }

/** The words of a desk's orders as they are compared, each with its order. */
const read = new WeakMap<Desk, Map<string, string>>()

function wordsOf(desk: Desk): Map<string, string> {
  const known = read.get(desk)
  if (known) return known
  const words = new Map(
    Object.entries(desk.orders).flatMap(([order, all]) =>
      all.map((word): [string, string] => [plain(word), order]),
    ),
  )
  read.set(desk, words)
  return words
}

/** The desk's order that a whole message gives, with or without a code behind it. */
export function findOrder(desks: Desk[], text: string): Found | null {
  const said = plain(text)
  for (const desk of desks) {
    const words = wordsOf(desk)
    const exact = words.get(said)
    if (exact !== undefined) return { desk: desk.name, given: { order: exact, rest: '' } }
    for (const [word, order] of words) {
      const rest = said.startsWith(`${word} `) ? said.slice(word.length + 1) : ''
      if (REST.test(rest)) return { desk: desk.name, given: { order, rest } }
    }
  }
  return null
}
