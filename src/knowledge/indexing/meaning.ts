import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import hnswlib from 'hnswlib-node'
import {
  createOpenAiEmbedder,
  type Embedder,
  type EmbeddingSettings,
  nameEmbedder,
} from './embedder.ts'
import type { LexicalDocument } from './lexical.ts'

/** Provisions as points of a vector space; point i is ids[i], embedded from the text hashed to keys[i]. */
export type Meaning = {
  embedder: Embedder
  ids: string[]
  keys: string[]
  points: hnswlib.HierarchicalNSW
}

type Stored = { name: string; size: number; ids: string[]; keys: string[] }

/**
 * Embeds every document by the configured endpoint; what `before` holds of the same text is not embedded
 * again. Null where there is nothing to embed.
 */
export async function buildMeaning(
  documents: LexicalDocument[],
  settings: EmbeddingSettings | null,
  before: Meaning | null,
): Promise<Meaning | null> {
  if (documents.length === 0 || !settings) return null
  const texts = documents.map(toText)
  const keys = texts.map(toKey)
  const known = new Map(before?.keys.map((key, label) => [key, label]))
  const old = before && before.embedder.name === nameEmbedder(settings) ? before : null
  const embedder = old?.embedder ?? (await createOpenAiEmbedder(settings))
  const isNew = (key: string) => !old || !known.has(key)
  const fresh = await embedder.embeddings.embedDocuments(
    texts.filter((_, at) => isNew(keys[at] ?? '')),
  )
  const vectors = keys.map((key) =>
    isNew(key) ? (fresh.shift() ?? []) : (old?.points.getPoint(known.get(key) ?? 0) ?? []),
  )
  const size = vectors[0]?.length ?? 0
  const points = new hnswlib.HierarchicalNSW('cosine', size)
  points.initIndex(vectors.length)
  for (const [label, vector] of vectors.entries()) points.addPoint(vector, label)
  return { embedder, ids: documents.map(({ id }) => id), keys, points }
}

/** Whether every document is there as it reads now. */
export function isComplete({ keys }: Meaning, documents: LexicalDocument[]): boolean {
  return (
    keys.length === documents.length &&
    documents.every((document, at) => toKey(toText(document)) === keys[at])
  )
}

function toText({ title, text }: LexicalDocument): string {
  return `${title}\n${text}`
}

function toKey(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The cosines, 0 to 1, of the `limit` provisions nearest to a text; rejects where the endpoint fails. */
export async function findNear(
  { embedder, ids, points }: Meaning,
  text: string,
  limit: number,
): Promise<Map<string, number>> {
  const vector = await embedder.embeddings.embedQuery(text)
  if (vector.every((value) => value === 0)) return new Map()
  points.setEf(Math.max(limit, 64))
  const { neighbors, distances } = points.searchKnn(vector, Math.min(limit, ids.length))
  return new Map(
    neighbors.map((label, at) => [ids[label] ?? '', Math.max(0, 1 - (distances[at] ?? 1))]),
  )
}

export function describeMeaning({ embedder, ids, keys, points }: Meaning): Uint8Array {
  const stored: Stored = {
    name: embedder.name,
    size: points.getNumDimensions(),
    ids,
    keys,
  }
  return serialize(stored)
}

/**
 * Takes up what was stored, unless another model is configured now. The caller vouches by their hashes
 * that both files are as they were written: hnswlib dies of a damaged one.
 */
export async function loadMeaning(
  description: Uint8Array,
  pointsFile: string,
  settings: EmbeddingSettings | null,
): Promise<Meaning | null> {
  const { name, size, ids, keys }: Stored = deserialize(description)
  if (!settings || name !== nameEmbedder(settings)) return null
  const points = new hnswlib.HierarchicalNSW('cosine', size)
  points.readIndexSync(pointsFile)
  return { embedder: await createOpenAiEmbedder(settings), ids, keys, points }
}
