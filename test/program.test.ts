import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ProgramProcess, startProgram } from '#src/cli/bench/program-process.ts'
import { launchBrowser, noBrowser } from './browser.ts'
import { runWebJourney } from './channels/web-journey.ts'

// The program as its operator runs it: a process of its own, spoken to over HTTP.
const DATA_DIR = mkdtempSync(join(tmpdir(), 'ocop-program-'))
let program: ProgramProcess = await startProgram({ DATA_DIR, DATABASE_URL: '' })
afterAll(() => program.kill())

const answered = z.object({
  conversation: z.string(),
  replies: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      citations: z
        .array(z.object({ number: z.string(), validity: z.string(), quote: z.string() }))
        .optional(),
    }),
  ),
})

async function ask(text: string, conversation?: string, id = text) {
  const response = await fetch(`${program.url}/api/chat?wait=20`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, text, conversation }),
  })
  expect(response.status).toBe(200)
  return answered.parse(await response.json())
}

test('a first question gets a right answer with its source, and the notice that nobody human wrote it', async () => {
  const { replies } = await ask('Sản phẩm được 82 điểm thì xếp mấy sao, ai công nhận?')
  const whole = replies.map(({ text }) => text).join('\n')
  const cited = replies.flatMap(({ citations = [] }) => citations)

  expect(whole).toContain('trợ lý')
  expect(whole).toContain('tự động')
  expect(whole).toContain('4 sao')
  expect(whole).toMatch(/Chủ tịch (UBND|Ủy ban nhân dân)( cấp)? tỉnh/)
  expect(cited).toContainEqual(
    expect.objectContaining({ number: '26/2026/QĐ-TTg', validity: 'in-force' }),
  )
})

test.skipIf(noBrowser)(
  'the page asks, shows the source, keeps the talk and sends what was written offline',
  async () => {
    const browser = await launchBrowser()
    try {
      const context = await browser.newContext({ viewport: { width: 375, height: 720 } })
      await runWebJourney(program.url, await context.newPage(), 'Bao nhiêu điểm thì được 4 sao?')
    } finally {
      await browser.close()
    }
  },
  60_000,
)

test('a conversation goes on after the process was killed', async () => {
  const { conversation } = await ask('xin chào')
  await program.kill()
  program = await startProgram({ DATA_DIR, DATABASE_URL: '' })

  const again = await ask('nop ho so ocop o dau', conversation)
  expect(again.conversation).toBe(conversation)
  expect(again.replies.map(({ text }) => text).join('\n')).toMatch(/(UBND|Ủy ban nhân dân) xã/)
})

test('a talk goes on where it was after the process was killed: follow-up, province, provision', async () => {
  const { conversation } = await ask('tôi ở Cà Mau')
  await ask('Hộ kinh doanh vay không thế chấp tối đa bao nhiêu?', conversation)
  await program.kill()
  program = await startProgram({ DATA_DIR, DATABASE_URL: '' })

  const textOf = ({ replies }: Awaited<ReturnType<typeof ask>>) =>
    replies.map(({ text }) => text).join('\n')
  const followed = textOf(await ask('con htx', conversation))
  expect(followed).toContain('Em hiểu anh chị hỏi: Hợp tác xã vay')
  expect(followed).toContain('5 tỷ đồng')
  expect(textOf(await ask('nguyen van', conversation))).toContain('156/2025/NĐ-CP')
  expect(textOf(await ask('menu', conversation))).toContain('Cà Mau')
})

test('the operator sees whether all is well, and the figures', async () => {
  expect(await (await fetch(`${program.url}/healthz`)).json()).toEqual({ ok: true })
  const ready = await fetch(`${program.url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([200, { ok: true, problems: {} }])
  const metrics = await (await fetch(`${program.url}/metrics`)).text()
  expect(metrics).toContain('ocop_backlog{kind="waiting"} 0')
  expect(metrics).toContain('ocop_messages_received_total{channel="web"}')
  expect(metrics).toContain('ocop_questions{status="answered"}')
  expect(metrics).toContain('process_resident_memory_bytes')
})

/** Runs the program until it ends by itself. */
async function runToEnd(variables: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...process.env, ...variables },
  })
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  const [code] = await once(child, 'exit')
  return { code, output }
}

test('a start that cannot be is refused with a sentence that says what to do', async () => {
  const { port } = new URL(program.url)
  const elsewhere = { DATA_DIR: mkdtempSync(join(tmpdir(), 'ocop-')), DATABASE_URL: '' }

  const second = await runToEnd({ DATA_DIR, DATABASE_URL: '', PORT: '0' })
  expect(second).toMatchObject({ code: 1, output: expect.stringContaining('tiến trình khác') })

  const taken = await runToEnd({ ...elsewhere, PORT: port })
  expect(taken).toMatchObject({ code: 1, output: expect.stringContaining(`Cổng ${port}`) })

  const wrong = await runToEnd({ ...elsewhere, PORT: 'x' })
  expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('PORT') })
}, 60_000)

test('SIGTERM ends it within ten seconds with an open stream of events, and nothing accepted is lost', async () => {
  const { conversation } = await ask('xin chào')
  const events = await fetch(`${program.url}/api/chat/events`, {
    headers: { 'X-Conversation': conversation },
  })
  expect(events.status).toBe(200)
  const accepted = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      fetch(`${program.url}/api/chat`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          id: `late-${n}`,
          conversation,
          text: 'Bao nhiêu điểm thì được 4 sao?',
        }),
      }).then(({ status }) => status),
    ),
  )
  expect(accepted).toEqual(Array.from({ length: 20 }, () => 202))

  const { ms, code } = await program.stop()
  expect(code).toBe(0)
  expect(ms).toBeLessThan(10_000)

  program = await startProgram({ DATA_DIR, DATABASE_URL: '' })
  for (let n = 0; n < 20; n++) {
    const { replies } = await ask('Bao nhiêu điểm thì được 4 sao?', conversation, `late-${n}`)
    expect(replies.length).toBeGreaterThan(0)
  }
}, 60_000)
