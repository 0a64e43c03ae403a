import type { Meant } from './lexicon.ts'
import type { Reading } from './readings.ts'
import { findPair, type SyllableModel } from './syllable-model.ts'

/** A way to read the typed terms up to some place; `cost` is the negative log of its chance. */
type Path = { terms: Meant[]; cost: number; before: Path | undefined }

/** So many paths are followed at a time. */
const BEAM = 12

/** The likeliest terms; `places[i]` holds the readings of the typed term i, alone or with the next. */
export function findBestPath(model: SyllableModel, places: Reading[][]): Meant[] {
  const reached: Path[][] = [[{ terms: [], cost: 0, before: undefined }], ...places.map(() => [])]
  for (const [at, readings] of places.entries()) {
    const before = keepLikely(reached[at] ?? [])
    if (before.length === 0) continue
    for (const reading of readings) reached[at + reading.span]?.push(extend(model, before, reading))
  }
  return readBack(keepBest(reached[places.length] ?? []))
}

function extend(model: SyllableModel, paths: Path[], { terms, cost }: Reading): Path {
  const [first, ...rest] = terms
  let least = Number.POSITIVE_INFINITY
  let before: Path | undefined
  for (const path of paths) {
    const sum = path.cost + findCost(model, path.terms.at(-1), first)
    if (sum >= least) continue
    least = sum
    before = path
  }
  const inner = rest.reduce((sum, term, index) => sum + findCost(model, terms[index], term), cost)
  return { terms, cost: least + inner, before }
}

function keepLikely(paths: Path[]): Path[] {
  return paths.sort((a, b) => a.cost - b.cost).slice(0, BEAM)
}

function keepBest(paths: Path[]): Path | undefined {
  let best: Path | undefined
  for (const path of paths) if (!best || path.cost < best.cost) best = path
  return best
}

function readBack(path: Path | undefined): Meant[] {
  const steps: Meant[][] = []
  for (let at = path; at; at = at.before) steps.push(at.terms)
  return steps.reverse().flat()
}

/**
 * The bigram, smoothed after Witten & Bell (1991): the more kinds of words were seen after a word, the
 * more is left to the unigram.
 */
function findCost(model: SyllableModel, previous: Meant | undefined, meant: Meant | undefined) {
  const { counts, pairs, total } = model
  const term = meant?.number ?? -1
  const before = previous?.number ?? -1
  const unigram = ((counts[term] ?? 0) + 0.5) / (total + 1)
  if (before < 0 || term < 0) return -Math.log(unigram)
  const together = pairs.counts[findPair(pairs, before, term)] ?? 0
  const kinds = 1 + (pairs.starts[before + 1] ?? 0) - (pairs.starts[before] ?? 0)
  return -Math.log((together + kinds * unigram) / ((counts[before] ?? 0) + kinds))
}
