import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSession } from '#src/conversation/session.ts'

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

test('what a later version stored is kept', () => {
  expect(parseSession('{"version":2,"draft":{"name":"Trà"}}')).toMatchObject({
    draft: { name: 'Trà' },
  })
})

test('no stored JSON makes reading fail', () => {
  fc.assert(fc.property(fc.json(), (text) => void parseSession(text)))
})
