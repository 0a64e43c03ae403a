import type { Result } from './run.ts'

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959_964

export type Share = {
  questions: number
  passed: number
  percent: number
  low: number
  high: number
}
export type Row = Share & { name: string; sourced: number; falselyRefused: number }

/** A share in percent with the 95 % interval after Wilson, which stays within 0 and 100 for few questions too. */
export function toShare(passed: number, questions: number): Share {
  if (questions === 0) return { questions, passed, percent: 0, low: 0, high: 100 }
  const share = passed / questions
  const z2 = Z ** 2 / questions
  const middle = (share + z2 / 2) / (1 + z2)
  const spread = (Z / (1 + z2)) * Math.sqrt((share * (1 - share) + z2 / 4) / questions)
  const [low, high] = [Math.max(0, middle - spread), Math.min(1, middle + spread)]
  return { questions, passed, percent: 100 * share, low: 100 * low, high: 100 * high }
}

/** One row per name, the most frequent first; a result may count under several names. */
export function toRows(results: Result[], namesOf: (result: Result) => string[]): Row[] {
  const groups = new Map<string, Result[]>()
  for (const result of results) {
    for (const name of namesOf(result)) groups.set(name, [...(groups.get(name) ?? []), result])
  }
  const rows = [...groups].map(([name, group]) => toRow(name, group))
  return rows.sort((a, b) => b.questions - a.questions || (a.name < b.name ? -1 : 1))
}

function toRow(name: string, results: Result[]): Row {
  const count = (holds: (result: Result) => boolean) => results.filter(holds).length
  return {
    name,
    ...toShare(
      count(({ verdict }) => verdict.passes),
      results.length,
    ),
    sourced: count(({ verdict }) => verdict.sourced),
    falselyRefused: count(({ verdict }) => verdict.falselyRefused),
  }
}

/** Median, 95th percentile and maximum. */
export function toSpread(values: number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { median: at(0.5) ?? 0, p95: at(0.95) ?? 0, longest: sorted.at(-1) ?? 0 }
}
