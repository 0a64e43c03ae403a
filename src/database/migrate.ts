import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { StartRefused } from '#src/message.ts'
import { refusals } from '#src/text/operation.ts'

export type Engine = 'sqlite' | 'postgresql'

/** A connection inside a transaction that holds the engine's migration lock. */
export type Migrating = {
  run: (sql: string) => Promise<void>
  rows: (sql: string) => Promise<unknown[]>
}

const recorded = z.array(z.object({ name: z.string(), sha256: z.string() }))

/**
 * Applies what prisma/migrations/<engine> holds beyond what the database has recorded. A recorded
 * migration that no longer matches its file, or has none, stops the start: the data would not be
 * what this program believes.
 */
export async function migrate(engine: Engine, db: Migrating, folder = 'prisma/migrations') {
  await db.run(`CREATE TABLE IF NOT EXISTS "_migration" (
    "name" TEXT PRIMARY KEY, "sha256" TEXT NOT NULL, "appliedAt" TEXT NOT NULL)`)
  const done = recorded.parse(await db.rows('SELECT "name", "sha256" FROM "_migration"'))
  const files = readMigrations(`${folder}/${engine}`)

  for (const { name, sha256 } of done) {
    const file = files.find((migration) => migration.name === name)
    if (!file) throw new StartRefused(refusals.unknownMigration(name))
    if (file.sha256 !== sha256) throw new StartRefused(refusals.changedMigration(name))
  }
  for (const { name, sql, sha256 } of files) {
    if (done.some((migration) => migration.name === name)) continue
    await db.run(sql)
    await db.run(
      `INSERT INTO "_migration" VALUES ('${name}', '${sha256}', '${new Date().toISOString()}')`,
    )
  }
}

function readMigrations(folder: string) {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${folder}/${name}`, 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}
