import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { diffSchema } from '#src/database/schema-diff.ts'

// npm run migration -- add-registrations : the next migration of both engines. What the migrations
// already lead to is kept beside them, so that only what is new is written.
const LAST = 'prisma/migrations/last.prisma'

const [name] = process.argv.slice(2)
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write('npm run migration -- name-in-kebab-case\n')
  process.exit(2)
}
const postgresUrl = process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const after = readFileSync('prisma/schema.prisma', 'utf8')
const before = existsSync(LAST) ? readFileSync(LAST, 'utf8') : null
for (const engine of ['sqlite', 'postgresql'] as const) {
  const folder = `prisma/migrations/${engine}`
  const number = String(readdirSync(folder).length + 1).padStart(4, '0')
  const file = `${folder}/${number}-${name}.sql`
  writeFileSync(file, await diffSchema(engine, { before, after, postgresUrl }))
  process.stdout.write(`${file}\n`)
}
writeFileSync(LAST, after)
process.exit(0)
