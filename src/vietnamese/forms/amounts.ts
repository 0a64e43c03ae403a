import numerals from './numerals.json' with { type: 'json' }
import { toSpellings } from './reading.ts'
import type { Word } from './words.ts'

/** A number that a text names, over its words `from` to `to`, the latter not included. */
export type Amount = {
  amount: number
  from: number
  to: number
  /** "3-4": the lower of two. */
  range: boolean
  /** Thousands or more are said with a word. */
  scaled: boolean
  /** Typed in digits. */
  digits: boolean
}

type Kind = 'literal' | 'digit' | 'tail' | 'ten' | 'hundred' | 'scale' | 'half' | 'gap'
type Atom = { kind: Kind; value: number; places: number; at: number }
type Run = Atom[]

const KINDS = ['digit', 'tail', 'ten', 'hundred', 'scale', 'half', 'gap'] as const
const NUMERALS = readNumerals()
const BETWEEN = new Set(['-', '\u2013', 'den', 'toi', 'hoac'])

/** The numbers of a text, in digits ("1.200.000", "2,5"), in words, or in both ("2tr5", "1 ty ruoi"). */
export function findAmounts(words: readonly Word[]): Amount[] {
  const runs = findRuns(words)
  const found: Amount[] = []
  for (let i = 0; i < runs.length; i += 1) {
    const run = runs[i] ?? []
    const next = runs[i + 1]
    const upper = next && isRange(words, run, next) ? next : null
    const scale = upper && !isScaled(run) ? upper.filter(({ kind }) => kind === 'scale') : []
    const [first, second] = run
    const guess = first?.kind === 'digit' && second?.kind === 'digit' && first.value > 0
    const range = Boolean(upper) || (guess && second.value === first.value + 1)
    const told = range && !upper ? run.filter((atom) => atom !== second) : run
    const amount = readRun([...told, ...scale])
    if (amount !== null) {
      const to = ((upper ?? run).at(-1)?.at ?? 0) + 1
      const scaled = isScaled([...run, ...scale])
      const digits = run.some(({ kind }) => kind === 'literal')
      found.push({ amount, from: first?.at ?? 0, to, range, scaled, digits })
    }
    if (upper) i += 1
  }
  return found
}

/** "1.200.000", "1,200,000", "2,5", "2.5": three figures after a mark are thousands. */
export function readDigits(typed: string): number | null {
  if (/^\d+$/.test(typed)) return Number(typed)
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(typed)) {
    return Number(typed.replaceAll('.', '').replace(',', '.'))
  }
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(typed)) return Number(typed.replaceAll(',', ''))
  return /^\d+[.,]\d+$/.test(typed) ? Number(typed.replace(',', '.')) : null
}

function findRuns(words: readonly Word[]): Run[] {
  const runs: Run[] = []
  for (const [at, word] of words.entries()) {
    const atom = toAtom(word, at)
    if (!atom) continue
    const last = runs.at(-1)
    const before = last?.at(-1)
    const joined = last && before?.at === at - 1 && mayFollow(before.kind, atom.kind)
    if (joined) last.push(atom)
    else if (mayStart(atom, word)) runs.push([atom])
  }
  return runs
}

function toAtom(word: Word, at: number): Atom | null {
  if (/^\d/.test(word.typed)) {
    const value = readDigits(word.typed)
    const places = /^\d+$/.test(word.typed) ? word.typed.length : 0
    return value === null ? null : { kind: 'literal', value, places, at }
  }
  const known = NUMERALS.get(word.typed)
  return known ? { ...known, places: 0, at } : null
}

function mayStart({ kind, value }: Atom, { typed }: Word): boolean {
  if (kind === 'scale') return value < 1e9 && typed.length > 2
  if (kind === 'digit') return value > 0
  return kind === 'literal' || kind === 'ten' || kind === 'hundred'
}

function mayFollow(before: Kind, kind: Kind): boolean {
  if (kind === 'literal') return before === 'scale' || before === 'hundred' || before === 'gap'
  if (kind === 'digit') return before !== 'literal' && before !== 'half'
  if (kind === 'tail')
    return before === 'ten' || before === 'digit' || before === 'hundred' || before === 'scale'
  if (kind === 'gap' || kind === 'half') return before !== 'half' && before !== 'gap'
  return before !== 'gap' || kind === 'ten'
}

function isRange(words: readonly Word[], run: Run, next: Run): boolean {
  const end = run.at(-1)?.at ?? 0
  return next[0]?.at === end + 2 && BETWEEN.has(words[end + 1]?.folded ?? '')
}

function isScaled(run: Run): boolean {
  return run.some(({ kind }) => kind === 'scale')
}

/** What stands after a scale without one of its own is its next lower place: "1 ty 2" is 1.2 billion. */
function readRun(run: Run): number | null {
  const scales = run.filter(({ kind }) => kind === 'scale').map(({ value }) => value)
  if (scales.length === 0) return readSmall(run)?.value ?? null
  const scale = Math.max(...scales)
  const at = run.findLastIndex(({ value, kind }) => kind === 'scale' && value === scale)
  const left = at === 0 ? { value: 1 } : { value: readRun(run.slice(0, at)) }
  const rest = run.slice(at + 1).filter(({ kind }, i) => kind !== 'gap' || i > 0)
  if (left.value === null) return null
  const whole = left.value * scale
  if (rest.length === 0) return round(whole)
  if (rest.length === 1 && rest[0]?.kind === 'half') return round(whole + scale / 2)
  if (isScaled(rest)) {
    const tail = readRun(rest)
    return tail === null ? null : round(whole + tail)
  }
  const tail = readSmall(rest)
  if (!tail) return null
  const gap = run[at + 1]?.kind === 'gap'
  return round(whole + (tail.value * scale) / 10 ** (gap ? 3 : tail.places))
}

/** A number below a thousand in words, or any in digits, and the places it takes. */
function readSmall(run: Run): { value: number; places: number } | null {
  const [first, ...others] = run
  if (!first) return null
  const hundred = run.findIndex(({ kind }) => kind === 'hundred')
  if (hundred >= 0) {
    const count = hundred === 0 ? { value: 1 } : readSmall(run.slice(0, hundred))
    const rest = run.slice(hundred + 1)
    if (!count) return null
    const tail = readAfterHundred(rest)
    return tail === null ? null : { value: round(count.value * 100 + tail), places: 3 }
  }
  if (first.kind === 'literal') {
    if (others.length === 0) return { value: first.value, places: first.places }
    if (others.length === 1 && others[0]?.kind === 'half') {
      return { value: first.value + 0.5, places: first.places }
    }
  }
  const value = readTens(run)
  return value === null ? null : { value, places: value < 10 ? 1 : 2 }
}

function readAfterHundred(rest: Run): number | null {
  const [first, second] = rest
  if (!first) return 0
  if (first.kind === 'half' && !second) return 50
  if (first.kind === 'gap') return readTens(rest.slice(1))
  if (first.kind === 'literal') return second ? null : first.value
  const tail = readTens(rest)
  return tail !== null && rest.length === 1 && tail < 10 ? tail * 10 : tail
}

function readTens(run: Run): number | null {
  const [first, second, third] = run
  if (!first || run.length > 4) return null
  const isUnit = (atom: Atom | undefined) => atom?.kind === 'digit' || atom?.kind === 'tail'
  if (first.kind === 'ten') {
    if (!second) return 10
    return isUnit(second) && !third ? 10 + second.value : null
  }
  if (first.kind !== 'digit' && first.kind !== 'literal' && first.kind !== 'tail') return null
  if (!second) return first.value
  if (second.kind === 'half' && !third) return first.value + 0.5
  if (second.kind === 'ten') {
    if (!third) return first.value * 10
    if (third.kind === 'half' && run.length === 3) return first.value * 10 + 5
    return isUnit(third) && run.length === 3 ? first.value * 10 + third.value : null
  }
  return isUnit(second) && !third ? first.value * 10 + second.value : null
}

/** Sums of powers of ten picked up in floating point. */
function round(value: number): number {
  return Number(value.toFixed(6))
}

function readNumerals(): Map<string, { kind: Kind; value: number }> {
  const found = new Map<string, { kind: Kind; value: number }>()
  for (const kind of KINDS) {
    for (const [word, value] of Object.entries(numerals[kind])) {
      for (const spelling of toSpellings(word)) {
        if (!found.has(spelling)) found.set(spelling, { kind, value })
      }
    }
  }
  return found
}
