import { createHash } from 'node:crypto'
import { log } from '#src/log.ts'
import { StartRefused } from '#src/message.ts'
import { indexing } from '#src/text/ask.ts'
import { type Examples, type IntentModel, learnIntents } from './answering/reading/intent.ts'
import type { Corpus } from './corpus.ts'
import type { Problem, Provision } from './document.ts'
import type { Encoder } from './encoder/encoder.ts'
import { buildNearest } from './encoder/nearest.ts'
import type { EmbeddingSettings } from './indexing/embedder.ts'
import { buildLexicalIndex, type LexicalDocument } from './indexing/lexical.ts'
import { buildMeaning, isComplete, type Meaning } from './indexing/meaning.ts'
import { reasonOf } from './indexing/near-finder.ts'
import { restoreMarks } from './indexing/restore-marks.ts'
import {
  openMeaning,
  openNearest,
  openSnapshot,
  openStored,
  saveIndex,
} from './indexing/stored-index.ts'

type Options = {
  /** What messages of each intent look like; without them every message is one of ours. */
  examples?: Examples | null
  /** Learnt from the folder's sample questions; without it words alone are searched. */
  encoder?: Encoder | null
  embeddings?: EmbeddingSettings | null | undefined
  atOnce?: boolean
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** Raised whenever `toIndexed` changes, so that older index files are built anew. */
const INDEXED = 2

/**
 * The index of these documents: what is stored and whole is used, the rest built anew. `meaning` is
 * null while there are no vectors.
 */
export async function openIndex(home: string, corpus: Corpus, options: Options) {
  const { embeddings = null, encoder = null, atOnce = false, onProgress } = options
  const version = toVersion(corpus, options)
  const stored = openStored(home, version)
  const isStored = !('problem' in stored)
  if (!isStored && stored.problem === 'damaged') {
    log.warn('the index was damaged and is built anew')
  }
  const before = await openMeaning(home, embeddings)
  const documents = corpus.provisions.map(toLexical)
  let meaning = before && isComplete(before, documents) ? before : null
  const lexical = isStored
    ? stored.lexical
    : buildLexicalIndex(toIndexed(corpus.provisions), onProgress)
  const intents = (isStored ? stored.intents : null) ?? learn(corpus, options)
  const kept = isStored && encoder ? openNearest(home, version, encoder) : null
  const nearest = kept ?? (encoder && buildNearest(encoder, corpus.provisions))
  const parts = { corpus, lexical, intents, nearest }
  if (!isStored || kept !== nearest) saveIndex(home, version, { ...parts, meaning: before })
  if (!meaning) {
    const work = embedAll(documents, embeddings, before).then((built) => {
      meaning = built
      if (built) saveIndex(home, version, { ...parts, meaning: built })
    })
    if (!atOnce) await work
  }
  return { lexical, intents, nearest, meaning: () => meaning }
}

/** The corpus's own sample questions are samples of what is ours, too. */
function learn({ provisions }: Corpus, { examples = null }: Options): IntentModel | null {
  if (!examples) return null
  const asks = provisions.flatMap((provision) => provision.asks)
  return learnIntents({ ...examples, ours: [...examples.ours, ...asks] })
}

/** Builds the index whether or not there is one; vectors of unchanged provisions are kept. */
export async function buildIndex(home: string, corpus: Corpus, options: Options) {
  const { embeddings = null, encoder = null, onProgress } = options
  const before = await openMeaning(home, embeddings)
  const lexical = buildLexicalIndex(toIndexed(corpus.provisions), onProgress)
  const built = await embedAll(corpus.provisions.map(toLexical), embeddings, before)
  const intents = learn(corpus, options)
  saveIndex(home, toVersion(corpus, options), {
    corpus,
    lexical,
    intents,
    meaning: built ?? before,
    nearest: encoder && buildNearest(encoder, corpus.provisions),
  })
}

/** The documents indexed last, while some of the present ones are bad. */
export function openLastCorpus(home: string, problems: Problem[]): Corpus {
  const lines = problems.map(({ file, line, reason }) => indexing.problem(file, line, reason))
  const snapshot = openSnapshot(home)
  if (!snapshot) throw new StartRefused([indexing.unusable, ...lines].join('\n'))
  for (const line of lines)
    log.error({ problem: line }, 'bad document; the last index stays in use')
  return snapshot
}

/** Null when the endpoint fails, which keeps nobody from searching by words. */
async function embedAll(
  documents: LexicalDocument[],
  embeddings: EmbeddingSettings | null,
  before: Meaning | null,
): Promise<Meaning | null> {
  return buildMeaning(documents, embeddings, before).catch((error: unknown) => {
    log.warn({ reason: reasonOf(error) }, 'no embeddings; provisions are found by words alone')
    return null
  })
}

function toVersion({ version }: Corpus, { examples = null, encoder = null }: Options): string {
  const samples = createHash('sha256').update(JSON.stringify(examples)).digest('hex')
  return `${version}-${samples}-${encoder?.id ?? 'words'}-${INDEXED}`
}

/** What is searched of a provision: its document's name and place help to find it. */
export function toIndexed(provisions: Provision[]): LexicalDocument[] {
  return restoreMarks(provisions.map(toLexical))
}

function toLexical({ id, document, heading, text, asks }: Provision): LexicalDocument {
  const { kind, number, title, scope } = document
  const places = [scope.place, scope.formerly].filter((name) => name !== null)
  return { id, title: [`${kind} ${number}`, title, ...places, heading].join(' — '), text, asks }
}
