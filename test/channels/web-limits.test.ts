import { describe, expect, it } from 'vitest'
import { aWeb, begin, expectRefusal, listening } from './a-web.ts'

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
