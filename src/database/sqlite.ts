import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import BetterSqlite3 from 'better-sqlite3'
import { StartRefused } from '#src/message.ts'
import { refusals } from '#src/text/operation.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { migrate } from './migrate.ts'
import { serialSqlite } from './serial-sqlite.ts'
import { TRANSACTION } from './transaction-limits.ts'

/** Older versions lose commits when two connections write and checkpoint at the same instant. */
const VERSION_FLOOR = '3.51.3'

/** better-sqlite3 waits without yielding, so this is also the longest the whole program may stand still. */
const BUSY_MS = 200

const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA secure_delete = ON;
`

/** What the connection must answer after PRAGMAS; synchronous 2 is FULL. */
const ASSERTED = {
  ...{ journal_mode: 'wal', synchronous: '2', foreign_keys: '1', trusted_schema: '0' },
  secure_delete: '1',
}

/** Opens `file:…`, migrated and locked against a second process for as long as this one lives. */
export async function openSqlite(url: string) {
  const file = resolve(url.replace(/^file:/, ''))
  mkdirSync(dirname(file), { recursive: true })
  const unlock = lockOut(file)
  try {
    await migrateFile(file)
    const inner = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: BUSY_MS })
    const prisma = new PrismaClient({
      adapter: serialSqlite(inner, prepare),
      transactionOptions: TRANSACTION,
    })
    await prisma.$connect()
    return {
      prisma,
      close: async () => {
        await prisma.$disconnect()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The operating system drops this lock with the process, however it dies. */
function lockOut(file: string): () => void {
  const lock = new BetterSqlite3(`${file}.lock`, { timeout: 2_000 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StartRefused(refusals.secondProcess(file))
    }
    throw error
  }
  return () => lock.close()
}

async function migrateFile(file: string) {
  const db = new BetterSqlite3(file, { timeout: BUSY_MS })
  try {
    db.exec(PRAGMAS)
    const run = async (sql: string) => void db.exec(sql)
    await run('BEGIN IMMEDIATE')
    try {
      await migrate('sqlite', {
        run,
        rows: async (sql) => db.prepare(sql).all(),
      })
      await run('COMMIT')
    } catch (error) {
      if (db.inTransaction) await run('ROLLBACK')
      throw error
    }
  } finally {
    db.close()
  }
}

async function prepare(adapter: SqlDriverAdapter) {
  await adapter.executeScript(PRAGMAS)
  const version = await ask(adapter, 'SELECT sqlite_version()')
  if (isOlder(version, VERSION_FLOOR)) {
    throw new StartRefused(refusals.oldSqlite(version, VERSION_FLOOR))
  }
  for (const [name, expected] of Object.entries(ASSERTED)) {
    const actual = await ask(adapter, `PRAGMA ${name}`)
    if (actual !== expected) throw new StartRefused(refusals.weakSqlite(name, actual))
  }
}

async function ask(adapter: SqlDriverAdapter, sql: string): Promise<string> {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return String(rows[0]?.[0])
}

export function isOlder(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0
}
