import { z } from 'zod'
import { toStorable } from '#src/channels/storable.ts'
import type { Content, ConversationId, Incoming } from '#src/message.ts'

/** What an update asks of us; `ignored` is a real update that asks nothing. */
export type Taken =
  | { kind: 'message'; incoming: Incoming }
  /** A button was pressed: to be told so whatever comes of it. */
  | { kind: 'pressed'; callback: string; incoming: Incoming | null }
  | { kind: 'blocked'; conversation: ConversationId; at: Date }
  | { kind: 'ignored'; reason: string }

export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
] as const

const words = z.string().transform(toStorable)
const integer = z.number().int()
const chat = z.looseObject({ id: integer, type: z.string() })

const fileId = z.string().min(1).max(512)
const fileSize = integer.min(0).optional().catch(undefined)
/** One of the sizes a photo is kept in; the largest comes last. */
const size = z.looseObject({ file_id: fileId, file_size: fileSize })
const document = z.looseObject({
  file_id: fileId,
  file_size: fileSize,
  file_name: words.optional().catch(undefined),
})

const files = z.looseObject({
  photo: z.array(size).min(1).optional().catch(undefined),
  document: document.optional().catch(undefined),
})

const message = z.looseObject({
  chat,
  from: z.looseObject({ is_bot: z.boolean() }).optional(),
  text: words.optional(),
  caption: words.optional(),
})

const button = z.looseObject({ callback_data: z.string().optional() })
const callback = z.looseObject({
  id: z.string().min(1).max(256),
  data: z.string().optional().catch(undefined),
  message: z
    .looseObject({
      chat,
      reply_markup: z.looseObject({ inline_keyboard: z.array(z.array(button)) }).optional(),
    })
    .optional()
    .catch(undefined),
})
const membership = z.looseObject({
  chat,
  date: integer,
  new_chat_member: z.looseObject({ status: z.string() }),
})

const envelope = z.looseObject({ update_id: integer.min(0) })

/** Kinds of message that carry no words, each named as its sentence is; the first that fits counts. */
const UNREADABLE = {
  photo: 'photo',
  voice: 'voice',
  audio: 'voice',
  video_note: 'video',
  video: 'video',
  animation: 'video',
  sticker: 'sticker',
  contact: 'contact',
  venue: 'location',
  location: 'location',
  document: 'document',
} as const

/** Null for what is no update at all. */
export function parseUpdate(body: unknown): Taken | null {
  const update = envelope.safeParse(body)
  if (!update.success) return null
  const { update_id, ...content } = update.data
  const id = String(update_id)
  if ('message' in content) return takeMessage(id, content.message)
  if ('callback_query' in content) return takeCallback(id, content.callback_query)
  if ('my_chat_member' in content) return takeMembership(content.my_chat_member)
  return { kind: 'ignored', reason: Object.keys(content)[0]?.slice(0, 50) ?? 'empty' }
}

function takeMessage(id: string, raw: unknown): Taken {
  const parsed = message.safeParse(raw)
  if (!parsed.success) return { kind: 'ignored', reason: 'message: not as documented' }
  const { chat, from } = parsed.data
  // In a group everybody would read, and go on with, one person's dossier.
  if (chat.type !== 'private') return { kind: 'ignored', reason: chat.type }
  if (from?.is_bot) return { kind: 'ignored', reason: 'from a bot' }
  const content = toContent(parsed.data)
  if (!content) return { kind: 'ignored', reason: 'message: nothing to read' }
  return { kind: 'message', incoming: { id, conversation: `telegram:${chat.id}`, content } }
}

/** `/start` may carry what the link it came by says. */
function toContent(data: z.output<typeof message>): Content | null {
  const file = toFile(data)
  if (file) return file
  const said = data.text ?? data.caption
  if (said?.trim()) return { kind: 'text', text: said.replace(/^(\/[a-z]+)(@\w+)?(?: .*)?$/, '$1') }
  const kind = Object.entries(UNREADABLE).find(([field]) => data[field] !== undefined)
  return kind ? { kind: 'unsupported', what: kind[1] } : null
}

/** An animation comes with a document that is the same film. */
function toFile(data: z.output<typeof message>): Content | null {
  const { caption } = data
  const { photo, document } = files.parse(data)
  const text = caption?.trim() ? { text: caption } : {}
  const largest = photo?.at(-1)
  if (largest) {
    const { file_id: ref, file_size } = largest
    return { kind: 'file', ref, what: 'photo', size: file_size, ...text }
  }
  if (!document || data.animation !== undefined) return null
  const { file_id: ref, file_size, file_name } = document
  return { kind: 'file', ref, what: 'document', name: file_name, size: file_size, ...text }
}

/** The data comes from the person's program, which may send any; the buttons come from the platform. */
function takeCallback(id: string, raw: unknown): Taken {
  const parsed = callback.safeParse(raw)
  if (!parsed.success) return { kind: 'ignored', reason: 'callback: not as documented' }
  const { id: callbackId, data = '', message } = parsed.data
  const refused: Taken = { kind: 'pressed', callback: callbackId, incoming: null }
  if (message?.chat.type !== 'private' || !data) return refused
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
  if (!buttons.some(({ callback_data }) => callback_data === data)) return refused
  const content: Content = { kind: 'choice', value: toStorable(data) }
  const incoming = { id, conversation: `telegram:${message.chat.id}` as const, content }
  return { kind: 'pressed', callback: callbackId, incoming }
}

function takeMembership(raw: unknown): Taken {
  const parsed = membership.safeParse(raw)
  if (!parsed.success) return { kind: 'ignored', reason: 'membership: not as documented' }
  const { chat, date, new_chat_member } = parsed.data
  if (chat.type !== 'private') return { kind: 'ignored', reason: chat.type }
  if (new_chat_member.status !== 'kicked') return { kind: 'ignored', reason: 'unblocked' }
  return { kind: 'blocked', conversation: `telegram:${chat.id}`, at: new Date(date * 1_000 + 999) }
}
