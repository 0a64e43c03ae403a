import { afterEach, expect, test, vi } from 'vitest'
import { createZaloChannel } from '#src/channels/zalo/channel.ts'
import { createZaloClient } from '#src/channels/zalo/client.ts'
import { parseUpdate } from '#src/channels/zalo/update.ts'
import type { Incoming, Reply } from '#src/message.ts'
import type { Fault } from '../fakes/api-server.ts'
import { startFakeZalo } from '../fakes/zalo.ts'
import { zaloEvent } from '../fakes/zalo-events.ts'
import { aWorld, later, secret } from './a-platform.ts'

const token = '1459232241454765289:zaloSecretHalf-abcdefghijklmnop'
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** The channel alone, asking the fake for its updates. */
async function aZalo(receive = async (_: Incoming) => {}) {
  const zalo = await startFakeZalo({ token })
  closers.push(zalo.close)
  const { channel } = createZaloChannel({
    client: createZaloClient({ token, apiRoot: zalo.url }),
    receive,
    pollSeconds: 0.2,
  })
  const send = (reply: Reply, part = 0) => channel.send?.('zalo:an', reply, part)
  const polls = () => zalo.calls.filter(({ method }) => method === 'getUpdates').length
  return { zalo, channel, send, polls }
}

test('an update that cannot be stored is held, and nothing more is asked for until it is', async () => {
  const stored: string[] = []
  let refusals = 2
  const pollsAtRefusal: number[] = []
  const { zalo, channel, polls } = await aZalo(async ({ id }) => {
    if (refusals-- > 0) {
      pollsAtRefusal.push(polls())
      throw new Error('the database is away')
    }
    stored.push(id)
  })
  for (const id of ['a', 'b']) await zalo.push(zaloEvent.text('hỏi', { id }))
  await channel.start()
  await vi.waitFor(() => expect(stored).toEqual(['a', 'b']), { timeout: 15_000 })
  await channel.stop()
  expect(pollsAtRefusal).toEqual([1, 1])
})

test('refused polls are asked again ever more rarely, and nothing is lost', async () => {
  const stored: string[] = []
  const { zalo, channel, polls } = await aZalo(async ({ id }) => void stored.push(id))
  zalo.fail(({ method }) =>
    method === 'getUpdates' && polls() <= 2 ? { kind: 'page', status: 429 } : null,
  )
  await zalo.push(zaloEvent.text('hỏi', { id: 'a' }))
  const begin = Date.now()
  await channel.start()
  await vi.waitFor(() => expect(stored).toEqual(['a']), { timeout: 15_000 })
  await channel.stop()
  expect(Date.now() - begin).toBeGreaterThanOrEqual(800 + 1_600)
})

test.each<[string, unknown, object | null]>([
  ['bare', zaloEvent.text('a'), { kind: 'message' }],
  ['wrapped', { ok: true, result: zaloEvent.text('a') }, { kind: 'message' }],
  ['without a name, as of old', { message: zaloEvent.text('a').message }, { kind: 'message' }],
  [
    'a probe',
    { event_name: 'webhook.test', message: { date: 1, message_id: 'webhook-test' } },
    { reason: 'probe' },
  ],
  ['in a group', zaloEvent.group('@Bot OCOP Hậu Giang mấy sao?'), { reason: 'group' }],
  [
    'from a bot',
    zaloEvent.text('a', { from: { id: 'b', is_bot: true } }),
    { reason: 'from a bot' },
  ],
  [
    'a kind yet to come',
    { ...zaloEvent.text('a'), event_name: 'user.followed' },
    { kind: 'ignored' },
  ],
  ['no update', { event: 'x' }, null],
  ['a list', [], null],
])('an update: %s', (_, body, expected) => {
  if (expected === null) expect(parseUpdate(body)).toBeNull()
  else expect(parseUpdate(body)).toMatchObject(expected)
})

test.each<[object, object]>([
  [zaloEvent.image(), { kind: 'file', what: 'photo', ref: 'https://photo.zdn.vn/a.jpg' }],
  [
    zaloEvent.image({ photo_url: undefined, photo: 'https://a.vn/a.jpg' }),
    { kind: 'file', what: 'photo', ref: 'https://a.vn/a.jpg' },
  ],
  [zaloEvent.image({ photo_url: 'file:///a' }), { kind: 'unsupported', what: 'photo' }],
  [zaloEvent.image({ photo_url: undefined }), { kind: 'unsupported', what: 'photo' }],
  [zaloEvent.image({ caption: 'mấy sao?' }), { kind: 'file', text: 'mấy sao?' }],
  [zaloEvent.sticker('abc'), { kind: 'unsupported', what: 'sticker' }],
  [zaloEvent.sticker({ id: 1 }), { kind: 'unsupported', what: 'sticker' }],
  [zaloEvent.voice(), { kind: 'unsupported', what: 'voice' }],
  [zaloEvent.unsupported(), { kind: 'unsupported', what: 'hidden' }],
  [zaloEvent.text('a\0\ud83c'), { kind: 'text', text: 'a\ufffd' }],
  [zaloEvent.text('a', { id: 7 as never }), { kind: 'text', text: 'a' }],
])('%j is read', (event, content) => {
  expect(parseUpdate(event)).toMatchObject({ incoming: { conversation: 'zalo:an', content } })
})

test.each<[Fault, object]>([
  [
    { kind: 'error', code: 429 },
    { kind: 'later', afterMs: 1_000, everyone: true },
  ],
  [
    { kind: 'page', status: 429 },
    { kind: 'later', afterMs: 1_000, everyone: true },
  ],
  [
    { kind: 'error', code: 401 },
    { kind: 'later', everyone: true },
  ],
  [{ kind: 'error', code: 400 }, { kind: 'refused' }],
  [{ kind: 'page', status: 502 }, { kind: 'unsure' }],
  [{ kind: 'reset', when: 'after' }, { kind: 'unsure' }],
  [{ kind: 'truncated' }, { kind: 'unsure' }],
  [{ kind: 'error', code: 408 }, { kind: 'unsure' }],
])('%j says what becomes of the reply', async (fault, delivery) => {
  const { zalo, send } = await aZalo()
  zalo.fail(() => fault)
  expect(await send({ text: 'a' })).toMatchObject(delivery)
})

test('what surely did not arrive is thrown, to be tried again; pauses double while they are too short', async () => {
  const { zalo, send } = await aZalo()
  zalo.fail(() => ({ kind: 'error', code: 403 }))
  await expect(send({ text: 'a' })).rejects.toThrow('403')
  zalo.fail(() => ({ kind: 'error', code: 429 }))
  expect(await send({ text: 'a' })).toMatchObject({ afterMs: 1_000 })
  expect(await send({ text: 'a' })).toMatchObject({ afterMs: 2_000 })
  zalo.fail(() => null)
  await send({ text: 'a' })
  zalo.fail(() => ({ kind: 'error', code: 429 }))
  expect(await send({ text: 'a' })).toMatchObject({ afterMs: 1_000 })
})

test('a reply is plain text with numbered choices; a document is its address, a refused photo too', async () => {
  const { zalo, send } = await aZalo()
  const reply: Reply = {
    text: 'Đạt **4 sao**.',
    choices: [{ value: 'x', label: 'Đúng ý' }],
    files: [
      { name: 'mau.docx', kind: 'document', url: 'https://ocop.example/mau.docx' },
      { name: 'anh.jpg', kind: 'photo', url: 'http://127.0.0.1:9/anh.jpg' },
    ],
  }
  expect(await send(reply)).toMatchObject({ kind: 'sent', more: true })
  expect(await send(reply, 1)).toMatchObject({ kind: 'sent', more: false })
  const [text, photo] = zalo.sent.map((one) => one.text)
  expect(text).toMatch(
    /^Đạt 4 sao\.\n\n.*https:\/\/ocop\.example\/mau\.docx\n\n.*\n1\. Đúng ý\n0\. /s,
  )
  expect(photo).toContain('http://127.0.0.1:9/anh.jpg')
})

test('while an answer takes its time the person sees that it is coming', async () => {
  const { zalo, channel } = await aZalo()
  await channel.typing?.('zalo:an')
  expect(zalo.calls).toMatchObject([
    { method: 'sendChatAction', parameters: { chat_id: 'an', action: 'typing' } },
  ])
})

test('a stop does not wait for a platform that hangs', async () => {
  const { zalo, channel, polls } = await aZalo()
  zalo.fail(({ method }) => (method === 'getUpdates' ? { kind: 'hang' } : null))
  await channel.start()
  await vi.waitFor(() => expect(polls()).toBe(1))
  const begin = Date.now()
  await channel.stop()
  expect(Date.now() - begin).toBeLessThan(3_000)
})

test('a message whose answer got lost is not sent twice, and is counted', async () => {
  const zalo = await startFakeZalo({ token, wrapped: true })
  later(zalo.close)
  const world = await aWorld(({ receive, url }) => {
    const webhook = { url: `${url}/zalo`, secret }
    zalo.setWebhook(webhook)
    return createZaloChannel({
      client: createZaloClient({ token, apiRoot: zalo.url }),
      receive,
      webhook,
    })
  })
  await world.start()
  let lost = 1
  zalo.fail(({ method }) =>
    method === 'sendMessage' && lost-- > 0 ? { kind: 'reset', when: 'after' } : null,
  )
  await zalo.push(zaloEvent.text('Câu một?'))
  await world.settled()
  await zalo.push(zaloEvent.text('Câu hai?'))
  await world.settled()

  expect(zalo.sent.filter(({ text }) => text.includes('Câu một?'))).toHaveLength(1)
  expect(zalo.sent.filter(({ text }) => text.includes('Câu hai?'))).toHaveLength(1)
  expect(await world.mailbox().backlog()).toMatchObject({ unsure: 1, unsent: 0 })
})

test('registering: the address is probed, and our door answers the probe without taking it for a message', async () => {
  const zalo = await startFakeZalo({ token })
  later(zalo.close)
  const client = createZaloClient({ token, apiRoot: zalo.url })
  const received: Incoming[] = []
  const world = await aWorld(({ url }) =>
    createZaloChannel({
      client,
      receive: async (incoming) => void received.push(incoming),
      webhook: { url: `${url}/zalo`, secret },
    }),
  )
  const { verification } = await client.setWebhook({
    url: `${world.url}/zalo`,
    secret_token: secret,
  })
  expect(verification).toMatchObject({ ok: true, outcome: 'webhook.ok' })
  const other = await client.setWebhook({
    url: `${world.url}/zalo`,
    secret_token: 'another-secret',
  })
  expect(other.verification).toMatchObject({ ok: false, outcome: 'webhook.http.401' })
  expect(received).toEqual([])
})
