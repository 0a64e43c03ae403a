import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isHttps } from '#src/http/headers.ts'
import type { ConversationId, Transcript } from '#src/message.ts'

const KNOWN_AT_MOST = 10_000
/** 22 characters of base64url are 132 bits. */
const ID_LENGTH = 22
const SECRET = /^[\w-]{32}$/
/** The longest a browser keeps a cookie: 400 days. */
const COOKIE_SECONDS = 34_560_000

/** Who holds the secret holds the conversation; only its hash is stored or logged. */
export type Secret = string

export function newSecret(): Secret {
  return randomBytes(24).toString('base64url')
}

export function toConversationId(secret: Secret): ConversationId {
  const hash = createHash('sha256').update(secret).digest('base64url')
  return `web:${hash.slice(0, ID_LENGTH)}`
}

export function createConversationCookie(publicUrl?: string) {
  const secure = isHttps(publicUrl)
  const name = 'ocop-chat'
  const prefix = secure ? ('host' as const) : undefined
  const options = { httpOnly: true, sameSite: 'Lax', secure, path: '/', prefix } as const

  return {
    /** Only what looks like a secret of ours: a shorter one could be guessed. */
    read: (c: Context): Secret | undefined => SECRET.exec(getCookie(c, name, prefix) ?? '')?.[0],
    write: (c: Context, secret: Secret) =>
      setCookie(c, name, secret, { ...options, maxAge: COOKIE_SECONDS }),
  }
}

/** Remembers the conversations seen last, so that a busy one is not looked up at each message. */
export function createIsKnown(transcript: Transcript) {
  const known = new Set<ConversationId>()

  function remember(conversation: ConversationId) {
    known.delete(conversation)
    known.add(conversation)
    const [oldest] = known
    if (known.size > KNOWN_AT_MOST && oldest) known.delete(oldest)
  }

  async function isKnown(conversation: ConversationId): Promise<boolean> {
    const found = known.has(conversation) || (await transcript.isKnown(conversation))
    if (found) remember(conversation)
    return found
  }

  return { isKnown, remember }
}
