import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, expect, vi } from 'vitest'
import { isPart, join as joinParts } from '#src/conversation/gather.ts'
import { parseSession } from '#src/conversation/session.ts'
import { takeTurn } from '#src/conversation/turn.ts'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'
import type { Answer } from '#src/knowledge/answer.ts'
import { createMailbox } from '#src/mailbox/mailbox.ts'
import type { Channel, ConversationId, Receive, Transcript } from '#src/message.ts'
import { byHeart, cited } from '../conversation/talk.ts'

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** What is left to end when the test is over, last first. */
export function later(close: () => Promise<void> | void) {
  closers.push(close)
}

export async function aDatabase(): Promise<OpenDatabase> {
  const database = await openDatabase(`file:${mkdtempSync(join(tmpdir(), 'ocop-'))}/ocop.db`)
  later(database.close)
  return database
}

export const secret = 'a-secret-of-the-test'
export const patience = { timeout: 15_000, interval: 20 }

export const LONG = Array.from({ length: 400 }, (_, n) => `Câu thứ ${n} của **câu trả lời dài**.`)

/** Answers at once: the question repeated, with a source; a long one where it is asked for. */
function answer(question: string): Answer {
  if (question.includes('dài')) return { ...cited, text: LONG.join(' ') }
  return { ...cited, text: `Trả lời: ${question}\n${cited.text}` }
}

type Parts = {
  /** Where the channel's routes are served. */
  url: string
  receive: Receive
  close: (conversation: ConversationId, at: Date) => Promise<void>
  transcript: Transcript
}
export type Opened = { channel: Channel; routes: Hono }

type World = { database?: OpenDatabase; gatherMs?: number }

/** A channel on a real mailbox, conversation and database, listening on a free port, that can be restarted. */
export async function aWorld(
  open: (parts: Parts) => Opened,
  { database, gatherMs = 0 }: World = {},
) {
  const stored = database ?? (await aDatabase())
  let routes = new Hono()
  const url = await new Promise<string>((resolve) => {
    const server = serve(
      { fetch: (...given) => routes.fetch(...given), port: 0, hostname: '127.0.0.1' },
      (info) => resolve(`http://127.0.0.1:${info.port}`),
    )
    later(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
    })
  })

  function begin() {
    const mailbox = createMailbox({
      database: stored,
      apology: { text: 'apology' },
      gather: { ms: gatherMs, isPart, join: joinParts },
      grace: 2_000,
      async takeTurn(stored, incoming) {
        const now = () => new Date()
        const deps = { ...byHeart(answer), corpusVersion: 'v1', now, desks: [] }
        const turn = await takeTurn(parseSession(stored), incoming, deps)
        return { ...turn, session: JSON.stringify(turn.session) }
      },
    })
    const { channel, ...opened } = open({ ...mailbox, url })
    routes = opened.routes
    // The platforms' second between two messages to one chat would make a test wait for each.
    const pace = channel.pace && { ...channel.pace, perChatMs: 5 }
    return { mailbox, channel: { ...channel, pace } }
  }
  let current = begin()

  async function start() {
    await current.mailbox.start([current.channel])
    await current.channel.start()
  }
  async function stop() {
    await current.channel.stop()
    await current.mailbox.stop()
  }
  later(stop)

  return {
    url,
    database: stored,
    start,
    async restart() {
      await stop()
      current = begin()
      await start()
    },
    mailbox: () => current.mailbox,
    async settled() {
      const { db } = stored
      await vi.waitFor(async () => {
        expect(await db.inbox.count({ where: { state: 'waiting' } })).toBe(0)
        expect(await db.outbox.count({ where: { state: 'waiting' } })).toBe(0)
      }, patience)
    },
  }
}
