import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'

/** What all our pages share: their colours, letters and buttons, and the icon. */
const SHARED = new URL('./page/', import.meta.url)
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

export type Assets = ReturnType<typeof createAssets>

type Where = {
  /** The path they are served under. */
  prefix: string
  /** Ends with a slash. */
  folder: URL
  /** Files from elsewhere that the page needs. */
  others?: URL[]
}

/** A page's files under a path that changes with their content, so that browsers may keep them. */
export function createAssets({ prefix, folder, others = [] }: Where) {
  const urls = [SHARED, folder].flatMap((from) =>
    readdirSync(from).map((name) => new URL(name, from)),
  )
  const files = new Map(
    [...urls, ...others].map((url) => [basename(fileURLToPath(url)), readFileSync(url)]),
  )
  const hash = createHash('sha256')
  for (const name of [...files.keys()].sort()) hash.update(name).update(files.get(name) ?? '')
  const version = hash.digest('base64url').slice(0, 12)

  return {
    /** The page's own modules. */
    scripts: readdirSync(folder).filter((name) => name.endsWith('.js')),
    urlOf: (name: string) => `${prefix}/${version}/${name}`,

    serve(c: Context, name: string, askedVersion?: string) {
      const file = files.get(name)
      const type = TYPES[extname(name)]
      if (!file || !type) return c.notFound()
      const etag = `"${version}"`
      c.header('ETag', etag)
      c.header(
        'Cache-Control',
        askedVersion === version ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      if (c.req.header('If-None-Match') === etag) return c.body(null, 304)
      c.header('Content-Type', type)
      return c.body(new Uint8Array(file))
    },
  }
}
