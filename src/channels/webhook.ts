import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { log } from '#src/log.ts'
import { StartRefused } from '#src/message.ts'
import { webhookText } from '#src/text/platforms.ts'

const BODY_LIMIT = 1024 * 1024
const RETRY_AFTER_SECONDS = '5'

type Webhook = {
  path: string
  /** The header in which the platform sends the secret we agreed on. */
  header: string
  secret: string
  /** Resolves once all that the update asks for is stored; false for what is no update at all. */
  take: (body: unknown) => Promise<boolean>
}

/** A platform's door: nothing of a body is read before its sender proved to be the platform. */
export function createWebhook({ path, header, secret, take }: Webhook): Hono {
  if (!secret) throw new StartRefused(webhookText.secretMissing(path))
  const expected = digest(secret)
  const isGenuine = (given = '') => timingSafeEqual(digest(given), expected)

  const routes = new Hono()
  routes.onError((err, c) => {
    if (!c.req.raw.signal.aborted) log.error({ err, path }, 'an update could not be stored')
    return c.json({ ok: false }, 503, { 'Retry-After': RETRY_AFTER_SECONDS })
  })
  routes.post(
    path,
    async (c, next) => (isGenuine(c.req.header(header)) ? next() : c.json({ ok: false }, 401)),
    bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.json({ ok: false }, 413) }),
    async (c) => {
      const body = parse(await c.req.arrayBuffer().catch(() => null))
      // Zalo was seen to probe an address with nothing at all.
      if (body === EMPTY) return c.json({ ok: true })
      if (body === undefined || !(await take(body))) return c.json({ ok: false }, 400)
      return c.json({ ok: true })
    },
  )
  return routes
}

const EMPTY = Symbol('empty')

/** Undefined when the body broke off, is not UTF-8 or is not JSON. */
function parse(bytes: ArrayBuffer | null): unknown {
  if (bytes === null) return undefined
  if (bytes.byteLength === 0) return EMPTY
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Of one length whatever was given, so that a comparison takes the same time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
