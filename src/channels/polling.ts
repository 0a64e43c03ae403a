import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds between tries: the first wait after a failure, and the longest. */
const FIRST = 1_000
const LONGEST = 30_000
/** Milliseconds that a poll may outlast its time when the program stops. */
const MARGIN = 500

/** Seconds of a poll: as long as a stop may take, because a poll that is cut off may take an update with it. */
export const POLL_SECONDS = 4

type Polling = {
  /** One poll, and the storing of what it brought. */
  ask: () => Promise<void>
  /** Reports a failure; returns the milliseconds to wait at least. */
  onFailure: (error: unknown) => number
  stopping: AbortController
  seconds: number
}

/** Asks again and again until stopped, more rarely after each failure in a row. */
export function createPolling({ ask, onFailure, stopping, seconds }: Polling) {
  const { signal } = stopping
  let running = Promise.resolve()

  async function run() {
    const wait = createBackOff(signal)
    while (!signal.aborted) {
      try {
        await ask()
        wait.reset()
      } catch (error) {
        await wait.next(onFailure(error))
      }
    }
  }

  return {
    start() {
      running = run()
    },
    async stop() {
      stopping.abort()
      await Promise.race([running, sleep(seconds * 1_000 + MARGIN, undefined, { ref: false })])
    },
  }
}

/** Waits longer each time, a little differently so that pollers do not march in step. */
export function createBackOff(signal: AbortSignal) {
  let failures = 0
  return {
    reset() {
      failures = 0
    },
    async next(atLeastMs = 0) {
      const ms =
        Math.min(LONGEST, FIRST * 2 ** Math.min(failures++, 5)) * (0.8 + Math.random() * 0.4)
      await sleep(Math.max(ms, atLeastMs), undefined, { signal }).catch(() => {})
    },
  }
}
