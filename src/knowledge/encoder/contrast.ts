import { BUCKETS } from './features.ts'

const TEMPERATURE = 0.06
const RATE = 3e-3
/** Adam (Kingma & Ba 2015), over the rows that a batch touches. */
const FIRST = 0.9
const SECOND = 0.999

/** A table of rows (one per feature bucket) while it learns. */
export type Learning = {
  table: Float32Array
  size: number
  learnt: Set<number>
  first: Float32Array
  second: Float32Array
}

type Embedded = { vectors: Float32Array; lengths: Float32Array }
type Shape = { count: number; size: number }

/** A table of small numbers, which `draw` (0 to 1) gives. */
export function startLearning(size: number, draw: () => number): Learning {
  const table = new Float32Array(BUCKETS * size)
  for (let at = 0; at < table.length; at += 1) table[at] = (draw() + draw() + draw() - 1.5) * 0.03
  return {
    table,
    size,
    learnt: new Set(),
    first: new Float32Array(table.length),
    second: new Float32Array(table.length),
  }
}

/**
 * One step of in-batch contrast (InfoNCE both ways): `asked[i]` belongs with `held[i]`, and not with another
 * unless both are of the same passage. `done` is how much of the learning lies behind, 0 to 1; steps count
 * from 1.
 */
export function learnBatch(
  learning: Learning,
  { asked, held, passages }: { asked: Uint32Array[]; held: Uint32Array[]; passages: number[] },
  { step, done }: { step: number; done: number },
) {
  const shape = { count: asked.length, size: learning.size }
  const q = embedAll(learning, asked)
  const k = embedAll(learning, held)
  const slope = contrast(toScores(passages, q.vectors, k.vectors, shape), shape.count)
  const { gq, gk } = toVectorSlopes(slope, q.vectors, k.vectors, shape)
  const rows = new Map<number, Float32Array>()
  for (let i = 0; i < shape.count; i += 1) {
    spread(rows, { features: asked[i], of: q, gradient: gq, at: i, size: shape.size })
    spread(rows, { features: held[i], of: k, gradient: gk, at: i, size: shape.size })
  }
  move(learning, rows, step, RATE * (1 - done) + 1e-5)
}

function embedAll({ table, size }: Learning, texts: Uint32Array[]): Embedded {
  const vectors = new Float32Array(texts.length * size)
  const lengths = new Float32Array(texts.length)
  for (const [at, features] of texts.entries()) {
    const from = at * size
    for (const bucket of features) {
      const row = bucket * size
      for (let axis = 0; axis < size; axis += 1) {
        vectors[from + axis] = (vectors[from + axis] ?? 0) + (table[row + axis] ?? 0)
      }
    }
    let square = 0
    for (let axis = 0; axis < size; axis += 1) square += (vectors[from + axis] ?? 0) ** 2
    const length = Math.sqrt(square) || 1
    lengths[at] = length
    for (let axis = 0; axis < size; axis += 1) {
      vectors[from + axis] = (vectors[from + axis] ?? 0) / length
    }
  }
  return { vectors, lengths }
}

/** Each pair's cosine over the temperature; two wordings of one passage are no contrast. */
function toScores(passages: number[], q: Float32Array, k: Float32Array, { count, size }: Shape) {
  const scores = new Float32Array(count * count)
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j < count; j += 1) {
      let sum = 0
      for (let axis = 0; axis < size; axis += 1) {
        sum += (q[i * size + axis] ?? 0) * (k[j * size + axis] ?? 0)
      }
      const same = i !== j && passages[i] === passages[j]
      scores[i * count + j] = same ? -1e4 : sum / TEMPERATURE
    }
  }
  return scores
}

/** The loss's slope by each score. */
function contrast(scores: Float32Array, count: number): Float32Array {
  const slope = new Float32Array(count * count)
  const add = (place: (other: number) => number, own: number) => {
    let most = -1e9
    for (let other = 0; other < count; other += 1) most = Math.max(most, scores[place(other)] ?? 0)
    let all = 0
    for (let other = 0; other < count; other += 1)
      all += Math.exp((scores[place(other)] ?? 0) - most)
    for (let other = 0; other < count; other += 1) {
      const at = place(other)
      const share = Math.exp((scores[at] ?? 0) - most) / all - (other === own ? 1 : 0)
      slope[at] = (slope[at] ?? 0) + share / count / 2
    }
  }
  for (let own = 0; own < count; own += 1) {
    add((other) => own * count + other, own)
    add((other) => other * count + own, own)
  }
  return slope
}

function toVectorSlopes(
  slope: Float32Array,
  q: Float32Array,
  k: Float32Array,
  { count, size }: Shape,
) {
  const gq = new Float32Array(count * size)
  const gk = new Float32Array(count * size)
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j < count; j += 1) {
      const g = (slope[i * count + j] ?? 0) / TEMPERATURE
      if (Math.abs(g) < 1e-7) continue
      const a = i * size
      const b = j * size
      for (let axis = 0; axis < size; axis += 1) {
        gq[a + axis] = (gq[a + axis] ?? 0) + g * (k[b + axis] ?? 0)
        gk[b + axis] = (gk[b + axis] ?? 0) + g * (q[a + axis] ?? 0)
      }
    }
  }
  return { gq, gk }
}

type Spread = {
  features: Uint32Array | undefined
  of: Embedded
  gradient: Float32Array
  at: number
  size: number
}

/** A text's slope, through its normalisation, onto the rows it is the sum of. */
function spread(
  rows: Map<number, Float32Array>,
  { features, of: { vectors, lengths }, gradient, at, size }: Spread,
) {
  const from = at * size
  let dot = 0
  for (let axis = 0; axis < size; axis += 1) {
    dot += (vectors[from + axis] ?? 0) * (gradient[from + axis] ?? 0)
  }
  const own = new Float32Array(size)
  for (let axis = 0; axis < size; axis += 1) {
    const straight = (gradient[from + axis] ?? 0) - dot * (vectors[from + axis] ?? 0)
    own[axis] = straight / (lengths[at] ?? 1)
  }
  for (const bucket of features ?? []) {
    const row = rows.get(bucket) ?? new Float32Array(size)
    for (let axis = 0; axis < size; axis += 1) row[axis] = (row[axis] ?? 0) + (own[axis] ?? 0)
    rows.set(bucket, row)
  }
}

function move(
  { table, size, learnt, first, second }: Learning,
  rows: Map<number, Float32Array>,
  step: number,
  rate: number,
) {
  const firstScale = 1 - FIRST ** step
  const secondScale = 1 - SECOND ** step
  for (const [bucket, row] of rows) {
    learnt.add(bucket)
    const from = bucket * size
    for (let axis = 0; axis < size; axis += 1) {
      const slope = row[axis] ?? 0
      const at = from + axis
      const m = FIRST * (first[at] ?? 0) + (1 - FIRST) * slope
      const v = SECOND * (second[at] ?? 0) + (1 - SECOND) * slope * slope
      first[at] = m
      second[at] = v
      table[at] = (table[at] ?? 0) - (rate * (m / firstScale)) / (Math.sqrt(v / secondScale) + 1e-8)
    }
  }
}
