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
import { z } from 'zod'

/** Raised whenever what is stored or how terms are cut changes: older files are then built anew. */
const SHAPE = 4
/** What one V8 writes another may not read, so that a file belongs to a major version of Node. */
const FORMAT = `${SHAPE}-node${process.versions.node.split('.')[0]}`
const MANIFEST = 'manifest.json'
const DATA = /^(corpus|lexical|intents|meaning|points|wordings|wordingPoints)-[0-9a-f]{16}\.bin$/

const entry = z.object({ file: z.string().regex(DATA), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const manifestSchema = z.object({
  format: z.string(),
  /** Of the documents the index was built from. */
  version: z.string(),
  files: z.object({
    corpus: entry,
    lexical: entry,
    intents: entry.optional(),
    meaning: entry.optional(),
    points: entry.optional(),
    wordings: entry.optional(),
    wordingPoints: entry.optional(),
  }),
})

export type Part = keyof z.output<typeof manifestSchema>['files']
export type Parts = { corpus: Uint8Array; lexical: Uint8Array } & Partial<Record<Part, Uint8Array>>

/** A stored index whose manifest is sound; a part is read only if it is whole. */
export type Artefact = {
  version: string
  isCurrent: boolean
  read: (part: Part) => { path: string; bytes: Buffer } | null
}

/**
 * Stores an index in `folder` (made when absent). Data files are named by their content and the
 * manifest is swapped in last, by rename: a crash at any moment leaves the old index or the new one.
 */
export function saveArtefact(folder: string, version: string, parts: Parts): void {
  mkdirSync(folder, { recursive: true })
  const store = (part: Part, bytes: Uint8Array) => {
    const sha256 = hash(bytes)
    const file = `${part}-${sha256.slice(0, 16)}.bin`
    swapIn(folder, file, bytes)
    return { file, sha256 }
  }
  const { corpus, lexical, intents, meaning, points, wordings, wordingPoints } = parts
  const files = {
    corpus: store('corpus', corpus),
    lexical: store('lexical', lexical),
    ...(intents && { intents: store('intents', intents) }),
    ...(meaning && { meaning: store('meaning', meaning) }),
    ...(points && { points: store('points', points) }),
    ...(wordings && { wordings: store('wordings', wordings) }),
    ...(wordingPoints && { wordingPoints: store('wordingPoints', wordingPoints) }),
  }
  const manifest: z.output<typeof manifestSchema> = { format: FORMAT, version, files }
  swapIn(folder, MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
  const kept = new Set(Object.values(files).map(({ file }) => file))
  for (const file of readdirSync(folder)) {
    if (DATA.test(file) && !kept.has(file)) rmSync(join(folder, file))
  }
}

/** What is stored in `folder`, null when nothing is. */
export function openArtefact(folder: string): Artefact | 'damaged' | null {
  const path = join(folder, MANIFEST)
  if (!existsSync(path)) return null
  const manifest = readManifest(readFileSync(path, 'utf8'))
  if (!manifest) return 'damaged'
  return {
    version: manifest.version,
    isCurrent: manifest.format === FORMAT,
    read(part) {
      const listed = manifest.files[part]
      const path = join(folder, listed?.file ?? '')
      if (!listed || !existsSync(path)) return null
      const bytes = readFileSync(path)
      return hash(bytes) === listed.sha256 ? { path, bytes } : null
    },
  }
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
