import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { askInProcess } from './bench/in-process.ts'
import { type Load, load } from './bench/load.ts'
import {
  platformVariables,
  questionOf,
  startBenchApi,
  telegramUpdates,
  type Updates,
  zaloUpdates,
} from './bench/platforms.ts'
import { startProgram } from './bench/program-process.ts'

// npm run bench : what this machine takes in and answers, beside two bare peers in the same run.
const SECONDS = Number(process.argv[2] ?? 10)
/** Questions of the end-to-end measurement at each platform. */
const ANSWERS = 200 * SECONDS
const dataDir = mkdtempSync(join(tmpdir(), 'ocop-bench-'))
const settings = { DATA_DIR: dataDir, DATABASE_URL: `file:${dataDir}/bench.db` }

const chat = { path: '/api/chat', body: (n: number) => ({ id: `b${n}`, text: questionOf(n) }) }
const chatAnswered = { ...chat, path: '/api/chat?wait=30' }
const api = await startBenchApi()
const platformSettings = { ...settings, ...platformVariables(api.url) }

await measure(
  'bare Hono, JSON in, 202 out',
  'src/cli/bench/bare-hono.ts',
  {},
  { ...chat, connections: 40 },
)
await measure(
  'bare grammY echo by webhook',
  'src/cli/bench/bare-grammy.ts',
  { API_ROOT: api.url },
  { ...telegramUpdates, connections: 40 },
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
for (const platform of [zaloUpdates, telegramUpdates]) {
  await measure(`ours: ${platform.path}, updates stored at FULL`, 'src/main.ts', platformSettings, {
    ...platform,
    connections: 40,
  })
  rmSync(dataDir, { recursive: true })
  await measureAnswers(platform)
  rmSync(dataDir, { recursive: true })
}
api.close()

/** Questions delivered by webhook until their answers have been sent: what a person waits for. */
async function measureAnswers(platform: Updates) {
  const program = await startProgram(platformSettings)
  const begin = performance.now()
  await load({ ...platform, url: program.url, connections: 8, amount: ANSWERS })
  while (!(await isAllSent(program.url))) await sleep(50)
  const seconds = (performance.now() - begin) / 1_000
  const perSecond = Math.round(ANSWERS / seconds)
  print(`ours: ${platform.path}, question to sent answer`, { perSecond, ...program.memory() })
  await program.kill()
}

async function isAllSent(url: string): Promise<boolean> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return ['waiting', 'unsent'].every((kind) => metrics.includes(`ocop_backlog{kind="${kind}"} 0\n`))
}

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

function print(title: string, figures: Record<string, number>) {
  process.stdout.write(`${title}\n  ${JSON.stringify(figures)}\n`)
}
