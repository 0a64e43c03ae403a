import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import type { Database } from '#src/database/client.ts'
import { createAssets } from '#src/http/assets.ts'
import { refuseForeignPages, securityHeaders } from '#src/http/headers.ts'
import { createLimits } from '#src/http/limits.ts'
import { log } from '#src/log.ts'
import type { Attachments } from '#src/registration/attachments/attachments.ts'
import { UPLOAD_PATH as PATH } from '#src/registration/attachments/door.ts'
import {
  findLink,
  type Opened,
  openLink,
  type UploadLink,
} from '#src/registration/attachments/links.ts'
import { findAttachments } from '#src/registration/attachments/store.ts'
import { uploadText } from '#src/text/uploads.ts'
import { createBrowserCookie } from './browser.ts'
import { keepRequest, keepUpload, type OnKept } from './keep.ts'
import { uploadPage } from './page.ts'
import { createReceiving } from './receiving.ts'
import { type About, readState } from './state.ts'

const PAGE_FOLDER = new URL('./page/', import.meta.url)
const TUS = pathToFileURL(createRequire(import.meta.url).resolve('tus-js-client/dist/tus.min.js'))
const BODY_LIMIT = 10 * 1024
const { refusals } = uploadText

type UploadOptions = About & {
  db: Database
  attachments: Attachments
  /** The uploads folder, as given to the attachments. */
  folder: string
  publicUrl?: string | undefined
  trustProxy?: boolean
  onKept?: OnKept
  now?: () => Date
}

type Env = { Variables: { link: UploadLink } }

/** The page that takes files for a dossier through a link for one browser, and what is behind it. */
export function createUploadRoutes(options: UploadOptions) {
  const { publicUrl, trustProxy = false } = options
  const limits = createLimits(trustProxy)
  const routes = new Hono<Env>()
  routes.use(`${PATH}/*`, securityHeaders(publicUrl))
  routes.use(
    `${PATH}/*`,
    async (c, next) => (await limits.ofAddress(c)) ?? next(),
    async (c, next) => (c.req.method === 'GET' ? next() : refuseForeignPages(publicUrl)(c, next)),
  )
  routes.onError((err, c) => {
    if (!c.req.raw.signal.aborted) log.error({ err }, 'an upload could not be taken')
    return c.json({ error: refusals.unavailable }, 503, { 'Retry-After': '5' })
  })
  const assets = createAssets({ prefix: `${PATH}/web`, folder: PAGE_FOLDER, others: [TUS] })
  routes.get(PATH, (c) => c.html(uploadPage(assets)))
  routes.get(`${PATH}/web/:version/:name`, (c) =>
    assets.serve(c, c.req.param('name'), c.req.param('version')),
  )
  serveLink(routes, options)
  serveFiles(routes, options)
  return routes
}

/** Opening a link, and the guard before everything that belongs to one. */
function serveLink(routes: Hono<Env>, { db, publicUrl, now = () => new Date() }: UploadOptions) {
  const cookie = createBrowserCookie(publicUrl)

  routes.post(`${PATH}/open`, bodyLimit({ maxSize: BODY_LIMIT }), async (c) => {
    const asked = z.object({ secret: z.string() }).safeParse(await readJson(c))
    if (!asked.success) return c.json({ error: refusals.badRequest }, 400)
    const browser = cookie.read(c)
    // A link is given to a browser only once that has shown it keeps its cookie, so that an answer
    // which gets lost on the way costs nothing: the page asks again.
    if (browser === undefined) {
      cookie.give(c)
      return c.json({ again: true })
    }
    const opened = await openLink(db, { secret: asked.data.secret, browser, now: now() })
    return opened.kind === 'open' ? c.json({ link: opened.link.hash }) : refuse(c, opened)
  })

  routes.use(`${PATH}/l/:link/*`, async (c, next) => {
    const hash = c.req.param('link')
    const opened = await findLink(db, { hash, browser: cookie.read(c) ?? '', now: now() })
    if (opened.kind !== 'open') return refuse(c, opened)
    c.set('link', opened.link)
    return next()
  })
}

function refuse(c: Context, { kind }: Exclude<Opened, { kind: 'open' }>) {
  const status = { unknown: 404, expired: 410, taken: 403 } as const
  return c.json({ error: refusals[kind] }, status[kind])
}

/** What the browser of a link may do. */
function serveFiles(routes: Hono<Env>, options: UploadOptions) {
  const { db, attachments, folder, onKept, downloads } = options
  const receiving = createReceiving(folder)

  routes.get(`${PATH}/l/:link/state`, async (c) =>
    c.json(await readState(db, c.get('link'), options)),
  )
  routes.post(`${PATH}/l/:link/tep`, (c) => receiving.handle(c.req.raw))
  routes.all(`${PATH}/l/:link/tep/:upload`, async (c) => {
    const found = await receiving.find(c.get('link').hash, c.req.param('upload'))
    const isPlainGet = c.req.raw.method === 'GET'
    if (!found || isPlainGet) return c.json({ error: refusals.gone }, 404)
    return receiving.handle(c.req.raw)
  })
  routes.post(`${PATH}/l/:link/keep`, bodyLimit({ maxSize: BODY_LIMIT }), async (c) => {
    const asked = keepRequest.safeParse(await readJson(c))
    if (!asked.success) return c.json({ error: refusals.badRequest }, 400)
    const parts = { attachments, receiving, onKept }
    const { status, body } = await keepUpload(parts, c.get('link'), asked.data)
    return c.json(body, status)
  })
  routes.delete(`${PATH}/l/:link/kept/:id`, async (c) => {
    const { registration } = c.get('link')
    const removed = await attachments.removeAttachment({ registration, id: c.req.param('id') })
    return removed ? c.json({ removed }) : c.json({ error: refusals.gone }, 404)
  })
  routes.get(`${PATH}/l/:link/kept/:id`, async (c) => {
    const files = await findAttachments(db, c.get('link').registration)
    const file = files.find(({ id }) => id === c.req.param('id'))
    if (!file) return c.json({ error: refusals.gone }, 404)
    return send(c, file.name, () => createReadStream(attachments.pathOf(file)))
  })
  routes.get(`${PATH}/l/:link/files/:name`, async (c) => {
    const offered = (await downloads?.(c.get('link').registration)) ?? []
    const found = offered.find(({ name }) => name === c.req.param('name'))
    if (!found) return c.json({ error: refusals.gone }, 404)
    return send(c, found.name, found.open)
  })
}

/** To be saved and not shown, whatever the browser thinks it is. */
function send(c: Context, name: string, open: () => AsyncIterable<Uint8Array>) {
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('X-Content-Type-Options', 'nosniff')
  return stream(c, async (out) => {
    for await (const chunk of open()) {
      if (out.aborted) return
      await out.write(chunk)
    }
  })
}

async function readJson(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined)
}
