import { parseArgs } from 'node:util'
import { buildLexicalIndex, createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import { BadCollection, type Collection, readCollection } from './beir.ts'
import { type Degradation, degradations, degrade } from './degrade.ts'

const USAGE = `usage: bench:retrieval -- <folder in BEIR form> [--degrade ${degradations.join('|')}]`
/** Added to a question's position, so that every question has its own typos and every run the same. */
const SEED = 20_260_522
const DEPTH = 10

class BadCall extends Error {}

try {
  const { folder, how } = readCall(process.argv.slice(2))
  process.stdout.write(`${JSON.stringify(measure(readCollection(folder), how))}\n`)
} catch (error) {
  if (!(error instanceof BadCall) && !(error instanceof BadCollection)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

function readCall(args: string[]): { folder: string; how: Degradation } {
  const { values, positionals } = parseCall(args)
  const how = degradations.find((name) => name === values.degrade)
  if (!how) throw new BadCall(`--degrade ${values.degrade}: not one of ${degradations.join(', ')}`)
  const [folder, ...others] = positionals
  if (!folder || others.length > 0) throw new BadCall(USAGE)
  return { folder, how }
}

function parseCall(args: string[]) {
  try {
    const options = { degrade: { type: 'string', default: 'none' } } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    if (error instanceof TypeError) throw new BadCall(`${error.message}\n${USAGE}`)
    throw error
  }
}

/** Quality in percent, times in milliseconds; a question counts as found with any of its golds. */
function measure({ documents, queries, golds }: Collection, how: Degradation) {
  const started = performance.now()
  const { search } = createLexicalSearch(buildLexicalIndex(documents, reportProgress))
  const buildMs = performance.now() - started

  const times: number[] = []
  const ranked = queries.map(({ id, text }, position) => {
    const asked = degrade(text, how, SEED + position)
    const begun = performance.now()
    const hits = search(asked, { limit: DEPTH })
    times.push(performance.now() - begun)
    const wanted = golds.get(id) ?? new Set()
    return { gold: wanted.size, found: hits.map((hit) => wanted.has(hit.id)) }
  })
  times.sort((a, b) => a - b)

  const average = (rate: (result: Result) => number) =>
    round((100 * ranked.reduce((sum, result) => sum + rate(result), 0)) / (ranked.length || 1), 1)
  const recall = (depth: number) =>
    average(({ found }) => Number(found.slice(0, depth).includes(true)))
  return {
    docs: documents.length,
    queries: queries.length,
    'recall@1': recall(1),
    'recall@5': recall(5),
    'recall@10': recall(10),
    'mrr@10': average(({ found }) => (found.includes(true) ? 1 / (found.indexOf(true) + 1) : 0)),
    'ndcg@10': average(rateOrder),
    p50_ms: round(times[Math.floor(times.length * 0.5)] ?? 0, 2),
    p95_ms: round(times[Math.floor(times.length * 0.95)] ?? 0, 2),
    build_ms: Math.round(buildMs),
  }
}

/** `found[i]`: whether the hit at rank i is a gold; `gold`: how many there are. */
type Result = { gold: number; found: boolean[] }

function rateOrder({ gold, found }: Result): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2)
  const reached = found.reduce((sum, isGold, rank) => sum + (isGold ? gain(rank) : 0), 0)
  const ideal = Array.from({ length: Math.min(gold, DEPTH) }, (_, rank) => gain(rank))
  return reached / (ideal.reduce((sum, each) => sum + each, 0) || 1)
}

function reportProgress(done: number, total: number): void {
  if (done % 5_000 === 0) process.stderr.write(`indexed ${done} of ${total}\n`)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
