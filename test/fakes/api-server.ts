import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What goes wrong with one call; `after` means that the platform did what was asked first. */
export type Fault =
  | { kind: 'error'; code: number; description?: string; retryAfter?: number }
  | { kind: 'page'; status: number }
  | { kind: 'hang' }
  | { kind: 'reset'; when: 'before' | 'after' }
  | { kind: 'truncated' }

export type ApiCall = { method: string; parameters: Record<string, unknown>; at: number }

/** The envelope both platforms use; `status` is the HTTP status where it is not 200. */
export type ApiAnswer = { status?: number; body: Record<string, unknown> }

type Api = {
  token: string
  answer: (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>
  refuse: (code: number, description: string, retryAfter?: number) => ApiAnswer
}

/** `ALL /bot<token>/<method>` over real HTTP, with faults on command. */
export async function startApiServer({ token, answer, refuse }: Api) {
  const calls: ApiCall[] = []
  const files = new Map<string, Buffer | { moved: string }>()
  let plan: (call: ApiCall) => Fault | null = () => null

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.destroy(error))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake')
    if (pathname.startsWith('/file/')) return serveFile(pathname, response)
    const [, bot = '', method = ''] = pathname.split('/')
    const query = Object.fromEntries(searchParams)
    const parameters = { ...query, ...(await readBody(request)) }
    const call = { method, parameters, at: Date.now() }
    calls.push(call)
    if (decodeURIComponent(bot) !== `bot${token}`) {
      return write(response, refuse(401, 'Unauthorized'))
    }
    const fault = plan(call)
    switch (fault?.kind) {
      case 'error': {
        const { code, description = 'on command', retryAfter } = fault
        return write(response, refuse(code, description, retryAfter))
      }
      case 'page':
        response.writeHead(fault.status, { 'Content-Type': 'text/html' })
        return response.end(`<html>Bad gateway: ${request.url}</html>`)
      case 'hang':
        response.writeHead(200, { 'Content-Type': 'application/json' })
        return response.write('{"ok":')
      case 'reset':
        if (fault.when === 'after') await answer(call)
        return response.destroy()
    }
    const { status = 200, body } = await answer(call)
    const text = JSON.stringify(body)
    if (fault?.kind === 'truncated') {
      response.writeHead(status, { 'Content-Type': 'application/json' })
      return response.end(text.slice(0, text.length / 2))
    }
    write(response, { status, body })
  }

  function serveFile(pathname: string, response: ServerResponse) {
    const file = files.get(pathname)
    if (file && 'moved' in file) response.writeHead(302, { Location: file.moved }).end()
    else if (file) response.writeHead(200).end(file)
    else response.writeHead(404).end()
  }

  return {
    /** What is served under `/file/…`. */
    files,
    url: `http://127.0.0.1:${port}`,
    calls,
    /** Decides for every call whether something goes wrong with it. */
    fail(next: (call: ApiCall) => Fault | null) {
      plan = next
    },
    /** Nobody answers at the address until it is up again. */
    async down(down: boolean) {
      if (!down) return void (await once(server.listen(port, '127.0.0.1'), 'listening'))
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function write(response: ServerResponse, { status = 200, body }: ApiAnswer) {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (body.length === 0) return {}
  if (type.startsWith('application/json')) return JSON.parse(body.toString('utf8'))
  return readForm(body.toString('latin1'), /boundary=(.+)$/.exec(type)?.[1] ?? '')
}

/** The fields of a form; a file is its name. */
function readForm(body: string, boundary: string): Record<string, unknown> {
  const parts = body.split(`--${boundary}`).flatMap((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n')
    const name = /name="?([^";\r]+)/.exec(head)?.[1]
    const file = /filename="?([^";\r]+)/.exec(head)?.[1]
    const value = Buffer.from(rest.join('\r\n\r\n').trimEnd(), 'latin1').toString('utf8')
    return name === undefined ? [] : [[name, file ?? value]]
  })
  return Object.fromEntries(parts)
}
