import type { PrismaClient } from './generated/sqlite/client.ts'

const tables = [
  'attachment',
  'audit',
  'chore',
  'consent',
  'consentText',
  'conversation',
  'dataLink',
  'dataRequest',
  'inbox',
  'linkCode',
  'linkTry',
  'outbox',
  'pace',
  'person',
  'question',
  'registration',
  'registrationEvent',
  'uploadLink',
] as const

/** What may be done inside a transaction. The SQLite client names the types: both have one set of models. */
export type Transaction = Pick<PrismaClient, (typeof tables)[number] | '$executeRaw' | '$queryRaw'>

export type Database = Transaction & {
  /** All or nothing; what `work` throws is thrown again after the rollback. */
  $transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>
}

export type OpenDatabase = {
  db: Database
  engine: 'sqlite' | 'postgresql'
  /** Whether other processes may be working on the same rows. */
  shared: boolean
  close: () => Promise<void>
}

/** Opens the database that `DATABASE_URL` names; migrations are applied before it resolves. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  // Each engine brings a compiler of some megabytes; only one of them is needed.
  if (url.startsWith('file:')) {
    const { openSqlite } = await import('./sqlite.ts')
    const { prisma, close } = await openSqlite(url)
    return { db: prisma, engine: 'sqlite', shared: false, close }
  }
  const { openPostgres } = await import('./postgres.ts')
  const { prisma, close } = await openPostgres(url)
  if (!hasOurModels(prisma))
    throw new Error('the PostgreSQL client was generated from other models')
  return { db: prisma, engine: 'postgresql', shared: true, close }
}

/** The compiler cannot compare the two generated clients, so the models are compared here. */
function hasOurModels(client: object): client is Database {
  return tables.every((table) => table in client)
}
