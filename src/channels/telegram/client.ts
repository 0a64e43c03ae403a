import { Api, GrammyError, HttpError } from 'grammy'
import { z } from 'zod'

/** Longer than any poll; a call that takes longer will not end at all. */
const TIMEOUT_SECONDS = 60

/** A call that got no answer, or one that is no answer of the Bot API. */
export class TelegramUnreachable extends Error {}

/**
 * grammY's client, whose errors keep the address called, and so the token, and the text that was sent.
 * Only what a log may hold gets past here; refusals of the API itself stay GrammyErrors.
 */
export function createTelegramApi({ token, apiRoot }: { token: string; apiRoot?: string }): Api {
  const root = apiRoot?.replace(/\/+$/, '')
  const api = new Api(token, { apiRoot: root, timeoutSeconds: TIMEOUT_SECONDS })
  api.config.use(async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal).catch((error) => {
      throw new TelegramUnreachable(`Telegram ${method}: no answer (${codeOf(error)})`)
    })
    if (answer.ok || typeof answer.error_code === 'number') return answer
    throw new TelegramUnreachable(`Telegram ${method}: an answer without its code`)
  })
  return api
}

const coded = z.object({
  error: z.object({ code: z.string().optional(), type: z.string().optional() }),
})

function codeOf(error: unknown): string {
  if (!(error instanceof HttpError)) return 'unknown'
  const parsed = coded.safeParse(error)
  return parsed.data?.error.code ?? parsed.data?.error.type ?? 'unknown'
}

/** A refusal without the payload that grammY keeps beside it, for the log. */
export function toLoggable(error: unknown): unknown {
  if (!(error instanceof GrammyError)) return error
  return new Error(`Telegram ${error.method}: ${error.error_code} ${error.description}`)
}
