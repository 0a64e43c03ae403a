import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  createIntentReader,
  type Examples,
  learnIntents,
  parseExamples,
} from '#src/knowledge/answering/reading/intent.ts'

const examples = parseExamples(readFileSync('knowledge/intents.json', 'utf8'))
const kept = Object.entries(examples).map(([name, texts]) => [
  name,
  texts.filter((_, at) => at % 5 !== 0),
])

test('samples held back are told apart by the others', () => {
  const read = createIntentReader(
    learnIntents(parseExamples(JSON.stringify(Object.fromEntries(kept)))),
  )
  const share = (name: keyof Examples) => {
    const held = examples[name].filter((_, at) => at % 5 === 0)
    return held.filter((text) => read(text)[name] >= 0.5).length / held.length
  }
  expect(share('ours')).toBeGreaterThan(0.8)
  expect(share('off-topic')).toBeGreaterThan(0.75)
  expect(share('unsafe')).toBeGreaterThan(0.7)
  expect(share('own-case')).toBeGreaterThan(0.6)
})

test('the same samples give the same weights', () => {
  const few = Object.fromEntries(
    Object.entries(examples).map(([name, texts]) => [name, texts.slice(0, 60)]),
  )
  const [a, b] = [few, few].map((one) => learnIntents(parseExamples(JSON.stringify(one))))
  expect(a).toEqual(b)
})

test('without samples every message is one of ours', () => {
  expect(createIntentReader(null)('thời tiết hôm nay').ours).toBe(1)
})
