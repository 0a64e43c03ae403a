import { Hono } from 'hono'
import { checkRegistered } from '#src/channels/registered.ts'
import { createWebhook } from '#src/channels/webhook.ts'
import { log } from '#src/log.ts'
import type { Channel, Receive } from '#src/message.ts'
import type { ZaloClient } from './client.ts'
import { createFetchFile } from './fetch-file.ts'
import { pollZalo } from './poll.ts'
import { createSend, zaloAbilities } from './send.ts'
import { parseUpdate } from './update.ts'

export const ZALO_PATH = '/zalo'
/** The platform publishes no limits: one message a second to a chat, and few chats at once. */
const PACE = { perChatMs: 1_000, newsPerSecond: 10, atOnce: 8 }

type ZaloOptions = {
  client: ZaloClient
  receive: Receive
  /** Where the platform delivers, and the secret it proves itself with; without it we ask for updates. */
  webhook?: { url: string; secret: string }
  /** Seconds one poll waits. */
  pollSeconds?: number
}

export function createZaloChannel({ client, receive, webhook, pollSeconds }: ZaloOptions) {
  async function take(body: unknown): Promise<boolean> {
    const taken = parseUpdate(body)
    if (taken === null) return false
    if (taken.kind === 'message') await receive(taken.incoming)
    else log.debug({ reason: taken.reason }, 'an update from Zalo asks nothing of us')
    return true
  }

  const header = 'X-Bot-Api-Secret-Token'
  const routes = webhook
    ? createWebhook({ path: ZALO_PATH, header, secret: webhook.secret, take })
    : new Hono()
  const polling = webhook ? null : pollZalo(client, take, pollSeconds)

  const channel: Channel = {
    name: 'zalo',
    abilities: zaloAbilities,
    pace: PACE,
    gathers: true,
    send: createSend(client),
    fetchFile: createFetchFile(client.apiRoot),
    typing: (to) => client.sendChatAction({ chat_id: to.slice('zalo:'.length), action: 'typing' }),
    async start() {
      void checkRegistered('Zalo', {
        ask: async () => (await client.getWebhookInfo()).url,
        expected: webhook?.url ?? '',
      })
      polling?.start()
    },
    stop: async () => polling?.stop(),
  }
  return { channel, routes }
}
