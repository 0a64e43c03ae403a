import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Context } from 'hono'

const PAGE_FOLDER = new URL('./page/', import.meta.url)
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

/** The page's files under a path that changes with their content, so that browsers may keep them. */
export function createAssets() {
  const files = new Map(
    readdirSync(PAGE_FOLDER).map((name) => [name, readFileSync(new URL(name, PAGE_FOLDER))]),
  )
  const hash = createHash('sha256')
  for (const name of [...files.keys()].sort()) hash.update(name).update(files.get(name) ?? '')
  const version = hash.digest('base64url').slice(0, 12)

  return {
    scripts: [...files.keys()].filter((name) => name.endsWith('.js')),
    urlOf: (name: string) => `/web/${version}/${name}`,

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
