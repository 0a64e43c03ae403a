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
  const sorted = streams.map((stream) => stream.slice().sort())
  const starts = new Uint32Array(termCount + 1)
  for (const stream of sorted) {
    eachRun(stream, (term) => {
      starts[term + 1] = (starts[term + 1] ?? 0) + 1
    })
  }
  for (let term = 0; term < termCount; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  }

  const size = starts[termCount] ?? 0
  const entries = new Uint32Array(size)
  const impacts = new Float32Array(size)
  const next = starts.slice()
  const meanLength = sorted.reduce((sum, { length }) => sum + length, 0) / (sorted.length || 1) || 1
  for (const [entry, stream] of sorted.entries()) {
    const norm = K1 * (1 - B + (B * stream.length) / meanLength)
    eachRun(stream, (term, count) => {
      const at = next[term] ?? 0
      next[term] = at + 1
      entries[at] = entry
      const holders = (starts[term + 1] ?? 0) - (starts[term] ?? 0)
      impacts[at] = (findRarity(sorted.length, holders) * count * (K1 + 1)) / (count + norm)
    })
  }
  return { starts, entries, impacts, absent: findRarity(sorted.length, 0) }
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

function eachRun(sorted: Uint32Array, visit: (term: number, count: number) => void): void {
  let at = 0
  while (at < sorted.length) {
    const term = sorted[at] ?? 0
    let end = at + 1
    while (sorted[end] === term) end += 1
    visit(term, end - at)
    at = end
  }
}
