import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { openChild } from '#src/files/child.ts'
import { importRefusals } from '#src/text/importing.ts'
import type { Line } from './html.ts'

const MAX_FILE_MB = 50
/** Of the reader's JavaScript objects. */
const HEAP_MB = 256
/** Of the whole process: buffers, fonts and pictures lie outside the heap. */
const MEMORY_MB = 700
const SECONDS = 30
/** A page in pictures takes 3 to 10 seconds on one core. */
const SECONDS_A_SCAN = 20

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))

const outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    lines: z.array(z.object({ text: z.string(), level: z.number() })),
    pages: z.number().nullable(),
    hidden: z.number(),
  }),
  z.object({ kind: z.literal('scan'), pages: z.number() }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
])
type Outcome = z.output<typeof outcome>

export type ReadFile =
  | { kind: 'read'; lines: Line[]; pages: number | null; hidden: number; scanned: boolean }
  | { kind: 'refused'; reason: string }

export type ReadLimits = { seconds?: number; heapMb?: number; memoryMb?: number }

/** Reads a file in a process of its own with limits of memory and time; whatever it does, this one lives. */
export async function readSafely(
  file: string,
  searchPath: string,
  limits: ReadLimits = {},
): Promise<ReadFile> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return { kind: 'refused', reason: importRefusals.noFile(file) }
  if (found.size > MAX_FILE_MB * 2 ** 20) {
    return { kind: 'refused', reason: importRefusals.tooBig(MAX_FILE_MB) }
  }
  const first = await runChild([resolve(file), 'text'], searchPath, limits)
  if (first.kind !== 'scan') return first.kind === 'read' ? { ...first, scanned: false } : first
  const seconds = limits.seconds ?? SECONDS + first.pages * SECONDS_A_SCAN
  const second = await runChild([resolve(file), 'scan'], searchPath, { ...limits, seconds })
  if (second.kind === 'scan') return { kind: 'refused', reason: importRefusals.damaged }
  return second.kind === 'read' ? { ...second, scanned: true } : second
}

async function runChild(
  args: string[],
  searchPath: string,
  { seconds = SECONDS, heapMb = HEAP_MB, memoryMb = MEMORY_MB }: ReadLimits,
): Promise<Outcome> {
  const env = { PATH: searchPath, OMP_THREAD_LIMIT: '1' }
  const child = openChild(CHILD, { args, env, heapMb, memoryMb })
  const ended = await child.ask(null, seconds)
  child.end()
  switch (ended.kind) {
    case 'answered':
      return outcome.safeParse(ended.message).data ?? refused(importRefusals.crashed)
    case 'slow':
      return refused(importRefusals.tooLong(seconds))
    case 'memory':
      return refused(importRefusals.tooMuchMemory(ended.megabytes))
    case 'crashed':
      return refused(importRefusals.crashed)
  }
}

function refused(reason: string): Outcome {
  return { kind: 'refused', reason }
}
