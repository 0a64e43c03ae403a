import { setTimeout as sleep } from 'node:timers/promises'

const FIRST = 1_000
const LONGEST = 30_000

/** Waits longer after each failure in a row, a little differently each time so that pollers do not march in step. */
export function createBackOff(signal: AbortSignal) {
  let failures = 0
  return {
    reset() {
      failures = 0
    },
    async wait(atLeastMs = 0) {
      const ms =
        Math.min(LONGEST, FIRST * 2 ** Math.min(failures++, 5)) * (0.8 + Math.random() * 0.4)
      await sleep(Math.max(ms, atLeastMs), undefined, { signal }).catch(() => {})
    },
  }
}
