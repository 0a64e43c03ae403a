import type { Evidence } from '#src/knowledge/answering/ranking/trust.ts'

/** What was seen, whether it was right, and how much it counts. */
export type Sample = { evidence: Evidence; right: boolean; worth: number }

const ROUNDS = 600
const RATE = 0.3
const MOMENTUM = 0.9
const DECAY = 0.0005

type Slope = (weights: Float64Array, slope: Float64Array) => void

/** Gradient descent with momentum, from nothing: the same samples give the same weights. */
function descend(names: string[], count: number, addSlope: Slope): Record<string, number> {
  const weights = new Float64Array(names.length)
  const speed = new Float64Array(names.length)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(names.length)
    addSlope(weights, slope)
    for (const i of weights.keys()) {
      const pull = (slope[i] ?? 0) / count - DECAY * (weights[i] ?? 0)
      speed[i] = MOMENTUM * (speed[i] ?? 0) + RATE * pull
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0)
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))]))
}

/** Whether: a logistic regression over all samples. */
export function learnWhether(all: Sample[]): Record<string, number> {
  const names = findNames(all)
  const rows = all.map(({ evidence }) => toRow(evidence, names))
  return descend(names, all.length, (weights, slope) => {
    for (const [at, row] of rows.entries()) {
      const { right = false, worth = 1 } = all[at] ?? {}
      addRow(slope, row, worth * (Number(right) - 1 / (1 + Math.exp(-dot(row, weights)))))
    }
  })
}

/**
 * Which: within each question, the right passages are made likelier than the others (a softmax over its
 * candidates), so that what is common to them all weighs nothing.
 */
export function learnWhich(groups: Sample[][]): Record<string, number> {
  const names = findNames(groups.flat())
  const lists = groups.map((group) =>
    group.map(({ evidence, right, worth }) => ({ row: toRow(evidence, names), right, worth })),
  )
  return descend(names, lists.length, (weights, slope) => {
    for (const list of lists) {
      const powers = list.map(({ row }) => Math.exp(dot(row, weights)))
      const all = powers.reduce((a, b) => a + b, 0)
      const good = powers.reduce((sum, power, at) => sum + (list[at]?.right ? power : 0), 0)
      for (const [at, { row, right, worth }] of list.entries()) {
        const power = powers[at] ?? 0
        addRow(slope, row, worth * ((right ? power / good : 0) - power / all))
      }
    }
  })
}

function findNames(samples: Sample[]): string[] {
  return [...new Set(samples.flatMap(({ evidence }) => Object.keys(evidence)))]
}

function toRow(evidence: Evidence, names: string[]): Float64Array {
  return Float64Array.from(names, (name) => evidence[name] ?? 0)
}

function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

function addRow(slope: Float64Array, row: Float64Array, by: number) {
  for (let i = 0; i < row.length; i++) slope[i] = (slope[i] ?? 0) + by * (row[i] ?? 0)
}
