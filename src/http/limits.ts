import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { webText } from '#src/text/web.ts'

const PER_MINUTE_OF_A_CONVERSATION = 60
const PER_MINUTE_OF_AN_ADDRESS = 600

/** Each limit answers with the refusal, or null when the request may go on. */
export function createLimits(trustProxy: boolean) {
  const conversations = new RateLimiterMemory({
    points: PER_MINUTE_OF_A_CONVERSATION,
    duration: 60,
  })
  const addresses = new RateLimiterMemory({ points: PER_MINUTE_OF_AN_ADDRESS, duration: 60 })

  return {
    ofConversation: (c: Context, conversation: string) => consume(c, conversations, conversation),
    ofAddress: async (c: Context) => {
      const address = addressOf(c, trustProxy)
      if (address === null) return null
      return consume(c, addresses, toNetwork(address))
    },
  }
}

async function consume(c: Context, limiter: RateLimiterMemory, key: string) {
  try {
    await limiter.consume(key)
    return null
  } catch (exceeded) {
    if (!(exceeded instanceof RateLimiterRes)) throw exceeded
    const seconds = Math.max(1, Math.ceil(exceeded.msBeforeNext / 1000))
    const error = webText.refusals.tooMany.replace('{seconds}', String(seconds))
    return c.json({ error }, 429, { 'Retry-After': String(seconds) })
  }
}

/** Null for a caller that is not limited: this machine itself, unless it is the proxy. */
function addressOf(c: Context, trustProxy: boolean): string | null {
  const peer = peerOf(c)
  if (!trustProxy) return peer === undefined || isLoopback(peer) ? null : peer
  const lastHop = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim()
  return lastHop && isIP(lastHop) ? lastHop : (peer ?? null)
}

function peerOf(c: Context): string | undefined {
  const hasSocket = c.env?.incoming !== undefined || c.env?.server !== undefined
  return hasSocket ? getConnInfo(c).remote.address : undefined
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

/** One household holds a whole /64 of IPv6, so that is what is counted. */
function toNetwork(address: string): string {
  if (isIP(address) !== 6 || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail = ''] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail.split(':').filter(Boolean)
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':').toLowerCase()
}
