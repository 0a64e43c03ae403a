import { fold } from '#src/vietnamese/normalise.ts'
import { findAmounts } from './amounts.ts'
import { type Read, withoutCourtesy } from './reading.ts'
import { splitWords } from './words.ts'

export type PercentProblem = 'notANumber' | 'vague' | 'outOfRange' | 'several'

const VAGUE =
  /\b(?:phan lon|hau het|gan het|da so|phan nhieu|chu yeu|mot phan|mot it|it thoi|kha nhieu)\b/
const ALL = /\b(?:het|toan bo|tat ca|hoan toan|tram phan tram|ca)\b/
const HALF = /\b(?:(?:mot |phan |1 )?nua)\b/
const NONE = /^(?:khong|ko|k|chua)(?: co)?(?: gi| phan nao)?$/
const PART = /(?:^| )(\S+) phan (?!tram)(\S+)$/
const FRACTION = /(?<!\d)(\d{1,3}) ?(?:\/|phan) ?(\d{1,3})(?!\d)/
const SIGN = /^(?:phan tram|pt|%)/

/** A share in percent, 0 to 100. Of a range the lower bound is taken, with a doubt. */
export function readPercent(text: string): Read<number, PercentProblem, 'range'> {
  const plain = withoutCourtesy(text)
  const folded = fold(plain)
  const part = readPart(folded)
  if (part !== null) return check(part)
  const words = splitWords(plain)
  const amounts = findAmounts(words).filter(({ from, amount }) => {
    return !(amount === 100 && words[from]?.folded === 'tram')
  })
  const signed = amounts.filter(({ to }) => {
    return SIGN.test(
      words
        .slice(to, to + 2)
        .map((word) => word.folded)
        .join(' '),
    )
  })
  const typed = amounts.filter(({ digits }) => digits)
  const [found, second] = [signed, typed, amounts].find(({ length }) => length > 0) ?? []
  if (second) return { problem: 'several' }
  if (found && (signed.length > 0 || typed.length > 0)) return check(found.amount, found.range)
  if (VAGUE.test(folded)) return { problem: 'vague' }
  if (ALL.test(folded)) return { value: 100 }
  if (HALF.test(folded)) return { value: 50 }
  if (NONE.test(folded)) return { value: 0 }
  return found ? check(found.amount, found.range) : { problem: 'notANumber' }
}

function check(percent: number, range = false): Read<number, PercentProblem, 'range'> {
  if (percent < 0 || percent > 100) return { problem: 'outOfRange' }
  return range ? { value: percent, doubt: 'range' } : { value: percent }
}

/** "7/10", "hai phan ba": to one decimal. */
function readPart(folded: string): number | null {
  const typed = FRACTION.exec(folded)
  const spoken = PART.exec(folded)
  const over = typed ? Number(typed[1]) : readOne(spoken?.[1])
  const under = typed ? Number(typed[2]) : readOne(spoken?.[2])
  return over && under ? Math.round((over / under) * 1000) / 10 : null
}

function readOne(word: string | undefined): number | null {
  const [found] = findAmounts(splitWords(word === 'tu' ? 'bon' : (word ?? '')))
  return found?.amount ?? null
}
