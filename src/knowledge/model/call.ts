import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { log } from '#src/log.ts'
import type { Complete, Request, Tokens } from './client.ts'
import type { Gate } from './gate.ts'
import { TooLong } from './limited-fetch.ts'

/** Milliseconds before the one retry, and the longest a server may ask to be left alone for it. */
const PAUSE = 250
const LONGEST_PAUSE = 2_000

const problem = z.object({
  status: z.number().optional(),
  headers: z.instanceof(Headers).optional(),
})

type Call = {
  person: string
  signal: AbortSignal
  onPart?: ((part: unknown) => void) | undefined
}

export type Calling = (request: Request, call: Call) => Promise<unknown>

type Parts = {
  complete: () => Promise<Complete>
  gate: Gate
  onTokens: (tokens: Tokens) => void
}

/**
 * One question to the model, tried again once where nothing of an answer has come and the server may do
 * better: null where it may not be asked, fails, or says what nobody asked for.
 */
export function createCalling({ complete, gate, onTokens }: Parts): Calling {
  async function attempt(request: Request, { person, signal, onPart }: Call) {
    let begun = false
    try {
      const ask = await complete()
      const { answer, tokens } = await ask(request, {
        signal,
        onPart: (part) => {
          begun = true
          onPart?.(part)
        },
      })
      onTokens(tokens)
      const read = request.schema.safeParse(answer)
      gate.ended(read.success ? 'well' : 'badly')
      if (!read.success)
        log.warn({ name: request.name }, 'the model does not answer in the form asked for')
      return { kind: 'answered', answer: read.success ? read.data : null } as const
    } catch (error) {
      gate.ended('badly')
      const { status, headers } = problem.safeParse(error).data ?? {}
      // The message may hold the question.
      log.warn({ name: request.name, status, late: signal.aborted }, 'the model did not answer')
      const again = !begun && !(error instanceof TooLong)
      const afterMs = again ? pauseFor(status, headers) : null
      return { kind: 'failed', afterMs, person } as const
    }
  }

  return async (request, call) => {
    const { person, signal } = call
    if (!gate.mayCall(person)) return null
    const first = await attempt(request, call)
    if (first.kind === 'answered') return first.answer
    if (first.afterMs === null || signal.aborted) return null
    await sleep(first.afterMs, undefined, { signal }).catch(() => {})
    if (signal.aborted || !gate.mayCall(person)) return null
    const second = await attempt(request, call)
    return second.kind === 'answered' ? second.answer : null
  }
}

/** What another try may mend: a broken connection, a server that is busy or ill. */
function pauseFor(status: number | undefined, headers: Headers | undefined): number | null {
  if (status === undefined || status >= 500) return PAUSE
  if (status !== 429) return null
  const seconds = Number(headers?.get('retry-after') ?? 0)
  const ms = Math.max(PAUSE, seconds * 1_000)
  return ms <= LONGEST_PAUSE ? ms : null
}
