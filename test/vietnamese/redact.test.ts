import { expect, test } from 'vitest'
import { redact } from '#src/vietnamese/redact.ts'

test('phone numbers go, however they are written', () => {
  for (const phone of [
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '09-1234-5678',
    '+84 912 345 678',
    '+84912345678',
    '84912345678',
    '0292 3 812 345',
    '(0912) 345 678',
  ]) {
    expect(redact(`gọi ${phone} nhé`)).not.toMatch(/\d{3}/)
  }
  expect(redact('sđt:0912345678.')).toBe('sđt:[phone].')
  expect(redact('sdt0912345678')).toBe('sdt[phone]')
})

test('identity numbers go', () => {
  expect(redact('CCCD 092087001234, cmnd 361234567')).toBe('CCCD [id], cmnd [id]')
  expect(redact('cccd 092 087 001 234')).toBe('cccd [id]')
})

test('e-mail addresses go', () => {
  expect(redact('gửi lan.nguyen+ocop@gmail.com với')).toBe('gửi [email] với')
})

test('document numbers, money, years, days and points stay', () => {
  for (const text of [
    'Quyết định 26/2026/QĐ-TTg và 148/QĐ-TTg',
    'hỗ trợ 300.000.000 đồng, 300000000 đồng, 300 000 000 đ, 100000000 VND',
    'từ 2021-2025 đến 2026 2030',
    'được 92,5 điểm, 30-49 điểm, 100 điểm',
    'ngày 08.03.2026 10 giờ, 22/5/2026, 01-07-2025',
    'nhóm 1 2 3 4 5 6',
  ]) {
    expect(redact(text)).toBe(text)
  }
})
