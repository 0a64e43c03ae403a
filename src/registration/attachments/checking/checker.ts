import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Child, openChild } from '#src/files/child.ts'
import { fileTypes, refusalKeys } from '#src/registration/attachments/types.ts'

const PROGRAM = fileURLToPath(new URL('./child.ts', import.meta.url))
const SECONDS = 8
/** A machine under load; taking longer is no fault of a file. */
const SECONDS_TO_START = 60
const HEAP_MB = 256
const MEMORY_MB = 700
const AT_ONCE = 2
/** A process is not trusted for ever. */
const FILES_A_CHILD = 100
const IDLE_MS = 60_000

const outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('clean'),
    type: z.enum(fileTypes),
    size: z.number(),
    sha256: z.string(),
  }),
  z.object({ kind: z.literal('refused'), reason: z.enum(refusalKeys) }),
])
export type Checked = z.output<typeof outcome>

/** Looks into files in processes with limits of memory and time, two at once, started when needed. */
export function createChecker({ seconds = SECONDS }: { seconds?: number } = {}) {
  const idle: { child: Child; files: number }[] = []
  const waiting: (() => void)[] = []
  let running = 0
  let clock: NodeJS.Timeout | undefined

  async function takePlace() {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
    else running += 1
  }
  function leavePlace() {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  function stop() {
    clearTimeout(clock)
    for (const { child } of idle.splice(0)) child.end()
  }

  return {
    /** Writes what may be kept of the file at `from` to `to`, or says why nothing may. */
    async check(from: string, to: string): Promise<Checked> {
      await takePlace()
      clearTimeout(clock)
      try {
        const { child, files } = idle.pop() ?? { child: await start(), files: 0 }
        const ended = await child.ask({ from, to }, seconds)
        if (ended.kind !== 'answered') {
          child.end()
          return { kind: 'refused', reason: ended.kind }
        }
        if (files + 1 < FILES_A_CHILD) idle.push({ child, files: files + 1 })
        else child.end()
        return outcome.parse(ended.message)
      } finally {
        leavePlace()
        clock = setTimeout(stop, IDLE_MS).unref()
      }
    },
    /** Ends the processes that wait; they start again when there is something to do. */
    stop,
  }
}

async function start(): Promise<Child> {
  const child = openChild(PROGRAM, { heapMb: HEAP_MB, memoryMb: MEMORY_MB })
  const { kind } = await child.ask(null, SECONDS_TO_START)
  if (kind === 'answered') return child
  child.end()
  throw new Error(`the process that looks into files did not start: ${kind}`)
}
