import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settleEdges } from '#src/programme/edges.ts'
import { type Province, parsePlaces } from '#src/programme/places.ts'
import { corpusProblems } from '#src/text/knowledge.ts'
import { type Entry, findContradictions } from './contradictions.ts'
import type { DocumentHead, Problem, Provision } from './document.ts'
import { parseDocumentFile } from './document-file.ts'

export type Corpus = {
  documents: DocumentHead[]
  provisions: Provision[]
  /** SHA-256 over every file's name and contents. */
  version: string
}

export type LoadedCorpus = { kind: 'loaded'; corpus: Corpus } | { kind: 'bad'; problems: Problem[] }

/**
 * Every Markdown file under `folder` and under `imported`, which need not be there; whatever is wrong
 * is listed and nothing is thrown.
 */
export async function loadCorpus(folder: string, imported?: string): Promise<LoadedCorpus> {
  const files = await findFiles(folder)
  if (files === null)
    return bad([{ file: folder, line: 0, reason: corpusProblems.noFolder(folder) }])
  if (files.length === 0) {
    return bad([{ file: folder, line: 0, reason: corpusProblems.noFile(folder) }])
  }
  const hash = createHash('sha256')
  const entries: Entry[] = []
  const problems: Problem[] = []
  const own = files.map((file) => ({ file, path: join(folder, file) }))
  for (const { file, path } of [...own, ...(await findImported(imported))]) {
    const content = await readFile(path, 'utf8')
    hash.update(`${file}\0${content}\0`)
    const parsed = parseDocumentFile(file, content)
    if (parsed.kind === 'bad') problems.push(...parsed.problems)
    else entries.push({ file, ...parsed })
  }
  const places = await loadPlaceNames(folder)
  if (places === 'bad') problems.push({ file: PLACES, line: 1, reason: corpusProblems.badPlaces })
  problems.push(
    ...findContradictions(entries, {
      complete: problems.length === 0,
      places: places === 'bad' ? null : places,
    }),
  )
  if (problems.length > 0) return bad(problems)
  return { kind: 'loaded', corpus: { ...settle(entries), version: hash.digest('hex') } }
}

/** Provisions and the list of documents share the settled heads. */
function settle(entries: Entry[]) {
  const documents: DocumentHead[] = settleEdges(entries.map(({ document }) => document))
  const provisions = documents.flatMap((document, at) => {
    return (entries[at]?.provisions ?? []).map((provision) => ({ ...provision, document }))
  })
  return { documents, provisions }
}

function bad(problems: Problem[]): LoadedCorpus {
  return { kind: 'bad', problems }
}

async function findFiles(folder: string): Promise<string[] | null> {
  const found = await readdir(folder, { recursive: true }).catch(() => null)
  if (found === null) return null
  return found
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .sort()
}

/** Named in problems with their folder, since they lie elsewhere. */
async function findImported(folder: string | undefined) {
  const files = folder === undefined ? null : await findFiles(folder)
  const paths = (files ?? []).map((file) => join(folder ?? '', file))
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
