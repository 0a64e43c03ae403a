import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { benchQuestions } from '#src/text/bench.ts'
import { type CrashRound, runCrashRound } from './bench/crash-round.ts'

// npm run bench:crash : kills the real program at random moments while messages arrive.
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const dataDir = mkdtempSync(join(tmpdir(), 'ocop-crash-'))
const total = {
  acknowledged: 0,
  kills: 0,
  killsAtWork: 0,
  lost: 0,
  doubled: 0,
  outOfOrder: 0,
  aside: 0,
}

for (let n = 1; n <= 20; n++) {
  const databaseUrl = `file:${dataDir}/round-${n}.db`
  await report(`SQLite ${n}/20`, { databaseUrl, processes: 1, messages: 500, kills: 4 })
}
for (let n = 1; n <= 5; n++) {
  const name = `ocop_crash_${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name}`)
  const databaseUrl = Object.assign(new URL(SERVER), { pathname: name }).href
  await report(`PostgreSQL ${n}/5`, { databaseUrl, processes: 3, messages: 500, kills: 6 })
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
}
rmSync(dataDir, { recursive: true })
process.stdout.write(`total ${JSON.stringify(total)}\n`)
process.exit(total.lost + total.doubled + total.outOfOrder === 0 ? 0 : 1)

async function report(title: string, round: Omit<CrashRound, 'dataDir' | 'questions'>) {
  const begin = Date.now()
  const result = await runCrashRound({ ...round, dataDir, questions: benchQuestions })
  total.acknowledged += result.acknowledged
  total.kills += result.kills
  total.killsAtWork += result.killsAtWork
  total.lost += result.lost
  total.doubled += result.doubled
  total.outOfOrder += result.outOfOrder
  total.aside += result.aside
  const seconds = Math.round((Date.now() - begin) / 1000)
  process.stdout.write(`${title} ${JSON.stringify(result)} ${seconds} s\n`)
}

async function onServer(sql: string) {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  await client.query(sql)
  await client.end()
}
