import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createAssets } from '#src/http/assets.ts'
import { refuseForeignPages, securityHeaders } from '#src/http/headers.ts'
import { createLimits } from '#src/http/limits.ts'
import { log } from '#src/log.ts'
import type { Abilities, Channel, Receive, Transcript } from '#src/message.ts'
import { webText } from '#src/text/web.ts'
import { parseChatRequest, parseWait } from './chat-request.ts'
import {
  createConversationCookie,
  createIsKnown,
  newSecret,
  toConversationId,
} from './conversation.ts'
import { createEvents } from './events.ts'
import { chatPage, manifest } from './page.ts'

const PAGE_FOLDER = new URL('./page/', import.meta.url)
const BODY_LIMIT = 1024 * 1024
const RETRY_AFTER_SECONDS = 5
const { refusals } = webText

const abilities: Abilities = {
  textLength: Number.POSITIVE_INFINITY,
  markup: true,
  buttons: true,
  labelLength: Number.POSITIVE_INFINITY,
  photo: true,
  file: true,
  edit: false,
  preview: true,
}

type WebOptions = {
  receive: Receive
  transcript: Transcript
  publicUrl?: string
  /** Behind a reverse proxy: the last hop of X-Forwarded-For is the caller. */
  trustProxy?: boolean
}

/** The chat page and the JSON behind it; a stored reply counts as sent, the page reads it by SSE. */
export function createWebChannel(options: WebOptions) {
  const events = createEvents(options.transcript)
  const routes = new Hono()
  routes.use('*', securityHeaders(options.publicUrl))
  routes.onError((err, c) => {
    const hungUp = c.req.raw.signal.aborted
    if (!hungUp) log.error({ err }, 'The web channel could not take a request')
    c.header('Retry-After', String(RETRY_AFTER_SECONDS))
    return c.json({ error: refusals.unavailable }, 503)
  })
  servePage(routes, options.publicUrl)
  serveChat(routes, events, options)

  const channel: Channel = {
    name: 'web',
    abilities,
    preview: events.preview,
    start: async () => {},
    stop: async () => events.stop(),
  }
  return { channel, routes }
}

function servePage(routes: Hono, publicUrl?: string) {
  const assets = createAssets({ prefix: '/web', folder: PAGE_FOLDER })
  const cookie = createConversationCookie(publicUrl)
  routes.get('/', (c) => {
    cookie.write(c, cookie.read(c) ?? newSecret())
    return c.html(chatPage(assets))
  })
  routes.get('/web/manifest.webmanifest', (c) => c.json(manifest(assets)))
  routes.get('/web/:name', (c) => assets.serve(c, c.req.param('name')))
  routes.get('/web/:version/:name', (c) =>
    assets.serve(c, c.req.param('name'), c.req.param('version')),
  )
}

function serveChat(
  routes: Hono,
  events: ReturnType<typeof createEvents>,
  { receive, transcript, publicUrl, trustProxy = false }: WebOptions,
) {
  const limits = createLimits(trustProxy)
  const cookie = createConversationCookie(publicUrl)
  const { isKnown, remember } = createIsKnown(transcript)

  const refuseUnknown = (c: Context) => c.json({ error: refusals.unknownConversation }, 404)

  routes.use(
    '/api/chat/*',
    async (c, next) => (await limits.ofAddress(c)) ?? next(),
    refuseForeignPages(publicUrl),
  )

  routes.post(
    '/api/chat',
    async (c, next) => (isJson(c) ? next() : c.json({ error: refusals.contentType }, 415)),
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) => c.json({ error: refusals.tooLarge }, 413),
    }),
    async (c) => {
      const waitMs = parseWait(c.req.query('wait'))
      if (waitMs === null) return c.json({ error: refusals.wait }, 400)
      const message = await parseChatRequest(c)
      if ('error' in message) return c.json(message, 400)

      // The page was given its cookie before it sends anything, so a first message whose receipt got
      // lost is sent again into the same conversation. A name from elsewhere must be one we know.
      const named = message.conversation ?? c.req.header('X-Conversation')
      const secret = named ?? cookie.read(c) ?? newSecret()
      const conversation = toConversationId(secret)
      if (named !== undefined && !(await isKnown(conversation))) return refuseUnknown(c)
      const tooMany = await limits.ofConversation(c, conversation)
      if (tooMany) return tooMany

      const { id, content } = message
      await receive({ id, conversation, content })
      remember(conversation)
      cookie.write(c, secret)
      const answers = waitMs > 0 ? await transcript.repliesTo(conversation, id, waitMs) : null
      if (answers === null) return c.json({ conversation: secret }, 202)
      const replies = answers.map((answer) => ({ id: answer.id, ...answer.reply }))
      return c.json({ conversation: secret, replies })
    },
  )

  routes.get('/api/chat/events', async (c) => {
    const named = c.req.header('X-Conversation')
    const secret = named ?? cookie.read(c)
    const conversation = secret && toConversationId(secret)
    if (!conversation || !(await isKnown(conversation))) {
      // An EventSource that is answered 204 does not come back until the page has something to follow.
      return named === undefined ? c.body(null, 204) : refuseUnknown(c)
    }
    if (!events.hasRoom(conversation)) return c.json({ error: refusals.tooManyStreams }, 429)
    return events.send(c, conversation, c.req.header('Last-Event-ID'))
  })
}

function isJson(c: Context): boolean {
  return /^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')
}
