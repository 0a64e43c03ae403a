import type { LexicalHit, LexicalSearch } from './lexical.ts'

export type Hit = LexicalHit & {
  /** Cosine of the provision's and the question's vectors, 0 to 1; 0 where it is not among the nearest. */
  vector: number
}

/** Deeper than anybody asks, so that vectors can lift what the words put low. */
const DEPTH = 100

/**
 * By words and by vectors. Convex sums of scores divided by their best beat sums of ranks in every
 * measurement of ours, and words are hard to beat, so that vectors get a quarter of a say at most.
 */
export function searchBoth(
  search: LexicalSearch['search'],
  query: string,
  { near, weight, limit }: { near: Map<string, number>; weight: number; limit: number },
): Hit[] {
  const hits = search(query, { limit: Math.max(limit, DEPTH) })
  const found = new Set(hits.map(({ id }) => id))
  const missed = new Set([...near.keys()].filter((id) => !found.has(id)))
  if (missed.size > 0) {
    hits.push(...search(query, { limit: missed.size, only: (id) => missed.has(id) }))
  }
  const best = hits[0]?.score ?? 0
  const nearest = Math.max(0, ...near.values()) || 1
  return hits
    .map((hit) => {
      const vector = near.get(hit.id) ?? 0
      return { ...hit, vector, score: hit.score + weight * best * (vector / nearest) }
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}
