import { openKnowledge } from '#src/knowledge/open.ts'
import { benchQuestions } from '#src/text/bench.ts'

/** Answers `count` questions one after the other; milliseconds and megabytes. */
export async function askInProcess(dataDir: string, count: number) {
  const { answer } = await openKnowledge({ folder: 'knowledge', dataDir })
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const begin = performance.now()
    await answer(benchQuestions[n % benchQuestions.length] ?? '', { asOf: '2026-11-22' })
    times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(count * share)] ?? 0).toFixed(2))
  const memoryMB = Math.round(process.memoryUsage().rss / 1024 / 1024)
  return { count, p50: at(0.5), p95: at(0.95), p99: at(0.99), memoryMB }
}
