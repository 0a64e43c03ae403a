import type { Api } from 'grammy'
import { Hono } from 'hono'
import { checkRegistered } from '#src/channels/registered.ts'
import { createWebhook } from '#src/channels/webhook.ts'
import { log } from '#src/log.ts'
import type { Channel, ConversationId, Receive } from '#src/message.ts'
import { channelText } from '#src/text/channels.ts'
import { toLoggable } from './client.ts'
import { createFetchFile } from './fetch-file.ts'
import { pollTelegram } from './poll.ts'
import { createPreview } from './preview.ts'
import { createSend, telegramAbilities } from './send.ts'
import { parseUpdate } from './update.ts'

export const TELEGRAM_PATH = '/telegram'
/** "Avoid more than one message a second in a chat"; some 30 a second for what nobody asked for. */
const PACE = { perChatMs: 1_000, newsPerSecond: 25, atOnce: 32 }

type TelegramOptions = {
  api: Api
  receive: Receive
  /** The person blocked the bot at that moment. */
  close: (conversation: ConversationId, at: Date) => Promise<void>
  /** Where the platform delivers, and the secret it proves itself with; without it we ask for updates. */
  webhook?: { url: string; secret: string }
  /** Seconds one poll waits. */
  pollSeconds?: number
}

export function createTelegramChannel(options: TelegramOptions) {
  const { api, receive, close, webhook, pollSeconds } = options
  const answering = new Set<Promise<void>>()

  async function take(body: unknown): Promise<boolean> {
    const taken = parseUpdate(body)
    switch (taken?.kind) {
      case undefined:
        return false
      case 'message':
        await receive(taken.incoming)
        return true
      case 'pressed':
        if (taken.incoming) await receive(taken.incoming)
        answer(taken.callback, taken.incoming ? undefined : channelText.oldButton)
        return true
      case 'blocked':
        await close(taken.conversation, taken.at)
        return true
      case 'ignored':
        log.debug({ reason: taken.reason }, 'an update from Telegram asks nothing of us')
        return true
    }
  }

  /** Ends the waiting sign on the button; too late for it is no failure, and nothing waits for it. */
  function answer(callback: string, text: string | undefined) {
    const answered = api
      .answerCallbackQuery(callback, text === undefined ? {} : { text, show_alert: true })
      .then(() => {})
      .catch((error) => log.info({ err: toLoggable(error) }, 'a pressed button was not answered'))
      .finally(() => answering.delete(answered))
    answering.add(answered)
  }

  async function askRegistered(): Promise<string> {
    const { url } = await api.getWebhookInfo().catch((error) => Promise.reject(toLoggable(error)))
    return url ?? ''
  }

  const header = 'X-Telegram-Bot-Api-Secret-Token'
  const routes = webhook
    ? createWebhook({ path: TELEGRAM_PATH, header, secret: webhook.secret, take })
    : new Hono()
  const polling = webhook ? null : pollTelegram(api, take, pollSeconds)

  const channel: Channel = {
    name: 'telegram',
    abilities: telegramAbilities,
    pace: PACE,
    gathers: true,
    send: createSend(api),
    fetchFile: createFetchFile(api),
    async typing(to) {
      await api.sendChatAction(to.slice('telegram:'.length), 'typing')
    },
    preview: createPreview(api),
    async start() {
      void checkRegistered('Telegram', { ask: askRegistered, expected: webhook?.url ?? '' })
      polling?.start()
    },
    async stop() {
      await polling?.stop()
      await Promise.race([Promise.all(answering), new Promise((go) => setTimeout(go, 1_000))])
    },
  }
  return { channel, routes }
}
