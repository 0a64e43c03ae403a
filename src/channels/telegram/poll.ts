import { type Api, GrammyError } from 'grammy'
import { createBackOff } from '#src/channels/back-off.ts'
import { log } from '#src/log.ts'
import { toLoggable } from './client.ts'
import { ALLOWED_UPDATES } from './update.ts'

/** As long as a stop may take: a poll left open would shut out the next process. */
const POLL_SECONDS = 4
/** Milliseconds between looks while the token is refused. */
const TOKEN_REFUSED = 30_000

/**
 * Long polling whose offset moves only after everything before it is stored: what is not is handed out
 * again, by the next poll or to the next process.
 */
export function createPolling(
  api: Api,
  take: (update: unknown) => Promise<boolean>,
  timeout = POLL_SECONDS,
) {
  const stopping = new AbortController()
  const { signal } = stopping
  const backOff = createBackOff(signal)
  let running = Promise.resolve()

  async function run() {
    let offset = 0
    while (!signal.aborted) {
      try {
        const updates = await api.getUpdates({ offset, timeout, allowed_updates: ALLOWED_UPDATES })
        // All begin before any is waited for, so they are stored in their order and share commits.
        await Promise.all(updates.map(take))
        offset = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1))
        backOff.reset()
      } catch (error) {
        log.warn({ err: toLoggable(error) }, 'Telegram could not be asked for messages')
        await backOff.wait(waitAskedFor(error))
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

function waitAskedFor(error: unknown): number {
  if (!(error instanceof GrammyError)) return 0
  if (error.error_code === 401 || error.error_code === 404) return TOKEN_REFUSED
  return (error.parameters.retry_after ?? 0) * 1_000
}
