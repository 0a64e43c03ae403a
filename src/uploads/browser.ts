import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isHttps } from '#src/http/headers.ts'
import { UPLOAD_PATH as PATH } from '#src/registration/attachments/door.ts'

const SECRET = /^[\w-]{32}$/
const DAY_SECONDS = 86_400

/** The secret by which one browser is told from every other. */
export function createBrowserCookie(publicUrl?: string) {
  const secure = isHttps(publicUrl)
  const name = 'ocop-files'
  const prefix = secure ? ('secure' as const) : undefined
  const options = { httpOnly: true, sameSite: 'Strict', secure, path: PATH, prefix } as const

  return {
    read: (c: Context): string | undefined => SECRET.exec(getCookie(c, name, prefix) ?? '')?.[0],
    give: (c: Context) =>
      setCookie(c, name, randomBytes(24).toString('base64url'), {
        ...options,
        maxAge: DAY_SECONDS,
      }),
  }
}
