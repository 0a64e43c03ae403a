import { describe, expect, it } from 'vitest'
import { createWebChannel } from '#src/channels/web/channel.ts'
import { toConversationId } from '#src/channels/web/conversation.ts'
import { accepted, aWeb, begin, expectRefusal } from './a-web.ts'
import { createFakeMailbox } from './fake-mailbox.ts'

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

  it('a first message whose receipt got lost is sent again into the conversation the page began with', async () => {
    const web = aWeb()
    const page = await web.routes.request('/')
    const [Cookie = ''] = page.headers.get('Set-Cookie')?.split(';') ?? []
    await web.post({ id: '1', text }, { headers: { Cookie } })
    await web.post({ id: '1', text }, { headers: { Cookie } })

    const [first, again] = web.mailbox.received
    expect(again).toEqual(first)
    expect(
      (await web.routes.request('/', { headers: { Cookie } })).headers.get('Set-Cookie'),
    ).toContain(Cookie)
  })

  it.each(['gone', 'x'.repeat(31), '<script>'])(
    'a cookie that is not ours, "%s", is replaced',
    async (value) => {
      const web = aWeb()
      const response = await web.post(
        { id: '1', text },
        { headers: { Cookie: `ocop-chat=${value}` } },
      )
      expect(response.status).toBe(202)
      expect(response.headers.get('Set-Cookie')).toMatch(/^ocop-chat=[\w-]{32};/)
      expect(web.mailbox.received[0]?.conversation).not.toBe(toConversationId(value))
    },
  )

  it('a conversation in the URL is not looked at', async () => {
    const web = aWeb()
    const conversation = await begin(web)
    await web.post({ id: '2', text }, { query: `?conversation=${conversation}` })
    expect(web.mailbox.received[1]?.conversation).not.toBe(toConversationId(conversation))
  })
})
