/** One BM25 field: the entries that hold term t, and what t adds to each, lie at starts[t] to starts[t + 1]. */
export type Postings = {
  starts: Uint32Array
  entries: Uint32Array
  impacts: Float32Array
  /** The inverse document frequency of a term that no entry holds. */
  absent: number
}

/**
 * BM25's saturation and length norm (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework).
 * Against the usual 1.2 a saturation of 0.9 gained 0 to 0.5 MRR on three public sets.
 */
const K1 = 0.9
const B = 0.75

/** Builds a field from `streams`: the term numbers of one entry each, in any order. */
export function buildPostings(streams: Uint32Array[], termCount: number): Postings {
  const starts = countHolders(streams, termCount)
  const size = starts[termCount] ?? 0
  const entries = new Uint32Array(size)
  const impacts = new Float32Array(size)
  const next = starts.slice()
  for (const [entry, stream] of streams.entries()) {
    for (const term of stream) {
      const last = (next[term] ?? 0) - 1
      const isNew = last < (starts[term] ?? 0) || entries[last] !== entry
      const at = isNew ? last + 1 : last
      entries[at] = entry
      impacts[at] = (impacts[at] ?? 0) + 1
      next[term] = at + 1
    }
  }
  weigh({ starts, entries, impacts }, streams)
  return { starts, entries, impacts, absent: findRarity(streams.length, 0) }
}

/** Where each term's entries begin, as if laid end to end. */
function countHolders(streams: Uint32Array[], termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1)
  const lastHolder = new Int32Array(termCount).fill(-1)
  for (const [entry, stream] of streams.entries()) {
    for (const term of stream) {
      if (lastHolder[term] === entry) continue
      lastHolder[term] = entry
      starts[term + 1] = (starts[term + 1] ?? 0) + 1
    }
  }
  for (let term = 0; term < termCount; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  }
  return starts
}

/** Turns counts into what they add to a score. */
function weigh({ starts, entries, impacts }: Omit<Postings, 'absent'>, streams: Uint32Array[]) {
  const meanLength =
    streams.reduce((sum, { length }) => sum + length, 0) / (streams.length || 1) || 1
  const norms = Float64Array.from(streams, ({ length }) => K1 * (1 - B + (B * length) / meanLength))
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const end = starts[term + 1] ?? 0
    const rarity = findRarity(streams.length, end - (starts[term] ?? 0))
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const count = impacts[at] ?? 0
      impacts[at] = (rarity * count * (K1 + 1)) / (count + (norms[entries[at] ?? 0] ?? 0))
    }
  }
}

/** Adds `weight` times the term's BM25 to every entry that holds it. */
export function addScores(
  { starts, entries, impacts }: Postings,
  term: number,
  weight: number,
  scores: Float64Array,
): void {
  if (term < 0) return
  const end = starts[term + 1] ?? 0
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const entry = entries[at] ?? 0
    scores[entry] = (scores[entry] ?? 0) + weight * (impacts[at] ?? 0)
  }
}

/** The inverse document frequency of a term, natural log; that of an absent one for -1. */
export function findIdf({ starts, absent }: Postings, term: number, entryCount: number): number {
  if (term < 0) return absent
  return findRarity(entryCount, (starts[term + 1] ?? 0) - (starts[term] ?? 0))
}

function findRarity(entryCount: number, holders: number): number {
  return Math.log(1 + (entryCount - holders + 0.5) / (holders + 0.5))
}
