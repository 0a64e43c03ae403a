import type { Choice } from '#src/message.ts'
import { pickWords } from '#src/text/conversation.ts'
import { plain } from './reading/command.ts'

const words = [...pickWords.map(plain), ''].join('|')
const numbered = new RegExp(`^(?:${words}) ?(\\d{1,2})$`)

/** The number a whole message consists of, with or without a word that says so. */
export function numberIn(text: string): number | null {
  const number = numbered.exec(toTyped(text))?.[1]
  return number === undefined ? null : Number(number)
}

/** Where a channel has no buttons, people type a choice's number or its words. */
export function pick(offered: Choice[], text: string): Choice | undefined {
  const typed = toTyped(text)
  const number = numberIn(text)
  const numbered = offered.filter((choice) => choice.typed === undefined)
  return (
    offered.find(
      ({ label, typed: word }) =>
        [label, withoutSign(label)].map(plain).includes(typed) ||
        (word !== undefined && typed === plain(word)),
    ) ?? (number === null ? undefined : numbered[number - 1])
  )
}

/** Emoji digits are digits inside a sign of their own. */
function toTyped(text: string): string {
  return plain(text.normalize('NFC').replaceAll('\u20e3', ''))
}

function withoutSign(label: string): string {
  return label.replace(/^[^\p{L}\p{N}]+/u, '')
}
