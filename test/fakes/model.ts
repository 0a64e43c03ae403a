import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the server was asked, as far as it can be told from the wire. */
export type Asked = {
  /** Of the schema: "claims" or "question". */
  name: string
  system: string
  human: string
  question: string
  before: string
  passages: { heading: string; text: string }[]
}

export type Claim = { text: string; passage: number; quote: string }

/** What comes over the wire. */
export type Behaviour =
  | { kind: 'says'; answer: unknown }
  /** The text of the message, JSON or not. */
  | { kind: 'writes'; text: string }
  | { kind: 'status'; status: number; retryAfter?: number; location?: string }
  /** Nothing ever comes, with headers or without. */
  | { kind: 'stalls'; headers: boolean }
  /** One letter at a time, with so many milliseconds between. */
  | { kind: 'drips'; answer: unknown; ms: number }
  /** The connection breaks after so many letters. */
  | { kind: 'cuts'; answer: unknown; after: number }
  /** Ten megabytes, in events or in one line. */
  | { kind: 'floods'; oneLine: boolean }
  /** Bytes that are no events. */
  | { kind: 'babbles'; text: string }
  | { kind: 'hangsUp' }

export type Answering = (asked: Asked) => Behaviour

export type FakeModel = Awaited<ReturnType<typeof startFakeModel>>

/** An OpenAI-compatible server of chat completions over real HTTP, streamed, that behaves as it is told. */
export async function startFakeModel(answering: Answering = honest) {
  const asked: Asked[] = []
  const bodies: string[] = []
  const state = { answering }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // What is still connected after this is in use: nobody keeps an idle line.
  server.keepAliveTimeout = 50
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0

  async function handle(request: IncomingMessage, response: ServerResponse) {
    let body = ''
    for await (const chunk of request) body += chunk
    bodies.push(body)
    const one = readAsked(body)
    asked.push(one)
    await behave(response, state.answering(one))
  }

  return {
    settings: {
      model: 'fake',
      apiKey: 'sk-fake-key-of-the-tests',
      baseUrl: `http://127.0.0.1:${port}/v1`,
    },
    asked,
    /** Every request as it came. */
    bodies,
    set answering(next: Answering) {
      state.answering = next
    },
    connections: () =>
      new Promise<number>((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
      }),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Words every sentence of every passage a little differently, and questions as they are. */
export function honest({ name, question, passages }: Asked): Behaviour {
  if (name === 'question') return { kind: 'says', answer: { question } }
  return {
    kind: 'says',
    answer: { claims: passages.flatMap(({ text }, at) => rewordAll(text, at + 1)) },
  }
}

export function rewordAll(text: string, passage: number): Claim[] {
  return sentencesOf(text).map((quote) => ({ text: reword(quote), passage, quote }))
}

const SYNONYMS: [RegExp, string][] = [
  [/^[-*•]\s*/, ''],
  [/\bbao gồm\b/u, 'gồm có'],
  [/\bgồm\b(?! có)/u, 'gồm có'],
  [/\btheo quy định\b/u, 'theo đúng quy định'],
  [/\bđối với\b/u, 'với'],
  [/\bhằng năm\b/u, 'mỗi năm'],
  [/\bdo\b/u, 'là do'],
]

export function reword(sentence: string): string {
  const put = SYNONYMS.reduce((text, [from, to]) => text.replace(from, to), sentence)
  const lower = /^\p{Lu}\p{Ll}/u.test(put) ? put.charAt(0).toLowerCase() + put.slice(1) : put
  return `Dạ, ${lower.replace(/;$/, '.')}`
}

/** As the program cuts them, near enough. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.;])\s+(?=[\p{Lu}\d-])/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
}

export function readAsked(body: string): Asked {
  const { messages = [], response_format } = JSON.parse(body)
  const text = (role: string): string =>
    messages.find((message: { role: string }) => message.role === role)?.content ?? ''
  const human = text('user')
  const boundary = /^=====[\w-]+=====$/m.exec(human)?.[0] ?? '\n'
  const data = human.split(boundary)[1] ?? ''
  const passages = data
    .split(/^\[Đoạn \d+\]/m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n')
      return { heading: head.trim().replace(/^\(|\)$/g, ''), text: lines.join('\n').trim() }
    })
  return {
    name: response_format?.json_schema?.name ?? '',
    system: text('system'),
    human,
    question: /^Câu hỏi: (.*)$/m.exec(data)?.[1] ?? '',
    before: /^Câu trước: (.*)$/m.exec(data)?.[1] ?? '',
    passages,
  }
}

const EVENTS = { 'Content-Type': 'text/event-stream' }
const PIECE = 120
const FLOOD = 10 * 1024 * 1024

async function behave(response: ServerResponse, how: Behaviour): Promise<void> {
  switch (how.kind) {
    case 'says':
      return stream(response, JSON.stringify(how.answer))
    case 'writes':
      return stream(response, how.text)
    case 'status': {
      const retry = how.retryAfter === undefined ? {} : { 'Retry-After': String(how.retryAfter) }
      const location = how.location ? { Location: how.location } : {}
      response.writeHead(how.status, { 'Content-Type': 'application/json', ...retry, ...location })
      response.end(JSON.stringify({ error: { message: `status ${how.status}`, type: 'fake' } }))
      return
    }
    case 'stalls':
      if (how.headers) response.writeHead(200, EVENTS).flushHeaders()
      return
    case 'drips': {
      response.writeHead(200, EVENTS)
      for (const letter of JSON.stringify(how.answer)) {
        if (response.destroyed) return
        response.write(toEvent({ content: letter }))
        await sleep(how.ms)
      }
      response.end('data: [DONE]\n\n')
      return
    }
    case 'cuts':
      response.writeHead(200, EVENTS)
      response.write(toEvent({ content: JSON.stringify(how.answer).slice(0, how.after) }))
      await sleep(5)
      response.destroy()
      return
    case 'floods': {
      response.writeHead(200, EVENTS)
      const piece = how.oneLine
        ? 'x'.repeat(64 * 1024)
        : toEvent({ content: 'x'.repeat(64 * 1024) })
      const pieces = Array.from({ length: FLOOD / piece.length }, () => piece)
      await pipeline(Readable.from(pieces), response).catch(() => {})
      return
    }
    case 'babbles':
      response.writeHead(200, EVENTS).end(how.text)
      return
    case 'hangsUp':
      response.destroy()
  }
}

async function stream(response: ServerResponse, text: string) {
  response.writeHead(200, EVENTS)
  response.write(toEvent({ role: 'assistant', content: '' }))
  for (let at = 0; at < text.length; at += PIECE) {
    response.write(toEvent({ content: text.slice(at, at + PIECE) }))
  }
  response.write(toEvent({}, 'stop'))
  const usage = { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 }
  response.write(`data: ${JSON.stringify({ ...CHUNK, choices: [], usage })}\n\n`)
  response.end('data: [DONE]\n\n')
}

const CHUNK = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'fake' }

function toEvent(delta: object, finish_reason: string | null = null): string {
  return `data: ${JSON.stringify({ ...CHUNK, choices: [{ index: 0, delta, finish_reason }] })}\n\n`
}
