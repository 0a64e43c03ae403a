import { describe, expect, it } from 'vitest'
import { readCount } from '#src/vietnamese/forms/count.ts'
import { readPercent } from '#src/vietnamese/forms/percent.ts'
import { readQuantity } from '#src/vietnamese/forms/quantity.ts'

describe('an output', () => {
  it.each([
    ['khoảng 3 tấn một năm', 3, 'tấn', 'year'],
    ['khoang 3 tan mot nam', 3, 'tấn', 'year'],
    ['3 tấn', 3, 'tấn', 'year'],
    ['200 chai/tháng', 200, 'chai', 'month'],
    ['ba tấn rưỡi mỗi năm', 3.5, 'tấn', 'year'],
    ['1.500 hũ 1 năm', 1500, 'hũ', 'year'],
    ['2,5 tạ/năm', 2.5, 'tạ', 'year'],
    ['năm tấn một năm', 5, 'tấn', 'year'],
    ['nam tan/nam', 5, 'tấn', 'year'],
    ['mỗi tháng 50 lít', 50, 'lít', 'month'],
    ['mỗi ngày tầm 20kg', 20, 'kg', 'day'],
    ['20 ký/ngày', 20, 'kg', 'day'],
    ['20l/ngày', 20, 'lít', 'day'],
    ['2 nghìn chai mỗi năm ạ', 2000, 'chai', 'year'],
    ['2k hộp/năm', 2000, 'hộp', 'year'],
    ['năm ngoái được 3 tấn', 3, 'tấn', 'year'],
    ['năm 2025 được 3 tấn chè khô', 3, 'tấn', 'year'],
    ['500 tranh/năm', 500, 'tranh', 'year'],
    ['hai trăm sản phẩm một tháng', 200, 'sản phẩm', 'month'],
    ['một năm được hai tấn', 2, 'tấn', 'year'],
  ])('%s is read', (text, amount, unit, per) => {
    expect(readQuantity(text)).toEqual({ value: { amount, unit, per } })
    expect(readQuantity(text.normalize('NFD'))).toEqual({ value: { amount, unit, per } })
  })

  it('of a range is the lower, of a week or a quarter that of a year, and doubted', () => {
    const value = { amount: 3, unit: 'tấn', per: 'year' }
    expect(readQuantity('3-4 tấn/năm')).toEqual({ value, doubt: 'range' })
    expect(readQuantity('3 đến 4 tấn một năm')).toEqual({ value, doubt: 'range' })
    expect(readQuantity('ba bốn tấn một năm')).toEqual({ value, doubt: 'range' })
    const week = { amount: 520, unit: 'kg', per: 'year' }
    expect(readQuantity('10 kg/tuần')).toEqual({ value: week, doubt: 'converted' })
    expect(readQuantity('130kg một quý')).toEqual({ value: week, doubt: 'converted' })
  })

  it.each([
    ['5 tạ/vụ', 'season'],
    ['mỗi vụ 5 tạ', 'season'],
    ['500', 'noUnit'],
    ['500/tháng', 'noUnit'],
    ['nhiều lắm', 'noNumber'],
    ['3 tấn chè và 2 tấn mật', 'several'],
  ])('%s is %s', (text, problem) => {
    expect(readQuantity(text)).toEqual({ problem })
  })
})

describe('a share in percent', () => {
  it.each([
    ['70%', 70],
    ['70', 70],
    ['70 phần trăm', 70],
    ['khoảng bảy mươi phần trăm', 70],
    ['khoang bay muoi phan tram', 70],
    ['bảy lăm phần trăm', 75],
    ['tầm 70 %', 70],
    ['hết', 100],
    ['toàn bộ ạ', 100],
    ['tất cả là của xã', 100],
    ['100', 100],
    ['trăm phần trăm', 100],
    ['một nửa', 50],
    ['phân nửa', 50],
    ['7/10', 70],
    ['hai phần ba', 66.7],
    ['ba phần tư', 75],
    ['33,3%', 33.3],
    ['không', 0],
  ])('%s is %d', (text, value) => {
    expect(readPercent(text)).toEqual({ value })
    expect(readPercent(text.normalize('NFD'))).toEqual({ value })
  })

  it.each([
    ['phần lớn', 'vague'],
    ['hầu hết', 'vague'],
    ['150%', 'outOfRange'],
    ['em không biết', 'notANumber'],
    ['60% gạo và 40% đường', 'several'],
  ])('%s is %s', (text, problem) => {
    expect(readPercent(text)).toEqual({ problem })
  })

  it('of a range is the lower', () => {
    expect(readPercent('60-70%')).toEqual({ value: 60, doubt: 'range' })
  })
})

describe('a count', () => {
  it.each([
    ['5', 5],
    ['năm mẫu', 5],
    ['nam mau', 5],
    ['5 cái', 5],
    ['mười hai', 12],
    ['muoi hai', 12],
    ['dạ 5 mẫu ạ', 5],
    ['khoảng 1.200 khách', 1200],
    ['một chục', 10],
    ['hai mươi mốt', 21],
    ['hai trăm linh năm', 205],
    ['bốn chín', 49],
    ['3 mẫu năm nay', 3],
    ['không có', 0],
    ['chưa có mẫu nào', 0],
  ])('%s is %d', (text, value) => {
    expect(readCount(text)).toEqual({ value })
    expect(readCount(text.normalize('NFD'))).toEqual({ value })
  })

  it.each([
    ['vài mẫu', 'notANumber'],
    ['2,5', 'fraction'],
    ['2 chai và 3 lọ', 'several'],
  ])('%s is %s', (text, problem) => {
    expect(readCount(text)).toEqual({ problem })
  })
})
