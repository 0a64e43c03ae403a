import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { drawSecret, keepDataLink } from '#src/people/data-link.ts'
import { createDataRoutes } from '#src/people/data-routes.ts'
import { downloadPage } from '#src/text/rights.ts'
import { onBothEngines } from '../database.ts'
import { fill } from './canaries.ts'

const start = Date.parse('2026-11-25T03:00:00Z')

function unzip(bytes: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const files: Record<string, string> = {}
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part)
          files[entry.fileName] = Buffer.concat(parts).toString('utf8')
          zip.readEntry()
        })
      })
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })
}

onBothEngines(({ open }) => {
  async function anAddress() {
    const database = await open()
    const { db } = database
    const { person } = await fill(database, 'AN', 'zalo:1')
    const uploads = mkdtempSync(join(tmpdir(), 'ocop-uploads-'))
    mkdirSync(join(uploads, 'ab'))
    writeFileSync(join(uploads, 'ab/AN.file'), 'AN.bytes')
    let moment = start
    const now = () => new Date(moment)
    const routes = createDataRoutes({ db, uploads, now })
    const secret = drawSecret()
    const ordered = { person, conversation: 'zalo:1', request: 'r1', now: now() }
    await db.$transaction((tx) => keepDataLink(tx, secret, ordered))
    const post = (body: string) => {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
      return routes.request('/data', { method: 'POST', headers, body })
    }
    const pass = (minutes: number) => {
      moment += minutes * 60_000
    }
    return { db, routes, secret, post, pass, person, now }
  }

  test('the secret gives everything once, as a file that is saved and never shown', async () => {
    const { db, routes, secret, post, person } = await anAddress()
    const page = await (await routes.request('/data')).text()
    expect(page).toContain(downloadPage.button)
    const response = await post(`secret=${secret}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment/)
    const files = await unzip(Buffer.from(await response.arrayBuffer()))
    const names = Object.keys(files).sort()
    expect(names).toEqual([
      ...['du-lieu.json', 'du-lieu.txt', 'tep/AN.Attachment.id-AN.Attachment.name'],
    ])
    expect(files[names[2] ?? '']).toBe('AN.bytes')
    expect(JSON.parse(files['du-lieu.json'] ?? '').Person[0].id).toBe(person)
    expect(files['du-lieu.txt']).toContain('AN.Audit.actor')

    const again = await post(`secret=${secret}`)
    expect(again.status).toBe(410)
    expect(await again.text()).toContain(downloadPage.ended.replaceAll('"', '&quot;'))
    expect(await db.audit.count({ where: { person, action: 'exported' } })).toBe(1)
    const request = await db.dataRequest.findUniqueOrThrow({ where: { id: 'r1' } })
    expect(request.doneAt).not.toBeNull()
  })

  test('it ends after half an hour, and with the next one', async () => {
    const { db, secret, post, pass, person, now } = await anAddress()
    const next = drawSecret()
    const ordered = { person, conversation: 'zalo:1', request: 'r2', now: now() }
    await db.$transaction((tx) => keepDataLink(tx, next, ordered))
    expect((await post(`secret=${secret}`)).status).toBe(410)
    pass(30)
    expect((await post(`secret=${next}`)).status).toBe(410)
  })

  test('whoever left the conversation meanwhile gets nothing, nor does anything made up', async () => {
    const { db, secret, post } = await anAddress()
    for (const body of ['', 'secret=', 'secret=a', `secret=${'x'.repeat(500)}`, 'other=1']) {
      expect((await post(body)).status, body).toBe(410)
    }
    expect((await post(`secret=${'x'.repeat(5000)}`)).status).toBe(413)
    await db.conversation.update({ where: { id: 'zalo:1' }, data: { person: null } })
    expect((await post(`secret=${secret}`)).status).toBe(410)
  })
})
