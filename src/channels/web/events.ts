import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import type { StreamingApi } from 'hono/utils/stream'
import { log } from '#src/log.ts'
import type { ConversationId, Entry, Transcript } from '#src/message.ts'

const STREAMS_PER_CONVERSATION = 8
const KEEP_ALIVE_MS = 15_000
const RECONNECT_MS = 3000

/** The transcript as server-sent events: what was said so far, `caught-up`, then what comes. */
export function createEvents(transcript: Transcript) {
  const open = new Map<ConversationId, Set<StreamingApi>>()

  async function follow(out: StreamingApi, conversation: ConversationId, start?: string) {
    let cursor = start
    const bell = createBell()
    const stopWatching = transcript.watch(conversation, bell.ring)
    out.onAbort(bell.ring)
    await out.write(`retry: ${RECONNECT_MS}\n\n`)
    try {
      for (let caughtUp = false; !out.aborted; caughtUp = true) {
        for (const entry of await transcript.read(conversation, cursor)) {
          await out.write(toEvent(entry))
          cursor = entry.cursor
        }
        if (!caughtUp) await out.write('event: caught-up\ndata: {}\n\n')
        if (!(await bell.rungWithin(KEEP_ALIVE_MS))) await out.write(': \n\n')
      }
    } finally {
      stopWatching()
    }
  }

  return {
    hasRoom: (conversation: ConversationId) =>
      (open.get(conversation)?.size ?? 0) < STREAMS_PER_CONVERSATION,

    send(c: Context, conversation: ConversationId, lastEventId?: string) {
      c.header('Content-Type', 'text/event-stream; charset=utf-8')
      // A proxy that collects a page before it passes it on would hold back every answer.
      c.header('X-Accel-Buffering', 'no')
      return stream(c, async (out) => {
        const streams = open.get(conversation) ?? new Set()
        open.set(conversation, streams.add(out))
        try {
          await follow(out, conversation, lastEventId)
        } catch (err) {
          log.error({ err }, 'A stream of events broke off')
        } finally {
          streams.delete(out)
          if (streams.size === 0) open.delete(conversation)
        }
      })
    },

    /** Reaches whoever follows the conversation at this moment in this process. */
    async preview(conversation: ConversationId, part: { inReplyTo: string; text: string }) {
      const event = `event: preview\ndata: ${JSON.stringify(part)}\n\n`
      await Promise.all([...(open.get(conversation) ?? [])].map((out) => out.write(event)))
    },

    stop() {
      for (const streams of open.values()) for (const out of streams) out.abort()
    },
  }
}

function toEvent(entry: Entry): string {
  const { cursor, kind, id } = entry
  const at = entry.at.toISOString()
  const data =
    entry.kind === 'said'
      ? { kind, id, at, ...toSaid(entry.content) }
      : { kind, id, at, inReplyTo: entry.inReplyTo, ...entry.reply }
  return `id: ${cursor}\ndata: ${JSON.stringify(data)}\n\n`
}

function toSaid(content: Extract<Entry, { kind: 'said' }>['content']) {
  switch (content.kind) {
    case 'text':
      return { text: content.text }
    case 'choice':
      return { choice: content.value }
    case 'file':
      return { text: content.text ?? content.name ?? '' }
    case 'unsupported':
      return { text: '' }
  }
}

/** A bell remembers that it rang while nobody was waiting. */
function createBell() {
  let rung = false
  let wake = () => {}

  return {
    ring() {
      rung = true
      wake()
    },
    async rungWithin(ms: number): Promise<boolean> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      const result = rung
      rung = false
      return result
    },
  }
}
