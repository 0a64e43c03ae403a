import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMoney } from '#src/vietnamese/forms/money.ts'
import { fold } from '#src/vietnamese/normalise.ts'

describe('an amount of money', () => {
  it.each([
    ['2tr5', 2_500_000],
    ['2 tr 5', 2_500_000],
    ['2tr500', 2_500_000],
    ['1 tỷ 2', 1_200_000_000],
    ['1ty2', 1_200_000_000],
    ['1 tỷ 25', 1_250_000_000],
    ['1 tỷ 200 triệu', 1_200_000_000],
    ['1 tỉ 200tr', 1_200_000_000],
    ['1 tỷ lẻ 5 triệu', 1_005_000_000],
    ['800 triệu', 800_000_000],
    ['5oo triệu', 500_000_000],
    ['800tr', 800_000_000],
    ['2,5 tỷ', 2_500_000_000],
    ['2.5 tỷ', 2_500_000_000],
    ['500k', 500_000],
    ['350 nghìn', 350_000],
    ['ba trăm triệu', 300_000_000],
    ['ba trăm năm mươi triệu', 350_000_000],
    ['ba trăm rưỡi triệu', 350_000_000],
    ['một tỷ hai', 1_200_000_000],
    ['một tỷ hai trăm triệu', 1_200_000_000],
    ['một triệu hai trăm', 1_200_000],
    ['hai mươi lăm triệu', 25_000_000],
    ['mười lăm triệu', 15_000_000],
    ['1.200.000.000đ', 1_200_000_000],
    ['1.200.000.000 VNĐ', 1_200_000_000],
    ['1,200,000,000 đồng', 1_200_000_000],
    ['1 200 000 000', 1_200_000_000],
    ['50000000', 50_000_000],
    ['khoảng 1 tỷ rưỡi', 1_500_000_000],
    ['1 tỷ rưởi', 1_500_000_000],
    ['hơn 2 trăm triệu', 200_000_000],
    ['trăm triệu', 100_000_000],
    ['tầm 80 triệu đồng ạ', 80_000_000],
    ['độ 80 triệu', 80_000_000],
    ['năm ngoái được 800 triệu', 800_000_000],
    ['năm 2025 được 800 triệu', 800_000_000],
    ['năm 2025 800 triệu', 800_000_000],
    ['dạ doanh thu khoảng 1 tỷ hai nhé', 1_200_000_000],
    ['năm tỷ', 5_000_000_000],
    ['0', 0],
    ['0 đồng', 0],
    ['chưa có doanh thu', 0],
    ['ko có', 0],
    ['chưa bán', 0],
  ])('%s is %d dong', (text, value) => {
    expect(readMoney(text)).toEqual({ value })
    expect(readMoney(text.normalize('NFD'))).toEqual({ value })
    expect(readMoney(text.toUpperCase())).toEqual({ value })
  })

  it.each(['800 triệu', 'ba trăm triệu', '1 tỷ rưỡi', 'một tỷ hai trăm triệu', '500 nghìn'])(
    '%s is the same without marks',
    (text) => {
      expect(readMoney(fold(text))).toEqual(readMoney(text))
    },
  )

  it.each([
    ['lỗ 20 triệu', -20_000_000],
    ['lo 20 trieu', -20_000_000],
    ['âm 20 triệu', -20_000_000],
    ['-20 triệu', -20_000_000],
    ['chưa có lãi', 0],
    ['hoà vốn', 0],
    ['k có lãi', 0],
    ['lãi 50 triệu', 50_000_000],
    ['lợi nhuận - 50 triệu', 50_000_000],
  ])('%s as a profit is %d', (text, value) => {
    expect(readMoney(text, { signed: true })).toEqual({ value })
  })

  it.each([
    ['800-900 triệu', 800_000_000],
    ['800 đến 900 triệu', 800_000_000],
    ['1 đến 1,5 tỷ', 1_000_000_000],
    ['từ 800 triệu tới 1 tỷ', 800_000_000],
    ['ba bốn trăm triệu', 300_000_000],
  ])('of %s the lower is taken and doubted', (text, value) => {
    expect(readMoney(text)).toEqual({ value, doubt: 'range' })
  })

  it.each([
    ['500', 'noUnit'],
    ['3 trăm', 'noUnit'],
    ['nhiều lắm', 'notAnAmount'],
    ['', 'notAnAmount'],
    ['công ty em', 'notAnAmount'],
    ['lỗ 20 triệu', 'negative'],
    ['50 triệu một tháng', 'period'],
    ['50tr/tháng', 'period'],
    ['năm 2024 là 500 triệu, năm 2025 là 800 triệu', 'several'],
  ])('%s is %s', (text, problem) => {
    expect(readMoney(text)).toEqual({ problem })
  })

  it('is read from any amount as it is written officially, in millions and in billions', () => {
    const format = new Intl.NumberFormat('vi-VN')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (value) => {
        expect(readMoney(`${format.format(value)} đồng`)).toEqual({ value })
        expect(readMoney(`${format.format(value)}đ`)).toEqual({ value })
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }), (n, tenth) => {
        const value = n * 1_000_000_000 + tenth * 100_000_000
        expect(readMoney(`${n},${tenth} tỷ`)).toEqual({ value })
        expect(readMoney(`${n}ty${tenth}`)).toEqual({ value })
      }),
    )
  })
})
