import { type Amount, findAmounts } from './amounts.ts'
import { type Read, toSpellings, withoutCourtesy } from './reading.ts'
import units from './units.json' with { type: 'json' }
import { splitWords, type Word } from './words.ts'

export type Quantity = { amount: number; unit: string; per: 'year' | 'month' | 'day' }
export type QuantityProblem = 'noNumber' | 'noUnit' | 'several' | 'season'

const UNITS = readUnits()
const PERIODS: { said: RegExp; per: Quantity['per'] | 'week' | 'quarter' | 'season' }[] = [
  { said: period('(?:vu|mua|lua|dot|me)'), per: 'season' },
  { said: period('thang'), per: 'month' },
  { said: period('ngay'), per: 'day' },
  { said: period('tuan'), per: 'week' },
  { said: period('quy'), per: 'quarter' },
  { said: period('nam'), per: 'year' },
]
/** "this year", "last year", "year 2025": no number and no more than a year. */
const THIS_YEAR = /\bnam (?:nay|ngoai|truoc|kia|20\d\d)\b/g
const NOT_A_UNIT = new Set(['', '-', '\u2013', '/', '+', 'la', 'thoi', 'va', 'hoac', 'tuy'])

/**
 * How much is made in a time, a year where none is said. Of a range the lower bound is taken ('range'); a
 * week is a fifty-second and a quarter a fourth of a year ('converted'). What is made in a season is
 * asked back, since the seasons of a year are not known.
 */
export function readQuantity(text: string): Read<Quantity, QuantityProblem, 'range' | 'converted'> {
  const plain = withoutCourtesy(text)
  const { per, words } = takePeriod(splitWords(plain))
  const amounts = findAmounts(words).map((found) => ({ ...found, ...findUnit(words, found) }))
  const typed = amounts.filter(({ digits }) => digits)
  const united = amounts.filter(({ known }) => known)
  const [found, second] = [united, typed, amounts].find(({ length }) => length > 0) ?? []
  if (!found) return { problem: 'noNumber' }
  if (second) return { problem: 'several' }
  if (!found.unit) return { problem: 'noUnit' }
  if (per === 'season') return { problem: 'season' }
  const amount = found.amount + found.half
  const times = per === 'week' ? 52 : per === 'quarter' ? 4 : 0
  if (times > 0) {
    const value = { amount: amount * times, unit: found.unit, per: 'year' as const }
    return { value, doubt: 'converted' }
  }
  const value = {
    amount,
    unit: found.unit,
    per: per === 'month' || per === 'day' ? per : 'year',
  } as const
  return found.range ? { value, doubt: 'range' } : { value }
}

function period(name: string): RegExp {
  return new RegExp(
    `(?:(?:[/,]|\\b(?:mot|1|moi|tren|trong|hang|theo|cho|ca)) ?)+(?:1 |mot )?${name}\\b`,
  )
}

/** The words without the ones that say the time, which may hold numbers: "mot nam", "nam ngoai". */
function takePeriod(words: Word[]) {
  const folded = words.map((word) => word.folded).join(' ')
  const found = PERIODS.find(({ said }) => said.test(folded))
  const blank = (part: string) => part.replace(/[^ ]+/g, '.')
  const rest = (found ? folded.replace(found.said, blank) : folded).replace(THIS_YEAR, blank)
  const kept = rest.split(' ')
  return {
    per: found?.per ?? 'year',
    words: words.map((word, i) => (kept[i] === '.' ? { ...word, typed: '.', folded: '' } : word)),
  }
}

function findUnit(words: readonly Word[], { to }: Amount) {
  const next = words[to]
  const after = words[to + 1]
  const pair = UNITS.get(`${next?.typed} ${after?.typed}`)
  const known = pair ?? UNITS.get(next?.typed ?? '')
  const other = NOT_A_UNIT.has(next?.folded ?? '') || /^\d/.test(next?.typed ?? '0')
  const half = words[to + (pair ? 2 : 1)]?.folded
  return {
    unit: known ?? (other ? null : (next?.typed ?? null)),
    known: known !== undefined,
    half: half === 'ruoi' ? 0.5 : 0,
  }
}

function readUnits(): Map<string, string> {
  const found = new Map([
    ...['ky', 'ki', 'can', 'kilo', 'kilogam', 'kgs', 'k\u00fd', 'k\u00ed', 'c\u00e2n'].map(
      (said) => [said, 'kg'] as const,
    ),
    ['g', 'gam'],
    ['gram', 'gam'],
    ['l', 'l\u00edt'],
    ['sp', 's\u1ea3n ph\u1ea9m'],
  ])
  for (const unit of units) {
    for (const spelling of toSpellings(unit)) if (!found.has(spelling)) found.set(spelling, unit)
  }
  return found
}
