import { fold } from '#src/vietnamese/normalise.ts'
import { findAmounts } from './amounts.ts'
import { type Read, withoutCourtesy } from './reading.ts'
import { splitWords } from './words.ts'

export type CountProblem = 'notANumber' | 'several' | 'fraction'

const NONE = /^(?:em |chi |anh |toi )?(?:chua|khong|ko|k)(?: co(?: .{0,20})?| .{0,20} nao)?$/

/** How many, whole: in digits or in words, with or without what is counted. */
export function readCount(text: string): Read<number, CountProblem, 'range'> {
  const plain = withoutCourtesy(text)
  const amounts = findAmounts(splitWords(plain))
  const typed = amounts.filter(({ digits }) => digits)
  const [found, second] = typed.length > 0 ? typed : amounts
  if (NONE.test(fold(plain)) && typed.length === 0) return { value: 0 }
  if (!found) return { problem: 'notANumber' }
  if (second) return { problem: 'several' }
  if (!Number.isSafeInteger(found.amount)) return { problem: 'fraction' }
  return found.range ? { value: found.amount, doubt: 'range' } : { value: found.amount }
}
