import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe } from 'vitest'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'

const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'

async function serverAnswers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2_000 })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

const postgresIsUp = await serverAnswers()
if (!postgresIsUp && process.env.CI) throw new Error(`no PostgreSQL at ${SERVER}`)
if (!postgresIsUp) process.stderr.write(`skipped: no PostgreSQL at ${SERVER}\n`)

/** The URL of an empty database, and the way to remove it. */
export type FreshDatabase = { url: string; drop: () => Promise<void> }

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-'))
  return { url: `file:${folder}/ocop.db`, drop: async () => rmSync(folder, { recursive: true }) }
}

async function freshPostgres(): Promise<FreshDatabase> {
  const name = `ocop_${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(SERVER)
  url.pathname = name
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onServer(sql: string) {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  await client.query(sql)
  await client.end()
}

type Tools = {
  engine: string
  fresh: () => Promise<FreshDatabase>
  open: () => Promise<OpenDatabase & { url: string }>
}

/** Runs a suite once on each engine; `open` gives an empty, migrated database that is removed afterwards. */
export function onBothEngines(suite: (tools: Tools) => void) {
  describe('on SQLite', () => suite({ engine: 'SQLite', ...tools(freshSqlite) }))
  onPostgres(suite)
}

/** For what only several processes on one database can show. */
export function onPostgres(suite: (tools: Tools) => void) {
  describe.runIf(postgresIsUp)('on PostgreSQL', () =>
    suite({ engine: 'PostgreSQL', ...tools(freshPostgres) }),
  )
}

function tools(make: () => Promise<FreshDatabase>): Omit<Tools, 'engine'> {
  const cleanUps: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp()
  })
  async function fresh() {
    const database = await make()
    cleanUps.push(database.drop)
    return database
  }
  async function open() {
    const { url } = await fresh()
    const database = await openDatabase(url)
    cleanUps.push(database.close)
    return { ...database, url }
  }
  return { fresh, open }
}
