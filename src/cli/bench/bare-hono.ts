import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// The floor under our intake: the same framework, taking JSON and storing nothing.
const app = new Hono()
app.get('/healthz', (c) => c.json({ ok: true }))
app.post('/api/chat', async (c) => {
  const { id } = await c.req.json()
  return c.json({ conversation: String(id) }, 202)
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) })
process.once('SIGTERM', () => process.exit(0))
