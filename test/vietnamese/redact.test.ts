import { expect, test } from 'vitest'
import { findPrivate } from '#src/vietnamese/private-spans.ts'
import { pseudonymise, redact } from '#src/vietnamese/redact.ts'
import { generateSentences } from './private-sentences.ts'

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

test('tax codes, bank accounts and street addresses go', () => {
  expect(redact('MST 2900123456-001, stk 0441 000 123 456')).toBe('MST [tax], stk [account]')
  expect(redact('ở số 12 đường Trần Hưng Đạo, phường 5')).toBe('ở [address], phường 5')
  expect(redact('nha o so 12 duong tran hung dao phuong 5')).toBe('nha o [address] phuong 5')
  expect(redact('tại 45 Lê Lợi, ấp 3, thôn Đoài')).toBe('tại [address], [address], [address]')
})

test('of 2,000 made-up sentences at most one private value in a hundred is kept, and little else goes', () => {
  const seed = 20_261_125
  const missed: string[] = []
  let [values, spans, right] = [0, 0, 0]
  for (const { text, secrets } of generateSentences(2_000, seed)) {
    const found = findPrivate(text)
    spans += found.length
    for (const { kind, value } of secrets) {
      const start = text.indexOf(value)
      const end = start + value.length
      const letters = [...value.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => start + index)
      const isHidden = (at: number) => found.some((span) => span.start <= at && at < span.end)
      values++
      if (!letters.every(isHidden)) missed.push(`${kind}: ${value} in "${text}"`)
      right += found.filter((span) => span.start < end && start < span.end).length
    }
  }
  expect(values).toBe(2_000)
  expect(
    missed.length / values,
    `seed ${seed}: ${missed.slice(0, 5).join('; ')}`,
  ).toBeLessThanOrEqual(0.01)
  expect(right / spans).toBeGreaterThanOrEqual(0.95)
})

test('what leaves the machine carries marks, and what comes back is put into words again', () => {
  const { text, restore } = pseudonymise('Gọi 0912345678 hay 0987654321, hay 0912345678?')
  expect(text).toBe('Gọi [phone-A] hay [phone-B], hay [phone-A]?')
  expect(restore('Dạ số [phone-B] ạ')).toBe('Dạ số 0987654321 ạ')
  expect(restore('[phone-C]')).toBe('[phone-C]')
})
