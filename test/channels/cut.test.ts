import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from '#src/channels/cut.ts'

const plain = (text: string) => text.replace(/\*\*|\s/g, '')

test('a text is cut at the end of a paragraph, else of a line, else of a sentence, else of a word', () => {
  expect(cut('Một hai.\n\nBa bốn năm.', 14)).toEqual(['Một hai.', 'Ba bốn năm.'])
  expect(cut('Một hai\nba bốn năm.', 14)).toEqual(['Một hai', 'ba bốn năm.'])
  expect(cut('Một hai. Ba bốn năm.', 16)).toEqual(['Một hai.', 'Ba bốn năm.'])
  expect(cut('Một hai ba bốn năm', 13)).toEqual(['Một hai ba', 'bốn năm'])
})

test('a link is never cut, nor a character of several units', () => {
  const link = 'https://ocop.example/mau/bieu-so-1'
  expect(cut(`Xem: ${link}.`, 38)).toEqual(['Xem:', `${link}.`])
  expect(cut(`Xem:${link}`, 37)).toEqual(['Xem:', link])
  const family = '👨‍👩‍👧‍👦'
  for (const piece of cut(family.repeat(20), 40)) expect(piece.length % family.length).toBe(0)
})

test('a bold passage that is cut ends with its piece and begins again in the next', () => {
  expect(cut('**Một hai ba bốn năm sáu**', 18)).toEqual(['**Một hai ba**', '**bốn năm sáu**'])
})

test('whatever the text: nothing is lost, no piece is too long, every pair and character is whole', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('Điều 4.', 'https://a.vn/b?c=d', '**đậm**', '\n', '\n\n', '🌾🌾'),
  )
  const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 300 }), (whole, limit) => {
      fc.pre(!whole.replaceAll('**đậm**', '').includes('*'))
      const pieces = cut(whole, limit)
      expect(plain(pieces.join(''))).toBe(plain(whole))
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(limit)
        expect(piece.split('**').length % 2).toBe(1)
        expect(piece).not.toMatch(/\p{Surrogate}/u)
      }
      const links = whole.split('https://a.vn/b?c=d').length
      expect(pieces.join(' ').split('https://a.vn/b?c=d').length).toBe(links)
    }),
    { numRuns: 300, seed: 2026 },
  )
})
