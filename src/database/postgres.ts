import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/postgresql/client.ts'
import { migrate } from './migrate.ts'
import { TRANSACTION } from './transaction-limits.ts'

/** Any number nobody else uses on this database: the key of the migration lock. */
const MIGRATION_LOCK = 7_203_611

/** Opens `postgresql://…`, migrated; any number of processes may do so at once. */
export async function openPostgres(url: string) {
  await migrateServer(url)
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url }),
    transactionOptions: TRANSACTION,
  })
  await prisma.$connect()
  return { prisma, close: () => prisma.$disconnect() }
}

async function migrateServer(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const run = async (sql: string) => void (await client.query(sql))
    await run('BEGIN')
    await run(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await migrate('postgresql', { run, rows: async (sql) => (await client.query(sql)).rows })
    await run('COMMIT')
  } finally {
    await client.end()
  }
}
