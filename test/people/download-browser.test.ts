import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { openDatabase } from '#src/database/client.ts'
import { securityHeaders } from '#src/http/headers.ts'
import { drawSecret, keepDataLink } from '#src/people/data-link.ts'
import { createDataRoutes } from '#src/people/data-routes.ts'
import { downloadPage } from '#src/text/rights.ts'
import { launchBrowser, noBrowser } from '../browser.ts'
import { fill } from './canaries.ts'

test.skipIf(noBrowser)(
  'the page takes the secret out of the address and saves the file, on a small telephone',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ocop-'))
    const database = await openDatabase(`file:${folder}/ocop.db`)
    const { db } = database
    const { person } = await fill(database, 'AN', 'zalo:1')
    const secret = drawSecret()
    const ordered = { person, conversation: 'zalo:1', request: 'r', now: new Date() }
    await db.$transaction((tx) => keepDataLink(tx, secret, ordered))
    const asked: string[] = []
    const app = new Hono()
    app.use('*', securityHeaders())
    app.use('*', async (c, next) => {
      asked.push(c.req.url)
      await next()
    })
    app.route('/', createDataRoutes({ db, uploads: folder, now: () => new Date() }))
    const address = await new Promise<string>((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        resolve(`http://127.0.0.1:${port}`)
      })
      server.unref()
    })
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage({ viewport: { width: 375, height: 667 } })
      await page.goto(`${address}/data#${secret}`)
      await expect.poll(() => page.url()).toBe(`${address}/data`)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: downloadPage.button }).click()
      const file = await download
      expect(file.suggestedFilename()).toBe(`${downloadPage.file}.zip`)
      await file.saveAs(join(folder, 'saved.zip'))
      await page.goto(`${address}/data#${secret}`)
      await page.getByRole('button', { name: downloadPage.button }).click()
      await expect.poll(() => page.getByRole('alert').textContent()).toBe(downloadPage.ended)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
      expect(asked.join(' ')).not.toContain(secret)
      if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT })
    } finally {
      await browser.close()
      await database.close()
    }
  },
)
