import { createBackOff } from '#src/channels/back-off.ts'
import { log } from '#src/log.ts'
import type { ZaloClient } from './client.ts'
import { ZaloError } from './error.ts'

/** Seconds of a poll: as long as a stop may take, because a poll that is cut off may take an update with it. */
const POLL_SECONDS = 4
/** Milliseconds between looks while the token is refused. */
const TOKEN_REFUSED = 30_000

/**
 * Long polling where reading is taking: the platform hands out one update and forgets it, so nothing more
 * is asked for until `take` has stored it, however often that has to be tried.
 */
export function createPolling(
  client: ZaloClient,
  take: (update: unknown) => Promise<boolean>,
  timeout = POLL_SECONDS,
) {
  const stopping = new AbortController()
  const { signal } = stopping
  const backOff = createBackOff(signal)
  let running = Promise.resolve()

  async function run() {
    while (!signal.aborted) {
      try {
        const update = await client.getUpdates({ timeout })
        if (update !== null) await storeUntilDone(update)
        backOff.reset()
      } catch (error) {
        log.warn({ err: error }, 'Zalo could not be asked for messages')
        const refused = error instanceof ZaloError && error.code === 401
        await backOff.wait(refused ? TOKEN_REFUSED : 0)
      }
    }
  }

  async function storeUntilDone(update: unknown) {
    const patience = createBackOff(signal)
    while (true) {
      try {
        if (!(await take(update))) log.warn('Zalo sent what is no update')
        return
      } catch (error) {
        log.error({ err: error }, 'a message from Zalo could not be stored yet')
        if (signal.aborted) return
        await patience.wait()
      }
    }
  }

  return {
    start() {
      running = run()
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}
