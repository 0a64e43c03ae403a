import { createHash } from 'node:crypto'
import { BUCKETS, featuresOf } from './features.ts'

/** A learnt table of rows, eight bits a number; row `places[b] - 1` is bucket b's, 0 stands for none. */
export type Encoder = {
  size: number
  places: Uint16Array
  scales: Float32Array
  values: Int8Array
  /** Of what it was learnt from. */
  samples: string
  /** Of the table itself. */
  id: string
}

/** A text's unit vector; all zeros where the encoder knows none of its words. */
export function encode({ size, places, scales, values }: Encoder, text: string): Float32Array {
  const vector = new Float32Array(size)
  for (const bucket of featuresOf(text)) {
    const place = places[bucket] ?? 0
    if (place === 0) continue
    const scale = scales[place - 1] ?? 0
    const from = (place - 1) * size
    for (let axis = 0; axis < size; axis += 1) {
      vector[axis] = (vector[axis] ?? 0) + scale * (values[from + axis] ?? 0)
    }
  }
  return normalise(vector)
}

export function normalise(vector: Float32Array): Float32Array {
  let square = 0
  for (const value of vector) square += value * value
  const length = Math.sqrt(square) || 1
  for (let axis = 0; axis < vector.length; axis += 1) vector[axis] = (vector[axis] ?? 0) / length
  return vector
}

/** The table with eight bits a number, without the rows that nothing was learnt for. */
export function quantise(
  table: Float32Array,
  { size, learnt, samples }: { size: number; learnt: Set<number>; samples: string },
): Encoder {
  const rows = [...learnt].sort((a, b) => a - b)
  const places = new Uint16Array(BUCKETS)
  const scales = new Float32Array(rows.length)
  const values = new Int8Array(rows.length * size)
  for (const [place, bucket] of rows.entries()) {
    const row = table.subarray(bucket * size, (bucket + 1) * size)
    let most = 0
    for (const value of row) most = Math.max(most, Math.abs(value))
    const scale = most / 127 || 1
    places[bucket] = place + 1
    scales[place] = scale
    for (const [axis, value] of row.entries())
      values[place * size + axis] = Math.round(value / scale)
  }
  const id = createHash('sha256').update(scales).update(values).digest('hex')
  return { size, places, scales, values, samples, id }
}
