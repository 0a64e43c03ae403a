import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAddressReader } from '#src/programme/address.ts'
import { parseCalendar } from '#src/programme/calendar.ts'
import { parseCommunes } from '#src/programme/communes.ts'
import { parseCriteria } from '#src/programme/criteria.ts'
import { createNameBlanker } from '#src/programme/criterion-names.ts'
import { createCriterionSearch } from '#src/programme/criterion-search.ts'
import { parseFigures } from '#src/programme/figures.ts'
import { parseOffices } from '#src/programme/offices.ts'
import { createPlaceFinder, type Province, parsePlaces } from '#src/programme/places.ts'
import { createProductFinder } from '#src/programme/products.ts'
import { redact } from '#src/vietnamese/redact.ts'
import { type AnswerQuestion, createAnswerer } from './answer.ts'
import type { Library, ScoreSheets } from './answering/library.ts'
import { createLikeness } from './answering/ranking/asked-before.ts'
import { weighContent } from './answering/ranking/weigh.ts'
import { createWordings } from './answering/ranking/wording.ts'
import { createIntentReader, type Examples, parseExamples } from './answering/reading/intent.ts'
import { dataFiles } from './corpus/read-data.ts'
import { parseYaml } from './corpus/yaml.ts'
import { loadCorpus } from './corpus.ts'
import { ENCODER_FILE, readEncoder } from './encoder/file.ts'
import { findNearest } from './encoder/nearest.ts'
import type { EmbeddingSettings } from './indexing/embedder.ts'
import { createLexicalSearch } from './indexing/lexical.ts'
import { createNearFinder } from './indexing/near-finder.ts'
import { searchBoth } from './indexing/search-both.ts'
import { buildIndex, openIndex, openLastCorpus } from './open-index.ts'
import { createSourceReader } from './read-source.ts'

export type OpenOptions = {
  /** Where the documents lie. */
  folder: string
  /** Where the index is kept. */
  dataDir: string
  /** The endpoint that embeds; without one, vectors are learnt from the documents themselves. */
  embeddings?: EmbeddingSettings | null | undefined
  /** Answer by words alone until missing vectors are there, rather than wait for them. */
  atOnce?: boolean
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** What an endpoint's vectors have to say beside the words. */
const EMBEDDED = 0.25
const MOST_HITS = 10
/** What a redacted text has in place of what names a person. */
const MARKS = /\[[a-z]+\]/g

/**
 * The documents ready to answer from. The stored index is used while it fits them and built anew
 * otherwise; while a document is bad, the ones indexed last stay in use.
 */
export async function openKnowledge(options: OpenOptions) {
  const { folder, dataDir, embeddings = null } = options
  const home = toHome(dataDir)
  const loaded = await loadCorpus(folder, toImported(dataDir))
  const corpus = loaded.kind === 'loaded' ? loaded.corpus : openLastCorpus(home, loaded.problems)
  const encoder = readEncoder(join(folder, ENCODER_FILE))
  const examples = readExamples(folder)
  const index = await openIndex(home, corpus, { ...options, encoder, examples })
  const lexical = createLexicalSearch(index.lexical)
  const likeness = createLikeness((question) => weighContent(question, lexical.weigh))
  const provinces = readPlaces(folder)
  const findPlace = createPlaceFinder(provinces)
  const library: Library = {
    ...corpus,
    ...lexical,
    likeness,
    wording: createWordings(corpus.provisions),
    near: (question) => (index.nearest ? findNearest(index.nearest, question) : new Map()),
    findPlace,
    provinces,
    readIntent: createIntentReader(index.intents),
    scoreSheets: readScoreSheets(folder),
    calendar: readCalendar(folder),
    offices: readOffices(folder),
    figures: readFigures(folder),
  }
  const findNear = createNearFinder(index.meaning)
  // What leaves the machine names nobody.
  const lookNear = (question: string) =>
    findNear(lexical.repair(embeddings ? redact(question).replace(MARKS, ' ') : question))
  const weight = EMBEDDED
  return {
    answer: (async (question, circumstances) => {
      const near = circumstances.local && embeddings ? new Map() : await lookNear(question)
      const search: Library['search'] = (query, { limit }) =>
        searchBoth(lexical.search, query, { near, weight, limit })
      return createAnswerer({ ...library, search })(question, circumstances)
    }) satisfies AnswerQuestion,
    library,
    /** By words and by vectors; what LangChain's retriever looks in. */
    async search(query: string, limit = MOST_HITS) {
      const near = await lookNear(query)
      return searchBoth(lexical.search, query, { near, weight, limit })
    },
    readSource: createSourceReader(library),
    readAddress: createLateAddressReader(provinces, folder),
    readers: { findPlace, findProduct: library.scoreSheets?.findProduct ?? (() => null) },
    corpusVersion: corpus.version,
    provisions: corpus.provisions.length,
  }
}

/** Builds the index whether or not there is one; bad documents are told and the old index is kept. */
export async function rebuildIndex(options: OpenOptions) {
  const { folder, dataDir } = options
  const loaded = await loadCorpus(folder, toImported(dataDir))
  if (loaded.kind === 'bad') return loaded
  const encoder = readEncoder(join(folder, ENCODER_FILE))
  const examples = readExamples(folder)
  await buildIndex(toHome(dataDir), loaded.corpus, { ...options, encoder, examples })
  return { kind: 'built', provisions: loaded.corpus.provisions.length } as const
}

/** Without the list no place is recognised, and no province's document answers anything. */
function readPlaces(folder: string): Province[] {
  const file = join(folder, 'places.json')
  return (existsSync(file) ? parsePlaces(readFileSync(file, 'utf8')) : null) ?? []
}

/** Made when the first address is read: half a second that most programs never need. */
function createLateAddressReader(provinces: Province[], folder: string) {
  let read: ReturnType<typeof createAddressReader> | null = null
  return (text: string) => {
    read ??= createAddressReader(provinces, readCommunes(folder))
    return read(text)
  }
}

/** Without the list every commune is taken as it is written, once confirmed. */
function readCommunes(folder: string) {
  const file = join(folder, 'communes.json')
  return (existsSync(file) ? parseCommunes(readFileSync(file, 'utf8')) : null) ?? []
}

/** Without them, questions about criteria are answered from the documents alone. */
function readScoreSheets(folder: string): ScoreSheets | null {
  const sheets = join(folder, 'criteria-qd26.json')
  const products = join(folder, 'products.json')
  if (!existsSync(sheets) || !existsSync(products)) return null
  const criteria = parseCriteria(readFileSync(sheets, 'utf8'))
  return {
    criteria,
    search: createCriterionSearch(criteria),
    withoutNames: createNameBlanker(criteria),
    findProduct: createProductFinder(readFileSync(products, 'utf8')),
  }
}

function readExamples(folder: string): Examples | null {
  const file = join(folder, 'intents.json')
  return existsSync(file) ? parseExamples(readFileSync(file, 'utf8')) : null
}

function readFigures(folder: string) {
  const file = join(folder, dataFiles.figures)
  return existsSync(file) ? parseFigures(parseYaml(readFileSync(file, 'utf8'))) : []
}

/** Without the table the general words say whom to ask. */
function readOffices(folder: string) {
  const file = join(folder, dataFiles.offices)
  return existsSync(file) ? parseOffices(parseYaml(readFileSync(file, 'utf8'))) : []
}

function readCalendar(folder: string) {
  const file = join(folder, 'calendar.json')
  return existsSync(file) ? parseCalendar(readFileSync(file, 'utf8')) : null
}

/** Where documents brought in from files lie; indexed together with the project's own. */
export function toImported(dataDir: string): string {
  return join(dataDir, 'documents')
}

function toHome(dataDir: string): string {
  return join(dataDir, 'index')
}
