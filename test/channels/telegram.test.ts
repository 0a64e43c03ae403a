import { createServer } from 'node:http'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { createTelegramChannel } from '#src/channels/telegram/channel.ts'
import { createTelegramApi } from '#src/channels/telegram/client.ts'
import { toHtml } from '#src/channels/telegram/html.ts'
import { parseUpdate } from '#src/channels/telegram/update.ts'
import type { Incoming, Reply } from '#src/message.ts'
import { channelText } from '#src/text/channels.ts'
import { startFakeTelegram, telegramMessage } from '../fakes/telegram.ts'
import { parsedLength } from '../fakes/telegram-html.ts'

const token = '123456789:telegramSecretHalf-abcdefghijk'
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** The channel alone, asking the fake for its updates. */
async function aTelegram(receive = async (_: Incoming) => {}) {
  const telegram = await startFakeTelegram({ token })
  closers.push(telegram.close)
  const received: Incoming[] = []
  const closed: [string, Date][] = []
  const { channel } = createTelegramChannel({
    api: createTelegramApi({ token, apiRoot: telegram.url }),
    async receive(incoming) {
      await receive(incoming)
      received.push(incoming)
    },
    close: async (conversation, at) => void closed.push([conversation, at]),
    pollSeconds: 0.2,
  })
  const send = (reply: Reply, part = 0) => channel.send?.('telegram:7', reply, part)
  return { telegram, channel, received, closed, send }
}

const choices = [
  { value: 'option:1:abc', label: 'Hồ sơ' },
  { value: 'option:2:abc', label: 'Thời hạn' },
]

test('the offset moves only past what was stored', async () => {
  let refusals = 2
  const { telegram, channel, received } = await aTelegram(async ({ id }) => {
    if (id === '102' && refusals-- > 0) throw new Error('the database is away')
  })
  for (const text of ['a', 'b', 'c']) telegram.push('message', telegramMessage(7, { text }))
  await channel.start()
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), { timeout: 15_000 })
  await channel.stop()

  const offsets = telegram.calls
    .filter(({ method }) => method === 'getUpdates')
    .map(({ parameters }) => parameters.offset)
  expect(offsets.slice(0, 4)).toEqual([0, 0, 0, 104])
  expect(new Set(received.map(({ id }) => id))).toEqual(new Set(['101', '102', '103']))
})

test('a pressed button is a choice and is answered; one nobody was shown is refused and answered', async () => {
  const { telegram, channel, received, send } = await aTelegram()
  await send({ text: 'Anh chị cần gì?', choices })
  const pressed = telegram.press(7, 'Thời hạn')
  const forged = telegram.press(7, 'Thời hạn', 'feedback:up:somebody')
  await channel.start()
  await vi.waitFor(() => {
    expect([...telegram.callbacks.values()].every(({ answered }) => answered)).toBe(true)
  })
  await channel.stop()

  expect(received.map(({ content }) => content)).toEqual([
    { kind: 'choice', value: 'option:2:abc' },
  ])
  expect(telegram.callbacks.get(pressed)?.text).toBeUndefined()
  expect(telegram.callbacks.get(forged)?.text).toBe(channelText.oldButton)
})

test.each([
  {},
  { data: 5 },
  { data: 'x', message: 'gone' },
  { data: 'x', message: { chat: { id: 7, type: 'private' }, date: 0 } },
])('a pressed button of which no more is known than %j is answered all the same', (fields) => {
  const taken = parseUpdate({ update_id: 1, callback_query: { id: 'c', from, ...fields } })
  expect(taken).toEqual({ kind: 'pressed', callback: 'c', incoming: null })
})

test('while an answer takes its time the person sees that it is coming', async () => {
  const { telegram, channel } = await aTelegram()
  await channel.typing?.('telegram:7')
  expect(telegram.calls).toMatchObject([
    { method: 'sendChatAction', parameters: { chat_id: '7', action: 'typing' } },
  ])
})

const from = { id: 7, is_bot: false }
const privately = { chat: { id: 7, type: 'private' }, from, date: 1, message_id: 1 }

test.each<[string, object, object]>([
  ['a text', { message: { ...privately, text: 'a' } }, { kind: 'message' }],
  ['an edited text', { edited_message: { ...privately, text: 'a' } }, { reason: 'edited_message' }],
  [
    'a group',
    { message: { ...privately, chat: { id: -1, type: 'group' }, text: 'a' } },
    { reason: 'group' },
  ],
  [
    'another bot',
    { message: { ...privately, from: { id: 9, is_bot: true }, text: 'a' } },
    { reason: 'from a bot' },
  ],
  ['a service message', { message: { ...privately, pinned_message: {} } }, { kind: 'ignored' }],
  ['a kind yet to come', { new_kind: {} }, { kind: 'ignored', reason: 'new_kind' }],
  ['an inline query', { inline_query: {} }, { kind: 'ignored' }],
])('%s is taken or ignored with its reason', (_, fields, expected) => {
  expect(parseUpdate({ update_id: 1, ...fields })).toMatchObject(expected)
})

test.each<[object, object]>([
  [{ text: '/start from-a-poster' }, { kind: 'text', text: '/start' }],
  [{ text: '/menu@ocop_bot' }, { kind: 'text', text: '/menu' }],
  [{ text: '82 điểm /menu' }, { kind: 'text', text: '82 điểm /menu' }],
  [
    { photo: [{}], caption: 'mấy sao?' },
    { kind: 'text', text: 'mấy sao?' },
  ],
  [{ photo: [{}] }, { kind: 'unsupported', what: 'photo' }],
  [
    {
      photo: [
        { file_id: 's', file_size: 9 },
        { file_id: 'l', file_size: 99 },
      ],
      caption: 'nhãn',
    },
    { kind: 'file', ref: 'l', what: 'photo', size: 99, text: 'nhãn' },
  ],
  [
    { document: { file_id: 'd', file_name: 'giấy\0.pdf', file_size: 5 } },
    { kind: 'file', ref: 'd', what: 'document', name: 'giấy.pdf', size: 5 },
  ],
  [
    { animation: { file_id: 'a' }, document: { file_id: 'a' } },
    { kind: 'unsupported', what: 'video' },
  ],
  [{ document: {} }, { kind: 'unsupported', what: 'document' }],
  [
    { animation: {}, document: {} },
    { kind: 'unsupported', what: 'video' },
  ],
  [{ voice: {} }, { kind: 'unsupported', what: 'voice' }],
  [{ contact: {} }, { kind: 'unsupported', what: 'contact' }],
  [
    { venue: {}, location: {} },
    { kind: 'unsupported', what: 'location' },
  ],
  [{ sticker: {} }, { kind: 'unsupported', what: 'sticker' }],
])('%j is read as %j', (fields, content) => {
  const taken = parseUpdate({ update_id: 5, message: { ...privately, ...fields } })
  expect(taken).toEqual({
    kind: 'message',
    incoming: { id: '5', conversation: 'telegram:7', content },
  })
})

test('who blocks the bot is not written to from that moment', async () => {
  const { telegram, channel, closed, send } = await aTelegram()
  telegram.block(7)
  await channel.start()
  await vi.waitFor(() => expect(closed).toHaveLength(1))
  await channel.stop()
  expect(closed[0]?.[0]).toBe('telegram:7')
  expect(Math.abs((closed[0]?.[1].getTime() ?? 0) - Date.now())).toBeLessThan(2_000)
  expect(await send({ text: 'a' })).toEqual({ kind: 'closed' })
})

test('buttons carry the choices, unless one is too long for a button', async () => {
  const { telegram, send } = await aTelegram()
  await send({ text: 'a', choices })
  expect(telegram.sent[0]?.buttons.map(({ text }) => text)).toEqual(['Hồ sơ', 'Thời hạn'])
  const long = { value: 'x'.repeat(65), label: 'Rất dài' }
  await send({ text: 'b', choices: [...choices, long] })
  expect(telegram.sent[1]).toMatchObject({
    buttons: [],
    text: expect.stringContaining('3. Rất dài'),
  })
})

test('labels longer than a button shows stand in the text, their buttons are numbers', async () => {
  const { telegram, send } = await aTelegram()
  const long = { value: 'form:a:x:3', label: `Có hợp đồng ${'với các hộ trong xã '.repeat(5)}` }
  const back = { value: 'form:back:x', label: '↩ Quay lại', typed: 'lùi' }
  await send({ text: 'a', choices: [...choices, long, back] })
  const [{ buttons = [], text = '' } = {}] = telegram.sent
  expect(buttons.map((button) => button.text)).toEqual(['1', '2', '3', '↩ Quay lại'])
  expect(text).toContain('3. Có hợp đồng với các hộ')
  expect(text).not.toContain('4.')
})

test('markup that Telegram rejects goes out again without', async () => {
  const { telegram, send } = await aTelegram()
  telegram.fail(({ parameters }) =>
    parameters.parse_mode === 'HTML'
      ? { kind: 'error', code: 400, description: "Bad Request: can't parse entities" }
      : null,
  )
  expect(await send({ text: 'a **b** <c>', choices })).toMatchObject({ kind: 'sent' })
  expect(telegram.sent).toMatchObject([{ text: 'a b <c>', html: false }])
  expect(telegram.sent[0]?.buttons).toHaveLength(2)
})

test.each<[number, object]>([
  [429, { kind: 'later', afterMs: 3_000 }],
  [403, { kind: 'closed' }],
  [401, { kind: 'later', everyone: true }],
  [400, { kind: 'refused', reason: '400 on command' }],
])('an answer of %i says what becomes of the reply', async (code, delivery) => {
  const { telegram, send } = await aTelegram()
  telegram.fail(() => ({ kind: 'error', code, retryAfter: 3 }))
  expect(await send({ text: 'a' })).toMatchObject(delivery)
})

test('no answer, or one that is none, is thrown without the token and without what was said', async () => {
  const { telegram, send } = await aTelegram()
  const faults = [
    { kind: 'page', status: 502 },
    { kind: 'reset', when: 'before' },
    { kind: 'truncated' },
    { kind: 'error', code: 500 },
  ] as const
  for (const fault of faults) {
    telegram.fail(() => fault)
    const error = await send({ text: 'private words' })?.catch((reason) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/SecretHalf|private words/)
  }
})

test('files: a photo by its address, a document uploaded, and the address where neither goes', async () => {
  const files = createServer((_, response) => response.end('%PDF')).listen(0, '127.0.0.1')
  await new Promise((resolve) => files.once('listening', resolve))
  closers.push(async () => files.close())
  const address = files.address()
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/mau.pdf`
  const { telegram, send } = await aTelegram()
  const reply: Reply = {
    text: 'Mẫu đây ạ.',
    files: [
      { name: 'mau.pdf', kind: 'document', url },
      { name: 'anh.jpg', kind: 'photo', url },
    ],
  }
  expect(await send(reply)).toMatchObject({ kind: 'sent', more: true })
  expect(await send(reply, 1)).toMatchObject({ kind: 'sent', more: true })
  expect(await send(reply, 2)).toMatchObject({ kind: 'sent', more: false })
  telegram.fail(({ method }) => (method === 'sendPhoto' ? { kind: 'error', code: 400 } : null))
  await send(reply, 2)
  expect(telegram.sent.map(({ method }) => method)).toEqual([
    'sendMessage',
    'sendDocument',
    'sendPhoto',
    'sendMessage',
  ])
  expect(telegram.sent[3]?.text).toContain(url)
})

test('whatever the text, Telegram parses what we make of it', () => {
  const piece = fc.constantFrom(
    '**',
    '*',
    '<',
    '>',
    '&',
    '&amp;',
    '<b>',
    '</blockquote>',
    'a',
    ' ',
    '\n',
    '"',
  )
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom('text' as const, 'quote' as const), (text, style) => {
      expect(parsedLength(toHtml({ style, text }))).not.toBeNull()
    }),
    { numRuns: 500, seed: 2026 },
  )
})

test('an answer that is being written is shown as one draft in a private chat, and in a group not at all', async () => {
  const { telegram, channel } = await aTelegram()
  await channel.preview?.('telegram:7', { inReplyTo: '101', text: 'Giấy có hạn' })
  await channel.preview?.('telegram:7', {
    inReplyTo: '101',
    text: 'Giấy có hạn 36 tháng. '.repeat(400),
  })
  await channel.preview?.('telegram:7', { inReplyTo: '102', text: 'Bốn sao' })
  await channel.preview?.('telegram:-5', { inReplyTo: '103', text: 'Bốn sao' })
  const [first, second, third, ...rest] = telegram.drafts
  expect(rest).toEqual([])
  expect(first).toMatchObject({ chat: 7, text: 'Giấy có hạn' })
  expect(second?.id).toBe(first?.id)
  expect(second?.text).toHaveLength(4_096)
  expect(third?.id).not.toBe(first?.id)
  expect(telegram.sent).toEqual([])
})
