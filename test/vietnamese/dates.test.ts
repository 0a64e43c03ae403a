import { expect, test } from 'vitest'
import { findDates } from '#src/vietnamese/dates.ts'
import { readSpokenNumber } from '#src/vietnamese/numbers.ts'

test.each([
  ['cấp ngày 15/2/2024', '2024-02-15'],
  ['cấp 15-2-2024', '2024-02-15'],
  ['cap 15.02.2024', '2024-02-15'],
  ['ngày 15 tháng 2 năm 2024', '2024-02-15'],
  ['15 thang 2 2024', '2024-02-15'],
  ['ký 5/3/24', '2024-03-05'],
  ['nộp hôm 5/11', '2026-11-05'],
  ['ngày 5 tháng 11', '2026-11-05'],
])('"%s" names one day', (text, day) => {
  expect(findDates(text, 2026)).toMatchObject([{ from: day, to: day, kind: 'day' }])
})

test.each([
  ['tháng 2 năm 2024', 'month', '2024-02-01', '2024-02-29'],
  ['t9/2024', 'month', '2024-09-01', '2024-09-30'],
  ['cấp năm 2024', 'year', '2024-01-01', '2024-12-31'],
])('"%s" names a %s', (text, kind, from, to) => {
  expect(findDates(text, 2026)).toMatchObject([{ kind, from, to }])
})

test('numbers of documents, shares and impossible days are no dates', () => {
  expect(
    findDates('QĐ 26/2026/QĐ-TTg, 7/8 người, 31/2/2024', 2026).map(({ kind }) => kind),
  ).not.toContain('day')
})

test('several dates stand in the order of the text', () => {
  const found = findDates('cấp 1/6/2024, nay 22/11/2026, hết hạn 2027', 2026)
  expect(found.map(({ from }) => from)).toEqual(['2024-06-01', '2026-11-22', '2027-01-01'])
})

test.each([
  ['bốn mươi chín', 49],
  ['bon chin', 49],
  ['bảy mươi', 70],
  ['mười lăm', 15],
  ['mười', 10],
  ['năm', 5],
])('"%s" is %i', (words, number) => {
  expect(readSpokenNumber(words)).toBe(number)
})

test('what is no number is read as none', () => {
  expect(readSpokenNumber('mấy')).toBeNull()
})
