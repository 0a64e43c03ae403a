import { randomInt } from 'node:crypto'

const RANDOM_DIGITS = 7

/** "HS-2627-0724-68": the year, seven digits and a check digit (ISO 7064, MOD 11,10), easy to read aloud. */
export function newCode(now: Date): string {
  const year = String(now.getUTCFullYear() % 100).padStart(2, '0')
  const body = year + String(randomInt(10 ** RANDOM_DIGITS)).padStart(RANDOM_DIGITS, '0')
  return format(body + checkDigit(body))
}

/** The code as it is stored, from what somebody typed or dictated; null where a digit is wrong. */
export function readCode(typed: string): string | null {
  const digits = typed.replace(/\D/g, '')
  if (digits.length !== RANDOM_DIGITS + 3) return null
  return checkDigit(digits.slice(0, -1)) === digits.slice(-1) ? format(digits) : null
}

function format(digits: string): string {
  return `HS-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`
}

function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}
