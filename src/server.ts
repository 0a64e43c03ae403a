import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { securityHeaders } from './http/headers.ts'
import { log } from './log.ts'
import { StartRefused } from './message.ts'
import { refusals } from './text/operation.ts'

type Doors = {
  publicUrl?: string
  /** The channels' own routes. */
  routes: Hono[]
  /** The parts that do not work, each with what to do. */
  problems: () => Promise<Record<string, string>>
  metrics: () => Promise<{ contentType: string; text: string }>
}

/** The HTTP doors of the program: the operator's and those of the channels. */
export function createDoors({ publicUrl, routes, problems, metrics }: Doors) {
  const app = new Hono()
  app.use('*', securityHeaders(publicUrl))
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    const found = await problems()
    const ok = Object.keys(found).length === 0
    return c.json({ ok, problems: found }, ok ? 200 : 503)
  })
  app.get('/metrics', async (c) => {
    const { contentType, text } = await metrics()
    return c.text(text, 200, { 'Content-Type': contentType })
  })
  for (const channel of routes) app.route('/', channel)
  app.onError((err, c) => {
    log.error({ err }, 'a request failed')
    return c.text('', 500)
  })
  return app
}

/** Listens; refuses to start where it cannot. Port 0 takes a free one. */
export async function listen({ fetch }: Hono, { host, port }: { host: string; port: number }) {
  const server = serve({
    fetch,
    hostname: host,
    port,
    serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000 },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error) => reject(explain(error, host, port)))
  })
  const address = server.address()
  return {
    port: isAddress(address) ? address.port : port,
    /** Takes no new connection, lets those at work end, and cuts off what stays open. */
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      const cutOff = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
      }, 1_000)
      await closed
      clearTimeout(cutOff)
    },
  }
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return address !== null && typeof address === 'object'
}

function explain(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return new StartRefused(refusals.portTaken(port))
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return new StartRefused(refusals.cannotListen(host, port))
  return error
}
