import { z } from 'zod'
import { fold } from '#src/vietnamese/normalise.ts'
import { type Read, withoutCourtesy } from './reading.ts'

export type EmailProblem = 'notAnEmail' | 'noDomain' | 'several' | 'none'

const NONE =
  /^(?:em |chi |anh |toi |minh )?(?:chua|khong|ko|k)(?: (?:co|dung|xai))?(?: (?:e-?mail|mail|gi|ca))*$/
const AT = /\s*(?:@|\ba ?(?:cong|con|moc)\b|\(at\)|\[at\])\s*/g
const DOT = /\s*(?:\b(?:cham|dot)\b|(?<=[a-z\d])\s\.|\.\s(?=(?:com|vn|net|org|edu|gov)\b))\s*/g
const LINE = /\s*\bgach duoi\b\s*/g
const DASH = /\s*\bgach (?:ngang|noi)\b\s*/g
const ADDRESS = /[a-z\d._%+-]+@[a-z\d.-]*[a-z\d]/g
/** Slips in the two domains that nearly everybody has. */
const SLIP = /@(?:g(?:ma|ami|mai|mial|amil|mal)\.com|gmail\.(?:con|cm|co|om|vn)|yaho\.com)$/

/** An address, in small letters and without marks, also as it is said aloud. */
export function readEmail(text: string): Read<string, EmailProblem, 'slip'> {
  const plain = fold(withoutCourtesy(text))
  if (NONE.test(plain)) return { problem: 'none' }
  const written = plain.replace(AT, '@').replace(DOT, '.').replace(LINE, '_').replace(DASH, '-')
  const found = [...new Set(written.match(ADDRESS))]
  const [address, second] = found
  if (second) return { problem: 'several' }
  if (!address) return { problem: 'notAnEmail' }
  const domain = address.split('@')[1] ?? ''
  if (!domain.includes('.')) return { problem: 'noDomain' }
  if (!z.email().safeParse(address).success) return { problem: 'notAnEmail' }
  return SLIP.test(address) ? { value: address, doubt: 'slip' } : { value: address }
}
