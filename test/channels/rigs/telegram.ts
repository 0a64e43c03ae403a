import { expect, vi } from 'vitest'
import { createTelegramChannel } from '#src/channels/telegram/channel.ts'
import { createTelegramApi } from '#src/channels/telegram/client.ts'
import { createFetchFile } from '#src/channels/telegram/fetch-file.ts'
import { startFakeTelegram, telegramMessage } from '../../fakes/telegram.ts'
import { aWorld, later, patience, secret } from '../a-platform.ts'
import type { OpenRig } from '../contract.ts'

export function telegramRig(mode: 'webhook' | 'polling'): OpenRig {
  return async (options) => {
    const token = '123456789:telegramSecretHalf-abcdefghijk'
    const telegram = await startFakeTelegram({ token })
    later(telegram.close)
    const api = createTelegramApi({ token, apiRoot: telegram.url })
    const world = await aWorld(({ receive, close, url }) => {
      const webhook = mode === 'webhook' ? { url: `${url}/telegram`, secret } : undefined
      telegram.setWebhook(webhook ?? null)
      return createTelegramChannel({ api, receive, close, webhook, pollSeconds: 0.2 })
    }, options)
    await world.start()
    let last = { update_id: 0 }
    const chatOf = (as: number) => 1_000 + as
    const push = (as: number, fields: object) => {
      last = telegram.push('message', telegramMessage(chatOf(as), fields))
    }
    const seen = (as = 0) =>
      telegram.sent.filter(({ chat }) => chat === chatOf(as)).map(({ text }) => toShown(text))

    return {
      ...world,
      limit: 4_096,
      async settled() {
        await vi.waitFor(() => expect(telegram.pending).toEqual([]), patience)
        await world.settled()
      },
      say: async (text, as = 0) => push(as, { text }),
      choose: async (label) => telegram.press(chatOf(0), label),
      seen,
      async show() {
        for (let n = 0; n < 2; n++) push(0, { sticker: { file_id: 's' } })
        return { what: 'sticker' }
      },
      async attach(photos) {
        for (const [n, bytes] of photos.entries()) {
          telegram.putFile(`photo${n}`, bytes)
          push(0, { media_group_id: '1', photo: [{ file_id: 'small' }, { file_id: `photo${n}` }] })
        }
        return createFetchFile(api)
      },
      async repeat() {
        for (let n = 0; n < 5; n++) telegram.again(last)
      },
      down: telegram.down,
      throttle() {
        let count = 0
        telegram.fail(({ method, parameters, at }) => {
          if (method !== 'sendMessage' || count++ % 5 !== 0) return null
          telegram.holdUntil(Number(parameters.chat_id), at + 1_000)
          return { kind: 'error', code: 429, retryAfter: 1 }
        })
        return () => telegram.early.length
      },
      async block() {
        telegram.block(chatOf(0))
        telegram.allow(chatOf(0))
      },
    }
  }
}

/** As a person sees it. */
function toShown(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
