import { setTimeout as sleep } from 'node:timers/promises'
import { type ApiAnswer, type ApiCall, startApiServer } from './api-server.ts'
import { deliver } from './deliver.ts'

type Webhook = { url: string; secret: string }
type Sent = { method: string; chat: string; text: string; at: number }

type Options = {
  token: string
  /** Deliveries of one update that is not answered 2xx: undocumented, so tests choose. */
  tries?: number
  /** Wraps deliveries in `{ok, result}`, as the documentation shows them. */
  wrapped?: boolean
}

const RETRY_PAUSE = 30
const SECRET = /^.{8,256}$/

/**
 * Zalo Bot Platform as measured and documented (platforms.md 5.4): errors with HTTP 200, one update a
 * poll and gone once read, 408 for an empty one, a webhook that is kept although its probe failed.
 */
export async function startFakeZalo({ token, tries = 4, wrapped = false }: Options) {
  const sent: Sent[] = []
  const queue: object[] = []
  const pollers: (() => void)[] = []
  let webhook: Webhook | null = null
  let tests = 0

  const methods: Record<string, (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>> = {
    getMe: () => success({ id: '1459232241454765289', account_name: 'bot.ocop' }),
    getUpdates: ({ parameters }) => poll(Number(parameters.timeout ?? 30)),
    async setWebhook({ parameters: { url, secret_token } }) {
      if (!isAddress(url)) return refuse(400, 'Bad request: The url is invalid')
      if (typeof secret_token !== 'string' || !SECRET.test(secret_token)) {
        return refuse(400, 'Bad request: The secret_token is invalid')
      }
      webhook = { url, secret: secret_token }
      return success({ url, updated_at: Date.now(), verification: await probe(webhook) })
    },
    deleteWebhook() {
      webhook = null
      return success({ url: '', updated_at: Date.now() })
    },
    getWebhookInfo: () => success({ url: webhook?.url ?? '', updated_at: Date.now() }),
    async testWebhook() {
      if (tests++ > 2) return refuse(426, 'Daily limit reached')
      return webhook ? success(await probe(webhook)) : refuse(400, 'No webhook')
    },
    sendMessage: (call) => send(call, 'text'),
    async sendPhoto(call) {
      const { photo } = call.parameters
      if (typeof photo !== 'string') return refuse(400, 'Bad request: The photo must not be empty')
      if (!isAddress(photo)) {
        return refuse(400, 'Bad request: The photo must start with http:// or https://')
      }
      // The address is fetched more than once.
      for (let n = 0; n < 2; n++) {
        const answer = await fetch(photo).catch(() => null)
        if (!answer?.ok) return refuse(400, 'Bad request: The photo URL is invalid')
      }
      return send(call, 'photo')
    },
    sendSticker: (call) => send(call, 'sticker'),
    sendVoice: (call) =>
      String(call.parameters.voice_url).endsWith('.aac')
        ? send(call, 'voice_url')
        : refuse(400, 'Bad request: The voice_url is invalid'),
    sendChatAction: () => ({ body: { ok: true } }),
  }

  const server = await startApiServer({
    token,
    refuse,
    answer: (call) => methods[call.method]?.(call) ?? refuse(404, 'Not Found'),
  })

  async function poll(seconds: number): Promise<ApiAnswer> {
    if (webhook) return refuse(400, 'Bad request: webhook is set')
    if (queue.length === 0) {
      let wake = () => {}
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      pollers.push(wake)
      await Promise.race([woken, sleep(seconds * 1_000, undefined, { ref: false })])
      // A poll that ended by itself would be woken in the place of one that waits.
      const place = pollers.indexOf(wake)
      if (place >= 0) pollers.splice(place, 1)
    }
    const update = queue.shift()
    return update ? success(update) : refuse(408, 'Request timeout')
  }

  function send({ method, parameters, at }: ApiCall, field: string): ApiAnswer {
    const { chat_id } = parameters
    const value = parameters[field]
    if (typeof chat_id !== 'string' || !chat_id) {
      return refuse(400, 'Bad request: The chat_id must not be empty')
    }
    if (typeof value !== 'string' || !value || (field === 'text' && value.length > 2_000)) {
      return refuse(400, `Bad request: The ${field} is invalid`)
    }
    sent.push({ method, chat: chat_id, text: value, at })
    return success({ message_id: `m${sent.length}`, date: at })
  }

  async function probe({ url, secret }: Webhook) {
    const update = {
      event_name: 'webhook.test',
      message: { date: Math.floor(Date.now() / 1_000), message_id: 'webhook-test', text: 'test' },
    }
    const status = await deliver(url, update, headersOf(secret))
    const ok = status === 200
    return { ok, status_code: status, outcome: ok ? 'webhook.ok' : `webhook.http.${status}` }
  }

  return {
    ...server,
    sent,
    webhook: () => webhook,
    setWebhook(next: Webhook | null) {
      webhook = next
    },
    /** Gives an update to the webhook, as often as it is not taken, or to the next poll. */
    async push(update: object): Promise<number> {
      if (!webhook) {
        queue.push(update)
        pollers.shift()?.()
        return 200
      }
      let status = 0
      for (let n = 0; n < tries; n++) {
        const body = wrapped ? { ok: true, result: update } : update
        status = await deliver(webhook.url, body, headersOf(webhook.secret))
        if (status >= 200 && status < 300) break
        await sleep(RETRY_PAUSE)
      }
      return status
    },
    waiting: () => queue.length,
  }
}

function headersOf(secret: string) {
  return { 'X-Bot-Api-Secret-Token': secret, 'User-Agent': 'Java/17' }
}

function success(result: unknown): ApiAnswer {
  return { body: { ok: true, result } }
}

/** Errors come with HTTP 200. */
function refuse(error_code: number, description: string): ApiAnswer {
  return { body: { ok: false, description, error_code } }
}

function isAddress(url: unknown): url is string {
  return typeof url === 'string' && /^(https:\/\/|http:\/\/127\.0\.0\.1)/.test(url)
}
