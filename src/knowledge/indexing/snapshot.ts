import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Corpus } from '../corpus.ts'
import { period, settledHead } from '../document.ts'

const NAME = 'corpus.json'

const schema = z.object({
  version: z.string(),
  documents: z.array(settledHead),
  provisions: z.array(
    z.object({
      id: z.string(),
      document: z.string(),
      article: z.string(),
      heading: z.string(),
      text: z.string(),
      asks: z.array(z.string()),
      term: period.nullable(),
    }),
  ),
})

/** Keeps the documents an index was built from: an index alone cannot be quoted. */
export function saveSnapshot(folder: string, { version, documents, provisions }: Corpus) {
  mkdirSync(folder, { recursive: true })
  const rows = provisions.map((provision) => ({ ...provision, document: provision.document.id }))
  const aside = join(folder, `${NAME}.${process.pid}.tmp`)
  writeFileSync(aside, JSON.stringify({ version, documents, provisions: rows }))
  renameSync(aside, join(folder, NAME))
}

/** The documents indexed last, or null when there are none or they cannot be read. */
export function openSnapshot(folder: string): Corpus | null {
  const path = join(folder, NAME)
  if (!existsSync(path)) return null
  const read = schema.safeParse(parse(readFileSync(path, 'utf8')))
  if (!read.success) return null
  const { version, documents, provisions: rows } = read.data
  const heads = new Map(documents.map((document) => [document.id, document]))
  const provisions = rows.flatMap(({ document, ...rest }) => {
    const head = heads.get(document)
    return head ? [{ ...rest, document: head }] : []
  })
  return { version, documents, provisions }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
