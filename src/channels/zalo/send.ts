import { layOut, type Part, toPlain } from '#src/channels/lay-out.ts'
import { log } from '#src/log.ts'
import type { Abilities, Delivery, ReplyFile, Send } from '#src/message.ts'
import { channelText } from '#src/text/channels.ts'
import type { SentMessage, ZaloClient } from './client.ts'
import { ZaloError } from './error.ts'

export const zaloAbilities: Abilities = {
  textLength: 2_000,
  markup: false,
  buttons: false,
  labelLength: 0,
  photo: true,
  file: false,
  edit: false,
  preview: false,
}

/** Milliseconds that everybody waits after a refused token, and at most after "too many". */
const TOKEN_REFUSED = 60_000
const LONGEST_PAUSE = 60_000

/** The platform knows no second delivery of one message, so what may have arrived is not sent again. */
export function createSend(client: ZaloClient): Send {
  let refusedInRow = 0

  /** "Quota exceeded" comes without a time, so the pauses double until one is long enough. */
  function pause(): Delivery {
    const afterMs = Math.min(LONGEST_PAUSE, 1_000 * 2 ** refusedInRow++)
    return { kind: 'later', afterMs, everyone: true }
  }

  return async (to, reply, number) => {
    const parts = layOut(reply, zaloAbilities)
    const part = parts[number]
    if (!part) return { kind: 'sent' }
    const chat_id = to.slice(to.indexOf(':') + 1)
    try {
      const { message_id } = await sendPart(client, chat_id, part)
      refusedInRow = 0
      return { kind: 'sent', platformId: message_id, more: number + 1 < parts.length }
    } catch (error) {
      if (!(error instanceof ZaloError)) throw error
      return judge(error, pause)
    }
  }
}

function judge(error: ZaloError, pause: () => Delivery): Delivery {
  const { fault, code, message } = error
  if (fault === 'unclear') return { kind: 'unsure', reason: message }
  if (fault === 'unreached' || code === 403) throw error
  if (code === 429) return pause()
  if (code === 401) {
    log.error({ reason: message }, 'Zalo refuses the token: nothing can be sent')
    return { kind: 'later', afterMs: TOKEN_REFUSED, everyone: true }
  }
  return { kind: 'refused', reason: message }
}

async function sendPart(client: ZaloClient, chat_id: string, part: Part): Promise<SentMessage> {
  if (part.kind === 'file') return sendPhoto(client, chat_id, part.file)
  return client.sendMessage({ chat_id, text: part.blocks.map(toPlain).join('\n\n') })
}

/** The platform fetches photos itself and refuses some addresses; people can still open them. */
async function sendPhoto(client: ZaloClient, chat_id: string, { name, url }: ReplyFile) {
  try {
    return await client.sendPhoto({ chat_id, photo: url, caption: name })
  } catch (error) {
    if (!(error instanceof ZaloError) || error.fault !== 'refused' || error.code !== 400)
      throw error
    return client.sendMessage({ chat_id, text: channelText.file(name, url) })
  }
}
