import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { readQuestion } from '#src/knowledge/answering/reading/inquiry.ts'
import { finish, type Line, quoted, told } from '#src/knowledge/answering/writing/frame.ts'
import { cutSentences } from '#src/knowledge/answering/writing/sentences.ts'
import { isQuoted, isSupported } from '#src/knowledge/answering/writing/support.ts'
import { loadCorpus } from '#src/knowledge/corpus.ts'
import type { Provision } from '#src/knowledge/document.ts'

const inquiry = readQuestion('OCOP', {
  repaired: 'ocop',
  asOf: '2026-11-22',
  places: [],
  placeNamed: false,
  formerly: [],
  product: null,
  intent: { ours: 1, 'off-topic': 0, unsafe: 0, 'own-case': 0 },
})
let provisions: Provision[] = []

beforeAll(async () => {
  const loaded = await loadCorpus('knowledge')
  if (loaded.kind === 'loaded') provisions = loaded.corpus.provisions
})

/** A provision of the corpus and one of its sentences, chosen by two numbers. */
function choose(at: number, which: number) {
  const provision = provisions[at % provisions.length]
  const sentences = cutSentences(provision?.text ?? '')
  const sentence = sentences[which % sentences.length]?.text
  if (!provision || !sentence) throw new Error('every provision has a sentence')
  return { provision, sentence }
}

function say(provision: Provision, ...lines: Line[]) {
  return finish({ lines, sources: [{ provision, quote: provision.text.slice(0, 20) }] }, inquiry)
}

const anywhere = fc.tuple(fc.nat(), fc.nat(), fc.nat())

test('a sentence of the cited provision is said as it stands', () => {
  fc.assert(
    fc.property(anywhere, ([at, which]) => {
      const { provision, sentence } = choose(at, which)
      expect(say(provision, quoted(sentence))?.text).toContain(sentence)
    }),
  )
})

test('with one digit altered it is not said', () => {
  fc.assert(
    fc.property(anywhere, ([at, which, where]) => {
      const { provision, sentence } = choose(at, which)
      const digits = [...sentence.matchAll(/\d/g)]
      const digit = digits[where % (digits.length || 1)]
      if (!digit) return
      const other = String((Number(digit[0]) + 1 + (where % 9)) % 10)
      if (other === digit[0]) return
      const altered = sentence.slice(0, digit.index) + other + sentence.slice(digit.index + 1)
      if (isQuoted(altered, [provision.text])) return
      expect(say(provision, quoted(altered))).toBeNull()
    }),
    { numRuns: 300 },
  )
})

test('with one word altered or dropped, or a negation put in, it is not said', () => {
  fc.assert(
    fc.property(anywhere, ([at, which, where]) => {
      const { provision, sentence } = choose(at, which)
      const words = sentence.split(' ')
      const place = where % words.length
      for (const altered of [
        words.toSpliced(place, 1, `${words[place]}x`),
        words.toSpliced(place, 0, 'không'),
        words.length > 2 ? words.toSpliced(1 + (where % (words.length - 2)), 1) : ['x'],
      ]) {
        const text = altered.join(' ')
        if (isQuoted(text, [provision.text])) continue
        expect(say(provision, quoted(text))).toBeNull()
      }
    }),
    { numRuns: 300 },
  )
})

test('a line that fails is dropped and the others are said', () => {
  const { provision, sentence } = choose(0, 0)
  const text = say(provision, quoted(sentence), quoted('Không có trong văn bản nào.'))?.text ?? ''
  expect(text).toContain(sentence)
  expect(text).not.toContain('Không có trong văn bản nào')
})

test('a told figure must stand in a source, be computed or be the question’s own', () => {
  const { provision } = choose(0, 0)
  const sources = [{ provision, quote: provision.text.slice(0, 20) }]
  const lines = [told('Còn 987654 ngày.')]
  expect(finish({ lines, sources }, inquiry)).toBeNull()
  expect(finish({ lines, sources, computed: [987654] }, inquiry)?.text).toContain('987654')
})

test('blanks and Unicode form do not matter, every letter and digit does', () => {
  expect(isQuoted('36  tháng kể'.normalize('NFD'), ['có hạn 36 tháng kể từ ngày'])).toBe(true)
  expect(isQuoted('', ['có hạn'])).toBe(false)
  expect(isSupported('05 mẫu', ['5 mẫu'])).toBe(true)
})
