import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askConsent, hashText, purposes, readConsent } from '#src/people/consent-prompt.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const facts = { chatDays: 90, draftDays: 30 }
const shown = { desk: 'data', facts }

function typed(text: string) {
  const { state } = askConsent('registration', shown)
  return readConsent(state, { kind: 'text', text }, shown)
}

function partsOf(prompt: ReturnType<typeof askConsent>, place: number): string[] {
  return (prompt.reply.choices?.[place]?.value ?? '').split(':').slice(1)
}

const yes = [
  ...[
    'tôi đồng ý',
    'Đồng ý',
    'ĐỒNG Ý!',
    'toi dong y',
    'dong y',
    'dạ tôi đồng ý ạ',
    'Vâng, tôi đồng ý nhé',
  ],
  ...['ok đồng ý', 'em đồng ý ạ', 'tôi đồng ý 👍', 'chúng tôi đồng ý.'],
]
const no = ['không', 'không đồng ý', 'khong dong y', 'Tôi không đồng ý ạ', 'từ chối', 'chưa đồng ý']
const neither = [
  ...[
    'ok',
    'Ok',
    'oke',
    'okie',
    'ừ',
    'u',
    'vâng',
    'vang',
    'dạ',
    'dạ vâng',
    'rồi',
    'được',
    'yes',
    'y',
  ],
  ...['👍', '✅', '❤️', '🙂🙂', '1', '2', '1️⃣', '0', '.', '', '   ', 'đông y', 'tôi làm đông y'],
  ...['đồng ý là sao?', 'tôi đồng ý?', 'đồng ý thì được gì', 'tôi chưa hiểu', 'sao cũng được'],
  ...[
    'anh ấy đồng ý',
    'vợ tôi đồng ý rồi',
    'không không',
    'đồng ý không đồng ý',
    'data:consent:yes',
  ],
]

test.each(yes)('"%s" is a consent', (text) => {
  expect(typed(text)).toMatchObject({ kind: 'chosen', chosen: { choice: 'given' } })
})

test.each(no)('"%s" is a refusal', (text) => {
  expect(typed(text)).toMatchObject({ kind: 'chosen', chosen: { choice: 'refused' } })
})

test.each(neither)('"%s" is neither, and both answers are offered again', (text) => {
  const { reply } = askConsent('registration', shown)
  const reading = typed(text)
  expect(reading.kind).toBe('unclear')
  expect(reading.kind === 'unclear' && reading.reply.choices?.length).toBe(reply.choices?.length)
})

test('the buttons of the prompt count, with all the evidence', () => {
  for (const purpose of purposes) {
    const prompt = askConsent(purpose, shown)
    const said = { kind: 'choice' as const, parts: partsOf(prompt, 0) }
    expect(readConsent(prompt.state, said, shown)).toEqual({
      kind: 'chosen',
      chosen: {
        purpose,
        choice: 'given',
        version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}[a-z]?$/),
        textHash: hashText(prompt.reply.text),
        text: prompt.reply.text,
        action: prompt.reply.choices?.[0]?.value,
      },
    })
    const refused = { kind: 'choice' as const, parts: partsOf(prompt, 1) }
    expect(readConsent(prompt.state, refused, shown)).toMatchObject({
      chosen: { choice: 'refused' },
    })
  }
})

test('a button of an earlier prompt, of another purpose or made up is no consent', () => {
  const old = askConsent('registration', shown)
  const other = askConsent('contact', shown)
  const { state } = askConsent('registration', shown)
  const nonce = state.nonce
  const buttons = [
    partsOf(old, 0),
    partsOf(other, 0),
    ['consent', 'contact', nonce, 'yes'],
    ['consent', 'registration', nonce, 'maybe'],
    ['consent', 'registration', nonce],
    ['consent'],
  ]
  for (const parts of buttons) {
    expect(readConsent(state, { kind: 'choice', parts }, shown).kind, parts.join(':')).toBe('stale')
  }
  expect(readConsent(state, { kind: 'choice', parts: ['erase', 'yes'] }, shown).kind).toBe(
    'foreign',
  )
})

test('a text that reads otherwise by now is asked about anew', () => {
  const prompt = askConsent('registration', shown)
  const later = { desk: 'data', facts: { ...facts, chatDays: 365 } }
  const pressed = { kind: 'choice' as const, parts: partsOf(prompt, 0) }
  expect(readConsent(prompt.state, pressed, later).kind).toBe('stale')
  expect(readConsent(prompt.state, { kind: 'text', text: 'tôi đồng ý' }, later).kind).toBe('stale')
})

test('nothing anybody types at random is a consent', () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const { state } = askConsent('registration', shown)
  const words = fc.constantFrom(...neither, 'đồng', 'ý', 'tôi', 'không', 'ạ', '👍', 'ok', 'gì')
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(text, (said) => {
      const reading = readConsent(state, { kind: 'text', text: said }, shown)
      const given = reading.kind === 'chosen' && reading.chosen.choice === 'given'
      // Without marks, and with signs between the words, it is the same sentence.
      return !given || /dong y/.test(fold(said).replace(/[^a-z]+/g, ' '))
    }),
    { seed, numRuns: 5_000 },
  )
})
