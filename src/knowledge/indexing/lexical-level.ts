import { findPair, type PairTable, type SyllableModel } from '#src/vietnamese/syllable-model.ts'
import { addScores, buildPostings, findIdf, type Postings } from './postings.ts'

/** Syllables and their adjacent pairs, in one spelling (exact or folded). */
export type Field = { single: Postings; pair: Postings }

/** One kind of entry (articles, windows or titles), searched in both spellings. */
export type Level = { size: number; exact: Field; folded: Field }

/** A text as term numbers; `extra` terms (document numbers) are searched but stand beside nothing. */
export type Stream = { exact: Uint32Array; folded: Uint32Array; extra: Uint32Array }

export type Models = { exact: SyllableModel; folded: SyllableModel }

/** What is looked up: the numbers of terms (-1: not in the corpus) in order. */
export type QueryNumbers = { exact: number[]; folded: number[]; extra: number[] }

/** A pair counts half a syllable: the weight that won on seven public sets. */
const PAIR = 0.5
/** As much as a syllable, which is counted in both spellings. */
const CODE = 2

export function buildLevel(streams: Stream[], models: Models): Level {
  return {
    size: streams.length,
    exact: buildField(
      streams.map(({ exact, extra }) => ({
        single: joinNumbers([exact, extra]),
        row: exact,
      })),
      models.exact,
    ),
    folded: buildField(
      streams.map(({ folded }) => ({ single: folded, row: folded })),
      models.folded,
    ),
  }
}

/**
 * Raw BM25 of every entry of the level, summed over the four fields. Sums of scores, never of ranks:
 * fusing ranks lost 10 to 25 MRR on seven Vietnamese sets, as convex sums beat reciprocal ranks
 * elsewhere (arXiv 2210.11934).
 */
export function scoreLevel(level: Level, query: QueryNumbers, models: Models): Float64Array {
  const scores = new Float64Array(level.size)
  for (const term of query.extra) addScores(level.exact.single, term, CODE, scores)
  scoreField(level.exact, query.exact, models.exact.pairs, scores)
  scoreField(level.folded, query.folded, models.folded.pairs, scores)
  return scores
}

/** What an entry would score that held every term of the query once, at the mean length. */
export function findCeiling(level: Level, query: QueryNumbers, models: Models): number {
  const extra = query.extra.filter((term) => term >= 0)
  const extras = extra.reduce((sum, term) => sum + findIdf(level.exact.single, term, level.size), 0)
  return (
    CODE * extras +
    sumIdf(level.exact, query.exact, models.exact.pairs, level.size) +
    sumIdf(level.folded, query.folded, models.folded.pairs, level.size)
  )
}

function buildField(
  rows: { single: Uint32Array; row: Uint32Array }[],
  model: SyllableModel,
): Field {
  return {
    single: buildPostings(
      rows.map(({ single }) => single),
      model.terms.length,
    ),
    pair: buildPostings(
      rows.map(({ row }) => toPairs(row, model.pairs)),
      model.pairs.seconds.length,
    ),
  }
}

function toPairs(row: Uint32Array, pairs: PairTable): Uint32Array {
  const found = new Uint32Array(Math.max(0, row.length - 1))
  let count = 0
  for (let at = 1; at < row.length; at += 1) {
    const pair = findPair(pairs, row[at - 1] ?? 0, row[at] ?? 0)
    if (pair < 0) continue
    found[count] = pair
    count += 1
  }
  return found.subarray(0, count)
}

function scoreField(
  { single, pair }: Field,
  terms: number[],
  pairs: PairTable,
  scores: Float64Array,
): void {
  for (const [at, term] of terms.entries()) {
    addScores(single, term, 1, scores)
    if (at > 0) addScores(pair, findPair(pairs, terms[at - 1] ?? -1, term), PAIR, scores)
  }
}

function sumIdf({ single, pair }: Field, terms: number[], pairs: PairTable, size: number): number {
  let sum = 0
  for (const [at, term] of terms.entries()) {
    sum += findIdf(single, term, size)
    if (at > 0) sum += PAIR * findIdf(pair, findPair(pairs, terms[at - 1] ?? -1, term), size)
  }
  return sum
}

/** Several rows of numbers as one, in order. */
export function joinNumbers(parts: Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
