import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FakeModel, honest, startFakeModel } from '../../fakes/model.ts'
import { AS_OF, aModel, anAnswer } from './an-answer.ts'

let fake: FakeModel
beforeAll(async () => {
  fake = await startFakeModel()
})
afterAll(() => fake.stop())

type Model = ReturnType<typeof aModel>

const word = (model: Model, person: string) =>
  model.help(person, (help) => help.word('Giấy có hạn bao lâu?', anAnswer(), { asOf: AS_OF }))

test('five failures open the breaker: no call and no waiting for half a minute, then one call tries', async () => {
  let moment = 1_000_000
  const limits = { failures: 5, restMs: 30_000 }
  const model = aModel(fake.settings, { now: () => moment, limits })
  fake.answering = () => ({ kind: 'status', status: 401 })
  for (let n = 0; n < 5; n++) expect(await word(model, 'an')).toBeNull()
  expect(model.isResting()).toBe(true)

  const calls = fake.asked.length
  const times: number[] = []
  for (let n = 0; n < 100; n++) {
    const begun = performance.now()
    expect(await word(model, `person ${n}`)).toBeNull()
    times.push(performance.now() - begun)
  }
  expect(times.toSorted((a, b) => a - b)[94]).toBeLessThan(200)
  expect(fake.asked.length).toBe(calls)

  moment += 30_000
  expect(await Promise.all([1, 2, 3].map((n) => word(model, `person ${n}`)))).toEqual([
    null,
    null,
    null,
  ])
  expect(fake.asked.length).toBe(calls + 1)
  expect(model.isResting()).toBe(true)

  moment += 30_000
  fake.answering = honest
  expect(await word(model, 'an')).not.toBeNull()
  expect(model.isResting()).toBe(false)
})

test('no more calls a day than the budget of all and of one person, and as many again on the next', async () => {
  let moment = Date.parse('2026-11-25T10:00:00Z')
  const limits = { daily: 7, personDaily: 3 }
  const model = aModel(fake.settings, { now: () => moment, limits })
  fake.answering = honest
  const ask = async (person: string, times: number) => {
    const before = fake.asked.length
    for (let n = 0; n < times; n++) await word(model, person)
    return fake.asked.length - before
  }
  expect([await ask('an', 10), await ask('binh', 10), await ask('chi', 10)]).toEqual([3, 3, 1])
  moment += 6 * 3_600_000
  expect(await ask('an', 1)).toBe(0)
  // Midnight in Vietnam is 17:00 UTC.
  moment += 3_600_000
  expect(await ask('an', 10)).toBe(3)
})

test('a retry is a call of the budget too', async () => {
  const model = aModel(fake.settings, { limits: { daily: 1 } })
  fake.answering = () => ({ kind: 'status', status: 503 })
  const before = fake.asked.length
  expect(await word(model, 'an')).toBeNull()
  expect(fake.asked.length - before).toBe(1)
})

test('one question of a person at a time, few of all at once, and only so many waiting', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let working = 0
  let most = 0
  const model = aModel(fake.settings, { limits: { atOnce: 2, queue: 3 } })
  const work = (person: string) =>
    model.help(person, async () => {
      most = Math.max(most, ++working)
      await held
      working--
      return person
    })
  const asked = ['an', 'an', 'binh', 'chi', 'dung', 'giang', 'hoa', 'khanh'].map(work)
  expect(await asked[1]).toBeNull()
  expect(await Promise.all(asked.slice(6))).toEqual([null, null])
  release()
  expect(await Promise.all(asked.slice(2, 6))).toEqual(['binh', 'chi', 'dung', 'giang'])
  expect(most).toBe(2)
  expect(await model.help('an', async () => 'an')).toBe('an')
})

test('who waits longer than an answer may take goes without', async () => {
  const model = aModel(fake.settings, { timeLimit: 50, limits: { atOnce: 1, queue: 3 } })
  let release = () => {}
  const first = model.help('an', () => new Promise<void>((resolve) => (release = resolve)))
  expect(await model.help('binh', async () => 'worked')).toBeNull()
  release()
  await first
})
