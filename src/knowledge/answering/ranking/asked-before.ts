import { fold } from '#src/vietnamese/normalise.ts'
import type { Provision } from '../../document.ts'
import type { Weighed } from './rank.ts'

/** How near a question is to one that a provision is known to answer: 0 to 1, by weight of shared words. */
export type Likeness = (weights: Weighed[], provision: Provision) => number

/** `read` gives a question's words that carry content, with their weights. */
export function createLikeness(read: (question: string) => Weighed[]): Likeness {
  const known = new Map<string, Map<string, number>[]>()

  return (weights, provision) => {
    const asked = toWords(weights)
    const likeness = (known.get(provision.id) ?? learn(provision)).map((words) =>
      dice(asked, words),
    )
    return Math.max(0, ...likeness)
  }

  function learn({ id, asks }: Provision) {
    const words = asks.map((ask) => toWords(read(ask)))
    known.set(id, words)
    return words
  }
}

function toWords(weights: Weighed[]): Map<string, number> {
  return new Map(weights.map(({ term, weight }) => [fold(term), weight]))
}

function dice(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0
  for (const [word, weight] of a) if (b.has(word)) shared += weight
  const total = sum(a) + sum(b)
  return total === 0 ? 0 : (2 * shared) / total
}

function sum(words: Map<string, number>): number {
  let total = 0
  for (const weight of words.values()) total += weight
  return total
}
