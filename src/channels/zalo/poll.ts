import { createBackOff, createPolling, POLL_SECONDS } from '#src/channels/polling.ts'
import { log } from '#src/log.ts'
import type { ZaloClient } from './client.ts'
import { ZaloError } from './error.ts'

/** Milliseconds between looks while the token is refused. */
const TOKEN_REFUSED = 30_000

/**
 * Long polling where reading is taking: the platform hands out one update and forgets it, so nothing more
 * is asked for until `take` has stored it, however often that has to be tried.
 */
export function pollZalo(
  client: ZaloClient,
  take: (update: unknown) => Promise<boolean>,
  seconds = POLL_SECONDS,
) {
  const stopping = new AbortController()

  async function storeUntilDone(update: unknown) {
    const wait = createBackOff(stopping.signal)
    while (true) {
      try {
        if (!(await take(update))) log.warn('Zalo sent what is no update')
        return
      } catch (error) {
        log.error({ err: error }, 'a message from Zalo could not be stored yet')
        if (stopping.signal.aborted) return
        await wait.next()
      }
    }
  }

  return createPolling({
    stopping,
    seconds,
    async ask() {
      const update = await client.getUpdates({ timeout: seconds })
      if (update !== null) await storeUntilDone(update)
    },
    onFailure(error) {
      log.warn({ err: error }, 'Zalo could not be asked for messages')
      return error instanceof ZaloError && error.code === 401 ? TOKEN_REFUSED : 0
    },
  })
}
