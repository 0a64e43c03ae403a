import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '#src/database/client.ts'
import { freshFile } from './fresh-file.ts'
import { exitTexts, orderTexts, otherTexts } from './model-input.ts'
import { openQuick } from './quick-db.ts'
import { conversations, createWalk, type Event } from './walk.ts'

/** Sequences; all of them with `npm run bench:walks`. */
const WALKS = Number(process.env.WALKS ?? 400)
/** On the program's own database client, which is ten times slower. */
const SLOW_WALKS = Math.ceil(WALKS / 20)
const LONGEST = 60
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

const texts = [...Object.keys(exitTexts), ...Object.keys(orderTexts), ...otherTexts]
const kinds = ['photo', 'registration', 'foodSafety', 'story']
const stops = ['papers', 'rating', 'case', 'phone', 'criterion:1.1', null]
const on = fc.constantFrom(...conversations)
const first = fc.constant(conversations[0])
const place = fc.oneof({ weight: 4, arbitrary: first }, { weight: 2, arbitrary: on })
const pick = fc.nat(999)
const twice = fc.nat(9).map((n) => n === 0)
const weird = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `z${text}z`)
const numbers = fc.integer({ min: 1, max: 70 }).map(String)

const doing = <Name extends Event['do']>(name: Name) => fc.constant(name)
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ do: doing('answer'), on: place, pick, twice }) },
  { weight: 5, arbitrary: fc.record({ do: doing('bad'), on: place, pick, twice }) },
  { weight: 25, arbitrary: fc.record({ do: doing('press'), on: place, pick, twice }) },
  { weight: 8, arbitrary: fc.record({ do: doing('stale'), on: place, pick, twice }) },
  { weight: 3, arbitrary: fc.record({ do: doing('burst'), on: place, pick, twice }) },
  {
    weight: 25,
    arbitrary: fc.record({ do: doing('say'), on: place, text: fc.constantFrom(...texts), twice }),
  },
  { weight: 4, arbitrary: fc.record({ do: doing('weird'), on: place, text: numbers, twice }) },
  { weight: 3, arbitrary: fc.record({ do: doing('weird'), on: place, text: weird, twice }) },
  { weight: 3, arbitrary: fc.record({ do: doing('restart'), law: twice }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: doing('pass'), hours: fc.constantFrom(1, 13, 72, 800) }),
  },
  { weight: 4, arbitrary: fc.record({ do: doing('link'), on: place, to: on }) },
  { weight: 1, arbitrary: fc.record({ do: doing('unlink'), on, pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: doing('official'), pick },
      to: fc.constantFrom('reviewing', 'returned', 'proposed'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: doing('file'), pick, kind: fc.constantFrom(...kinds) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: doing('fill'), pick, upTo: fc.constantFrom(...stops) }),
  },
)
/** Most walks begin with somebody who consents; some with whatever comes. */
const opening: Event[] = ['dang ky', 'tôi đồng ý', 'không'].map((text) => ({
  ...{ do: 'say', on: conversations[0], text, twice: false },
}))
const walk = fc
  .tuple(fc.nat(9), fc.array(event, { maxLength: LONGEST, size: 'max' }))
  .map(([n, events]) => (n === 0 ? events : [...opening, ...events]))

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
