import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhone, showPhone } from '#src/vietnamese/forms/phone.ts'

describe('a phone number', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '09 1234 5678',
    '(0912) 345 678',
    '+84912345678',
    '+84 912 345 678',
    '+84 (0) 912 345 678',
    '84912345678',
    '0084 912 345 678',
    '912345678',
    'dạ số em là 0912 345 678 ạ',
    'da so em la 0912345678 a',
    'sđt: 0912345678.',
    'o912 345 678',
    '0912345678 nhé',
    '09l2345678',
    'không chín một hai ba bốn năm sáu bảy tám',
    'khong chin mot hai ba bon nam sau bay tam',
    'ko chín một hai, ba bốn năm, sáu bảy tám',
    '0912345678 (zalo)',
    'gọi em 0912345678',
  ])('%s is read', (text) => {
    expect(readPhone(text)).toEqual({ value: '+84912345678' })
    expect(readPhone(text.normalize('NFD'))).toEqual({ value: '+84912345678' })
  })

  it.each([
    ['024 3825 3536', '+842438253536'],
    ['028.3829.7611', '+842838297611'],
    ['0206 3852 147', '+842063852147'],
    ['0262 3851234', '+842623851234'],
  ])('%s is a landline', (text, value) => {
    expect(readPhone(text)).toEqual({ value })
  })

  it.each([
    ['0168 234 5678', '+84382345678'],
    ['01234567890', '+84834567890'],
    ['0121.234.5678', '+84792345678'],
    ['0199 234 5678', '+84592345678'],
    ['+84 169 2345678', '+84392345678'],
  ])('%s of before 2018 is read as its number of today, and said so', (text, value) => {
    expect(readPhone(text)).toEqual({ value, doubt: 'renumbered' })
  })

  it.each([
    ['em không có', 'notAPhone'],
    ['', 'notAPhone'],
    ['091234567', 'tooShort'],
    ['0912 345 67', 'tooShort'],
    ['0912 345 678 901', 'tooLong'],
    ['0412345678', 'notAPhone'],
    ['0912345678, 0987654321', 'several'],
    ['0912345678 hoặc 0987654321', 'several'],
    ['0912345678 0987654321', 'several'],
    ['+66 81 234 5678', 'foreign'],
    ['em năm nay 45 tuổi', 'notAPhone'],
  ])('%s is %s', (text, problem) => {
    expect(readPhone(text)).toEqual({ problem })
  })

  it('is read again from what is shown', () => {
    const mobile = fc.tuple(fc.constantFrom('3', '7', '8', '9'), fc.stringMatching(/^[6-8]\d{7}$/))
    const landline = fc.tuple(
      fc.constantFrom('24', '28', '206', '262'),
      fc.stringMatching(/^\d{8}$/),
    )
    fc.assert(
      fc.property(fc.oneof(mobile, landline), ([start, rest]) => {
        const value = `+84${start}${start.length > 2 ? rest.slice(1) : rest}`
        expect(readPhone(showPhone(value))).toEqual({ value })
      }),
    )
    expect(showPhone('+84912345678')).toBe('0912 345 678')
    expect(showPhone('+842438253536')).toBe('024 3825 3536')
  })
})
