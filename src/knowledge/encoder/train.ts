import { greetings } from '#src/text/greetings.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import type { Provision } from '../document.ts'
import { learnBatch, startLearning } from './contrast.ts'
import { type Encoder, quantise } from './encoder.ts'
import { featuresOf } from './features.ts'
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
  const learning = startLearning(size, draw)
  const samples = nameSamples(passages)
  const count = Math.min(batch, pairs.length)
  const finish = () => quantise(learning.table, { size, learnt: learning.learnt, samples })
  if (count < 2) return finish()

  for (let step = 1; step <= steps; step += 1) {
    const chosen = chooseBatch()
    const asked = chosen.map(({ ask }) => featuresOf(roughen(ask)))
    const held = chosen.map(({ ask, passage }) => featuresOf(counterpart(ask, passage)))
    const of = chosen.map(({ passage }) => passage)
    learnBatch(learning, { asked, held, passages: of }, { step, done: step / steps })
    onProgress?.(step, steps)
  }
  return finish()

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
