import { deserialize, serialize } from 'node:v8'
import hnswlib from 'hnswlib-node'
import type { Provision } from '../document.ts'
import { type Encoder, encode } from './encoder.ts'
import { openingOf } from './train.ts'

/** Wordings and openings of texts as points; point i belongs to provision ids[i]. */
export type Nearest = {
  encoder: Encoder
  ids: string[]
  /** The point of a provision's own text. */
  texts: Map<string, number>
  points: hnswlib.HierarchicalNSW
}

type Stored = Pick<Nearest, 'ids' | 'texts'> & { size: number }

export type NearProvisions = Map<string, number>

/** Points looked at for a question: those of about thirty provisions. */
const POINTS = 160
const PROVISIONS = 40

/** Encodes every wording and every text; a provision that nothing was learnt of is found by its text. */
export function buildNearest(encoder: Encoder, provisions: Provision[]): Nearest {
  const ids: string[] = []
  const texts = new Map<string, number>()
  const points = new hnswlib.HierarchicalNSW('ip', encoder.size)
  const count = provisions.reduce((sum, { asks }) => sum + asks.length + 1, 0)
  points.initIndex(Math.max(count, 1))
  for (const provision of provisions) {
    texts.set(provision.id, ids.length)
    for (const text of [openingOf(provision), ...provision.asks]) {
      points.addPoint([...encode(encoder, text)], ids.length)
      ids.push(provision.id)
    }
  }
  return { encoder, ids, texts, points }
}

/**
 * How near a question is to what each provision is asked and says, 0 to 1, nearest first: the mean of the
 * cosines with its nearest wording and with its text. Empty where the encoder knows none of the words.
 */
export function findNearest(
  { encoder, ids, texts, points }: Nearest,
  question: string,
): NearProvisions {
  const vector = encode(encoder, question)
  if (ids.length === 0 || vector.every((value) => value === 0)) return new Map()
  points.setEf(POINTS)
  const { neighbors, distances } = points.searchKnn([...vector], Math.min(POINTS, ids.length))
  const best = new Map<string, number>()
  for (const [at, label] of neighbors.entries()) {
    const id = ids[label] ?? ''
    best.set(id, Math.max(best.get(id) ?? 0, 1 - (distances[at] ?? 1)))
  }
  return new Map(
    [...best]
      .slice(0, PROVISIONS)
      .map(([id, wording]): [string, number] => {
        const label = texts.get(id)
        const text = label === undefined ? 0 : dot(vector, points.getPoint(label))
        return [id, (wording + Math.max(0, text)) / 2]
      })
      .toSorted((a, b) => b[1] - a[1]),
  )
}

function dot(a: Float32Array, b: number[]): number {
  let sum = 0
  for (const [axis, value] of a.entries()) sum += value * (b[axis] ?? 0)
  return sum
}

export function describeNearest({ ids, texts, encoder }: Nearest): Uint8Array {
  const stored: Stored = { ids, texts, size: encoder.size }
  return serialize(stored)
}

/** The caller vouches by their hashes that both are as they were written. */
export function loadNearest(
  encoder: Encoder,
  description: Uint8Array,
  pointsFile: string,
): Nearest | null {
  const { ids, texts, size }: Stored = deserialize(description)
  if (size !== encoder.size) return null
  const points = new hnswlib.HierarchicalNSW('ip', size)
  points.readIndexSync(pointsFile)
  return { encoder, ids, texts, points }
}
