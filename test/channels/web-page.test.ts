import { describe, expect, it } from 'vitest'
import { aWeb, begin, POLICY } from './a-web.ts'

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
