import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Engine } from './migrate.ts'
import { forPostgres } from './schema-file.ts'

type Change = { before: string | null; after: string; postgresUrl: string }

/**
 * The SQL from one text of prisma/schema.prisma to another (from an empty database without `before`).
 * It compares texts: `prisma migrate` cannot run without a download, and the engine in the package
 * cannot describe a PostgreSQL through its adapter, though it wants to connect to one (`postgresUrl`).
 */
export async function diffSchema(engine: Engine, { before, after, postgresUrl }: Change) {
  const to = forEngine(engine, after)
  const adapter =
    engine === 'sqlite'
      ? new PrismaBetterSqlite3({ url: ':memory:' })
      : new PrismaPg({ connectionString: postgresUrl })
  glue ??= loadGlue()
  const schemaEngine = await (await glue).SchemaEngine.new(
    { datamodels: [['schema.prisma', to]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  const { stdout } = await schemaEngine.diff({
    from: before === null ? { tag: 'empty' } : datamodel(forEngine(engine, before)),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout ?? ''
}

function forEngine(engine: Engine, schema: string): string {
  return engine === 'sqlite' ? schema : forPostgres(schema)
}

function datamodel(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] }
}

/** The engine's module keeps its instance in a global of its own, so it is started once. */
let glue: ReturnType<typeof loadGlue> | undefined

async function loadGlue() {
  const wasm = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const module = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(join(wasm, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': module })
  module.__wbg_set_wasm(instance.exports)
  if (typeof instance.exports.__wbindgen_start === 'function') instance.exports.__wbindgen_start()
  return module
}
