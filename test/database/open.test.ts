import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '#src/database/client.ts'
import { migrate } from '#src/database/migrate.ts'
import { diffSchema } from '#src/database/schema-diff.ts'
import { isOlder } from '#src/database/sqlite.ts'
import { StartRefused } from '#src/message.ts'
import { onBothEngines } from '../database.ts'

const run = promisify(execFile)

onBothEngines(({ fresh, engine }) => {
  test('opening applies the migrations once, also when several open at the same moment', async () => {
    const { url } = await fresh()
    const times = engine === 'SQLite' ? 1 : 4
    const opened = await Promise.all(Array.from({ length: times }, () => openDatabase(url)))
    for (const { db } of opened) expect(await db.inbox.count()).toBe(0)
    for (const { close } of opened) await close()

    const again = await openDatabase(url)
    expect(await again.db.$queryRaw`SELECT "name" FROM "_migration"`).toHaveLength(
      readdirSync('prisma/migrations/sqlite').length,
    )
    await again.close()
  })
})

async function freshFile() {
  return join(mkdtempSync(join(tmpdir(), 'ocop-')), 'ocop.db')
}

test('a second process on one SQLite file is refused with a sentence, and let in after the first ends', async () => {
  const url = `file:${await freshFile()}`
  const first = await openDatabase(url)
  const script = `import { openDatabase } from '#src/database/client.ts'
    openDatabase('${url}').then(() => process.exit(0), (error) => { process.stderr.write(error.message); process.exit(3) })`
  const second = () => run('npx', ['tsx', '--input-type=module', '-e', script])

  await expect(second()).rejects.toMatchObject({
    code: 3,
    stderr: expect.stringContaining('đang được một tiến trình khác'),
  })
  await first.close()
  await expect(second()).resolves.toBeDefined()
}, 30_000)

test('every SQLite connection is durable: WAL with synchronous FULL, also when the file is opened again', async () => {
  const url = `file:${await freshFile()}`
  for (const _ of [1, 2]) {
    const { db, close } = await openDatabase(url)
    expect(await db.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }])
    expect(Number(Object.values((await one(db.$queryRaw`PRAGMA synchronous`)) ?? {})[0])).toBe(2)
    await close()
  }
})

async function one(rows: Promise<unknown>): Promise<object | undefined> {
  const list = await rows
  return Array.isArray(list) ? list[0] : undefined
}

test('SQLite below the floor is recognised', () => {
  expect(isOlder('3.51.2', '3.51.3')).toBe(true)
  expect(isOlder('3.9.0', '3.51.3')).toBe(true)
  expect(isOlder('3.51.3', '3.51.3')).toBe(false)
  expect(isOlder('3.53.2', '3.51.3')).toBe(false)
})

/** A database that has recorded everything in `folder`. */
async function migratedFrom(folder: string) {
  const db = new BetterSqlite3(':memory:')
  const connection = {
    run: async (sql: string) => void db.exec(sql),
    rows: async (sql: string) => db.prepare(sql).all(),
  }
  await migrate('sqlite', connection, folder)
  return connection
}

test('a migration that changed after it was applied stops the start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  cpSync('prisma/migrations', folder, { recursive: true })
  const connection = await migratedFrom(folder)

  writeFileSync(`${folder}/sqlite/0001-foundation.sql`, '-- something else')

  await expect(migrate('sqlite', connection, folder)).rejects.toThrow(StartRefused)
  await expect(migrate('sqlite', connection, folder)).rejects.toThrow(/0001-foundation.*khác/)
})

test('a database ahead of this program stops the start', async () => {
  const connection = await migratedFrom('prisma/migrations')
  await connection.run(`INSERT INTO "_migration" VALUES ('9999-future.sql', 'x', 'y')`)
  await expect(migrate('sqlite', connection)).rejects.toThrow(/9999-future/)
})

test('no change of the models waits for its migration', () => {
  expect(readFileSync('prisma/migrations/last.prisma', 'utf8')).toBe(
    readFileSync('prisma/schema.prisma', 'utf8'),
  )
})

test('the SQLite migrations together make what the models say', async () => {
  const after = readFileSync('prisma/migrations/last.prisma', 'utf8')
  const made = new BetterSqlite3(':memory:')
  made.exec(await diffSchema('sqlite', { before: null, after, postgresUrl: '' }))
  const migrated = await migratedFrom('prisma/migrations')
  expect((await migrated.rows(COLUMNS)).filter(isOurs)).toEqual(made.prepare(COLUMNS).all())
})

const COLUMNS = `SELECT t.name AS "table", c.name, c.type, c."notnull", c.dflt_value, c.pk
  FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1, 2`

function isOurs(row: unknown): boolean {
  return !JSON.stringify(row).includes('_migration')
}
