import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import {
  type Answering,
  type Behaviour,
  type FakeModel,
  honest,
  startFakeModel,
} from '../../fakes/model.ts'
import { AS_OF, aModel, anAnswer } from './an-answer.ts'

const TIMES = 50
/** Milliseconds for an answer, in place of the program's fifteen seconds. */
const LIMIT = 1_500
/** For servers that say something: as much as fifty calls at once may take on a busy machine. */
const LONG_LIMIT = 10_000
/** A busy machine adds to it, but never the time that a server takes. */
const SLACK = 3_000

let fake: FakeModel
beforeEach(async () => {
  fake = await startFakeModel()
})
afterEach(() => fake.stop())

const rejections: unknown[] = []
const note = (reason: unknown) => rejections.push(reason)
process.on('unhandledRejection', note)
afterAll(() => {
  process.off('unhandledRejection', note)
})

const always = (how: Behaviour) => () => how
const good = (asked: Parameters<Answering>[0]) => {
  const how = honest(asked)
  return how.kind === 'says' ? how.answer : null
}

const hanging = new Set(['nothing ever', 'headers and nothing else', 'one letter at a time'])

const faults: Record<string, Answering> = {
  'a key that is refused': always({ kind: 'status', status: 401 }),
  'too many requests': always({ kind: 'status', status: 429 }),
  'too many requests, again in a second': always({ kind: 'status', status: 429, retryAfter: 1 }),
  'too many requests, again in a minute': always({ kind: 'status', status: 429, retryAfter: 60 }),
  'an error of the server': always({ kind: 'status', status: 500 }),
  'a server that is overloaded': always({ kind: 'status', status: 503 }),
  'a server that sends elsewhere': always({
    kind: 'status',
    status: 307,
    location: 'http://127.0.0.1:9/v1',
  }),
  'nothing ever': always({ kind: 'stalls', headers: false }),
  'headers and nothing else': always({ kind: 'stalls', headers: true }),
  'one letter at a time': (asked) => ({ kind: 'drips', answer: good(asked), ms: 100 }),
  'a stream that breaks off': (asked) => ({ kind: 'cuts', answer: good(asked), after: 40 }),
  'a connection that breaks off': always({ kind: 'hangsUp' }),
  'ten megabytes': always({ kind: 'floods', oneLine: false }),
  'ten megabytes in one line': always({ kind: 'floods', oneLine: true }),
  'no JSON': always({ kind: 'writes', text: 'Xin chào, em là mô hình {"claims": [' }),
  'JSON of another shape': always({ kind: 'says', answer: { answer: '36 tháng', sources: [1] } }),
  'a list of nonsense': always({ kind: 'says', answer: { claims: [1, null, { text: 5 }] } }),
  'an empty answer': always({ kind: 'writes', text: '' }),
  'no events': always({ kind: 'babbles', text: '<html>Bad gateway</html>\n\n' }),
}

test.each(Object.entries(faults))(
  '%s: fifty questions keep their answers, in time, and no line stays open',
  async (name, answering) => {
    fake.answering = answering
    const timeLimit = hanging.has(name) ? LIMIT : LONG_LIMIT
    const model = aModel(fake.settings, { timeLimit })
    const begun = performance.now()
    const worded = await Promise.all(
      Array.from({ length: TIMES }, (_, n) =>
        model.help(`person ${n}`, (help) =>
          help.word('Giấy có hạn bao lâu?', anAnswer(), { asOf: AS_OF }),
        ),
      ),
    )
    expect(worded).toEqual(Array.from({ length: TIMES }, () => null))
    expect(performance.now() - begun).toBeLessThan(timeLimit + SLACK)
    if (!hanging.has(name)) expect(fake.asked.length).toBeGreaterThanOrEqual(TIMES)
    await expect.poll(fake.connections, { timeout: 5_000 }).toBe(0)
    expect(rejections).toEqual([])
  },
)

test('nobody at the address: fifty questions keep their answers', async () => {
  await fake.stop()
  const model = aModel(fake.settings, { timeLimit: LIMIT })
  const worded = await Promise.all(
    Array.from({ length: TIMES }, (_, n) =>
      model.help(`person ${n}`, (help) => help.word('Hạn bao lâu?', anAnswer(), { asOf: AS_OF })),
    ),
  )
  expect(worded).toEqual(Array.from({ length: TIMES }, () => null))
  expect(rejections).toEqual([])
  fake = await startFakeModel()
})

test('what one more try may mend is tried once more, and only once', async () => {
  const asks = async (...behaviours: Behaviour[]) => {
    const before = fake.asked.length
    fake.answering = (asked) => behaviours[fake.asked.length - before - 1] ?? honest(asked)
    const model = aModel(fake.settings)
    const worded = await model.help('an', (help) =>
      help.word('Hạn bao lâu?', anAnswer(), { asOf: AS_OF }),
    )
    return { calls: fake.asked.length - before, worded: worded !== null }
  }
  const once = { calls: 1, worded: false }
  const twice = { calls: 2, worded: true }
  expect(await asks({ kind: 'status', status: 503 })).toEqual(twice)
  expect(await asks({ kind: 'hangsUp' })).toEqual(twice)
  expect(await asks({ kind: 'status', status: 429 })).toEqual(twice)
  expect(await asks({ kind: 'status', status: 429, retryAfter: 60 })).toEqual(once)
  expect(await asks({ kind: 'status', status: 401 })).toEqual(once)
  expect(await asks({ kind: 'cuts', answer: { claims: [{ text: 'Dạ' }] }, after: 25 })).toEqual(
    once,
  )
  expect(await asks({ kind: 'status', status: 500 }, { kind: 'status', status: 500 })).toEqual({
    calls: 2,
    worded: false,
  })
})
