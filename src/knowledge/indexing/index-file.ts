import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import type { LexicalIndex } from './lexical.ts'

/** Raised whenever LexicalIndex or the way terms are cut changes: older files are then built anew. */
const SHAPE = 1
/** What one V8 writes another may not read, so that a file belongs to a major version of Node. */
const FORMAT = `${SHAPE}-node${process.versions.node.split('.')[0]}`
const MANIFEST = 'manifest.json'

const manifestSchema = z.object({
  format: z.string(),
  corpusHash: z.string(),
  file: z.string().regex(/^lexical-[0-9a-f]{16}\.bin$/),
  sha256: z.string(),
  provisions: z.number(),
  builtAt: z.string(),
})

export type IndexProblem = { problem: 'absent' | 'damaged' | 'outdated' }

/**
 * Stores the index in `folder` (made when absent). The data file is named by its content and the
 * manifest is swapped in last, by rename: a crash at any moment leaves the old index or the new one.
 */
export function saveIndex(folder: string, index: LexicalIndex, corpusHash: string): void {
  mkdirSync(folder, { recursive: true })
  const bytes = serialize(index)
  const sha256 = hash(bytes)
  const manifest: z.output<typeof manifestSchema> = {
    format: FORMAT,
    corpusHash,
    file: `lexical-${sha256.slice(0, 16)}.bin`,
    sha256,
    provisions: index.ids.length,
    builtAt: new Date().toISOString(),
  }
  swapIn(folder, manifest.file, bytes)
  swapIn(folder, MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
  for (const file of readdirSync(folder)) {
    if (/^lexical-.*\.bin$/.test(file) && file !== manifest.file) rmSync(join(folder, file))
  }
}

/** The stored index if it is whole and was built from this corpus; otherwise why it must be built anew. */
export function openIndex(folder: string, corpusHash: string): LexicalIndex | IndexProblem {
  const path = join(folder, MANIFEST)
  if (!existsSync(path)) return { problem: 'absent' }
  const manifest = readManifest(readFileSync(path, 'utf8'))
  if (!manifest) return { problem: 'damaged' }
  if (manifest.format !== FORMAT || manifest.corpusHash !== corpusHash) {
    return { problem: 'outdated' }
  }
  const data = join(folder, manifest.file)
  if (!existsSync(data)) return { problem: 'damaged' }
  const bytes = readFileSync(data)
  if (hash(bytes) !== manifest.sha256) return { problem: 'damaged' }
  // The hash vouches that saveIndex of this very format wrote these bytes, so they are not parsed again.
  const index: LexicalIndex = deserialize(bytes)
  return index
}

function readManifest(text: string) {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function swapIn(folder: string, name: string, content: string | Uint8Array): void {
  const aside = join(folder, `${name}.${process.pid}.tmp`)
  writeFileSync(aside, content)
  renameSync(aside, join(folder, name))
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
