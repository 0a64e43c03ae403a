import { z } from 'zod'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

const intents = ['ours', 'off-topic', 'unsafe', 'own-case'] as const
/** What a message wants of us, as far as its words show. */
export type Intent = (typeof intents)[number]
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

const ROUNDS = 12
const RATE = 0.35
const DECAY = 1e-4
/** Only what stands in at least this many examples says something about others. */
const LEAST_EXAMPLES = 2

/**
 * Learns from sample messages how likely each intent is (the four sum to 1): a multinomial logistic
 * regression over folded syllables and their adjacent pairs, by stochastic gradient descent in a fixed
 * order, so that the same samples always give the same weights.
 */
export function learnIntents(examples: Examples): (message: string) => Record<Intent, number> {
  const read = intents.flatMap((intent, label) =>
    examples[intent].map((text) => ({ label, terms: toTerms(text) })),
  )
  const numbers = numberTerms(read.map(({ terms }) => terms))
  const rows = spread(
    read.map(({ label, terms }) => ({ label, features: toFeatures(terms, numbers) })),
  )
  const weights = intents.map(() => new Float64Array(numbers.size + 1))
  // Each intent pulls as hard as another, however many samples it has.
  const pull = intents.map(
    (intent) => rows.length / intents.length / (examples[intent].length || 1),
  )
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round)
    for (const { label, features } of rows) {
      const chances = toChances(weights, features)
      for (const [at, weight] of weights.entries()) {
        const error = ((at === label ? 1 : 0) - (chances[at] ?? 0)) * (pull[label] ?? 1)
        for (const feature of features) {
          const now = weight[feature] ?? 0
          weight[feature] = now + rate * (error - DECAY * now)
        }
      }
    }
  }
  return (message) => {
    const [ours = 1, offTopic = 0, unsafe = 0, ownCase = 0] = toChances(
      weights,
      toFeatures(toTerms(message), numbers),
    )
    return { ours, 'off-topic': offTopic, unsafe, 'own-case': ownCase }
  }
}

function toTerms(text: string): string[] {
  const syllables = splitSyllables(text).map(({ term }) => fold(term))
  const pairs = syllables.slice(1).map((term, at) => `${syllables[at]} ${term}`)
  return [...new Set([...syllables, ...pairs])]
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
  const scores = weights.map((weight) =>
    features.reduce((sum, feature) => sum + (weight[feature] ?? 0), 0),
  )
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}
