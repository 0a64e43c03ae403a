import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { stringify } from 'yaml'
import { importing, importRefusals, issuers, kinds } from '#src/text/importing.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { loadCorpus } from '../corpus.ts'
import type { DocumentHead, Problem } from '../document.ts'
import { parseDocumentFile } from '../document-file.ts'
import { cut, type Section } from './cut.ts'
import { clean, findDisagreements, findInstructions } from './findings.ts'
import { type ReadLimits, readSafely } from './read-safely.ts'

/** What the operator says of the file; what is left out is guessed from the number and the text. */
export type Stated = {
  number: string
  issued: string
  title?: string | undefined
  kind?: string | undefined
  issuer?: string | undefined
  effective: string | null
  expires: string | null
  scope: DocumentHead['scope']
  verified: string
}

export type Prepared = {
  kind: 'prepared'
  document: DocumentHead
  content: string
  articles: number
  sections: number
  letters: number
  firstLines: string[]
  pages: number | null
  scanned: boolean
  warnings: string[]
  /** Passages written to a machine. */
  instructions: string[]
}

type Outcome = Prepared | { kind: 'refused'; reason: string } | { kind: 'bad'; problems: Problem[] }

/** Reads a file and makes a knowledge file of it; nothing is stored. `searchPath` finds tesseract. */
export async function prepareImport(
  file: string,
  stated: Stated,
  options: { searchPath: string; limits?: ReadLimits },
): Promise<Outcome> {
  const read = await readSafely(file, options.searchPath, options.limits)
  if (read.kind === 'refused') return read
  const { lines, removed } = clean(read.lines)
  const texts = lines.map(({ text }) => text).filter(Boolean)
  const letters = texts.join('').match(/\p{L}/gu)?.length ?? 0
  if (letters < 30 || texts.join(' ').split(' ').length < 8) {
    return { kind: 'refused', reason: importRefusals.empty }
  }
  const { sections, articles } = cut(lines)
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  const head = toHead(stated, texts, importing.source(basename(file), hash))
  const content = compose(head, sections)
  const parsed = parseDocumentFile(`${head.id}.md`, content)
  if (parsed.kind === 'bad') return parsed
  const { number, issued, effective, scope } = head
  return {
    kind: 'prepared',
    document: parsed.document,
    content,
    articles: articles.length,
    sections: parsed.provisions.length,
    letters,
    firstLines: texts.slice(0, 5),
    pages: read.pages,
    scanned: read.scanned,
    warnings: [
      ...(removed > 0 ? [importing.hiddenLetters(removed)] : []),
      ...(read.hidden > 0 ? [importing.hiddenText(read.hidden)] : []),
      ...findDisagreements(lines, articles, { number, issued, effective, place: scope.place }),
    ],
    instructions: findInstructions(sections),
  }
}

function toHead(stated: Stated, texts: string[], source: string) {
  const { number, issued, effective, expires, scope, verified } = stated
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(number))?.[1]
  const title = texts.find((text) => text.length >= 15 && /\p{L}{3}/u.test(text))
  const place = scope.place === null ? '' : ` ${scope.formerly ?? scope.place}`
  return {
    id: toId(`${number} ${scope.formerly ?? scope.place ?? ''} ${issued.slice(0, 4)}`),
    kind: stated.kind ?? find(kinds) ?? importing.otherKind,
    number,
    title: stated.title ?? title?.slice(0, 200) ?? number,
    issuer: stated.issuer ?? find(issuers) ?? (place ? `UBND${place}` : importing.unknownIssuer),
    issued,
    effective,
    expires,
    scope,
    wording: 'verbatim',
    sources: [source],
    verified,
    confidence: 'single-transcript',
  }
}

function toId(words: string): string {
  return `nhap-${fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`
}

function compose(head: object, sections: Section[]): string {
  const body = sections.map(({ depth, heading, text }) =>
    [`${'#'.repeat(depth + 2)} ${heading}`, '', ...text.flatMap((line) => [line, ''])].join('\n'),
  )
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${body.join('\n')}`
}

export type Stored = { kind: 'stored'; path: string } | { kind: 'refused'; reason: string }

type Folders = { folder: string; imported: string; replace: boolean }

/** Writes the file in one step; a document of the same number, day and place is refused or replaced. */
export async function storeImport(
  { document, content }: Prepared,
  { folder, imported, replace }: Folders,
): Promise<Stored> {
  const own = await findSame(document, folder)
  if (own && !replace) {
    return { kind: 'refused', reason: importing.existsOwn(document.number, own) }
  }
  const before = await findSame(document, imported)
  if (before && !replace) {
    return { kind: 'refused', reason: importing.exists(document.number, before) }
  }
  await mkdir(imported, { recursive: true })
  const path = join(imported, `${document.id}.md`)
  const draft = join(imported, `.${randomUUID()}.tmp`)
  try {
    await writeFile(draft, content, { flush: true })
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
  if (before && before !== document.id) await rm(join(imported, `${before}.md`), { force: true })
  return { kind: 'stored', path }
}

async function findSame(document: DocumentHead, folder: string): Promise<string | null> {
  const loaded = await loadCorpus(folder)
  if (loaded.kind === 'bad') return null
  const same = loaded.corpus.documents.find(
    ({ number, issued, scope }) =>
      fold(number) === fold(document.number) &&
      scope.place === document.scope.place &&
      (issued === document.issued || !issued || !document.issued),
  )
  return same?.id ?? null
}
