import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from './database/client.ts'
import { log } from './log.ts'

export type Chore = {
  name: string
  everyMs: number
  run: (now: Date) => Promise<unknown>
}

/** Milliseconds between looks at what is due, and before a chore that failed is tried again. */
const LOOK = 5_000
const RETRY = 5 * 60_000

/**
 * Runs each chore when it is due: the first time at once, later so long after its last start, whichever
 * process of one database that was. A failure is logged and tried again.
 */
export function createChores(db: Database, chores: Chore[], now: () => Date, lookMs = LOOK) {
  const stopping = new AbortController()
  let working = Promise.resolve()

  async function work() {
    while (!stopping.signal.aborted) {
      await runDue()
      await sleep(lookMs, undefined, stopping).catch(() => {})
    }
  }

  async function runDue() {
    for (const chore of chores) {
      if (stopping.signal.aborted) return
      await attempt(chore).catch((err) => log.error({ err, chore: chore.name }, 'chore failed'))
    }
  }

  async function attempt({ name, everyMs, run }: Chore) {
    const moment = now()
    if (!(await claim(name, moment, everyMs))) return
    try {
      await run(moment)
    } catch (error) {
      const dueAt = new Date(moment.getTime() + Math.min(everyMs, RETRY))
      await db.chore.updateMany({ where: { name }, data: { dueAt } })
      throw error
    }
  }

  /** Only one process finds the row still due. */
  async function claim(name: string, moment: Date, everyMs: number): Promise<boolean> {
    const row = await db.chore.findUnique({ where: { name } })
    if (row && row.dueAt > moment) return false
    if (!row)
      await db.chore.upsert({ where: { name }, create: { name, dueAt: moment }, update: {} })
    const { count } = await db.chore.updateMany({
      where: { name, dueAt: { lte: moment } },
      data: { dueAt: new Date(moment.getTime() + everyMs) },
    })
    return count === 1
  }

  return {
    runDue,
    start() {
      working = work()
    },
    /** Resolves when the chore under way has ended. */
    async stop() {
      stopping.abort()
      await working
    },
  }
}
