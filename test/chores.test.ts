import { expect, test } from 'vitest'
import { createChores } from '#src/chores.ts'
import { onBothEngines, onPostgres } from './database.ts'

const MINUTE = 60_000

function aClock() {
  let moment = Date.parse('2026-11-25T03:00:00Z')
  return {
    now: () => new Date(moment),
    pass: (minutes: number) => {
      moment += minutes * MINUTE
    },
  }
}

onBothEngines(({ open }) => {
  test('a chore runs at once and then at its interval', async () => {
    const { db } = await open()
    const { now, pass } = aClock()
    const runs: string[] = []
    const run = async (moment: Date) => runs.push(moment.toISOString().slice(11, 16))
    const { runDue } = createChores(db, [{ name: 'a', everyMs: 10 * MINUTE, run }], now)
    await runDue()
    await runDue()
    pass(9)
    await runDue()
    pass(1)
    await runDue()
    expect(runs).toEqual(['03:00', '03:10'])
  })

  test('one that fails does not keep the others from running, and is tried again sooner', async () => {
    const { db } = await open()
    const { now, pass } = aClock()
    const runs: string[] = []
    const chores = [
      {
        name: 'bad',
        everyMs: 24 * 60 * MINUTE,
        run: async () => {
          runs.push('bad')
          throw new Error('no')
        },
      },
      { name: 'good', everyMs: 24 * 60 * MINUTE, run: async () => runs.push('good') },
    ]
    const { runDue } = createChores(db, chores, now)
    await runDue()
    pass(5)
    await runDue()
    expect(runs).toEqual(['bad', 'good', 'bad'])
  })

  test('started, it works until it is stopped, and stops with the chore under way', async () => {
    const { db } = await open()
    let ended = 0
    const run = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      ended += 1
    }
    const chores = createChores(db, [{ name: 'a', everyMs: 0, run }], () => new Date(), 1)
    chores.start()
    await expect.poll(() => ended).toBeGreaterThan(2)
    await chores.stop()
    const atStop = ended
    await db.chore.count()
    expect(ended).toBe(atStop)
  })
})

onPostgres(({ open }) => {
  test('of several processes one runs the chore', async () => {
    const { db } = await open()
    const { now } = aClock()
    let runs = 0
    const run = async () => {
      runs += 1
    }
    const chore = { name: 'a', everyMs: MINUTE, run }
    const processes = Array.from({ length: 8 }, () => createChores(db, [chore], now))
    await Promise.all(processes.map(({ runDue }) => runDue()))
    expect(runs).toBe(1)
  })
})
