import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '#src/database/client.ts'
import { walk } from './events.ts'
import { freshFile } from './fresh-file.ts'
import { openQuick } from './quick-db.ts'
import { createWalk } from './walk.ts'

/** Sequences; 10,000 of them with `npm run bench:walks`. */
const WALKS = Number(process.env.WALKS ?? 150)
/** On the program's own database client, which is ten times slower. */
const SLOW_WALKS = Math.ceil(WALKS / 20)
// CI walks the same ways each time; everywhere else they are new ones.
const seed = Number(
  process.env.SEED ?? (process.env.CI ? 20_261_125 : Math.floor(Math.random() * 2 ** 31)),
)

const quick = await openQuick(freshFile())
const own = await openDatabase(freshFile())
afterAll(async () => {
  quick.close()
  await own.close()
})

for (const [database, runs] of [
  ['SQLite itself', WALKS],
  ["the program's client", SLOW_WALKS],
] as const) {
  test(`${runs} walks on ${database} with seed ${seed}: everything is as the model says`, async () => {
    const { db } = database === 'SQLite itself' ? quick : own
    let turns = 0
    const begun = Date.now()
    const property = fc.asyncProperty(walk, async (events) => {
      const going = createWalk(db)
      await going.begin()
      try {
        for (const one of events) await going.go(one)
      } finally {
        turns += going.turns()
      }
    })
    await fc.assert(property, { seed, numRuns: runs, interruptAfterTimeLimit: 10 * 3_600_000 })
    const seconds = (Date.now() - begun) / 1000
    const rate = Math.round(turns / seconds)
    process.stderr.write(`${runs} walks, ${turns} turns, ${rate} a second, seed ${seed}\n`)
    expect(turns).toBeGreaterThan(runs)
  }, 36_000_000)
}
