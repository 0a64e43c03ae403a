import { z } from 'zod'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

const intents = ['ours', 'off-topic', 'unsafe', 'own-case'] as const
/** What a message wants of us, as far as its words show. */
export type Intent = (typeof intents)[number]
/** Per intent the weight of every term, the bias first; plain data that survives v8.serialize. */
export type IntentModel = { terms: string[]; weights: Float64Array[] }
export type Examples = Record<Intent, string[]>

const examplesFile = z.strictObject({
  ours: z.array(z.string()),
  'off-topic': z.array(z.string()),
  unsafe: z.array(z.string()),
  'own-case': z.array(z.string()),
})

export function parseExamples(content: string): Examples {
  return examplesFile.parse(JSON.parse(content))
}

/** Of nine settings tried, those that told wicked from honest questions best at one honest in 200 refused. */
const ROUNDS = 12
const RATE = 0.35
const DECAY = 1e-4
/** A message's features weigh this together, however long it is. */
const LENGTH = 3
/** Only what stands in at least this many examples says something about others. */
const LEAST_EXAMPLES = 2

/**
 * Learns from sample messages how likely each intent is (the four sum to 1): a multinomial logistic
 * regression over syllables, their marks and their adjacent pairs and threes, by stochastic gradient descent in a fixed
 * order, so that the same samples always give the same weights.
 */
export function learnIntents(examples: Examples): IntentModel {
  const read = intents.flatMap((intent, label) =>
    examples[intent].map((text) => ({ label, terms: toTerms(text) })),
  )
  const numbers = numberTerms(read.map(({ terms }) => terms))
  const rows = spread(
    read.map(({ label, terms }) => ({ label, features: toFeatures(terms, numbers) })),
  )
  const weights = intents.map(() => new Float64Array(numbers.size + 1))
  // An intent with few samples pulls harder, though not as hard as one with many.
  const pull = intents.map(
    (intent) => rows.length / intents.length / (examples[intent].length || 1),
  )
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round / 2)
    for (const { label, features } of rows) {
      const chances = toChances(weights, features)
      const scale = (pull[label] ?? 1) * toScale(features)
      for (const [at, weight] of weights.entries()) {
        const error = ((at === label ? 1 : 0) - (chances[at] ?? 0)) * scale
        for (const feature of features) {
          const now = weight[feature] ?? 0
          weight[feature] = now + rate * (error - DECAY * now)
        }
      }
    }
  }
  return { terms: [...numbers.keys()], weights }
}

/** Returns how likely each intent of a message is; without a model every message counts as one of ours. */
export function createIntentReader(
  model: IntentModel | null,
): (message: string) => Record<Intent, number> {
  if (!model) return () => ({ ours: 1, 'off-topic': 0, unsafe: 0, 'own-case': 0 })
  const numbers = new Map(model.terms.map((term, at) => [term, at + 1]))
  return (message) => {
    const [ours = 1, offTopic = 0, unsafe = 0, ownCase = 0] = toChances(
      model.weights,
      toFeatures(toTerms(message), numbers),
    )
    return { ours, 'off-topic': offTopic, unsafe, 'own-case': ownCase }
  }
}

function toTerms(text: string): string[] {
  const marked = splitSyllables(text).map(({ term }) => term)
  const bare = marked.map(fold)
  const pairs = bare.slice(1).map((term, at) => `${bare[at]} ${term}`)
  const threes = bare.slice(2).map((term, at) => `${bare[at]} ${bare[at + 1]} ${term}`)
  const marks = marked.filter((term, at) => term !== bare[at])
  return [...new Set([...bare, ...pairs, ...threes, ...marks])]
}

function numberTerms(texts: string[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of texts.flat()) counts.set(term, (counts.get(term) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= LEAST_EXAMPLES)
  return new Map(kept.map(([term], at) => [term, at + 1]))
}

/** Feature 0 is the bias. */
function toFeatures(terms: string[], numbers: Map<string, number>): number[] {
  return [0, ...terms.flatMap((term) => numbers.get(term) ?? [])]
}

/** The rows in a fixed order in which the intents alternate: the last seen weighs no more than the first. */
function spread<Row>(rows: Row[]): Row[] {
  const step = rows.length
  return rows
    .map((row, at) => ({ row, key: (at * 7919) % step }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row)
}

function toChances(weights: Float64Array[], features: number[]): number[] {
  const scale = toScale(features)
  const scores = weights.map((weight) => {
    return scale * features.reduce((sum, feature) => sum + (weight[feature] ?? 0), 0)
  })
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

function toScale(features: number[]): number {
  return LENGTH / Math.sqrt(features.length)
}
