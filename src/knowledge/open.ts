import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { log } from '#src/log.ts'
import { StartRefused } from '#src/message.ts'
import { parseCalendar } from '#src/programme/calendar.ts'
import { parseCriteria } from '#src/programme/criteria.ts'
import { createNameBlanker } from '#src/programme/criterion-names.ts'
import { createCriterionSearch } from '#src/programme/criterion-search.ts'
import { createPlaceFinder, type Province, parsePlaces } from '#src/programme/places.ts'
import { createProductFinder } from '#src/programme/products.ts'
import { indexing } from '#src/text/ask.ts'
import { createAnswerer } from './answer.ts'
import type { Library, ScoreSheets } from './answering/library.ts'
import { createLikeness } from './answering/ranking/asked-before.ts'
import { weighContent } from './answering/ranking/weigh.ts'
import { learnIntents, parseExamples } from './answering/reading/intent.ts'
import { type Corpus, loadCorpus } from './corpus.ts'
import type { Problem, Provision } from './document.ts'
import { openIndex, saveIndex } from './indexing/index-file.ts'
import {
  buildLexicalIndex,
  createLexicalSearch,
  type LexicalDocument,
  type LexicalIndex,
} from './indexing/lexical.ts'
import { restoreMarks } from './indexing/restore-marks.ts'
import { openSnapshot, saveSnapshot } from './indexing/snapshot.ts'
import { createSourceReader } from './read-source.ts'

export type OpenOptions = {
  /** Where the documents lie. */
  folder: string
  /** Where the index is kept. */
  dataDir: string
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** Raised whenever `toIndexed` changes, so that older index files are built anew. */
const INDEXED = 2

/**
 * The documents ready to answer from. The stored index is used while it fits them and built anew
 * otherwise; while a document is bad, the ones indexed last stay in use.
 */
export async function openKnowledge({ folder, dataDir, onProgress }: OpenOptions) {
  const home = toHome(dataDir)
  const loaded = await loadCorpus(folder, toImported(dataDir))
  const corpus = loaded.kind === 'loaded' ? loaded.corpus : fallBack(home, loaded.problems)
  const index = openOrBuild(home, corpus, onProgress)
  const lexical = createLexicalSearch(index)
  const likeness = createLikeness((question) => weighContent(question, lexical.weigh))
  const provinces = readPlaces(folder)
  const findPlace = createPlaceFinder(provinces)
  const library: Library = {
    ...corpus,
    ...lexical,
    likeness,
    findPlace,
    provinces,
    readIntent: readIntents(folder, corpus),
    scoreSheets: readScoreSheets(folder),
    calendar: readCalendar(folder),
  }
  return {
    answer: createAnswerer(library),
    library,
    readSource: createSourceReader(library),
    readers: { findPlace, findProduct: library.scoreSheets?.findProduct ?? (() => null) },
    corpusVersion: corpus.version,
    provisions: corpus.provisions.length,
  }
}

/** Builds the index whether or not there is one; bad documents are told and the old index is kept. */
export async function rebuildIndex({ folder, dataDir, onProgress }: OpenOptions) {
  const loaded = await loadCorpus(folder, toImported(dataDir))
  if (loaded.kind === 'bad') return loaded
  build(toHome(dataDir), loaded.corpus, onProgress)
  return { kind: 'built', provisions: loaded.corpus.provisions.length } as const
}

/** Without the list no place is recognised, and no province's document answers anything. */
function readPlaces(folder: string): Province[] {
  const file = join(folder, 'places.json')
  return (existsSync(file) ? parsePlaces(readFileSync(file, 'utf8')) : null) ?? []
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

/** Without samples every message counts as one of ours; the corpus's own sample questions are samples too. */
function readIntents(folder: string, { provisions }: Corpus) {
  const file = join(folder, 'intents.json')
  if (!existsSync(file)) return () => ({ ours: 1, 'off-topic': 0, unsafe: 0, 'own-case': 0 })
  const examples = parseExamples(readFileSync(file, 'utf8'))
  const asks = provisions.flatMap((provision) => provision.asks)
  return learnIntents({ ...examples, ours: [...examples.ours, ...asks] })
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

function fallBack(home: string, problems: Problem[]): Corpus {
  const lines = problems.map(({ file, line, reason }) => indexing.problem(file, line, reason))
  const snapshot = openSnapshot(home)
  if (!snapshot) throw new StartRefused([indexing.unusable, ...lines].join('\n'))
  for (const line of lines)
    log.error({ problem: line }, 'bad document; the last index stays in use')
  return snapshot
}

function openOrBuild(home: string, corpus: Corpus, onProgress: OpenOptions['onProgress']) {
  const found = openIndex(home, toVersion(corpus))
  if (!('problem' in found)) return found
  if (found.problem === 'damaged') log.warn('the index was damaged and is built anew')
  return build(home, corpus, onProgress)
}

function build(home: string, corpus: Corpus, onProgress: OpenOptions['onProgress']): LexicalIndex {
  const index = buildLexicalIndex(toIndexed(corpus.provisions), onProgress)
  saveIndex(home, index, toVersion(corpus))
  saveSnapshot(home, corpus)
  return index
}

function toVersion({ version }: Corpus): string {
  return `${version}-${INDEXED}`
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
