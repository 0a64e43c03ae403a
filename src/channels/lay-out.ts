import type { Abilities, Choice, Citation, Reply, ReplyFile } from '#src/message.ts'
import { channelText } from '#src/text/channels.ts'
import { cut } from './cut.ts'

/** A passage of one style; it may hold **bold**. */
export type Block = { style: 'text' | 'quote'; text: string }

/** One message of a platform. */
export type Part =
  | { kind: 'text'; blocks: Block[]; choices: Choice[] }
  | { kind: 'file'; file: ReplyFile }

/** A reply as the messages that a channel with these abilities sends, in order. */
export function layOut(reply: Reply, abilities: Abilities): Part[] {
  const { choices = [], files = [] } = reply
  const carried = files.filter(({ kind }) => (kind === 'photo' ? abilities.photo : abilities.file))
  const linked = files.filter((file) => !carried.includes(file))

  const blocks: Block[] = [
    { style: 'text', text: reply.text },
    ...cite(reply.citations ?? [], abilities),
    ...linked.map(({ name, url }) => toText(channelText.file(name, url))),
  ]
  const shortened = abilities.buttons ? shorten(choices, abilities.labelLength) : null
  if (shortened) blocks.push(...shortened.blocks)
  if (choices.length > 0 && !abilities.buttons) blocks.push(number(choices))

  const messages = pack(blocks, abilities.textLength)
  const parts = messages.map((blocks, place): Part => {
    const isLast = place === messages.length - 1
    return {
      kind: 'text',
      blocks,
      choices: isLast && abilities.buttons ? (shortened?.choices ?? choices) : [],
    }
  })
  return [...parts, ...carried.map((file): Part => ({ kind: 'file', file }))]
}

/** A block without markup, for platforms that show none or reject it. */
export function toPlain({ text }: Block): string {
  return text.replaceAll('**', '')
}

function cite(citations: Citation[], { markup }: Abilities): Block[] {
  if (citations.length === 0) return []
  if (!markup) {
    const lines = citations.map((citation) => `• ${nameOf(citation)}`)
    return [toText([channelText.sources, ...new Set(lines)].join('\n'))]
  }
  return citations.map((citation) => ({
    style: 'quote',
    text: `**${nameOf(citation)}**\n${channelText.quoted(citation.quote, citation.wording ?? 'summary')}`,
  }))
}

function nameOf({ number, title, article, validity }: Citation): string {
  const name = [number || title, article].filter(Boolean).join(', ')
  return channelText.source(name, channelText.validity[validity])
}

/** Choices too long for a button stand in the text, each with the number that its button then has. */
function shorten(choices: Choice[], longest: number) {
  const numbered = choices.filter(({ typed }) => typed === undefined)
  if (numbered.every(({ label }) => label.length <= longest)) return null
  const lines = numbered.map(({ label }, place) => `${place + 1}. ${label}`)
  return {
    blocks: [toText([channelText.pressNumber, ...lines].join('\n'))],
    choices: choices.map((choice) => {
      const place = numbered.indexOf(choice)
      return place < 0 ? choice : { ...choice, label: String(place + 1) }
    }),
  }
}

function number(choices: Choice[]): Block {
  const numbered = choices.filter(({ typed }) => typed === undefined)
  const typed = choices.flatMap(({ typed, label }) =>
    typed === undefined ? [] : [channelText.typed(typed, toWords(label))],
  )
  const lines = numbered.map(({ label }, place) => `${place + 1}. ${label}`)
  const pick = lines.length > 0 ? [channelText.pickByNumber, ...lines] : []
  const offer = lines.length > 0 ? channelText.typeForMore : channelText.typeAny
  const type = typed.length > 0 ? [offer(typed)] : [channelText.menu]
  return toText([...pick, ...type].join('\n'))
}

/** Without the sign before it. */
function toWords(label: string): string {
  return label.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase()
}

function toText(text: string): Block {
  return { style: 'text', text }
}

const BETWEEN = '\n\n'.length

/** As many blocks to a message as it holds; those too long for any are cut. */
function pack(blocks: Block[], limit: number): Block[][] {
  const messages: Block[][] = []
  let room = 0
  for (const { style, text } of blocks) {
    for (const piece of cut(text, limit)) {
      const last = messages.at(-1)
      if (last && piece.length + BETWEEN <= room) last.push({ style, text: piece })
      else {
        messages.push([{ style, text: piece }])
        room = limit + BETWEEN
      }
      room -= piece.length + BETWEEN
    }
  }
  return messages
}
