import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchQuestions } from '#src/text/bench.ts'
import { askInProcess } from './bench/in-process.ts'
import { type Load, load } from './bench/load.ts'
import { startProgram } from './bench/program-process.ts'

// npm run bench : what this machine takes in and answers, beside two bare peers in the same run.
const SECONDS = Number(process.argv[2] ?? 10)
const dataDir = mkdtempSync(join(tmpdir(), 'ocop-bench-'))
const settings = { DATA_DIR: dataDir, DATABASE_URL: `file:${dataDir}/bench.db` }

const chat = { path: '/api/chat', body: (n: number) => ({ id: `b${n}`, text: question(n) }) }
const chatAnswered = { ...chat, path: '/api/chat?wait=30' }
const update = {
  path: '/telegram',
  body: (n: number) => ({
    update_id: n,
    message: { message_id: n, date: 0, chat: { id: n, type: 'private' }, text: question(n) },
  }),
}

const api = createServer((_, response) => {
  response.setHeader('Content-Type', 'application/json')
  response.end('{"ok":true,"result":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"}}}')
}).listen(0, '127.0.0.1')
await once(api, 'listening')
const address = api.address()
const apiPort = address !== null && typeof address === 'object' ? address.port : 0

await measure(
  'bare Hono, JSON in, 202 out',
  'src/cli/bench/bare-hono.ts',
  {},
  { ...chat, connections: 40 },
)
await measure(
  'bare grammY echo by webhook',
  'src/cli/bench/bare-grammy.ts',
  {
    API_ROOT: `http://127.0.0.1:${apiPort}`,
  },
  { ...update, connections: 40 },
)
await measure('ours: intake, stored at FULL, answering meanwhile', 'src/main.ts', settings, {
  ...chat,
  connections: 40,
})
rmSync(dataDir, { recursive: true })
await measure('ours: question to stored answer', 'src/main.ts', settings, {
  ...chatAnswered,
  connections: 8,
})
print('ours: the answer alone, inside the process', await askInProcess(dataDir, 10_000))
rmSync(dataDir, { recursive: true })
api.close()

async function measure(
  title: string,
  file: string,
  variables: Record<string, string>,
  request: Omit<Load, 'url' | 'seconds'>,
) {
  const program = await startProgram(variables, file)
  const result = await load({ ...request, url: program.url, seconds: SECONDS })
  print(title, { ...result, ...program.memory() })
  await program.kill()
}

function question(n: number): string {
  return benchQuestions[n % benchQuestions.length] ?? ''
}

function print(title: string, figures: Record<string, number>) {
  process.stdout.write(`${title}\n  ${JSON.stringify(figures)}\n`)
}
