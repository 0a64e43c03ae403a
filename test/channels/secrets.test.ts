import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { ApiCall, Fault } from '../fakes/api-server.ts'
import { startFakeTelegram, telegramMessage } from '../fakes/telegram.ts'
import { startFakeZalo } from '../fakes/zalo.ts'
import { zaloEvent } from '../fakes/zalo-events.ts'
import { later } from './a-platform.ts'

const ZALO = '1459232241454765289:zaloSecretHalf+abcdefghijklmnop'
const TELEGRAM = '123456789:telegramSecretHalf-abcdefghijk'

/** The ways in which a platform can make a careless program repeat its token, each once. */
function faultsEchoing(token: string): (call: ApiCall) => Fault | null {
  const code = token === ZALO ? 403 : 500
  const faults: Record<string, Fault[]> = {
    getWebhookInfo: [{ kind: 'truncated' }],
    getUpdates: [
      { kind: 'page', status: 502 },
      { kind: 'reset', when: 'before' },
    ],
    sendMessage: [
      { kind: 'error', code, description: `no route to /bot${token}/` },
      { kind: 'error', code: 429, description: encodeURIComponent(token), retryAfter: 1 },
    ],
  }
  return ({ method }) => faults[method]?.pop() ?? null
}

/** The program as its operator runs it, with everything it prints. */
async function runProgram(variables: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'debug', DATABASE_URL: '', ...variables },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      printed += data
    })
  }
  later(async () => void child.kill('SIGKILL'))
  const url = await vi.waitFor(
    () => {
      const address = /: (http:\/\/127\.0\.0\.1:[1-9]\d*)/.exec(printed)?.[1]
      if (!address) throw new Error(`not started: ${printed}`)
      return address
    },
    { timeout: 30_000, interval: 50 },
  )
  return {
    url,
    printed: () => printed,
    async stop() {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      return (await exit)[0]
    },
  }
}

test('both platforms are served through their faults, and no token shows anywhere', async () => {
  const zalo = await startFakeZalo({ token: ZALO })
  const telegram = await startFakeTelegram({ token: TELEGRAM })
  later(zalo.close)
  later(telegram.close)
  zalo.fail(faultsEchoing(ZALO))
  telegram.fail(faultsEchoing(TELEGRAM))

  const DATA_DIR = mkdtempSync(join(tmpdir(), 'ocop-secrets-'))
  const program = await runProgram({
    DATA_DIR,
    ZALO_BOT_TOKEN: ZALO,
    ZALO_API_ROOT: zalo.url,
    TELEGRAM_BOT_TOKEN: TELEGRAM,
    TELEGRAM_API_ROOT: telegram.url,
  })
  const question = 'Sản phẩm được 82 điểm thì xếp mấy sao?'
  await zalo.push(zaloEvent.text(question))
  telegram.push('message', telegramMessage(7, { text: question }))
  await vi.waitFor(
    () => {
      expect(zalo.sent.map(({ text }) => text).join()).toContain('4 sao')
      expect(telegram.sent.map(({ text }) => text).join()).toContain('4 sao')
    },
    { timeout: 30_000, interval: 50 },
  )
  expect(zalo.sent[0]?.text).toMatch(/• 26\/2026\/QĐ-TTg, .* \(còn hiệu lực\)/)

  const pages = await Promise.all(
    ['/', '/metrics', '/readyz', '/zalo', '/telegram'].map(async (path) =>
      (await fetch(program.url + path)).text(),
    ),
  )
  expect(await program.stop()).toBe(0)

  const printed = program.printed()
  expect(printed).toContain('could not be asked')
  expect(printed).toContain('reply not sent')
  const database = readdirSync(DATA_DIR)
    .filter((file) => file.startsWith('ocop.db'))
    .map((file) => readFileSync(join(DATA_DIR, file), 'latin1'))
  expect(database.join()).toContain('telegram:7')
  const everything = [printed, ...pages, ...database].join('\n')
  for (const token of [ZALO, TELEGRAM]) {
    const half = token.slice(token.indexOf(':') + 1)
    for (const form of [half, encodeURIComponent(half)]) expect(everything).not.toContain(form)
  }
}, 90_000)
