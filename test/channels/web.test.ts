import { serve } from '@hono/node-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createWebChannel } from '#src/channels/web/channel.ts'
import { toConversationId } from '#src/channels/web/conversation.ts'
import { createFakeMailbox } from './fake-mailbox.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const closers: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

function aWeb(options: { publicUrl?: string; trustProxy?: boolean } = {}) {
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

async function listening(web: ReturnType<typeof aWeb>) {
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

const accepted = z.object({ conversation: z.string() })
const refused = z.strictObject({ error: z.string().min(10) })

async function begin(web: ReturnType<typeof aWeb>) {
  const response = await web.post({ id: 'first', text: 'Xin chào' })
  return accepted.parse(await response.json()).conversation
}

async function expectRefusal(response: Response, status: number) {
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Security-Policy')).toBe(POLICY)
  return refused.parse(await response.json()).error
}

describe('a message', () => {
  it('is accepted with a new conversation, whose secret neither the log nor the database sees', async () => {
    const web = aWeb()
    const response = await web.post({ id: '1', text: 'Xin chào' })
    expect(response.status).toBe(202)
    const { conversation } = accepted.parse(await response.json())
    expect(Buffer.from(conversation, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    expect(web.mailbox.received[0]?.conversation).toMatch(/^web:[\w-]{22}$/)
    expect(JSON.stringify(web.mailbox.received)).not.toContain(conversation)
  })

  it('is answered in the same response when the caller waits', async () => {
    const web = aWeb()
    const response = await web.post({ id: '1', text: 'chè' }, { query: '?wait=5' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      conversation: expect.any(String),
      replies: [{ id: '1-0', text: '**chè**' }],
    })
  })

  it('is only acknowledged when the answer takes longer than the caller waits', async () => {
    const mailbox = createFakeMailbox(() => [], {})
    const { routes } = createWebChannel(mailbox)
    const response = await routes.request('/api/chat?wait=0.05', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: '{"id":"1","text":"chè"}',
    })
    expect(response.status).toBe(202)
    expect(await response.json()).toEqual({ conversation: expect.any(String) })
  })

  it('continues a conversation named by body, header or cookie, in that order', async () => {
    const web = aWeb()
    const [first, second, third] = [await begin(web), await begin(web), await begin(web)]
    const said = { id: '2', choice: 'yes' }
    const cookie = `ocop-chat=${third}`
    await web.post(said, { headers: { Cookie: cookie } })
    await web.post(said, { headers: { Cookie: cookie, 'X-Conversation': second } })
    await web.post(
      { ...said, conversation: first },
      { headers: { Cookie: cookie, 'X-Conversation': second } },
    )
    const conversations = web.mailbox.received.slice(3).map(({ conversation }) => conversation)
    expect(conversations).toEqual([third, second, first].map(toConversationId))
    expect(web.mailbox.received[3]?.content).toEqual({ kind: 'choice', value: 'yes' })
  })

  it('is accepted twice under the same id, and stored once', async () => {
    const web = aWeb()
    const conversation = await begin(web)
    const said = { id: '2', text: 'một lần', conversation }
    expect((await web.post(said)).status).toBe(202)
    expect((await web.post(said)).status).toBe(202)
    expect(web.mailbox.received).toHaveLength(3)
    const entries = web.mailbox.conversations.get(toConversationId(conversation)) ?? []
    expect(entries.filter(({ id }) => id === '2')).toHaveLength(1)
  })

  it('loses what PostgreSQL cannot store, and nothing else', async () => {
    const web = aWeb()
    const text = 'a\0b \ud800 \u{1F33E} c'
    expect((await web.post({ id: '1', text })).status).toBe(202)
    expect(web.mailbox.received[0]?.content).toEqual({
      kind: 'text',
      text: 'ab \uFFFD \u{1F33E} c',
    })
  })

  it('is refused with 503 when it could not be stored', async () => {
    const web = aWeb()
    web.mailbox.break()
    const response = await web.post({ id: '1', text: 'chè' })
    expect(response.headers.get('Retry-After')).toBe('5')
    expect(response.headers.get('Set-Cookie')).toBeNull()
    await expectRefusal(response, 503)
  })
})

describe('a request that is wrong', () => {
  const text = 'chè'
  const bodies: [string, unknown, number][] = [
    ['no JSON', '{"id":"1",', 400],
    ['no object', '[1]', 400],
    ['null', 'null', 400],
    ['no id', { text }, 400],
    ['an empty id', { id: '', text }, 400],
    ['a number as id', { id: 7, text }, 400],
    ['a long id', { id: 'x'.repeat(129), text }, 400],
    ['an id with NUL', { id: 'a\0', text }, 400],
    ['no content', { id: '1' }, 400],
    ['both contents', { id: '1', text, choice: 'a' }, 400],
    ['a list as text', { id: '1', text: ['chè'] }, 400],
    ['an empty text', { id: '1', text: '' }, 400],
    ['a blank text', { id: '1', text: ' \n\u200b\0' }, 400],
    ['a long text', { id: '1', text: 'x'.repeat(4001) }, 400],
    ['an empty choice', { id: '1', choice: '' }, 400],
    ['a number as conversation', { id: '1', text, conversation: 5 }, 400],
    ['an unknown conversation', { id: '1', text, conversation: 'nobody' }, 404],
    ['a megabyte', { id: '1', text: 'x'.repeat(1024 * 1024) }, 413],
  ]
  it.each(bodies)('%s', async (_name, body, status) => {
    const web = aWeb()
    await expectRefusal(await web.post(body), status)
    expect(web.mailbox.received).toEqual([])
  })

  it('exactly 4,000 characters are welcome', async () => {
    expect((await aWeb().post({ id: '1', text: 'x'.repeat(4000) })).status).toBe(202)
  })

  it.each(['-1', 'soon', '', '1e3', 'NaN'])('wait=%s', async (wait) => {
    await expectRefusal(await aWeb().post({ id: '1', text }, { query: `?wait=${wait}` }), 400)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'content type "%s"',
    async (type) => {
      const headers = { 'Content-Type': type }
      await expectRefusal(await aWeb().post({ id: '1', text }, { headers }), 415)
    },
  )

  it.each<Record<string, string>>([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
  ])('from another page: %o', async (headers) => {
    const web = aWeb({ publicUrl: 'https://ocop.example' })
    await expectRefusal(await web.post({ id: '1', text }, { headers }), 403)
    await expectRefusal(await web.routes.request('/api/chat/events', { headers }), 403)
  })

  it.each<Record<string, string>>([
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://ocop.example' },
    { Origin: 'https://ocop.example' },
  ])('but not from our own: %o', async (headers) => {
    const web = aWeb({ publicUrl: 'https://ocop.example' })
    expect((await web.post({ id: '1', text }, { headers })).status).toBe(202)
  })

  it('an unknown conversation in the cookie clears the cookie', async () => {
    const response = await aWeb().post({ id: '1', text }, { headers: { Cookie: 'ocop-chat=gone' } })
    expect(response.headers.get('Set-Cookie')).toMatch(/^ocop-chat=; Max-Age=0/)
    await expectRefusal(response, 404)
  })

  it('a conversation in the URL is not looked at', async () => {
    const web = aWeb()
    const conversation = await begin(web)
    await web.post({ id: '2', text }, { query: `?conversation=${conversation}` })
    expect(web.mailbox.received[1]?.conversation).not.toBe(toConversationId(conversation))
  })
})

describe('limits', () => {
  it('a conversation may say 60 things a minute', async () => {
    const web = aWeb()
    const conversation = await begin(web)
    for (let id = 2; id <= 60; id++) {
      expect((await web.post({ id: `${id}`, text: 'x', conversation })).status).toBe(202)
    }
    const response = await web.post({ id: '61', text: 'x', conversation })
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    await expectRefusal(response, 429)
    expect((await web.post({ id: '1', text: 'x' })).status).toBe(202)
  })

  it('an address behind the proxy may ask 600 times a minute, whatever hops it invents', async () => {
    const web = aWeb({ trustProxy: true })
    const ask = (hops: string) =>
      web.routes.request('/api/chat/events', { headers: { 'X-Forwarded-For': hops } })
    for (let n = 0; n < 600; n++) {
      expect((await ask(`10.0.${n % 250}.1, 203.0.113.9`)).status).toBe(204)
    }
    await expectRefusal(await ask('198.51.100.7, 203.0.113.9'), 429)
    expect((await ask('203.0.113.9, 198.51.100.7')).status).toBe(204)
  })

  it('an IPv6 network counts as one address', async () => {
    const web = aWeb({ trustProxy: true })
    const ask = (address: string) =>
      web.routes.request('/api/chat/events', { headers: { 'X-Forwarded-For': address } })
    for (let n = 0; n < 600; n++) await ask(`2001:db8:1:2::${n.toString(16)}`)
    expect((await ask('2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await ask('2001:db8:1:3::1')).status).toBe(204)
  })

  it('without a proxy a forged header changes nothing and this machine is not limited', async () => {
    const url = await listening(aWeb())
    for (let n = 0; n < 620; n++) {
      const headers = { 'X-Forwarded-For': '203.0.113.9' }
      expect((await fetch(`${url}/api/chat/events`, { headers })).status).toBe(204)
    }
  })
})

describe('headers', () => {
  it('every response carries the policy', async () => {
    const web = aWeb()
    const paths = ['/', '/web/chat.js', '/web/nothing.js', '/nowhere', '/api/chat/events']
    for (const path of paths) {
      const { headers } = await web.routes.request(path)
      expect(headers.get('Content-Security-Policy'), path).toBe(POLICY)
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Strict-Transport-Security')).toBeNull()
    }
    const answer = await web.post({ id: '1', text: 'x' })
    expect(answer.headers.get('Content-Security-Policy')).toBe(POLICY)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  })

  it('the cookie is out of reach of scripts and other sites', async () => {
    const plain = await aWeb().post({ id: '1', text: 'x' })
    expect(plain.headers.get('Set-Cookie')).toMatch(
      /^ocop-chat=[\w-]{32}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const web = aWeb({ publicUrl: 'https://ocop.example' })
    const secure = await web.post({ id: '1', text: 'x' })
    const cookie = secure.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(
      /^__Host-ocop-chat=[\w-]{32}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(secure.headers.get('Strict-Transport-Security')).toMatch(/max-age=63072000/)
    const headers = { Cookie: cookie.split(';')[0] ?? '' }
    expect((await web.post({ id: '2', text: 'x' }, { headers })).status).toBe(202)
    expect(web.mailbox.received[0]?.conversation).toBe(web.mailbox.received[1]?.conversation)
  })
})

describe('the page', () => {
  it('has no script, handler or style of its own inside, and says it is a machine', async () => {
    const response = await aWeb().routes.request('/')
    const page = await response.text()
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=|javascript:/i)
    expect(page).toContain('Em là trợ lý tự động, không phải cán bộ')
  })

  it('loads only files of ours, which may be kept for ever, under 40 KB in all', async () => {
    const { routes } = aWeb()
    const page = await (await routes.request('/')).text()
    const files = new Set(Array.from(page.matchAll(/(?:src|href)="(\/[^"]+)"/g), ([, url]) => url))
    let bytes = Buffer.byteLength(page)
    for (const url of files) {
      const response = await routes.request(url ?? '')
      expect(response.status, url).toBe(200)
      bytes += (await response.arrayBuffer()).byteLength
      if (url?.endsWith('.webmanifest')) continue
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    }
    expect(files.size).toBeGreaterThan(4)
    expect(bytes).toBeLessThan(40_000)
  })

  it('revalidates a file asked for without its version', async () => {
    const { routes } = aWeb()
    const first = await routes.request('/web/chat.css')
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }
    expect((await routes.request('/web/chat.css', { headers })).status).toBe(304)
  })

  it('serves nothing from outside its folder', async () => {
    const { routes } = aWeb()
    for (const name of ['..%2fpage.ts', '%2e%2e%2fchannel.ts', 'constructor', '__proto__']) {
      expect((await routes.request(`/web/${name}`)).status, name).toBe(404)
    }
  })
})

describe('events', () => {
  async function eventsOf(response: Response, count: number) {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (reader && (text.match(/^data: /gm)?.length ?? 0) < count) {
      const { value, done } = await reader.read()
      if (done) break
      text += value
    }
    await reader?.cancel()
    return text
  }

  it('a caller without a conversation is told not to come back', async () => {
    expect((await aWeb().routes.request('/api/chat/events')).status).toBe(204)
  })

  it('an unknown conversation is refused', async () => {
    const headers = { 'X-Conversation': 'nobody' }
    await expectRefusal(await aWeb().routes.request('/api/chat/events', { headers }), 404)
  })

  it('replay what was said, resume after the last one seen, and bring what is new', async () => {
    const web = aWeb()
    const conversation = await begin(web)
    await vi.waitFor(() =>
      expect(web.mailbox.conversations.get(toConversationId(conversation))).toHaveLength(2),
    )
    const headers = { 'X-Conversation': conversation }
    const all = await web.routes.request('/api/chat/events', { headers })
    expect(all.headers.get('Content-Type')).toMatch(/^text\/event-stream/)
    expect(all.headers.get('Cache-Control')).toBe('no-store')
    expect(all.headers.get('Content-Security-Policy')).toBe(POLICY)
    const history = await eventsOf(all, 3)
    expect(history).toMatch(/id: 1\ndata: \{"kind":"said","id":"first",.*"text":"Xin chào"\}\n\n/)
    expect(history).toMatch(/id: 2\ndata: \{"kind":"reply",.*"inReplyTo":"first",.*\}\n\n/)

    const rest = await web.routes.request('/api/chat/events', {
      headers: { ...headers, 'Last-Event-ID': '1' },
    })
    setTimeout(() => web.mailbox.say(toConversationId(conversation), { text: 'a\nb' }), 20)
    const resumed = await eventsOf(rest, 3)
    expect(resumed).not.toContain('id: 1\n')
    expect(resumed).toMatch(/id: 2\n.*event: caught-up\n.*id: 3\ndata: .*"text":"a\\nb"/s)
  })

  it('are at most eight streams to a conversation, and leave nothing behind', async () => {
    const web = aWeb()
    const url = await listening(web)
    const headers = { 'X-Conversation': await begin(web) }
    const leave = new AbortController()
    for (let n = 0; n < 8; n++) {
      const { status } = await fetch(`${url}/api/chat/events`, { headers, signal: leave.signal })
      expect(status).toBe(200)
    }
    await expectRefusal(await fetch(`${url}/api/chat/events`, { headers }), 429)
    expect(web.mailbox.watching()).toBe(1)
    leave.abort()
    await vi.waitFor(() => expect(web.mailbox.watching()).toBe(0))
    const again = await fetch(`${url}/api/chat/events`, { headers })
    expect(again.status).toBe(200)
    await web.channel.stop()
    await again.text()
  })
})

describe('hostile text', () => {
  it('reaches neither the page nor a header as markup', async () => {
    const web = aWeb()
    const hostile = '</script><img src=x onerror=alert(1)>\u2028"\'><svg/onload=1>'
    const conversation = await begin(web)
    const answer = await web.post(
      { id: hostile, text: hostile, conversation },
      { query: '?wait=2' },
    )
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)
    const page = await web.routes.request(`/?q=${encodeURIComponent(hostile)}`, {
      headers: { Cookie: `ocop-chat=${encodeURIComponent(hostile)}` },
    })
    expect(await page.text()).not.toContain('onerror')
  })
})

describe('over real HTTP', () => {
  it('a body over one megabyte is refused before it is all there', async () => {
    const url = await listening(aWeb())
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024))
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += chunk.length
        if (sent > 64 * 1024 * 1024) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit)
    await expectRefusal(response, 413)
    expect(sent).toBeLessThan(32 * 1024 * 1024)
  })
})
