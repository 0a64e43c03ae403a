import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import type { Provision } from '../../document.ts'

/** How near a question's whole wording is to one that a provision is known to answer: 0 to 1. */
export type Wording = (provision: Provision) => number

type Vector = Map<string, number>

/**
 * Compares wordings by every syllable and pair of neighbours, without marks, the words that carry no content
 * included: in a general question ("what is it for", "what do I get") they are all there is. Terms weigh by
 * how few sample questions hold them (cosine of TF-IDF vectors).
 */
export function createWordings(provisions: Provision[]): (question: string) => Wording {
  const counts = new Map<string, number>()
  let total = 0
  for (const { asks } of provisions) {
    for (const ask of asks) {
      total += 1
      for (const term of new Set(termsOf(ask))) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  const rarity = (term: string) => Math.log((total + 1) / ((counts.get(term) ?? 0) + 0.5))
  const vectors = new WeakMap<Provision, Vector[]>()

  return (question) => {
    const asked = toVector(question)
    return (provision) => Math.max(0, ...vectorsOf(provision).map((one) => cosine(asked, one)))
  }

  function vectorsOf(provision: Provision): Vector[] {
    const known = vectors.get(provision) ?? provision.asks.map(toVector)
    vectors.set(provision, known)
    return known
  }

  function toVector(text: string): Vector {
    const vector: Vector = new Map()
    for (const term of termsOf(text)) vector.set(term, (vector.get(term) ?? 0) + rarity(term))
    const length = Math.hypot(...vector.values()) || 1
    for (const [term, weight] of vector) vector.set(term, weight / length)
    return vector
  }
}

function termsOf(text: string): string[] {
  const words = splitSyllables(text).map(({ term }) => fold(term))
  const framed = ['', ...words, '']
  return [...words, ...framed.slice(1).map((word, at) => `${framed[at]} ${word}`)]
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}
