import { afterEach, describe, expect, test } from 'vitest'
import { isPublic } from '#src/channels/fetch-bytes.ts'
import { createTelegramApi } from '#src/channels/telegram/client.ts'
import { createFetchFile as createFetchTelegram } from '#src/channels/telegram/fetch-file.ts'
import { createFetchFile as createFetchZalo } from '#src/channels/zalo/fetch-file.ts'
import { startFakeTelegram } from '../fakes/telegram.ts'
import { startFakeZalo } from '../fakes/zalo.ts'

const MB = 2 ** 20
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

describe('Telegram', () => {
  const token = '123456789:telegramSecretHalf-abcdefghijk'
  async function aTelegram() {
    const telegram = await startFakeTelegram({ token })
    closers.push(telegram.close)
    return {
      telegram,
      fetchFile: createFetchTelegram(createTelegramApi({ token, apiRoot: telegram.url })),
    }
  }

  test('gives bytes, says what is too big, and what is gone', async () => {
    const { telegram, fetchFile } = await aTelegram()
    telegram.putFile('a', Buffer.from('bytes'))
    telegram.putFile('b', Buffer.alloc(20 * MB + 1))
    expect(await fetchFile('a')).toEqual({ kind: 'file', bytes: Buffer.from('bytes') })
    expect(await fetchFile('b')).toEqual({ kind: 'tooBig' })
    expect(await fetchFile('c')).toEqual({ kind: 'gone' })
  })

  test('a failure names neither the token nor the address', async () => {
    const { telegram, fetchFile } = await aTelegram()
    telegram.putFile('a', Buffer.from('bytes'))
    telegram.fail(() => ({ kind: 'reset', when: 'before' }))
    const error = await fetchFile('a').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Error)
    expect(String(error instanceof Error && error.stack)).not.toMatch(/telegramSecretHalf|127\.0/)
  })
})

describe('Zalo', () => {
  async function aZalo() {
    const zalo = await startFakeZalo({ token: '1:secret' })
    closers.push(zalo.close)
    return { zalo, fetchFile: createFetchZalo(zalo.url) }
  }

  test('counts the bytes while they come', async () => {
    const { zalo, fetchFile } = await aZalo()
    zalo.files.set('/file/a', Buffer.from('bytes'))
    zalo.files.set('/file/b', Buffer.alloc(20 * MB + 1))
    expect(await fetchFile(`${zalo.url}/file/a`)).toEqual({
      kind: 'file',
      bytes: Buffer.from('bytes'),
    })
    expect(await fetchFile(`${zalo.url}/file/b`)).toEqual({ kind: 'tooBig' })
    expect(await fetchFile(`${zalo.url}/file/c`)).toEqual({ kind: 'gone' })
  })

  test('follows the platform, and nobody else, and not for ever', async () => {
    const { zalo, fetchFile } = await aZalo()
    const other = await aZalo()
    other.zalo.files.set('/file/a', Buffer.from('not ours'))
    zalo.files.set('/file/a', Buffer.from('bytes'))
    zalo.files.set('/file/near', { moved: '/file/a' })
    zalo.files.set('/file/far', { moved: `${other.zalo.url}/file/a` })
    zalo.files.set('/file/round', { moved: '/file/round' })
    expect(await fetchFile(`${zalo.url}/file/near`)).toMatchObject({ kind: 'file' })
    expect(await fetchFile(`${zalo.url}/file/far`)).toEqual({ kind: 'gone' })
    expect(await fetchFile(`${zalo.url}/file/round`)).toEqual({ kind: 'gone' })
  })

  test.each([
    'https://zdn.vn.evil.example/a',
    'https://evilzdn.vn/a',
    'http://photo.zdn.vn/a',
    'https://photo.zdn.vn:8443/a',
    'https://photo.zdn.vn@evil.example/a',
    'https://user@photo.zdn.vn/a',
    'https://127.0.0.1/a',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'no address',
  ])('%s is not asked', async (address) => {
    expect(await createFetchZalo()(address)).toEqual({ kind: 'gone' })
  })
})

test.each([
  ...['10.1.2.3', '127.0.0.1', '169.254.169.254', '172.31.0.1', '192.168.1.1', '100.64.0.1'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1'],
  ...['::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::'],
])('%s is no public address', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each(['203.113.131.1', '8.8.8.8', '172.32.0.1', '2405:4800::1'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true)
})
