import { describe, expect, it, vi } from 'vitest'
import { toConversationId } from '#src/channels/web/conversation.ts'
import { aWeb, begin, expectRefusal, listening, POLICY } from './a-web.ts'

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

  it('show what an answer says so far to whoever follows, and keep nothing of it', async () => {
    const web = aWeb()
    const conversation = await begin(web)
    const headers = { 'X-Conversation': conversation }
    const following = await web.routes.request('/api/chat/events', { headers })
    const part = { inReplyTo: 'first', text: 'Giấy có hạn' }
    setTimeout(() => web.channel.preview?.(toConversationId(conversation), part), 20)
    const seen = await eventsOf(following, 4)
    expect(seen).toContain(`event: preview\ndata: ${JSON.stringify(part)}\n\n`)
    await web.channel.preview?.(toConversationId('nobody'), part)
    const later = await web.routes.request('/api/chat/events', { headers })
    expect(await eventsOf(later, 3)).not.toContain('preview')
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
