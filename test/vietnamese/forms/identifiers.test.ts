import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEmail } from '#src/vietnamese/forms/email.ts'
import { readRegistrationNumber } from '#src/vietnamese/forms/registration-number.ts'

describe('a registration number', () => {
  it.each([
    ['0300588569', '0300588569'],
    ['MST: 0300588569', '0300588569'],
    ['mã số thuế là 0300 588 569 ạ', '0300588569'],
    ['0300588569-001', '0300588569-001'],
    ['0300588569 - 001', '0300588569-001'],
    ['0300588569001', '0300588569-001'],
    ['o3oo588569', 'O3OO588569'.replaceAll('O', '0')],
    ['036085001234', '036085001234'],
    ['41A8001234', '41A8001234'],
    ['số 41a 8001234', '41A8001234'],
    ['giấy số 01/2019/HTX', '01/2019/HTX'],
    ['4807000123', '4807000123'],
  ])('%s is read as %s', (text, value) => {
    expect(readRegistrationNumber(text)).toMatchObject({ value })
  })

  it('is doubted, not refused, when the tenth digit of a tax code does not fit', () => {
    expect(readRegistrationNumber('0300588569')).toEqual({ value: '0300588569' })
    expect(readRegistrationNumber('0300588560')).toEqual({
      value: '0300588560',
      doubt: 'checkDigit',
    })
    expect(readRegistrationNumber('0300588560-001')).toMatchObject({ doubt: 'checkDigit' })
    expect(readRegistrationNumber('036085001234')).not.toHaveProperty('doubt')
  })

  it('with one digit changed is doubted', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const digits = [...'0300588569']
        digits[at] = `${(Number(digits[at]) + add) % 10}`
        expect(readRegistrationNumber(digits.join(''))).toHaveProperty('doubt')
      }),
    )
  })

  it.each([
    ['em chưa có', 'notANumber'],
    ['123', 'tooShort'],
    ['0300588569 và 0100109106', 'several'],
  ])('%s is %s', (text, problem) => {
    expect(readRegistrationNumber(text)).toEqual({ problem })
  })
})

describe('an e-mail address', () => {
  it.each([
    ['hoa.lo@gmail.com', 'hoa.lo@gmail.com'],
    ['Hoa.Lo@Gmail.com.', 'hoa.lo@gmail.com'],
    ['hoa.lo a còng gmail chấm com', 'hoa.lo@gmail.com'],
    ['hoa chấm lo a còng gmail chấm com ạ', 'hoa.lo@gmail.com'],
    ['hoa.lo @ gmail . com', 'hoa.lo@gmail.com'],
    ['hoa.lo@gmail. com', 'hoa.lo@gmail.com'],
    ['mail em là hoa_lo@yahoo.com.vn nhé', 'hoa_lo@yahoo.com.vn'],
    ['hoa gạch dưới lo a cong gmail cham com', 'hoa_lo@gmail.com'],
    ['hoà@gmail.com', 'hoa@gmail.com'],
  ])('%s is read as %s', (text, value) => {
    expect(readEmail(text)).toEqual({ value })
    expect(readEmail(text.normalize('NFD'))).toEqual({ value })
  })

  it.each([
    ['em không có', 'none'],
    ['ko có email', 'none'],
    ['hoa@gmail', 'noDomain'],
    ['hoa lò', 'notAnEmail'],
    ['0912345678', 'notAnEmail'],
    ['hoa@gmail.com hoặc lo@gmail.com', 'several'],
  ])('%s is %s', (text, problem) => {
    expect(readEmail(text)).toEqual({ problem })
  })

  it('is doubted when its domain is a slip of one that everybody has', () => {
    expect(readEmail('hoa@gmai.com')).toEqual({ value: 'hoa@gmai.com', doubt: 'slip' })
    expect(readEmail('hoa@gmail.con')).toMatchObject({ doubt: 'slip' })
  })
})
