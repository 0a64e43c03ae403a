import { once } from 'node:events'
import { createServer } from 'node:http'
import { benchQuestions } from '#src/text/bench.ts'
import type { Load } from './load.ts'

const secret = 'secret-of-the-bench'

/** Both platforms' API at once, which takes everything. */
export async function startBenchApi() {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('Content-Type', 'application/json')
    response.end('{"ok":true,"result":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"}}}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** The settings of a program that both platforms deliver to. */
export function platformVariables(apiRoot: string): Record<string, string> {
  return {
    PUBLIC_URL: 'https://ocop.example',
    ZALO_BOT_TOKEN: '1:bench-of-zalo',
    ZALO_API_ROOT: apiRoot,
    ZALO_WEBHOOK_SECRET: secret,
    TELEGRAM_BOT_TOKEN: '1:bench-of-telegram',
    TELEGRAM_API_ROOT: apiRoot,
    TELEGRAM_WEBHOOK_SECRET: secret,
  }
}

export type Updates = Pick<Load, 'path' | 'headers' | 'body'>

export const telegramUpdates: Updates = {
  path: '/telegram',
  headers: { 'X-Telegram-Bot-Api-Secret-Token': secret },
  body: (n: number) => ({
    update_id: n,
    message: { message_id: n, date: 0, chat: { id: n, type: 'private' }, text: questionOf(n) },
  }),
}

export const zaloUpdates: Updates = {
  path: '/zalo',
  headers: { 'X-Bot-Api-Secret-Token': secret },
  body: (n: number) => ({
    event_name: 'message.text.received',
    message: {
      ...{ message_id: `m${n}`, date: 0, text: questionOf(n) },
      from: { id: `u${n}`, is_bot: false },
      chat: { id: `u${n}`, chat_type: 'PRIVATE' },
    },
  }),
}

export function questionOf(n: number): string {
  return benchQuestions[n % benchQuestions.length] ?? ''
}
