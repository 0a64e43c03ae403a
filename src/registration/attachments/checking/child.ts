import { z } from 'zod'
import { check } from './check.ts'
import { Refused } from './refused.ts'

const task = z.object({ from: z.string(), to: z.string() })

// The process that files are looked into: it may be killed at any moment, and keeps nothing of them.
process.on('message', async (message) => {
  const { from, to } = task.parse(message)
  const outcome = await check(from, to).then(
    (clean) => ({ kind: 'clean', ...clean }),
    (error: unknown) => ({
      kind: 'refused',
      reason: error instanceof Refused ? error.reason : 'damaged',
    }),
  )
  process.send?.(outcome)
})
// Only from now on does time count against a file.
process.send?.('ready')
