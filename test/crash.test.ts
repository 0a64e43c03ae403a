import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCrashRound } from '#src/cli/bench/crash-round.ts'
import { benchQuestions } from '#src/text/bench.ts'
import { onBothEngines } from './database.ts'

// The short form of `npm run bench:crash`.
onBothEngines(({ engine, fresh }) => {
  test('programs killed while they work lose nothing, do nothing twice and keep the order', async () => {
    const { url } = await fresh()
    const result = await runCrashRound({
      databaseUrl: url,
      dataDir: mkdtempSync(join(tmpdir(), 'ocop-crash-')),
      processes: engine === 'SQLite' ? 1 : 2,
      messages: 150,
      kills: 3,
      questions: benchQuestions,
    })
    expect(result).toMatchObject({
      acknowledged: 150,
      lost: 0,
      doubled: 0,
      outOfOrder: 0,
      aside: 0,
    })
    expect(result.killsAtWork).toBeGreaterThan(0)
  }, 60_000)
})
