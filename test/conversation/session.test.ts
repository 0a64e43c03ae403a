import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastQuestion, parseSession } from '#src/conversation/session.ts'

const fresh = parseSession(null)

test('a conversation without a stored session starts fresh', () => {
  expect(fresh).toMatchObject({ greeted: false, lastQuestion: null, awaiting: null, offered: [] })
})

test.each(['', 'not json', '[]', '3', 'null', '{"greeted":'])(
  'the stored text %j is read as a fresh session',
  (text) => {
    expect(parseSession(text)).toEqual(fresh)
  },
)

test('a part that cannot be read does not take the others with it', () => {
  const session = parseSession(
    '{"version":9,"greeted":true,"lastQuestion":7,"awaiting":{"kind":"new"}}',
  )
  expect(session).toMatchObject({ greeted: true, lastQuestion: null, awaiting: null })
})

test('a session stored before talks went on is read, and goes on from nothing', () => {
  const old =
    '{"version":1,"greeted":true,"lastQuestion":"a","awaiting":null,"offered":[],"options":[]}'
  const session = parseSession(old)
  expect(session).toMatchObject({ greeted: true, talk: null, shown: null, home: null })
  expect(lastQuestion(session, new Date())).toBeNull()
})

test('a question is gone on from for half an hour', () => {
  const session = { ...fresh, talk: { question: 'Ai chấm?', at: '2026-11-22T03:00:00.000Z' } }
  expect(lastQuestion(session, new Date('2026-11-22T03:30:00Z'))).toBe('Ai chấm?')
  expect(lastQuestion(session, new Date('2026-11-22T03:30:01Z'))).toBeNull()
})

test('what a later version stored is kept', () => {
  expect(parseSession('{"version":2,"draft":{"name":"Trà"}}')).toMatchObject({
    draft: { name: 'Trà' },
  })
})

test('no stored JSON makes reading fail', () => {
  fc.assert(fc.property(fc.json(), (text) => void parseSession(text)))
})
