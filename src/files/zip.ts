import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type Options } from 'yauzl'

const OPTIONS: Options = { lazyEntries: true, decodeStrings: true, strictFileNames: true }
const LINK = 0o120000
const KIND_OF_FILE = 0o170000

export type ZipProblem = 'entries' | 'bomb' | 'path' | 'encrypted' | 'damaged'

/** Why a zip is not gone on with. */
export class ZipRefused extends Error {
  readonly problem: ZipProblem

  constructor(problem: ZipProblem) {
    super(`zip: ${problem}`)
    this.problem = problem
  }
}

type ZipLimits = {
  entries: number
  /** Of everything inflated together. */
  bytes: number
}

/**
 * Inflates every part, wanted or not, so that the sizes are counted and not believed. `visit` gets the
 * parts that `wants` says yes to; what it throws goes through.
 */
export async function walkZip(
  bytes: Buffer,
  limits: ZipLimits,
  wants: (name: string) => boolean,
  visit: (name: string, part: Buffer) => void | Promise<void>,
) {
  const zip = await fromBufferPromise(bytes, OPTIONS).catch(refuse)
  try {
    if (zip.entryCount > limits.entries) throw new ZipRefused('entries')
    const seen = new Set<string>()
    let total = 0
    for await (const entry of asRefused(zip.eachEntry())) {
      const { fileName: name } = entry
      if (seen.size >= limits.entries) throw new ZipRefused('entries')
      if (seen.has(name)) throw new ZipRefused('damaged')
      seen.add(name)
      if (entry.isEncrypted()) throw new ZipRefused('encrypted')
      if (isLink(entry)) throw new ZipRefused('path')
      const chunks: Buffer[] = []
      const stream = await zip.openReadStreamPromise(entry).catch(refuse)
      let check = 0
      for await (const chunk of asRefused(stream)) {
        if (!Buffer.isBuffer(chunk)) continue
        total += chunk.length
        if (total > limits.bytes) throw new ZipRefused('bomb')
        check = crc32(chunk, check)
        if (wants(name)) chunks.push(chunk)
      }
      if (check !== entry.crc32) throw new ZipRefused('damaged')
      if (wants(name)) await visit(name, Buffer.concat(chunks))
    }
  } finally {
    zip.close()
  }
}

async function* asRefused<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const steps = items[Symbol.asyncIterator]()
  for (;;) {
    const step = await steps.next().catch(refuse)
    if (step.done) return
    yield step.value
  }
}

/** What yauzl throws about names and contents, as our word. */
function refuse(error: unknown): never {
  if (error instanceof ZipRefused) throw error
  const message = error instanceof Error ? error.message : ''
  const outside = /relative path|absolute path|invalid characters in fileName/.test(message)
  throw new ZipRefused(outside ? 'path' : 'damaged')
}

function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK
}
