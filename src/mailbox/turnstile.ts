import { setImmediate as nextRound } from 'node:timers/promises'

/**
 * Lets `width` units of work through at a time, each in a round of the event loop of its own. Prisma on
 * SQLite never waits for anything outside the process, so that a crowd of lanes would otherwise run as
 * one long chain of microtasks, and requests would wait for all of them.
 */
export function createTurnstile(width: number) {
  const waiting: (() => void)[] = []
  let inside = 0

  /** `ahead` of those that wait: what is begun is ended before more is begun. */
  return async function pass<T>(work: () => Promise<T>, ahead = false): Promise<T> {
    if (inside < width) inside++
    else await new Promise<void>((go) => (ahead ? waiting.unshift(go) : waiting.push(go)))
    try {
      await nextRound()
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inside--
    }
  }
}

export type Turnstile = ReturnType<typeof createTurnstile>
