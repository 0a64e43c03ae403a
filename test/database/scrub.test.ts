import { readFileSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '#src/database/client.ts'
import { scrub } from '#src/database/scrub.ts'
import { onBothEngines } from '../database.ts'

const SEED = 6

/** Rows that grow, shrink and go, so that the file's pages are split and joined and leave copies behind. */
function churn(file: string) {
  const db = new BetterSqlite3(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA synchronous = OFF')
  const now = new Date().toISOString()
  const put = db.prepare(`
    INSERT INTO "Person" ("id", "profile", "createdAt", "updatedAt") VALUES (?, ?, '${now}', '${now}')
    ON CONFLICT ("id") DO UPDATE SET "profile" = excluded."profile"`)
  const drop = db.prepare('DELETE FROM "Person" WHERE "id" = ?')
  let state = SEED
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
  const pick = () => Math.floor(random() * 3_000)
  for (let step = 0; step < 20_000; step++) {
    const id = pick()
    const mark = id % 5 === 0 ? 'CANARY' : 'others'
    put.run(`${mark}${id}`, mark.repeat(1 + Math.floor(random() * random() * 120)))
    if (step % 50 === 0) drop.run(`others${pick()}`)
  }
  db.close()
}

onBothEngines(({ engine, open, fresh }) => {
  test('what was deleted is in no byte of the file or its log', async () => {
    if (engine !== 'SQLite') return
    const { url } = await fresh()
    const file = url.replace('file:', '')
    await (await openDatabase(url)).close()
    churn(file)
    const database = await openDatabase(url)
    await database.db.person.deleteMany({ where: { id: { startsWith: 'CANARY' } } })
    await scrub(database)
    const bytes = readFileSync(file, 'latin1') + readFileSync(`${file}-wal`, 'latin1')
    expect(bytes).toContain('others')
    expect(bytes.split('CANARY').length - 1).toBe(0)
    await database.close()
  })

  test('the rest is left as it was', async () => {
    const { db, ...database } = await open()
    const at = new Date('2026-11-25T03:00:00Z')
    await db.person.create({ data: { id: 'an', profile: '{}', createdAt: at, updatedAt: at } })
    await scrub({ db, ...database })
    expect(await db.person.count()).toBe(1)
  })
})
