/** Pairs of neighbouring terms: those that begin with term t lie at starts[t] to starts[t + 1]. */
export type PairTable = { starts: Uint32Array; seconds: Uint32Array; counts: Uint32Array }

/** How often every term and every adjacent pair occurs in a corpus; terms are numbered by position. */
export type SyllableModel = {
  terms: string[]
  counts: Uint32Array
  total: number
  pairs: PairTable
}

const SHIFT = 2 ** 24

/** Counts `streams`, each the numbers of one text's terms in order. */
export function learnSyllables(terms: string[], streams: Uint32Array[]): SyllableModel {
  const counts = new Uint32Array(terms.length)
  let total = 0
  for (const stream of streams) {
    total += stream.length
    for (const term of stream) counts[term] = (counts[term] ?? 0) + 1
  }
  return { terms, counts, total, pairs: countPairs(terms.length, streams) }
}

/** The number of a pair, or -1 when the two never stood side by side. */
export function findPair({ starts, seconds }: PairTable, first: number, second: number): number {
  if (first < 0 || second < 0) return -1
  let low = starts[first] ?? 0
  let high = (starts[first + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = seconds[middle] ?? 0
    if (found === second) return middle
    if (found < second) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function countPairs(termCount: number, streams: Uint32Array[]): PairTable {
  const keys = sortedPairKeys(streams)
  const starts = new Uint32Array(termCount + 1)
  const seconds: number[] = []
  const counts: number[] = []
  let previous = -1
  for (const key of keys) {
    if (key === previous) {
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
      continue
    }
    previous = key
    const first = Math.floor(key / SHIFT)
    starts[first + 1] = (starts[first + 1] ?? 0) + 1
    seconds.push(key - first * SHIFT)
    counts.push(1)
  }
  for (let term = 0; term < termCount; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  }
  return { starts, seconds: Uint32Array.from(seconds), counts: Uint32Array.from(counts) }
}

function sortedPairKeys(streams: Uint32Array[]): Float64Array {
  const length = streams.reduce((sum, stream) => sum + Math.max(0, stream.length - 1), 0)
  const keys = new Float64Array(length)
  let at = 0
  for (const stream of streams) {
    for (let index = 1; index < stream.length; index += 1) {
      keys[at] = (stream[index - 1] ?? 0) * SHIFT + (stream[index] ?? 0)
      at += 1
    }
  }
  return keys.sort()
}
