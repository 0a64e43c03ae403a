import { expect, test } from 'vitest'
import { createTelegramChannel } from '#src/channels/telegram/channel.ts'
import { createTelegramApi } from '#src/channels/telegram/client.ts'
import { createWebhook } from '#src/channels/webhook.ts'
import { createZaloChannel } from '#src/channels/zalo/channel.ts'
import { createZaloClient } from '#src/channels/zalo/client.ts'
import { type Incoming, StartRefused } from '#src/message.ts'
import { telegramMessage } from '../fakes/telegram.ts'
import { zaloEvent } from '../fakes/zalo-events.ts'
import { createMutator, type Random } from './malformed.ts'

const HOW_MANY = 10_000
const secret = 'a-secret-of-the-test'
const nobody = { token: '1:a-token-of-nobody', apiRoot: 'http://127.0.0.1:9' }
const texts = ['Bao nhiêu điểm thì được 3 sao?', 'chè shan tuyết', '🌾 lúa', '𠀋']

function aDoor(platform: 'zalo' | 'telegram') {
  const received: Incoming[] = []
  const parts = {
    receive: async (incoming: Incoming) => void received.push(incoming),
    close: async () => {},
    webhook: { url: 'https://ocop.example', secret },
  }
  const { routes } =
    platform === 'zalo'
      ? createZaloChannel({ client: createZaloClient(nobody), ...parts })
      : createTelegramChannel({ api: createTelegramApi(nobody), ...parts })
  const header = platform === 'zalo' ? 'X-Bot-Api-Secret-Token' : 'X-Telegram-Bot-Api-Secret-Token'
  const post = (body: BodyInit | null, given: string | null = secret) =>
    routes.request(`/${platform}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(given === null ? {} : { [header]: given }),
      },
      body,
      ...{ duplex: 'half' },
    })
  return { received, post }
}

const valid = {
  zalo(random: Random) {
    const text = texts[random(texts.length)] ?? ''
    const update = [
      () => zaloEvent.text(text),
      () => zaloEvent.image({ caption: text }),
      () => zaloEvent.sticker({ id: 1 }),
      () => zaloEvent.unsupported(),
    ][random(4)]?.()
    return random(2) ? { ok: true, result: update } : { ...update }
  },
  telegram(random: Random) {
    const text = texts[random(texts.length)]
    const message = telegramMessage(1, random(3) ? { text } : { photo: [{}], caption: text })
    const update = [
      { message },
      { edited_message: message },
      {
        callback_query: {
          ...{ id: '1', from: message.from, chat_instance: '1', data: 'x' },
          message: { ...message, reply_markup: { inline_keyboard: [[{ callback_data: 'x' }]] } },
        },
      },
      { my_chat_member: { ...message, new_chat_member: { status: 'kicked' } } },
    ][random(4)]
    return { update_id: random(1e9), ...update }
  },
}

test.each(['zalo', 'telegram'] as const)(
  `${HOW_MANY} malformed updates at %s: none crashes, none is a 5xx, nothing unstorable gets in`,
  async (platform) => {
    const { received, post } = aDoor(platform)
    const { next } = createMutator(2026, valid[platform])
    const statuses = new Map<number, number>()
    const wrong: string[] = []
    for (let n = 0; n < HOW_MANY; n++) {
      const body = next()
      const { status } = await post(new Uint8Array(body))
      if (status !== 200 && status !== 400) wrong.push(body.toString('latin1').slice(0, 300))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(wrong).toEqual([])
    expect(statuses.get(400)).toBeGreaterThan(HOW_MANY / 4)
    expect(received.length).toBeGreaterThan(HOW_MANY / 50)
    expect({}).not.toHaveProperty('polluted')
    for (const incoming of received) {
      expect(JSON.stringify(incoming)).not.toMatch(/\0|\\u0000|\\ud[89a-f]/)
      expect(incoming.conversation).toMatch(/^(zalo|telegram):[^\s:]+$/)
    }
  },
  60_000,
)

test.each(['zalo', 'telegram'] as const)(
  '%s: without the right secret nothing of the body is read',
  async (platform) => {
    const { received, post } = aDoor(platform)
    const { random } = createMutator(1, valid[platform])
    for (const given of [null, '', 'wrong', `${secret} `.repeat(2), secret.toUpperCase()]) {
      let isRead = false
      const body = new ReadableStream(
        {
          pull(controller) {
            isRead = true
            controller.enqueue(new TextEncoder().encode(JSON.stringify(valid[platform](random))))
            controller.close()
          },
        },
        { highWaterMark: 0 },
      )
      expect((await post(body, given)).status).toBe(401)
      expect(isRead).toBe(false)
    }
    expect(received).toEqual([])
    expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413)
    expect((await post(null)).status).toBe(200)
  },
)

test('a door without a secret is not opened', () => {
  const door = { path: '/zalo', header: 'X', take: async () => true }
  expect(() => createWebhook({ ...door, secret: '' })).toThrow(StartRefused)
})
