import { expect, test } from 'vitest'
import { newCode, readCode } from '#src/registration/code.ts'

const NOW = new Date('2026-11-25T03:00:00Z')

test('a code reads as itself, however it is grouped or spoken', () => {
  const code = newCode(NOW)
  expect(code).toMatch(/^HS-26\d\d-\d{4}-\d\d$/)
  const digits = code.replace(/\D/g, '')
  for (const typed of [code, code.toLowerCase(), digits, digits.split('').join(' ')]) {
    expect(readCode(typed), typed).toBe(code)
  }
})

test('every single wrong digit is found', () => {
  for (let round = 0; round < 50; round += 1) {
    const digits = newCode(NOW).replace(/\D/g, '')
    for (let at = 0; at < digits.length; at += 1) {
      for (let other = 0; other < 10; other += 1) {
        if (String(other) === digits[at]) continue
        const wrong = digits.slice(0, at) + other + digits.slice(at + 1)
        expect(readCode(wrong), `${digits} ${wrong}`).toBeNull()
      }
    }
  }
})

test('what is too short or too long is no code', () => {
  for (const typed of ['', 'HS', '12345', '26405719380000']) expect(readCode(typed)).toBeNull()
})
