import { serve } from '@hono/node-server'
import { afterEach, expect } from 'vitest'
import { z } from 'zod'
import { createWebChannel } from '#src/channels/web/channel.ts'
import { createFakeMailbox } from './fake-mailbox.ts'

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const closers: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

export function aWeb(options: { publicUrl?: string; trustProxy?: boolean } = {}) {
  const mailbox = createFakeMailbox()
  const { channel, routes } = createWebChannel({ ...mailbox, ...options })
  closers.push(channel.stop)
  const json = { 'Content-Type': 'application/json' }

  return {
    mailbox,
    channel,
    routes,
    post: (body: unknown, { query = '', headers = {} } = {}) =>
      routes.request(`/api/chat${query}`, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

export async function listening(web: ReturnType<typeof aWeb>) {
  const url = await new Promise<string>((resolve) => {
    const server = serve({ fetch: web.routes.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
      resolve(`http://127.0.0.1:${info.port}`),
    )
    closers.push(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
    })
  })
  return url
}

export const accepted = z.object({ conversation: z.string() })
const refused = z.strictObject({ error: z.string().min(10) })

export async function begin(web: ReturnType<typeof aWeb>) {
  const response = await web.post({ id: 'first', text: 'Xin chào' })
  return accepted.parse(await response.json()).conversation
}

export async function expectRefusal(response: Response, status: number) {
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Security-Policy')).toBe(POLICY)
  return refused.parse(await response.json()).error
}
