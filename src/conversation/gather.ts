import type { Content } from '#src/message.ts'
import { numberIn } from './pick.ts'
import { commandIn } from './reading/command.ts'

/** A message longer than this many characters says all it has to say. */
const SHORT = 200

/** Whether more may follow that belongs to it: an order or a picked number is complete, a greeting is not. */
export function isPart(content: Content): boolean {
  if (content.kind !== 'text' || content.text.length > SHORT) return false
  const command = commandIn(content.text)
  return (command === null || command === 'greeting') && numberIn(content.text) === null
}

/** What was said in several messages as if in one; a greeting before it needs no answer of its own. */
export function join(parts: Content[]): Content {
  const said = parts.flatMap((part) => (part.kind === 'text' ? [part.text.trim()] : []))
  const telling = said.filter((text) => commandIn(text) !== 'greeting')
  return { kind: 'text', text: telling.length > 0 ? telling.join('\n') : (said.at(-1) ?? '') }
}
