import { z } from 'zod'
import type { Corpus } from '../corpus.ts'
import { basis, period, settledHead } from '../document.ts'

const schema = z.object({
  version: z.string(),
  documents: z.array(settledHead),
  provisions: z.array(
    z.object({
      id: z.string(),
      document: z.string(),
      /** An overview's own days, which are those of what it restates. */
      effective: z.string().nullable(),
      expires: z.string().nullable(),
      article: z.string(),
      heading: z.string(),
      text: z.string(),
      asks: z.array(z.string()),
      term: period.nullable(),
      basis,
      since: z.string().nullable(),
      includes: z.array(z.object({ id: z.string(), question: z.string() })),
      doubt: z
        .object({ apart: z.array(z.string()), about: z.array(z.string()), matter: z.string() })
        .nullable(),
    }),
  ),
})

/** The documents an index was built from, kept with it: an index alone cannot be quoted. */
export function writeSnapshot({ version, documents, provisions }: Corpus): Uint8Array {
  const rows = provisions.map((provision) => {
    const { id, effective, expires } = provision.document
    return { ...provision, document: id, effective, expires }
  })
  return Buffer.from(JSON.stringify({ version, documents, provisions: rows }))
}

/** Null when it was written by a version of this program that kept something else. */
export function readSnapshot(bytes: Buffer): Corpus | null {
  const read = schema.safeParse(JSON.parse(bytes.toString('utf8')))
  if (!read.success) return null
  const { version, documents, provisions: rows } = read.data
  const heads = new Map(documents.map((document) => [document.id, document]))
  const provisions = rows.flatMap(({ document, effective, expires, ...rest }) => {
    const head = heads.get(document)
    if (!head) return []
    const own = head.effective !== effective || head.expires !== expires
    return [{ ...rest, document: own ? { ...head, effective, expires } : head }]
  })
  return { version, documents, provisions }
}
