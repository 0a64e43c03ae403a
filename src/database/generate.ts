import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { forPostgres } from './schema-file.ts'

// Prisma makes one client per provider, so the models are generated twice from the one file.
const schema = readFileSync('prisma/schema.prisma', 'utf8')
const generated = resolve('src/database/generated')
rmSync(generated, { recursive: true, force: true })

for (const [engine, text] of [
  ['sqlite', schema],
  ['postgresql', forPostgres(schema)],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'prisma-'))
  const file = join(folder, 'schema.prisma')
  writeFileSync(file, text.replace(/output\s+= ".*"/, `output = "${join(generated, engine)}"`))
  execFileSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'generate', '--schema', file],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      // Generating needs no schema engine, yet Prisma downloads one unless it is told of a file.
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        ...process.env,
      },
    },
  )
  rmSync(folder, { recursive: true })
}
