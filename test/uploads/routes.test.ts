import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fileRefusals, uploadText } from '#src/text/uploads.ts'
import { aPdf } from '../registration/attachments/good.ts'
import { aRegistration } from '../registration/attachments/tools.ts'
import { anUploadPage } from './a-page.ts'

type Page = Awaited<ReturnType<typeof anUploadPage>>
const { refusals } = uploadText
const json = { 'Content-Type': 'application/json' }
const tus = { 'Tus-Resumable': '1.0.0' }

/** A browser without a screen: keeps its cookie. */
function aBrowser(page: Page) {
  let cookie = ''
  async function ask(path: string, init: RequestInit = {}) {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), Cookie: cookie }
    const response = await page.request(`http://host${path}`, { ...init, headers })
    cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? cookie
    return response
  }
  const post = (path: string, body: object) =>
    ask(path, { method: 'POST', headers: json, body: JSON.stringify(body) })
  return {
    ask,
    post,
    async open(secret: string) {
      await post('/tai-len/open', { secret })
      return post('/tai-len/open', { secret })
    },
    async enter(secret: string) {
      const { link } = z.object({ link: z.string() }).parse(await (await this.open(secret)).json())
      return `/tai-len/l/${link}`
    },
    async upload(base: string, bytes: Buffer, name = 'giấy.pdf') {
      const metadata = `name ${Buffer.from(name).toString('base64')}`
      const created = await ask(`${base}/tep`, {
        method: 'POST',
        headers: { ...tus, 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata },
      })
      const place = created.headers.get('Location') ?? ''
      const headers = {
        ...tus,
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
      }
      const body = new Uint8Array(bytes)
      const sent = place && (await ask(place, { method: 'PATCH', headers, body }))
      return { created, sent, place, id: place.split('/').at(-1) ?? '' }
    },
  }
}

const errorOf = async (response: Response) =>
  z.object({ error: z.string() }).parse(await response.json()).error

describe('a link', () => {
  it('belongs to the first browser that opens it, as often as that likes', async () => {
    const page = await anUploadPage()
    const secret = await page.link()
    const [first, second] = [aBrowser(page), aBrowser(page)]
    expect((await first.open(secret)).status).toBe(200)
    const refused = await second.open(secret)
    expect([refused.status, await errorOf(refused)]).toEqual([403, refusals.taken])
    const base = await first.enter(secret)
    expect((await first.ask(`${base}/state`)).status).toBe(200)
    expect((await second.ask(`${base}/state`)).status).toBe(403)
    expect((await page.request(`${base}/state`)).status).toBe(403)
  })

  it('is not used up by fetching the page, nor by a browser that keeps no cookie', async () => {
    const page = await anUploadPage()
    const secret = await page.link()
    for (let n = 0; n < 3; n++) {
      const preview = await page.request('/tai-len')
      expect(preview.headers.get('Set-Cookie')).toBeNull()
      const init = { method: 'POST', headers: json, body: JSON.stringify({ secret }) }
      expect(await (await page.request('/tai-len/open', init)).json()).toEqual({ again: true })
    }
    expect((await aBrowser(page).open(secret)).status).toBe(200)
  })

  it('is at one browser only, when ten open it in the same moment', async () => {
    const page = await anUploadPage()
    const secret = await page.link()
    const browsers = Array.from({ length: 10 }, () => aBrowser(page))
    const opened = await Promise.all(browsers.map((browser) => browser.open(secret)))
    expect(opened.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('ends after 30 minutes, for its browser too', async () => {
    let now = new Date()
    const page = await anUploadPage({ now: () => now })
    const [secret, unopened] = [await page.link(), await page.link()]
    const browser = aBrowser(page)
    const base = await browser.enter(secret)
    now = new Date(now.getTime() + 30 * 60_000)
    const response = await browser.ask(`${base}/state`)
    expect([response.status, await errorOf(response)]).toEqual([410, refusals.expired])
    expect((await browser.open(unopened)).status).toBe(410)
    const { sent } = await browser.upload(base, aPdf())
    expect(sent).toBe('')
  })

  it('a wrong secret, no secret and a page from elsewhere open nothing', async () => {
    const page = await anUploadPage()
    const browser = aBrowser(page)
    expect((await browser.open('a'.repeat(32))).status).toBe(404)
    expect((await browser.post('/tai-len/open', {})).status).toBe(400)
    const headers = { ...json, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
    const body = JSON.stringify({ secret: await page.link() })
    const foreign = await browser.ask('/tai-len/open', { method: 'POST', headers, body })
    expect(foreign.status).toBe(403)
  })

  it('keeps its secrets out of the database, the page and the address', async () => {
    const page = await anUploadPage()
    const secret = await page.link()
    const browser = aBrowser(page)
    const base = await browser.enter(secret)
    const [row] = await page.db.uploadLink.findMany()
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(base).not.toContain(secret)
    const response = await page.request('/tai-len/open', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ secret }),
    })
    expect(response.headers.get('Set-Cookie')).toMatch(
      /^ocop-files=[\w-]{32}; Max-Age=86400; Path=\/tai-len; HttpOnly; SameSite=Strict$/,
    )
  })
})

describe('a file through a link', () => {
  it('is kept once, told once inside the commit, and given back only to be saved', async () => {
    const page = await anUploadPage()
    const browser = aBrowser(page)
    const base = await browser.enter(await page.link('label'))
    const { id } = await browser.upload(base, aPdf())
    const keep = () => browser.post(`${base}/keep`, { upload: id, kind: 'story', endsOn: null })
    expect(await (await keep()).json()).toEqual({ kind: 'kept', again: false, name: 'giấy.pdf' })
    expect(await (await keep()).json()).toMatchObject({ kind: 'kept', again: true })
    const rows = await page.db.attachment.findMany()
    expect(rows).toMatchObject([{ kind: 'label', source: 'page', registration: page.registration }])
    expect(page.told).toMatchObject([
      { link: { conversation: 'web:1' }, attachment: { id: rows[0]?.id } },
    ])
    const saved = await browser.ask(`${base}/kept/${rows[0]?.id}`)
    expect(saved.headers.get('Content-Disposition')).toBe(
      "attachment; filename*=UTF-8''gi%E1%BA%A5y.pdf",
    )
    expect(saved.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(saved.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const stored = readFileSync(join(page.folder, rows[0]?.path ?? ''))
    expect(Buffer.from(await saved.arrayBuffer()).equals(stored)).toBe(true)
    const made = await browser.ask(`${base}/files/Mau-01.docx`)
    expect([made.status, await made.text()]).toEqual([200, 'PK'])
    const removed = await browser.ask(`${base}/kept/${rows[0]?.id}`, { method: 'DELETE' })
    expect(removed.status).toBe(200)
    expect(await page.db.attachment.count()).toBe(0)
  })

  it('is refused with its sentence', async () => {
    const page = await anUploadPage()
    const browser = aBrowser(page)
    const base = await browser.enter(await page.link())
    const { id } = await browser.upload(base, Buffer.from('<script>alert(1)</script>'))
    const kept = await browser.post(`${base}/keep`, { upload: id, kind: 'photo', endsOn: null })
    expect(await kept.json()).toEqual({ kind: 'refused', error: fileRefusals.type })
    const unsaid = await browser.post(`${base}/keep`, { upload: id, kind: null, endsOn: null })
    expect(unsaid.status).toBe(400)
    expect(page.told).toEqual([])
  })

  it('is nobody else’s: neither on its way nor kept', async () => {
    const page = await anUploadPage()
    const [mine, other] = [aBrowser(page), aBrowser(page)]
    const base = await mine.enter(await page.link('label'))
    const foreign = await other.enter(await page.link('label'))
    const { id } = await mine.upload(base, aPdf())
    const head = { method: 'HEAD', headers: tus }
    expect((await other.ask(`${foreign}/tep/${id}`, head)).status).toBe(404)
    expect((await mine.ask(`${base}/tep/${id}`, head)).status).toBe(200)
    const stolen = await other.post(`${foreign}/keep`, { upload: id, kind: null, endsOn: null })
    expect(stolen.status).toBe(404)
    for (const path of ['..%2f..%2focop.db', `${id}.json`, 'tmp']) {
      expect((await mine.ask(`${base}/tep/${path}`, head)).status).toBe(404)
    }
    await mine.post(`${base}/keep`, { upload: id, kind: null, endsOn: null })
    const [row] = await page.db.attachment.findMany()
    const registration = await aRegistration(page.db)
    await page.db.attachment.update({ where: { id: row?.id ?? '' }, data: { registration } })
    expect((await mine.ask(`${base}/kept/${row?.id}`)).status).toBe(404)
    const remove = { method: 'DELETE' }
    expect((await mine.ask(`${base}/kept/${row?.id}`, remove)).status).toBe(404)
  })

  it('of more than 20 MB, and more than 220 MB at once, does not even begin', async () => {
    const page = await anUploadPage()
    const browser = aBrowser(page)
    const base = await browser.enter(await page.link())
    const begin = (size: number) =>
      browser.ask(`${base}/tep`, {
        method: 'POST',
        headers: { ...tus, 'Upload-Length': String(size) },
      })
    expect((await begin(20 * 2 ** 20 + 1)).status).toBe(413)
    for (let n = 0; n < 11; n++) expect((await begin(20 * 2 ** 20)).status).toBe(201)
    expect((await begin(1)).status).toBe(429)
  })
})
