import { type Api, GrammyError } from 'grammy'
import { createPolling, POLL_SECONDS } from '#src/channels/polling.ts'
import { log } from '#src/log.ts'
import { toLoggable } from './client.ts'
import { ALLOWED_UPDATES } from './update.ts'

/** Milliseconds between looks while the token is refused. */
const TOKEN_REFUSED = 30_000

/**
 * Long polling whose offset moves only after everything before it is stored: what is not is handed out
 * again, by the next poll or to the next process.
 */
export function pollTelegram(
  api: Api,
  take: (update: unknown) => Promise<boolean>,
  seconds = POLL_SECONDS,
) {
  let offset = 0
  return createPolling({
    stopping: new AbortController(),
    seconds,
    async ask() {
      const wanted = { offset, timeout: seconds, allowed_updates: ALLOWED_UPDATES }
      const updates = await api.getUpdates(wanted)
      // All begin before any is waited for, so they are stored in their order and share commits.
      await Promise.all(updates.map(take))
      offset = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1))
    },
    onFailure(error) {
      log.warn({ err: toLoggable(error) }, 'Telegram could not be asked for messages')
      if (!(error instanceof GrammyError)) return 0
      const isRefused = error.error_code === 401 || error.error_code === 404
      return isRefused ? TOKEN_REFUSED : (error.parameters.retry_after ?? 0) * 1_000
    },
  })
}
