import { clean, type Read, withoutCourtesy } from './reading.ts'

export type RegistrationNumberProblem = 'notANumber' | 'tooShort' | 'several'

/** Of the first nine digits of a tax code; the tenth is ten less their sum modulo eleven. */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]
const CANDIDATE = /[A-Z\u0110]{0,5}\d[A-Z\u0110\d]*(?:(?: ?[./\u2013-] ?| (?=\d))[A-Z\u0110\d]+)*/g

/**
 * A business registration or tax number in its usual form: "0312345678", "0312345678-001", the twelve
 * digits of a person, or a certificate's own ("41A8001234", "01/2019/HTX"). A tax code whose check digit
 * does not fit is doubted, not refused.
 */
export function readRegistrationNumber(
  text: string,
): Read<string, RegistrationNumberProblem, 'checkDigit'> {
  const typed = withoutCourtesy(clean(text)).toUpperCase()
  const found = [...typed.matchAll(CANDIDATE)].map(([number]) => toCanonical(number))
  const numbers = [...new Set(found.filter((number) => count(number) >= 5))]
  const [number, second] = numbers
  if (second) return { problem: 'several' }
  if (number) return isDoubtful(number) ? { value: number, doubt: 'checkDigit' } : { value: number }
  return { problem: found.some((short) => count(short) >= 2) ? 'tooShort' : 'notANumber' }
}

function toCanonical(typed: string): string {
  const alike = /^[\dOL .\u2013-]+$/.test(typed)
  const mended = alike ? typed.replaceAll('O', '0').replaceAll('L', '1') : typed
  const digits = mended.replace(/[ .\u2013-]/g, '')
  if (/^\d{13}$/.test(digits)) return `${digits.slice(0, 10)}-${digits.slice(10)}`
  if (/^\d{9,12}$/.test(digits)) return digits
  return mended
    .replace(/ ?([./-]) ?/g, '$1')
    .replace(/\u2013/g, '-')
    .replace(/ /g, '')
}

function count(text: string): number {
  return text.replace(/\D/g, '').length
}

function isDoubtful(number: string): boolean {
  const [code = ''] = number.split('-')
  if (!/^\d{10}$/.test(code)) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(code[i]), 0)
  return 10 - (sum % 11) !== Number(code[9])
}
