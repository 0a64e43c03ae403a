import { parseArgs } from 'node:util'
import { buildLexicalIndex, createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import { BadCollection, readCollection } from './beir.ts'
import { recombine } from './bench/recombine.ts'
import { degrade } from './degrade.ts'

const USAGE = 'usage: bench:scale -- [--chunks 100000] <folder in BEIR form>...'
const MOST_QUERIES = 1_000

const { values, positionals } = parseArgs({
  options: { chunks: { type: 'string', default: '100000' } },
  allowPositionals: true,
})
const chunks = Number(values.chunks)

try {
  if (positionals.length === 0 || !(chunks > 0)) throw new BadCollection(USAGE)
  process.stdout.write(`${JSON.stringify(measure(positionals, chunks))}\n`)
} catch (error) {
  if (!(error instanceof BadCollection)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

/** Times in milliseconds: half of the collections' questions as they are, half as messy as people type. */
function measure(folders: string[], count: number) {
  const collections = folders.map(readCollection)
  const passages = recombine(
    collections.flatMap(({ documents }) => documents),
    count,
  )
  const started = performance.now()
  const { search } = createLexicalSearch(buildLexicalIndex(passages))
  const buildMs = performance.now() - started
  const all = collections.flatMap(({ queries }) => queries)
  const step = Math.max(1, Math.floor(all.length / MOST_QUERIES))
  const queries = all.filter((_, at) => at % step === 0)
  const times = queries.map(({ text }, at) => {
    const query = degrade(text, at % 2 ? 'messy' : 'none', at)
    const begun = performance.now()
    search(query)
    return performance.now() - begun
  })
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2))
  return {
    chunks: count,
    queries: queries.length,
    build_ms: Math.round(buildMs),
    p50_ms: at(0.5),
    p95_ms: at(0.95),
    rss_mb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  }
}
