import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay } from '#src/vietnamese/forms/day.ts'

const today = '2026-03-01'

describe('a day', () => {
  it.each([
    ['12/5/2027', '2027-05-12'],
    ['12-5-27', '2027-05-12'],
    ['12.05.2027', '2027-05-12'],
    ['12 / 5 / 2027', '2027-05-12'],
    ['12052027', '2027-05-12'],
    ['2027-05-12', '2027-05-12'],
    ['ngày 3 tháng 4 năm 2026', '2026-04-03'],
    ['ngay 3 thang 4 nam 2026', '2026-04-03'],
    ['3 tháng 4, 2026', '2026-04-03'],
    ['đến hết ngày 31/12/2026 ạ', '2026-12-31'],
    ['mùng năm tháng sáu năm hai nghìn không trăm hai bảy', '2027-06-05'],
    ['ngày mười hai tháng chạp năm 2026', '2026-12-12'],
    ['hôm nay', '2026-03-01'],
    ['dạ hôm qua ạ', '2026-02-28'],
    ['ngày mai', '2026-03-02'],
  ])('%s is %s', (text, value) => {
    expect(readDay(text, today)).toEqual({ value })
    expect(readDay(text.normalize('NFD'), today)).toEqual({ value })
  })

  it.each([
    ['tháng 5/2027', 'noDay'],
    ['năm 2027', 'noDay'],
    ['5/2027', 'noDay'],
    ['12/5', 'noYear'],
    ['ngày 12 tháng 5', 'noYear'],
    ['không thời hạn', 'noEnd'],
    ['vô thời hạn', 'noEnd'],
    ['ko có hạn', 'noEnd'],
    ['31/2/2027', 'noSuchDay'],
    ['29/2/2027', 'noSuchDay'],
    ['12/13/2027', 'noSuchDay'],
    ['từ 1/1/2026 đến 1/1/2027', 'several'],
    ['em không nhớ', 'notADay'],
    ['', 'notADay'],
  ])('%s is %s', (text, problem) => {
    expect(readDay(text, today)).toEqual({ problem })
  })

  it('is read from every way to write it', () => {
    const from = Date.parse('2000-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const value = new Date(from + days * 86_400_000).toISOString().slice(0, 10)
        const [year, month, day] = value.split('-').map(Number)
        expect(readDay(`${day}/${month}/${year}`, today)).toEqual({ value })
        expect(readDay(`ngày ${day} tháng ${month} năm ${year}`, today)).toEqual({ value })
        expect(readDay(value, today)).toEqual({ value })
      }),
    )
  })
})
