import { type Api, GrammyError, InlineKeyboard, InputFile } from 'grammy'
import { layOut, type Part, toPlain } from '#src/channels/lay-out.ts'
import { log } from '#src/log.ts'
import type { Abilities, Choice, Delivery, Reply, ReplyFile, Send } from '#src/message.ts'
import { channelText } from '#src/text/channels.ts'
import { toHtml } from './html.ts'

export const telegramAbilities: Abilities = {
  textLength: 4_096,
  markup: true,
  buttons: true,
  labelLength: 60,
  photo: true,
  file: true,
  edit: true,
  preview: true,
}

const BUTTON_BYTES = 64
/** Labels up to this many units stand two to a line. */
const SHORT_LABEL = 18
/** Milliseconds that everybody waits when the token is refused. */
const TOKEN_REFUSED = 60_000

export function createSend(api: Api): Send {
  return async (to, reply, number) => {
    const parts = layOut(reply, abilitiesFor(reply))
    const part = parts[number]
    if (!part) return { kind: 'sent' }
    try {
      const message_id = await sendPart(api, to.slice(to.indexOf(':') + 1), part)
      return { kind: 'sent', platformId: String(message_id), more: number + 1 < parts.length }
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error
      return judge(error)
    }
  }
}

/** What no button can carry is offered by number. */
function abilitiesFor({ choices = [] }: Reply): Abilities {
  const buttons = choices.every(({ value }) => Buffer.byteLength(value) <= BUTTON_BYTES)
  return { ...telegramAbilities, buttons }
}

function judge({ error_code, description, parameters }: GrammyError): Delivery {
  switch (error_code) {
    case 429:
      return { kind: 'later', afterMs: (parameters.retry_after ?? 1) * 1_000 }
    case 403:
      return { kind: 'closed' }
    case 401:
    case 404:
      log.error({ reason: description }, 'Telegram refuses the token: nothing can be sent')
      return { kind: 'later', afterMs: TOKEN_REFUSED, everyone: true }
  }
  if (error_code >= 500) throw new Error(`Telegram: ${error_code} ${description}`)
  return { kind: 'refused', reason: `${error_code} ${description}` }
}

async function sendPart(api: Api, chat: string, part: Part): Promise<number> {
  if (part.kind === 'file') return sendFile(api, chat, part.file)
  const { blocks, choices } = part
  const how = { link_preview_options: { is_disabled: true }, reply_markup: toKeyboard(choices) }
  const html = blocks.map(toHtml).join('\n\n')
  try {
    return (await api.sendMessage(chat, html, { ...how, parse_mode: 'HTML' })).message_id
  } catch (error) {
    if (!isMarkupRejected(error)) throw error
    log.warn({ reason: error.description }, 'Telegram rejects our markup')
    return (await api.sendMessage(chat, blocks.map(toPlain).join('\n\n'), how)).message_id
  }
}

function isMarkupRejected(error: unknown): error is GrammyError {
  return (
    error instanceof GrammyError && error.error_code === 400 && /entit|tag/i.test(error.description)
  )
}

/** Telegram fetches few kinds of document by address, so those are uploaded. */
async function sendFile(api: Api, chat: string, { name, kind, url }: ReplyFile): Promise<number> {
  try {
    if (kind === 'photo') return (await api.sendPhoto(chat, url, { caption: name })).message_id
    return (await api.sendDocument(chat, new InputFile(new URL(url), name))).message_id
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    return (await api.sendMessage(chat, channelText.file(name, url))).message_id
  }
}

function toKeyboard(choices: Choice[]): InlineKeyboard | undefined {
  if (choices.length === 0) return undefined
  const buttons = choices.map(({ label, value }) => InlineKeyboard.text(label, value))
  const width = choices.every(({ label }) => label.length <= SHORT_LABEL) ? 2 : 1
  const rows = Array.from({ length: Math.ceil(buttons.length / width) }, (_, row) =>
    buttons.slice(row * width, (row + 1) * width),
  )
  return new InlineKeyboard(rows)
}
