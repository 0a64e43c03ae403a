import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'ocop-network-'))
afterAll(() => rmSync(DATA_DIR, { recursive: true }))

const watching = ['--import', 'tsx', '--import', './test/fakes/no-network.ts']

/** The program, or a line of code, with every connection watched. */
function run(args: string[]) {
  const nothing = {
    OPENAI_API_KEY: '',
    OPENAI_BASE_URL: '',
    ZALO_BOT_TOKEN: '',
    TELEGRAM_BOT_TOKEN: '',
  }
  const child = spawn(process.execPath, [...watching, ...args], {
    env: { ...process.env, ...nothing, DATA_DIR, DATABASE_URL: '', PORT: '0', PUBLIC_URL: '' },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data))
  return { child, printed: () => printed }
}

test('with no key and no channel the program connects to nobody, from its start to its stop', async () => {
  const { child, printed } = run(['src/main.ts'])
  const url = await vi.waitFor(
    () => {
      const address = /: (http:\/\/127\.0\.0\.1:[1-9]\d*)/.exec(printed())?.[1]
      if (!address) throw new Error(`not started: ${printed()}`)
      return address
    },
    { timeout: 60_000, interval: 50 },
  )
  for (const text of ['Giấy chứng nhận OCOP có hạn bao lâu?', 'thời tiết thế nào', 'menu']) {
    const response = await fetch(`${url}/api/chat?wait=30`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: text, text }),
    })
    expect(response.status).toBe(200)
  }
  for (const path of ['/', '/healthz', '/readyz', '/metrics']) await fetch(url + path)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  expect(printed()).not.toContain('OUTGOING')
}, 120_000)

test('a connection would have been noticed', async () => {
  const code =
    "await fetch('http://192.0.2.1/').catch(() => {}); await fetch('http://ocop.example/').catch(() => {})"
  const { child, printed } = run(['--input-type=module', '--eval', code])
  await once(child, 'exit')
  expect(printed()).toContain('OUTGOING 192.0.2.1')
  expect(printed()).toContain('OUTGOING ocop.example')
}, 60_000)
