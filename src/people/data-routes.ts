import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import type { Database } from '#src/database/client.ts'
import { downloadPage as words } from '#src/text/rights.ts'
import { openDataFile } from './data-file.ts'
import { takeDataLink } from './data-link.ts'

type DataRoutes = {
  db: Database
  /** The folder of everything people sent. */
  uploads: string
  now: () => Date
}

const MOST_BYTES = 1024

const form = z.object({ secret: z.string().trim().min(1).max(200) })

const read = (file: string) => readFileSync(new URL(`./page/${file}`, import.meta.url), 'utf8')
const script = read('download.js')
const style = read('download.css')

/**
 * The download of somebody's own data. The secret stands behind the # of the address, which no browser
 * sends; the page's form posts it, and it is used up.
 */
export function createDataRoutes({ db, uploads, now }: DataRoutes): Hono {
  const app = new Hono()
  app.get('/data', (c) => c.html(toPage()))
  app.get('/data/page.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript' }))
  app.get('/data/page.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css' }))
  app.post('/data', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const given = form.safeParse(await c.req.parseBody())
    const moment = now()
    const opened = given.success ? await takeDataLink(db, given.data.secret, moment) : null
    if (!opened) return c.html(toPage(words.ended), 410)
    const file = await openDataFile(db, { ...opened, uploads, now: moment })
    c.header('Content-Type', 'application/zip')
    c.header('Content-Disposition', `attachment; filename="${words.file}.zip"`)
    return stream(c, async (out) => {
      for await (const part of file) await out.write(part)
    })
  })
  return app
}

function toPage(problem?: string) {
  return html`<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${words.title}</title>
    <link rel="stylesheet" href="/data/page.css">
    <script src="/data/page.js" defer></script>
  </head>
  <body>
    <main>
      <h1>${words.title}</h1>
      ${problem ? html`<p role="alert">${problem}</p>` : html`<p>${words.about}</p>`}
      <form method="post" action="/data">
        <p><label>${words.secret}<br><input name="secret" autocomplete="off" required></label></p>
        <p><button>${words.button}</button></p>
      </form>
    </main>
  </body>
</html>`
}
