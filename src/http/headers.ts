import type { Context, MiddlewareHandler } from 'hono'
import { webText } from '#src/text/web.ts'

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const TWO_YEARS_IN_SECONDS = 63_072_000

/** Puts the protective headers on every response that has not set its own. */
export function securityHeaders(publicUrl?: string): MiddlewareHandler {
  const headers: [string, string][] = [
    ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cache-Control', 'no-store'],
  ]
  if (isHttps(publicUrl)) {
    const value = `max-age=${TWO_YEARS_IN_SECONDS}; includeSubDomains`
    headers.push(['Strict-Transport-Security', value])
  }
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}

/** Lets in this page's own requests and those of programs, which send neither header. */
export function refuseForeignPages(publicUrl?: string): MiddlewareHandler {
  const ownHost = publicUrl && new URL(publicUrl).host
  return async (c, next) => {
    if (isForeign(c, ownHost)) return c.json({ error: webText.refusals.foreign }, 403)
    return next()
  }
}

function isForeign(c: Context, ownHost?: string): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('Origin')
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  const { host } = new URL(origin)
  return host !== ownHost && host !== c.req.header('Host')
}

export function isHttps(publicUrl?: string): boolean {
  return publicUrl !== undefined && new URL(publicUrl).protocol === 'https:'
}
