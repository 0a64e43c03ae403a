import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, normalise } from '#src/vietnamese/normalise.ts'

test('both tone placements are one word', () => {
  for (const [given, placed] of [
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['Uỷ', 'ủy'],
    ['thuỷ', 'thủy'],
    ['ngòai', 'ngoài'],
    ['tòan', 'toàn'],
    ['hoàn', 'hoàn'],
    ['khuyết', 'khuyết'],
    ['khoản', 'khoản'],
  ] as const) {
    expect(normalise(given)).toBe(placed)
  }
})

test('after q the tone stays on the vowel', () => {
  expect(normalise('quý qùy quỹ quả')).toBe('quý quỳ quỹ quả')
})

test('letters and marks apart are put together', () => {
  expect(normalise('Điều kiện'.normalize('NFD'))).toBe('điều kiện')
})

test('invisible and tag characters vanish, styled letters become plain', () => {
  expect(normalise('O\u200bC\u00adO\u{e0041}P\ufeff \u{1d40e}\u{1d402}')).toBe('ocop oc')
})

test('folding takes all marks and the bar of đ', () => {
  expect(fold('Đặc sản được ĐÁNH giá ở Huế')).toBe('dac san duoc danh gia o hue')
  expect(fold('\u00d0ường')).toBe('duong')
})

test('normalising and folding twice is the same as once', () => {
  const letters = fc.constantFrom(...'qohuyaetđàỷểờẽọ\u0301\u0323 \u200bAZ1')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'grapheme' })), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text))
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
