import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { afterEach, describe, expect, it } from 'vitest'
import { createWebChannel } from '#src/channels/web/channel.ts'
import { createFakeMailbox } from './fake-mailbox.ts'
import { createMutator, odd } from './malformed.ts'

const HOW_MANY = 10_000
const SEED = 2026
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const types = ['application/json', 'application/json;charset=utf-16', 'text/plain', 'x', '']
const queries = ['', '', '', '?wait=0', '?wait=-1', '?wait=%00', '?wait=1e9', '?%ff']
const texts = ['Bao nhiêu điểm thì được 3 sao?', 'chè shan tuyết', '🌾 lúa', '𠀋']

function createRequests(seed: number) {
  const { random, pick, next } = createMutator(seed, (random) => ({
    id: `m${random(1e9)}`,
    text: texts[random(texts.length)],
    ...(random(8) === 0
      ? { [random(2) ? 'choice' : 'conversation']: odd[random(odd.length)] }
      : {}),
  }))
  return () => ({
    body: next(),
    type: random(10) > 0 ? 'application/json' : pick(types),
    query: pick(queries),
    cookie: random(20) > 0 ? '' : pick(['ocop-chat=%', 'ocop-chat=%00', 'ocop-chat=a;ocop-chat']),
  })
}

describe('malformed requests', () => {
  it(`${HOW_MANY} of them: none crashes, none is a 5xx, each refusal has its sentence`, async () => {
    const mailbox = createFakeMailbox(() => [])
    const { routes } = createWebChannel(mailbox)
    const next = createRequests(SEED)
    const statuses = new Map<number, number>()
    for (let n = 0; n < HOW_MANY; n++) {
      const { body, type, query, cookie } = next()
      const response = await routes.request(`/api/chat${query}`, {
        method: 'POST',
        headers: { 'Content-Type': type, Cookie: cookie },
        body: new Uint8Array(body),
      })
      const answer = (await response.json()) as Record<string, unknown>
      const { status } = response
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const shown = `${status} for ${body.toString('latin1').slice(0, 200)}`
      expect([202, 400, 404, 415], shown).toContain(status)
      expect(typeof answer[status === 202 ? 'conversation' : 'error'], shown).toBe('string')
    }
    expect(statuses.get(400)).toBeGreaterThan(HOW_MANY / 4)
    expect(statuses.get(202)).toBe(mailbox.received.length)
    expect({}).not.toHaveProperty('polluted')
    for (const { id, content } of mailbox.received) {
      expect(id + JSON.stringify(content)).not.toMatch(/\0|\\u0000|\\ud[89a-f]/)
    }
  }, 60_000)

  it('deep and huge bodies cost little memory', async () => {
    const { routes } = createWebChannel(createFakeMailbox(() => []))
    const bodies = [
      `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
      `{"id":"1","text":${'9'.repeat(1_000_000)}}`,
      `{"id":"1","text":"a",${'"a":1,'.repeat(170_000)}"b":1}`,
    ]
    const before = process.memoryUsage().rss
    for (const body of [...bodies, ...bodies, ...bodies]) {
      const headers = { 'Content-Type': 'application/json' }
      const response = await routes.request('/api/chat', { method: 'POST', headers, body })
      expect([202, 400, 413]).toContain(response.status)
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
  })

  it('broken HTTP harms nobody else', async () => {
    const { routes } = createWebChannel(createFakeMailbox())
    const port = await new Promise<number>((resolve) => {
      const server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve(info.port),
      )
      closers.push(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
        server.close()
      })
    })
    const head = 'POST /api/chat HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'
    const requests = [
      `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${head}Content-Length: 100\r\n\r\n{"id":`,
      `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
      `${head}Content-Length: -1\r\n\r\n`,
      'GET /api/chat/events HTTP/1.1\r\nHost: a\r\nLast-Event-ID: \xff\x80\r\nCookie: ocop-chat=\xff\r\n\r\n',
      'GET /web/%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET //web/..//%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n',
      '\0\0\0\r\n\r\n',
    ]
    for (const request of requests) {
      const answer = await exchange(port, Buffer.from(request, 'latin1'))
      expect(answer, request).not.toMatch(/^HTTP\/1\.1 5/)
    }
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })
})

/** What comes back before the caller, who never says more, hangs up. */
function exchange(port: number, request: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(300, () => socket.destroy())
    socket.on('data', (data) => {
      answer += data.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}
