import { deserialize, serialize } from 'node:v8'
import type { IntentModel } from '../answering/reading/intent.ts'
import type { Corpus } from '../corpus.ts'
import type { Encoder } from '../encoder/encoder.ts'
import { describeNearest, loadNearest, type Nearest } from '../encoder/nearest.ts'
import { openArtefact, saveArtefact } from './artefact.ts'
import type { EmbeddingSettings } from './embedder.ts'
import type { LexicalIndex } from './lexical.ts'
import { describeMeaning, loadMeaning, type Meaning } from './meaning.ts'
import { writePoints } from './points.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'

type Index = {
  corpus: Corpus
  lexical: LexicalIndex
  intents: IntentModel | null
  meaning: Meaning | null
  nearest: Nearest | null
}

/** `version` names the documents and the way they are indexed. */
export function saveIndex(
  folder: string,
  version: string,
  { corpus, lexical, intents, meaning, nearest }: Index,
) {
  saveArtefact(folder, version, {
    corpus: writeSnapshot(corpus),
    lexical: serialize(lexical),
    ...(intents && { intents: serialize(intents) }),
    ...(meaning && {
      meaning: describeMeaning(meaning),
      points: writePoints(meaning.points, folder),
    }),
    ...(nearest && {
      wordings: describeNearest(nearest),
      wordingPoints: writePoints(nearest.points, folder),
    }),
  })
}

export type Stored = { lexical: LexicalIndex; intents: IntentModel | null }

/** The stored search by words, if it is whole and of this version; otherwise why it must be built anew. */
export function openStored(
  folder: string,
  version: string,
): Stored | { problem: 'absent' | 'damaged' | 'outdated' } {
  const artefact = openArtefact(folder)
  if (!artefact) return { problem: 'absent' }
  if (artefact === 'damaged') return { problem: 'damaged' }
  if (!artefact.isCurrent || artefact.version !== version) return { problem: 'outdated' }
  const stored = artefact.read('lexical')
  if (!stored) return { problem: 'damaged' }
  // The hash vouches that saveIndex of this very format wrote these bytes, so they are not parsed again.
  const lexical: LexicalIndex = deserialize(stored.bytes)
  const learnt = artefact.read('intents')
  const intents: IntentModel | null = learnt && deserialize(learnt.bytes)
  return { lexical, intents }
}

/** The stored wordings, if they are whole and of this version. */
export function openNearest(folder: string, version: string, encoder: Encoder): Nearest | null {
  const artefact = openArtefact(folder)
  if (!artefact || artefact === 'damaged' || !artefact.isCurrent) return null
  if (artefact.version !== version) return null
  const description = artefact.read('wordings')
  const points = artefact.read('wordingPoints')
  return description && points ? loadNearest(encoder, description.bytes, points.path) : null
}

/** The stored vectors, of whatever version: those of unchanged provisions can be used again. */
export async function openMeaning(
  folder: string,
  settings: EmbeddingSettings | null,
): Promise<Meaning | null> {
  const artefact = openArtefact(folder)
  if (!artefact || artefact === 'damaged' || !artefact.isCurrent) return null
  const description = artefact.read('meaning')
  const points = artefact.read('points')
  return description && points ? loadMeaning(description.bytes, points.path, settings) : null
}

/** The documents indexed last, or null when there are none or they are damaged. */
export function openSnapshot(folder: string): Corpus | null {
  const artefact = openArtefact(folder)
  const stored = artefact && artefact !== 'damaged' && artefact.read('corpus')
  return stored ? readSnapshot(stored.bytes) : null
}
