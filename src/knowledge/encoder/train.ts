import { greetings } from '#src/text/greetings.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import type { Provision } from '../document.ts'
import { type Encoder, quantise } from './encoder.ts'
import { BUCKETS, featuresOf } from './features.ts'
import { nameSamples } from './file.ts'

type Options = {
  size?: number
  steps?: number
  batch?: number
  onProgress?: (done: number, total: number) => void
}

export type Learnable = Pick<Provision, 'id' | 'heading' | 'text' | 'asks'> & {
  document: { id: string }
}

const TEMPERATURE = 0.06
const RATE = 3e-3
/** Adam (Kingma & Ba 2015), over the rows that a batch touches. */
const FIRST = 0.9
const SECOND = 0.999
/** Documents that half of a batch is drawn from, so that neighbours in one decree are told apart. */
const NEIGHBOURHOODS = 8
/** How much of a passage's text its wordings are held against. */
const OPENING = 400

/** What a passage is to the encoder beside its wordings. */
export function openingOf({ heading, text }: Pick<Provision, 'heading' | 'text'>): string {
  return `${heading}. ${text.slice(0, OPENING)}`
}

/**
 * Learns which wordings ask for one passage: in-batch contrast between a sample question and another one of
 * the same passage, or its text (InfoNCE both ways). The same passages give the same table.
 */
export function trainEncoder(
  passages: Learnable[],
  { size = 256, steps = 450, batch = 256, onProgress }: Options = {},
): Encoder {
  const draw = createDraw()
  const pick = <Item>(items: Item[]): Item => items[Math.floor(draw() * items.length)] as Item
  const pairs = passages.flatMap(({ asks }, passage) => asks.map((ask) => ({ ask, passage })))
  const openings = passages.map(openingOf)
  const families = [...groupByDocument(passages)]
  const table = new Float32Array(BUCKETS * size)
  for (let at = 0; at < table.length; at += 1) table[at] = (draw() + draw() + draw() - 1.5) * 0.03
  const first = new Float32Array(table.length)
  const second = new Float32Array(table.length)
  const learnt = new Set<number>()
  const samples = nameSamples(passages)
  const count = Math.min(batch, pairs.length)
  if (count < 2) return quantise(table, { size, learnt, samples })

  for (let step = 1; step <= steps; step += 1) {
    const chosen = chooseBatch()
    const asked = chosen.map(({ ask }) => featuresOf(roughen(ask)))
    const held = chosen.map(({ ask, passage }) => featuresOf(counterpart(ask, passage)))
    learn(step, chosen, asked, held)
    onProgress?.(step, steps)
  }
  return quantise(table, { size, learnt, samples })

  function chooseBatch() {
    const near = Array.from({ length: NEIGHBOURHOODS }, () => pick(families)).flatMap((family) =>
      family.flatMap((passage) => (passages[passage]?.asks ?? []).map((ask) => ({ ask, passage }))),
    )
    return Array.from({ length: count }, (_, at) => {
      if (at >= count / 2 || near.length === 0) return pick(pairs)
      const [taken] = near.splice(Math.floor(draw() * near.length), 1)
      return taken ?? pick(pairs)
    })
  }

  /** Another wording of the same passage, or what it says. */
  function counterpart(ask: string, passage: number): string {
    const others = (passages[passage]?.asks ?? []).filter((one) => one !== ask)
    return draw() < 0.65 && others.length > 0 ? roughen(pick(others)) : (openings[passage] ?? '')
  }

  /** As it might be typed: without marks or capitals, without stops, with a greeting. */
  function roughen(question: string): string {
    const chance = draw()
    let text = question
    if (chance < 0.35) text = fold(text.toLowerCase())
    else if (chance < 0.55) text = text.toLowerCase()
    if (draw() < 0.4) text = text.replace(/[?.!,]/g, '')
    return draw() < 0.15 ? pick(greetings) + text : text
  }

  function learn(
    step: number,
    chosen: { passage: number }[],
    asked: Uint32Array[],
    held: Uint32Array[],
  ) {
    const q = embedAll(asked)
    const k = embedAll(held)
    const gradient = contrast(chosen, q.vectors, k.vectors)
    const gq = new Float32Array(count * size)
    const gk = new Float32Array(count * size)
    for (let i = 0; i < count; i += 1) {
      for (let j = 0; j < count; j += 1) {
        const g = (gradient[i * count + j] ?? 0) / TEMPERATURE
        if (Math.abs(g) < 1e-7) continue
        const a = i * size
        const b = j * size
        for (let axis = 0; axis < size; axis += 1) {
          gq[a + axis] = (gq[a + axis] ?? 0) + g * (k.vectors[b + axis] ?? 0)
          gk[b + axis] = (gk[b + axis] ?? 0) + g * (q.vectors[a + axis] ?? 0)
        }
      }
    }
    const rows = new Map<number, Float32Array>()
    for (let i = 0; i < count; i += 1) {
      spread(rows, { features: asked[i], of: q, gradient: gq, at: i })
      spread(rows, { features: held[i], of: k, gradient: gk, at: i })
    }
    move(step, rows)
  }

  type Embedded = { vectors: Float32Array; lengths: Float32Array }

  function embedAll(texts: Uint32Array[]): Embedded {
    const vectors = new Float32Array(count * size)
    const lengths = new Float32Array(count)
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

  /** The loss's slope by each pair's cosine; two wordings of one passage are no contrast. */
  function contrast(chosen: { passage: number }[], q: Float32Array, k: Float32Array): Float32Array {
    const scores = new Float32Array(count * count)
    for (let i = 0; i < count; i += 1) {
      for (let j = 0; j < count; j += 1) {
        let sum = 0
        for (let axis = 0; axis < size; axis += 1) {
          sum += (q[i * size + axis] ?? 0) * (k[j * size + axis] ?? 0)
        }
        const same = i !== j && chosen[i]?.passage === chosen[j]?.passage
        scores[i * count + j] = same ? -1e4 : sum / TEMPERATURE
      }
    }
    const slope = new Float32Array(count * count)
    const add = (pick_: (other: number) => number, own: number) => {
      let most = -1e9
      for (let other = 0; other < count; other += 1)
        most = Math.max(most, scores[pick_(other)] ?? 0)
      let all = 0
      for (let other = 0; other < count; other += 1)
        all += Math.exp((scores[pick_(other)] ?? 0) - most)
      for (let other = 0; other < count; other += 1) {
        const at = pick_(other)
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

  type Spread = {
    features: Uint32Array | undefined
    of: Embedded
    gradient: Float32Array
    at: number
  }

  /** A text's slope, through its normalisation, onto the rows it is the sum of. */
  function spread(
    rows: Map<number, Float32Array>,
    { features, of: { vectors, lengths }, gradient, at }: Spread,
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

  function move(step: number, rows: Map<number, Float32Array>) {
    const rate = RATE * (1 - step / steps) + 1e-5
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
        table[at] =
          (table[at] ?? 0) - (rate * (m / firstScale)) / (Math.sqrt(v / secondScale) + 1e-8)
      }
    }
  }
}

function groupByDocument(passages: Learnable[]): number[][] {
  const families = new Map<string, number[]>()
  for (const [at, { document, asks }] of passages.entries()) {
    if (asks.length === 0) continue
    families.set(document.id, [...(families.get(document.id) ?? []), at])
  }
  return [...families.values()]
}

/** Numbers from 0 to 1, always the same ones. */
function createDraw(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
