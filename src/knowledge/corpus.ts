import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Province, parsePlaces } from '#src/programme/places.ts'
import { corpusProblems } from '#src/text/knowledge.ts'
import type { DocumentHead, Problem, Provision } from './document.ts'
import { parseDocumentFile } from './document-file.ts'

export type Corpus = {
  documents: DocumentHead[]
  provisions: Provision[]
  /** SHA-256 over every file's name and contents. */
  version: string
}

export type LoadedCorpus = { kind: 'loaded'; corpus: Corpus } | { kind: 'bad'; problems: Problem[] }

type Entry = { file: string; document: DocumentHead; provisions: Provision[] }

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
  return {
    kind: 'loaded',
    corpus: {
      documents: entries.map((entry) => entry.document),
      provisions: entries.flatMap((entry) => entry.provisions),
      version: hash.digest('hex'),
    },
  }
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

type Known = { complete: boolean; places: Set<string> | null }

/** References are looked up only when every file was read: a missing one may be the bad one. */
function findContradictions(entries: Entry[], { complete, places }: Known): Problem[] {
  const problems: Problem[] = []
  const home = new Map<string, string>()
  for (const { file, document } of entries) {
    const complain = (reason: string) => problems.push({ file, line: 1, reason })
    const first = home.get(document.id)
    if (first !== undefined) complain(corpusProblems.sameId(document.id, first))
    home.set(document.id, file)
    for (const reason of findHeadProblems(document)) complain(reason)
    const { place } = document.scope
    if (place !== null && places && !places.has(place)) {
      complain(corpusProblems.unknownPlace(place))
    }
  }
  if (!complete) return problems
  for (const { file, document } of entries) {
    for (const field of ['replaces', 'amends'] as const) {
      for (const id of document[field]) {
        if (id === document.id) {
          problems.push({ file, line: 1, reason: corpusProblems.ownReference(field) })
        } else if (!home.has(id)) {
          problems.push({ file, line: 1, reason: corpusProblems.unknownReference(field, id) })
        }
      }
    }
  }
  return problems
}

function findHeadProblems({ issued, effective, expires, scope }: DocumentHead): string[] {
  const reasons: string[] = []
  if (effective && issued && issued > effective) {
    reasons.push(corpusProblems.issuedLater(issued, effective))
  }
  if (effective && expires && expires !== 'unknown' && expires <= effective) {
    reasons.push(corpusProblems.endsBeforeStart(effective, expires))
  }
  if (scope.level !== 'national' && scope.place === null) reasons.push(corpusProblems.placeNeeded)
  return reasons
}
