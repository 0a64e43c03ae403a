import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settleEdges } from '#src/programme/edges.ts'
import { type Province, parsePlaces } from '#src/programme/places.ts'
import { corpusProblems } from '#src/text/knowledge.ts'
import { type Entry, findContradictions } from './contradictions.ts'
import { borrowFigures } from './corpus/borrow.ts'
import { createSources, deriveTime } from './corpus/derive.ts'
import { hangQuestions, type QuestionsFile } from './corpus/questions.ts'
import { dataFiles, type KnowledgeData, readKnowledgeData } from './corpus/read-data.ts'
import { findUnsupported } from './corpus/support.ts'
import { parseYaml } from './corpus/yaml.ts'
import type { DocumentHead, Problem, Provision } from './document.ts'
import { parseDocumentFile } from './document-file.ts'

export type Corpus = {
  documents: DocumentHead[]
  provisions: Provision[]
  /** SHA-256 over every file's name and contents. */
  version: string
}

export type LoadedCorpus =
  | { kind: 'loaded'; corpus: Corpus; data: Omit<KnowledgeData, 'problems' | 'generate'> }
  | { kind: 'bad'; problems: Problem[] }

/** What stands in the folder but is no document. */
const GUIDE = 'README.md'
const QUESTIONS = 'questions/'

/**
 * Every Markdown file under `folder` and under `imported`, which need not be there, with what is generated
 * from the folder's data and the questions people ask; whatever is wrong is listed and nothing is thrown.
 */
export async function loadCorpus(folder: string, imported?: string): Promise<LoadedCorpus> {
  const files = await findFiles(folder)
  if (files === null)
    return bad([{ file: folder, line: 0, reason: corpusProblems.noFolder(folder) }])
  const own = files
    .filter((file) => file.endsWith('.md') && file !== GUIDE)
    .map((file) => ({ file, path: join(folder, file) }))
  if (own.length === 0) {
    return bad([{ file: folder, line: 0, reason: corpusProblems.noFile(folder) }])
  }
  const hash = createHash('sha256')
  const read = async (file: string, path: string) => {
    const content = await readFile(path, 'utf8')
    hash.update(`${file}\0${content}\0`)
    return content
  }
  const entries: Entry[] = []
  const problems: Problem[] = []
  for (const { file, path } of [...own, ...(await findImported(imported))]) {
    const parsed = parseDocumentFile(file, await read(file, path))
    if (parsed.kind === 'bad') problems.push(...parsed.problems)
    else entries.push({ file, ...parsed })
  }
  const places = await loadPlaceNames(folder)
  if (places === 'bad') problems.push({ file: PLACES, line: 1, reason: corpusProblems.badPlaces })
  const complete = problems.length === 0
  problems.push(
    ...findContradictions(entries, { complete, places: places === 'bad' ? null : places }),
  )
  const data = await readKnowledgeData(files, (file) => read(file, join(folder, file)))
  problems.push(...data.problems)
  const { documents, provisions: plain, lines } = settle(entries, data.generate)
  const rows = new Map(data.figures.map((row) => [row.id, row]))
  const borrowed = plain.map((provision) => borrowFigures(provision, rows))
  const provisions = borrowed.map(({ provision }) => provision)
  const file = dataFiles.figures
  for (const reason of borrowed.flatMap(({ unknown }) => unknown)) {
    problems.push({ file, line: 1, reason })
  }
  const questions: QuestionsFile[] = []
  for (const file of files.filter((one) => one.startsWith(QUESTIONS) && one.endsWith('.yaml'))) {
    const content = parseYaml(await read(file, join(folder, file)))
    const document = file.slice(QUESTIONS.length, -'.yaml'.length)
    questions.push({ file, document, content })
  }
  const hung = hangQuestions(provisions, questions)
  if (complete) problems.push(...hung.problems, ...findFaults(hung.provisions, documents, lines))
  if (problems.length > 0) return bad(problems)
  return {
    kind: 'loaded',
    corpus: { documents, provisions: hung.provisions, version: hash.digest('hex') },
    data: { doubts: data.doubts, offices: data.offices, figures: data.figures },
  }
}

type Generate = (documents: DocumentHead[]) => Provision[]

/** Provisions and the list of documents share the settled heads; generated ones stand behind the written. */
function settle(entries: Entry[], generate: Generate) {
  const settled: DocumentHead[] = settleEdges(entries.map(({ document }) => document))
  const lines = new Map<string, { file: string; line: number }>()
  const written = settled.flatMap((document, at) => {
    const { file = '', provisions = [], lines: at_ = [] } = entries[at] ?? {}
    return provisions.map((provision, nth) => {
      lines.set(provision.id, { file, line: at_[nth] ?? 1 })
      return { ...provision, document }
    })
  })
  const generated = generate(settled)
  const documents = [
    ...settled,
    ...new Map(
      generated
        .filter(({ document }) => !settled.includes(document))
        .map(({ document }) => [document.id, document]),
    ).values(),
  ]
  const all = [...written, ...generated]
  const sources = createSources(all, documents)
  return { documents, provisions: all.map((one) => deriveTime(one, sources)), lines }
}

type Lines = Map<string, { file: string; line: number }>

/** What no file shows by itself: sentences without a source. */
function findFaults(provisions: Provision[], documents: DocumentHead[], lines: Lines): Problem[] {
  const sources = createSources(provisions, documents)
  // What is generated has the data for its source.
  const written = provisions.filter(({ id, doubt }) => lines.has(id) || doubt)
  return written.flatMap((provision) => {
    const { file, line } = lines.get(provision.id) ?? { file: provision.id, line: 1 }
    return findUnsupported(provision, sources).map((reason) => ({ file, line, reason }))
  })
}

function bad(problems: Problem[]): LoadedCorpus {
  return { kind: 'bad', problems }
}

async function findFiles(folder: string): Promise<string[] | null> {
  const found = await readdir(folder, { recursive: true }).catch(() => null)
  if (found === null) return null
  return found.map((file) => file.replaceAll('\\', '/')).sort()
}

/** Named in problems with their folder, since they lie elsewhere. */
async function findImported(folder: string | undefined) {
  const files = folder === undefined ? null : await findFiles(folder)
  const paths = (files ?? [])
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder ?? '', file))
  return paths.map((path) => ({ file: path, path }))
}

const PLACES = 'places.json'

/** Names documents may give as their place; null where the folder has no list. */
async function loadPlaceNames(folder: string): Promise<Set<string> | null | 'bad'> {
  const content = await readFile(join(folder, PLACES), 'utf8').catch(() => null)
  if (content === null) return null
  const provinces: Province[] | null = parsePlaces(content)
  return provinces === null ? 'bad' : new Set(provinces.map(({ name }) => name))
}
