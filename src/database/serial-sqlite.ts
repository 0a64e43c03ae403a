import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils'

/** Opens the next turn and hands back the way to end it. */
type Acquire = () => Promise<() => void>

/**
 * Prisma's SQLite adapter with one lock for everything. As shipped, only transactions exclude each
 * other: a plain statement issued meanwhile runs inside somebody else's transaction and is undone
 * with it (990 of 1,000 acknowledged rows lost beside failing transactions; test/database/lost-writes).
 */
export function serialSqlite(
  inner: PrismaBetterSqlite3,
  prepare: (adapter: SqlDriverAdapter) => Promise<void>,
): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: 'serial-sqlite',
    async connect() {
      const adapter = await inner.connect()
      await prepare(adapter)
      return serial(adapter, createLock())
    },
  }
}

function serial(adapter: SqlDriverAdapter, acquire: Acquire): SqlDriverAdapter {
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const release = await acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }

  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => alone(async () => adapter.queryRaw(query)),
    executeRaw: (query) => alone(async () => adapter.executeRaw(query)),
    executeScript: (script) => alone(async () => adapter.executeScript(script)),
    dispose: () => alone(async () => adapter.dispose()),
    async startTransaction(isolation) {
      const release = await acquire()
      try {
        return holding(await adapter.startTransaction(isolation), release)
      } catch (error) {
        release()
        throw error
      }
    },
  }
}

/** Gives the lock back when the transaction ends, and never leaves SQLite inside one. */
function holding(transaction: Transaction, release: () => void): Transaction {
  const commit = transaction.commit.bind(transaction)
  const rollback = transaction.rollback.bind(transaction)
  transaction.commit = () => commit().finally(release)
  transaction.rollback = async () => {
    try {
      // After a COMMIT that failed Prisma skips the ROLLBACK, and the next writer would join the corpse.
      await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] }).catch(() => 0)
      await rollback()
    } finally {
      release()
    }
  }
  return transaction
}

function createLock(): Acquire {
  let last: Promise<void> = Promise.resolve()
  return async () => {
    const before = last
    let release = () => {}
    last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}
