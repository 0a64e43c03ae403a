import type { Lanes, Step } from './lanes.ts'
import type { Queue } from './queue.ts'

/** Messages tried per round, and the milliseconds that the others wait for them at most. */
const MOST = 100
const HOLD = 5_000

/**
 * Messages that were at work when a process died are tried one at a time and with the lanes held, so
 * that only the culprit is at work when the process dies again, and an innocent one is soon done. The
 * lanes are held from the start, until the first round has looked.
 */
export function createSuspects(
  inbox: Queue,
  lanes: Lanes,
  step: (conversation: string, suspects: boolean) => Promise<Step>,
) {
  lanes.hold(true)

  return async function tryAlone() {
    const suspects = await inbox.findDue(MOST, true)
    lanes.hold(suspects.length > 0)
    const enough = setTimeout(() => lanes.hold(false), HOLD)
    for (const conversation of suspects) await step(conversation, true)
    clearTimeout(enough)
    lanes.hold(false)
    for (const conversation of suspects) lanes.wake(conversation)
  }
}
