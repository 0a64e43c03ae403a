import { z } from 'zod'
import { moneyUnits, smallestMoney } from '#src/text/figures.ts'

const words = z.string().trim().min(1)
const time = z.union([z.int(), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)])

const figure = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The province's present name; absent for the whole country. */
  place: words.optional(),
  /** What it was called then, where that is not the present name. */
  formerly: words.nullable().default(null),
  /** What is counted: rows of the same words can be compared. */
  what: words,
  /** In words that can stand in a sentence. */
  subject: words,
  period: z.strictObject({
    from: time.nullable().default(null),
    to: time.nullable().default(null),
  }),
  amount: z.number(),
  unit: words,
  bound: z.enum(['exact', 'at-least', 'at-most', 'about']).default('exact'),
  kind: z.enum(['goal', 'result', 'budget', 'reward', 'support']),
  /** Document id, "#", and the address of the passage that tells it. */
  source: words,
  confidence: z.enum(['high', 'single-transcript', 'medium']),
})

/** A number of a plan, a budget, a prize or a count, with what it is of and where it is told. */
export type Figure = z.output<typeof figure>

const figuresFile = z.array(figure)

export function parseFigures(content: unknown): Figure[] {
  return figuresFile.parse(content)
}

/** The unit that amounts can be compared and added in, and how many of it one of `unit` is. */
export function toBase(unit: string): { unit: string; scale: number } {
  const [money = '', ...per] = unit.split('/')
  const scale = moneyUnits[money.trim()]
  return scale === undefined
    ? { unit, scale: 1 }
    : { unit: [smallestMoney, ...per].join('/'), scale }
}

export type Compared =
  | { kind: 'compared'; difference: number; unit: string; higher: Figure | null }
  | { kind: 'incomparable'; why: 'unit' | 'kind' }

/** Which of two rows is higher and by how much; a goal is not compared with a result. `higher` is null for a tie. */
export function compareFigures(one: Figure, other: Figure): Compared {
  const [a, b] = [toBase(one.unit), toBase(other.unit)]
  if (a.unit !== b.unit) return { kind: 'incomparable', why: 'unit' }
  if ((one.kind === 'result') !== (other.kind === 'result'))
    return { kind: 'incomparable', why: 'kind' }
  const difference = one.amount * a.scale - other.amount * b.scale
  const higher = difference > 0 ? one : difference < 0 ? other : null
  return { kind: 'compared', difference: Math.abs(difference), unit: a.unit, higher }
}

/** The sum of rows of one unit; null where they cannot be added. */
export function addFigures(rows: Figure[]): { amount: number; unit: string } | null {
  const [first] = rows
  if (!first) return null
  const { unit } = toBase(first.unit)
  if (rows.some((row) => toBase(row.unit).unit !== unit)) return null
  const amount = rows.reduce((sum, row) => sum + row.amount * toBase(row.unit).scale, 0)
  return { amount, unit }
}

/** Rows that say two different amounts of one thing: same place, words, kind and time. */
export function findConflicts(rows: Figure[]): [Figure, Figure][] {
  const toKey = ({ place, formerly, what, subject, kind, period, unit }: Figure) =>
    JSON.stringify([place, formerly, what, subject, kind, period, toBase(unit).unit])
  return rows.flatMap((row, at) =>
    rows
      .slice(at + 1)
      .filter((other) => toKey(other) === toKey(row) && compare(row, other) !== 0)
      .map((other): [Figure, Figure] => [row, other]),
  )
}

function compare(one: Figure, other: Figure): number {
  return one.amount * toBase(one.unit).scale - other.amount * toBase(other.unit).scale
}
