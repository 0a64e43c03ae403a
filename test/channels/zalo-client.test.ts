import { createServer } from 'node:http'
import { inspect } from 'node:util'
import { afterAll, afterEach, expect, test } from 'vitest'
import { createZaloClient } from '#src/channels/zalo/client.ts'
import { ZaloError } from '#src/channels/zalo/error.ts'
import type { Fault } from '../fakes/api-server.ts'
import { startFakeZalo } from '../fakes/zalo.ts'
import { zaloEvent } from '../fakes/zalo-events.ts'

const token = '1459232241454765289:zaloSecretHalf-abcdefghijklmnop'
const zalo = await startFakeZalo({ token })
const client = createZaloClient({ token, apiRoot: zalo.url })
afterAll(() => zalo.close())
afterEach(() => zalo.fail(() => null))

const send = () => client.sendMessage({ chat_id: 'an', text: 'hello' })

async function failing(work: Promise<unknown>): Promise<ZaloError> {
  const error = await work.then(
    () => null,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(ZaloError)
  return error
}

test('every documented method does what it says', async () => {
  const pictures = createServer((_, response) => response.end('png')).listen(0, '127.0.0.1')
  await new Promise((resolve) => pictures.once('listening', resolve))
  const address = pictures.address()
  const photo = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/a.png`
  const to = { chat_id: 'an' }

  expect(await client.getMe()).toMatchObject({ account_name: 'bot.ocop' })
  expect(await send()).toMatchObject({ message_id: expect.any(String) })
  expect(await client.sendPhoto({ ...to, photo })).toMatchObject({ message_id: expect.any(String) })
  expect(await client.sendSticker({ ...to, sticker: 's' })).toHaveProperty('message_id')
  expect(await client.sendVoice({ ...to, voice_url: 'https://a.vn/a.aac' })).toHaveProperty('date')
  expect(await client.sendChatAction({ ...to, action: 'typing' })).toBeUndefined()
  pictures.close()

  const url = 'https://ocop.example/zalo'
  await client.setWebhook({ url, secret_token: 'long-enough' })
  expect(await client.getWebhookInfo()).toMatchObject({ url })
  await client.deleteWebhook()
  expect(await client.getWebhookInfo()).toMatchObject({ url: '' })
})

test('a poll gives one update and forgets it; an empty one is nothing, not an error', async () => {
  await zalo.push(zaloEvent.text('a'))
  await zalo.push(zaloEvent.text('b'))
  expect(await client.getUpdates({ timeout: 1 })).toMatchObject({ message: { text: 'a' } })
  expect(await client.getUpdates({ timeout: 1 })).toMatchObject({ message: { text: 'b' } })
  expect(await client.getUpdates({ timeout: 1 })).toBeNull()
})

test.each<[string, Fault, string, number]>([
  ['an error with HTTP 200', { kind: 'error', code: 400 }, 'refused', 400],
  ['its internal error', { kind: 'error', code: 403 }, 'refused', 403],
  ['a quota', { kind: 'error', code: 429 }, 'refused', 429],
  ['a page of the web server', { kind: 'page', status: 429 }, 'refused', 429],
  ['a page of a gateway', { kind: 'page', status: 502 }, 'unclear', 502],
  ['a time-out of its own', { kind: 'error', code: 408 }, 'unclear', 408],
  ['half an answer', { kind: 'truncated' }, 'unclear', 200],
  ['a connection broken before', { kind: 'reset', when: 'before' }, 'unclear', 0],
  ['a connection broken after', { kind: 'reset', when: 'after' }, 'unclear', 0],
])('%s says whether the message may be sent again', async (_, fault, expected, code) => {
  zalo.fail(() => fault)
  expect(await failing(send())).toMatchObject({ fault: expected, code })
})

test('a message that found no connection can be sent again', async () => {
  const nobody = createZaloClient({ token, apiRoot: 'http://127.0.0.1:9' })
  const { fault } = await failing(nobody.sendMessage({ chat_id: 'an', text: 'hello' }))
  expect(fault).toBe('unreached')
  const unknown = createZaloClient({ token, apiRoot: 'http://no-such-host.invalid' })
  expect((await failing(unknown.getMe())).fault).toBe('unreached')
})

test('no error shows the token, however deep one looks', async () => {
  const faults: Fault[] = [
    { kind: 'page', status: 502 },
    { kind: 'page', status: 404 },
    { kind: 'reset', when: 'before' },
    { kind: 'error', code: 400, description: `bad path /bot${encodeURIComponent(token)}/x` },
    { kind: 'error', code: 400, description: `${'x'.repeat(195)}${token}` },
  ]
  for (const fault of faults) {
    zalo.fail(() => fault)
    const error = await failing(send())
    const shown = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)
    expect(shown).not.toContain('zaloSecretHalf')
    expect(shown).not.toContain(encodeURIComponent(token))
  }
  const wrong = createZaloClient({ token: `${token}x`, apiRoot: zalo.url })
  expect(await failing(wrong.getMe())).toMatchObject({ fault: 'refused', code: 401 })
})
