import { z } from 'zod'
import { toStorable } from '#src/channels/storable.ts'
import type { Content, Incoming } from '#src/message.ts'

/** What an update asks of us; `ignored` is a real update that asks nothing. */
export type Taken = { kind: 'message'; incoming: Incoming } | { kind: 'ignored'; reason: string }

const id = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((value) => /^[^\s\p{Cc}\p{Surrogate}]{1,128}$/u.test(value))
const words = z.string().transform(toStorable)
const address = z.url({ protocol: /^https?$/ }).max(2000)

const update = z.looseObject({
  event_name: z.string().max(200).optional(),
  message: z.looseObject({}),
})

const message = z.looseObject({
  message_id: id,
  from: z.looseObject({ id, is_bot: z.boolean().optional().catch(undefined) }),
  chat: z.looseObject({ id, chat_type: z.string().optional().catch(undefined) }),
  text: words.optional().catch(undefined),
  caption: words.optional().catch(undefined),
  photo_url: address.optional().catch(undefined),
  photo: address.optional().catch(undefined),
})

const wrapped = z.looseObject({ result: z.looseObject({ message: z.looseObject({}) }) })

/** Kinds that carry nothing we can read; "unsupported" is what the platform itself keeps to itself. */
const UNREADABLE: Record<string, string> = {
  'message.image.received': 'photo',
  'message.sticker.received': 'sticker',
  'message.voice.received': 'voice',
  'message.unsupported.received': 'hidden',
}

/** Documents wrap an update in `result`, the platform sends it bare; null for what is no update. */
export function parseUpdate(body: unknown): Taken | null {
  const outer = wrapped.safeParse(body)
  const found = update.safeParse(outer.success ? outer.data.result : body)
  if (!found.success) return null
  const { event_name: event, message: raw } = found.data
  if (event === 'webhook.test') return { kind: 'ignored', reason: 'probe' }
  const parsed = message.safeParse(raw)
  if (!parsed.success) return { kind: 'ignored', reason: `${event}: not as documented` }

  const { message_id, from, chat } = parsed.data
  if (from.is_bot) return { kind: 'ignored', reason: 'from a bot' }
  // In a group everybody would read, and go on with, one person's dossier.
  if (chat.chat_type !== undefined && chat.chat_type.toUpperCase() !== 'PRIVATE') {
    return { kind: 'ignored', reason: 'group' }
  }
  const content = toContent(event, parsed.data)
  if (!content) return { kind: 'ignored', reason: `${event}: nothing to read` }
  return {
    kind: 'message',
    incoming: { id: message_id, conversation: `zalo:${chat.id}`, content },
  }
}

/** Documents never arrive; of photos the documentation and the platform name the address differently. */
function toContent(
  event: string | undefined,
  { text, caption, photo_url, photo }: z.output<typeof message>,
): Content | null {
  const said = text?.trim() ? text : caption
  const ref = photo_url ?? photo
  if (event === 'message.image.received' && ref !== undefined) {
    return { kind: 'file', ref, what: 'photo', ...(said?.trim() && { text: said }) }
  }
  const isReadable = event === undefined || event === 'message.text.received'
  const what = event === undefined ? undefined : UNREADABLE[event]
  if (said?.trim() && (isReadable || what !== undefined)) return { kind: 'text', text: said }
  return what === undefined ? null : { kind: 'unsupported', what }
}
