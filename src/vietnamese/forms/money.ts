import { fold } from '#src/vietnamese/normalise.ts'
import { type Amount, findAmounts } from './amounts.ts'
import { type Read, withoutCourtesy } from './reading.ts'
import { splitWords, type Word } from './words.ts'

export type MoneyProblem = 'notAnAmount' | 'noUnit' | 'several' | 'negative' | 'period'

const CURRENCY = new Set(['d', 'dong', 'vnd'])
const NOTHING =
  /\b(?:hoa von|hue von|(?:chua|khong|ko|k|chang)(?: (?:co|thay|ra))?(?: (?:gi|dong nao))?(?: (?:lai|loi nhuan|doanh thu|doanh so|ban|thu))?)$/
const LOSS = /(?:^|[^\p{L}])(?:l\u1ed7|lo|\u00e2m|am)(?![\p{L}])/u
const PERIOD = /(?:\/|\b(?:moi|mot|1|hang|tren|trong)) ?(?:thang|tuan|ngay|quy)\b/
/** A bare number this large is taken for dong. */
const SURELY_DONG = 100_000

/**
 * An amount in dong, whole. Of a range the lower bound is taken, with a doubt. With `signed`, for a profit, a loss
 * is below nought.
 */
export function readMoney(
  text: string,
  { signed = false } = {},
): Read<number, MoneyProblem, 'range'> {
  const plain = withoutCourtesy(text)
  const folded = fold(plain)
  const words = splitWords(plain)
  const amounts = findAmounts(words)
  const named = amounts.filter((found) => found.scaled || isDong(words[found.to]))
  if (named.length > 1) return { problem: 'several' }
  const sure = named[0] ?? amounts.find(isPlainDong)
  if (!sure) {
    if (NOTHING.test(folded) || amounts.some(({ amount, digits }) => digits && amount === 0)) {
      return { value: 0 }
    }
    return { problem: amounts.length > 0 ? 'noUnit' : 'notAnAmount' }
  }
  if (PERIOD.test(folded)) return { problem: 'period' }
  const loss = isLoss(words, sure)
  if (loss && !signed) return { problem: 'negative' }
  const value = Math.round(sure.amount) * (loss ? -1 : 1)
  if (!Number.isSafeInteger(value)) return { problem: 'notAnAmount' }
  return sure.range ? { value, doubt: 'range' } : { value }
}

function isDong(word: Word | undefined): boolean {
  return CURRENCY.has(word?.folded ?? '')
}

function isPlainDong({ amount, digits }: Amount): boolean {
  return digits && Number.isInteger(amount) && amount >= SURELY_DONG
}

function isLoss(words: readonly Word[], { from }: Amount): boolean {
  const sign = words[from - 1]
  if (sign?.typed === '-' && sign.end === words[from]?.start) return true
  return LOSS.test(
    words
      .slice(0, from)
      .map(({ typed }) => typed)
      .join(' '),
  )
}
