import { setTimeout as sleep } from 'node:timers/promises'
import type { Lanes } from './lanes.ts'
import type { Queue } from './queue.ts'

/** Milliseconds between looks, and conversations per look. */
const PAUSE = 1_000
const PAGE = 500

/** Wakes the lanes for what a restart, another process or a lost wake left waiting. */
export function createSweep(
  boxes: { queue: Queue; lanes: Pick<Lanes, 'wake' | 'load'> }[],
  first: () => Promise<void>,
  onError: (error: unknown) => void,
) {
  const stopping = new AbortController()
  let sweeping = Promise.resolve()

  async function sweep() {
    while (!stopping.signal.aborted) {
      const found = await look().catch((error) => onError(error))
      // A full page means that more may wait: look again as soon as the lanes have room.
      const pause = found === PAGE ? 20 : PAUSE
      await sleep(pause, undefined, stopping).catch(() => {})
    }
  }

  async function look(): Promise<number> {
    await first()
    const counts = await Promise.all(
      boxes.map(async ({ queue, lanes }) => {
        if (lanes.load() > PAGE / 2) return PAGE
        const due = await queue.findDue(PAGE)
        for (const conversation of due) lanes.wake(conversation)
        return due.length
      }),
    )
    return Math.max(...counts)
  }

  return {
    start() {
      sweeping = sweep()
    },
    async stop() {
      stopping.abort()
      await sweeping
    },
  }
}
