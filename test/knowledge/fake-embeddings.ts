import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

const SIZE = 32

/** An OpenAI-compatible embeddings endpoint that counts syllables, keeps what it got and can fail or hang. */
export async function startEmbeddings() {
  const texts: string[] = []
  const state = { mood: 'well' as 'well' | 'broken' | 'hanging' }
  const app = new Hono()
  app.post('/v1/embeddings', async (context) => {
    if (state.mood === 'broken') return context.json({ error: { message: 'overloaded' } }, 503)
    if (state.mood === 'hanging') await new Promise(() => {})
    const { input, model } = await context.req.json<{ input: string | string[]; model: string }>()
    const inputs = [input].flat()
    texts.push(...inputs)
    const data = inputs.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: embed(text),
    }))
    return context.json({
      object: 'list',
      model,
      data,
      usage: { prompt_tokens: 0, total_tokens: 0 },
    })
  })
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address) =>
        resolve({ server, port: address.port }),
      )
    },
  )
  return {
    settings: { model: 'counter', baseUrl: `http://127.0.0.1:${port}/v1` },
    texts,
    state,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function embed(text: string): number[] {
  const point = new Array<number>(SIZE).fill(0.01)
  for (const { term } of splitSyllables(text)) {
    const axis = [...term].reduce(
      (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % SIZE,
      7,
    )
    point[axis] = (point[axis] ?? 0) + 1
  }
  return point
}
