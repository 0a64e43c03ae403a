import { fold } from '#src/vietnamese/normalise.ts'
import type { Read } from './reading.ts'

const NO = new Set([
  'khong',
  'ko',
  'k',
  'kh',
  'kg',
  'hong',
  'hok',
  'hem',
  'hk',
  'chua',
  'chang',
  'sai',
  'no',
  'dau',
])
const YES = new Set([
  ...[
    'co',
    'roi',
    'r',
    'dung',
    'phai',
    'vang',
    'da',
    'u',
    'uh',
    'um',
    'ok',
    'oke',
    'okie',
    'chuan',
  ],
  ...['duoc', 'dc', 'yes', 'chac', 'dongy', 'uhm', 'ua'],
])
/** Words that carry no answer of their own after a no: "khong co", "khong phai", "chua duoc". */
const AFTER_NO = new Set(['co', 'phai', 'dung', 'duoc', 'dc'])
const POLITE = new Set(['da', 'vang', 'ok', 'u', 'uh'])

/** A plain yes or no; both in one text, or a question, is 'unclear'. */
export function readYesNo(text: string): Read<boolean, 'unclear'> {
  if (text.includes('?')) return { problem: 'unclear' }
  const folded = fold(text).replace(/\bdong y\b/g, 'dongy')
  const words = folded.match(/[\p{L}']+/gu) ?? []
  const no = words.findIndex((word) => NO.has(word))
  const yes = words.filter((word, i) => {
    return YES.has(word) && !(NO.has(words[i - 1] ?? '') && AFTER_NO.has(word))
  })
  const meant = yes.filter((word) => !POLITE.has(word))
  if (no < 0) return yes.length > 0 ? { value: true } : { problem: 'unclear' }
  return meant.length > 0 ? { problem: 'unclear' } : { value: false }
}
