import type { CriteriaSet, Criterion, RatedStars } from './criteria.ts'
import { minimumOf } from './criteria.ts'

/** The sets that answer alike, the largest group first, with the criterion of its first set. */
export type Group = { sets: CriteriaSet[]; criterion: Criterion }

type Asked = { set: CriteriaSet; criterion: Criterion }

/** Groups the sets by what a criterion asks for: a rating's minimum, or its maximum. */
export function groupAcross(asked: Asked[], star: RatedStars | null): Group[] {
  return groupBy(asked, (criterion) => toKey(criterion, star))
}

/** Groups the sets by their levels, words and all. */
export function groupByLevels(asked: Asked[]): Group[] {
  return groupBy(asked, ({ options }) =>
    JSON.stringify(options.map(({ points, text }) => [points, text])),
  )
}

/** Rows by what they have in common, in the order of their first appearance. */
export function gather<Row, Key>(rows: Row[], toKey: (row: Row) => Key): [Key, Row[]][] {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = toKey(row)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
}

function groupBy(asked: Asked[], toKey: (criterion: Criterion) => string): Group[] {
  const groups = new Map<string, Group>()
  for (const { set, criterion } of asked) {
    const key = toKey(criterion)
    const group = groups.get(key)
    if (group) group.sets.push(set)
    else groups.set(key, { sets: [set], criterion })
  }
  return [...groups.values()].toSorted((a, b) => b.sets.length - a.sets.length)
}

function toKey(criterion: Criterion, star: RatedStars | null): string {
  const { name, max } = criterion
  const minimum = star && minimumOf(criterion, star)
  return JSON.stringify(star ? [name, minimum?.points ?? null, minimum?.text ?? null] : [name, max])
}

/** "1-4, 6, 8" for set numbers in order. */
export function printSets(sets: CriteriaSet[]): string {
  const runs: [number, number][] = []
  for (const { set } of sets.toSorted((a, b) => a.set - b.set)) {
    const last = runs.at(-1)
    if (last && last[1] === set - 1) last[1] = set
    else runs.push([set, set])
  }
  return runs
    .map(([from, to]) =>
      from === to ? `${from}` : `${from}${to === from + 1 ? ', ' : '\u2013'}${to}`,
    )
    .join(', ')
}

export type Difference = { name: string; one: Criterion | null; other: Criterion | null }

/** The criteria in which two sets differ: one lacks it, its maximum differs, or a rating's minimum does. */
export function compareSets(one: Criterion[], other: Criterion[]): Difference[] {
  const names = new Set([...one, ...other].map(({ name }) => name))
  return [...names].flatMap((name) => {
    const [a, b] = [one, other].map((list) => list.find((c) => c.name === name) ?? null)
    if (!a || !b) return [{ name, one: a ?? null, other: b ?? null }]
    const same = ([3, 4, 5] as const).every(
      (star) => minimumOf(a, star)?.points === minimumOf(b, star)?.points,
    )
    return same && a.max === b.max ? [] : [{ name, one: a, other: b }]
  })
}
