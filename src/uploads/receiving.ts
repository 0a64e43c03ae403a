import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { z } from 'zod'
import { UPLOAD_PATH as PATH } from '#src/registration/attachments/door.ts'
import { MAX_FILE_MB } from '#src/registration/attachments/types.ts'
import { uploadText } from '#src/text/uploads.ts'

const ID = /^[0-9a-f-]{36}$/
/** What one link may have under way at once, in megabytes; a dossier holds no more. */
const MAX_UNDER_WAY_MB = 220

export type Upload = { id: string; name: string; path: string; isComplete: boolean }

const upload = z.object({
  size: z.number(),
  offset: z.number(),
  metadata: z.object({ link: z.string(), name: z.string().catch('') }),
  storage: z.object({ path: z.string() }),
})

/** Takes files piece by piece (tus), so that a lost connection or a restart costs only the last piece. */
export function createReceiving(folder: string) {
  const directory = join(folder, 'tmp')
  // The store would make it for everybody to read.
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const store = new FileStore({ directory })
  const server = new Server({
    path: PATH,
    datastore: store,
    maxSize: MAX_FILE_MB * 2 ** 20,
    allowedOrigins: [],
    namingFunction: () => randomUUID(),
    generateUrl: (request, { id }) => `${linkPathOf(request.url)}/tep/${id}`,
    async onUploadCreate(request, { size = 0, metadata }) {
      const link = linkPathOf(request.url)
      if ((await sizeUnderWay(link)) + size > MAX_UNDER_WAY_MB * 2 ** 20) {
        throw { status_code: 429, body: uploadText.refusals.tooMuch }
      }
      return { metadata: { ...metadata, link } }
    },
  })

  async function load(id: string) {
    if (!ID.test(id)) return null
    const found = await store.getUpload(id).catch(ignoreMissing)
    return upload.safeParse(found).data ?? null
  }

  async function sizeUnderWay(link: string): Promise<number> {
    let sum = 0
    for (const id of await readdir(directory)) {
      const found = await load(id)
      if (found?.metadata.link === link) sum += found.size
    }
    return sum
  }

  return {
    /** An upload of that link; null for everybody else's. */
    async find(link: string, id: string): Promise<Upload | null> {
      const found = await load(id)
      if (found?.metadata.link !== toLinkPath(link)) return null
      const { size, offset, metadata, storage } = found
      return { id, name: metadata.name, path: storage.path, isComplete: offset === size }
    },
    handle: (request: Request): Promise<Response> => server.handleWeb(request),
  }
}

/** Where everything of a link lies. */
export function toLinkPath(hash: string): string {
  return `${PATH}/l/${hash}`
}

function linkPathOf(url: string): string {
  const [, hash = ''] = new URL(url).pathname.match(/\/l\/([0-9a-f]{64})\//) ?? []
  return toLinkPath(hash)
}

const coded = z.object({ status_code: z.union([z.literal(404), z.literal(410)]) })

/** The store throws what it would answer. */
function ignoreMissing(error: unknown): null {
  if (coded.safeParse(error).success) return null
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
