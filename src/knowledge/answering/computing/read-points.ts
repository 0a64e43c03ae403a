import {
  asksResult,
  partPoints,
  points,
  scoreRow,
  tellsScorers,
  tellsTotal,
  totals,
} from '#src/text/points.ts'
import { readSpokenNumber } from '#src/vietnamese/numbers.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'

/** A product's total, and how it came about where the question gives its parts. */
export type Total = {
  value: number
  printed: string
  /** What was added up or averaged, and the sentence of the law that says so. */
  made: { line: string; isBasis: (text: string) => boolean } | null
}

export function findTotal(inquiry: Inquiry): Total | null {
  return findSum(inquiry) ?? findAverage(inquiry) ?? findTold(inquiry)
}

const PARTS = ['a', 'b', 'c']

/** The parts of a sheet added up, where all three are given. */
function findSum(inquiry: Inquiry): Total | null {
  if (!says(inquiry, asksResult)) return null
  const given = [...inquiry.typed.matchAll(partPoints)].map(
    ([, first, after = '', before = '', last]) => ({
      part: first ?? last ?? '',
      value: readFigure(after || before),
    }),
  )
  const values = PARTS.flatMap((part) => given.find((one) => one.part === part)?.value ?? [])
  if (values.length < PARTS.length || given.length > PARTS.length) return null
  const value = values.reduce((sum, one) => sum + one, 0)
  const line = points.sum(values.map(print), print(value))
  return { value, printed: print(value), made: { line, isBasis: points.tellsParts } }
}

/** Article 3: the score is the average of the members'. */
function findAverage(inquiry: Inquiry): Total | null {
  if (!says(inquiry, tellsScorers) || !says(inquiry, asksResult)) return null
  // "68,72,71" is three scores and no number.
  const typed = inquiry.typed.replace(/\b\d{2,3}(?:,\d{2,3}){2,}\b/g, (row) =>
    row.replaceAll(',', ' '),
  )
  const [row = '', another] = [...typed.matchAll(scoreRow)].map(([text]) => text)
  const scores = [...row.matchAll(/\d+(?:[.,]\d+)?/g)].map(([figure]) => readFigure(figure))
  if (another || scores.length < 2 || scores.some((one) => one > 100)) return null
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
  const value = Math.round(mean * 100) / 100
  const line = points.average(scores.map(print), print(value))
  return { value, printed: print(value), made: { line, isBasis: points.tellsAverage } }
}

/** More points than any criterion has are a total; fewer are one where the question says so or asks nothing else. */
const MOST_OF_A_CRITERION = 24
const MOST_OTHER_WORDS = 5

function findTold({ typed, mended, content }: Inquiry): Total | null {
  for (const text of [typed, mended]) {
    const found = [...text.matchAll(totals)].flatMap(([, figure = '', half]) => {
      const number = readFigure(figure)
      const value = Number.isNaN(number) ? readSpokenNumber(figure) : number
      return value === null ? [] : [half ? value + 0.5 : value]
    })
    const large = found.filter((value) => value > MOST_OF_A_CRITERION)
    const [value, another] = large.length > 0 ? large : found
    if (value === undefined || another !== undefined) continue
    const sure = large.length > 0 || tellsTotal.test(text) || content.length <= MOST_OTHER_WORDS
    if (sure) return { value, printed: print(value), made: null }
  }
  return null
}

function readFigure(figure: string): number {
  return Number(figure.replace(',', '.'))
}

export function print(value: number): string {
  return String(value).replace('.', ',')
}
