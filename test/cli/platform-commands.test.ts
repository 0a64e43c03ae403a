import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { startFakeTelegram } from '../fakes/telegram.ts'
import { startFakeZalo } from '../fakes/zalo.ts'

const token = '123456789:aSecretHalf-abcdefghijklmnop'
const zalo = await startFakeZalo({ token })
const telegram = await startFakeTelegram({ token })
afterAll(async () => {
  await zalo.close()
  await telegram.close()
})

const settings = {
  PUBLIC_URL: 'https://ocop.example',
  ZALO_BOT_TOKEN: token,
  ZALO_API_ROOT: zalo.url,
  ZALO_WEBHOOK_SECRET: 'zalo-hook-secret',
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: telegram.url,
  TELEGRAM_WEBHOOK_SECRET: 'telegram-hook-secret',
}

async function run(platform: 'zalo' | 'telegram', words: string, variables = {}) {
  const file = `src/cli/${platform}.ts`
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...words.split(' ')], {
    env: { ...process.env, ...settings, ...variables },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data
    })
  }
  const [code] = await once(child, 'exit')
  expect(output).not.toMatch(/SecretHalf|hook-secret/)
  return { code, output }
}

test('Zalo is told where to deliver, asked, and told to forget it', async () => {
  const set = await run('zalo', 'webhook set')
  expect(set).toMatchObject({
    code: 0,
    output: expect.stringContaining('https://ocop.example/zalo'),
  })
  expect(set.output).toContain('webhook.')
  expect(zalo.webhook()).toEqual({ url: 'https://ocop.example/zalo', secret: 'zalo-hook-secret' })
  expect((await run('zalo', 'webhook show')).output).toContain('https://ocop.example/zalo')
  expect((await run('zalo', 'webhook delete')).code).toBe(0)
  expect(zalo.webhook()).toBeNull()
}, 60_000)

test('Telegram is told where to deliver, and its commands in Vietnamese', async () => {
  expect((await run('telegram', 'webhook set')).code).toBe(0)
  expect(telegram.webhook()).toEqual({
    url: 'https://ocop.example/telegram',
    secret: 'telegram-hook-secret',
  })
  expect([...telegram.commands.keys()]).toEqual(['', 'vi'])
  expect(JSON.stringify(telegram.commands.get('vi'))).toContain('Cách dùng')
}, 60_000)

test('an order that cannot be done says why', async () => {
  const [unknown, secretless, tokenless, refused] = await Promise.all([
    run('zalo', 'webhook'),
    run('telegram', 'webhook set', { TELEGRAM_WEBHOOK_SECRET: '' }),
    run('zalo', 'webhook show', { ZALO_BOT_TOKEN: '', ZALO_WEBHOOK_SECRET: '' }),
    run('telegram', 'commands', { TELEGRAM_BOT_TOKEN: `${token}x` }),
  ])
  expect(unknown).toMatchObject({ code: 2, output: expect.stringContaining('webhook set') })
  expect(secretless).toMatchObject({
    code: 1,
    output: expect.stringContaining('TELEGRAM_WEBHOOK_SECRET'),
  })
  expect(tokenless).toMatchObject({ code: 1, output: expect.stringContaining('ZALO_BOT_TOKEN') })
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('401') })
}, 60_000)
