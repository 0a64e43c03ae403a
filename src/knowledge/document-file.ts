import { LineCounter, parseDocument as parseYaml } from 'yaml'
import vietnamese from 'zod/v4/locales/vi.js'
import { fileGrammar, fileProblems } from '#src/text/knowledge.ts'
import {
  type DocumentHead,
  documentHead,
  noBasis,
  type Problem,
  type Provision,
} from './document.ts'
import { type Complain, cutSections, type Section } from './sections.ts'

/** A file of the knowledge folder, or everything that is wrong with it. */
export type DocumentFile =
  | { kind: 'parsed'; document: DocumentHead; provisions: Provision[]; lines: number[] }
  | { kind: 'bad'; problems: Problem[] }

/** `file` is named in problems only; `content` is the whole file. */
export function parseDocumentFile(file: string, content: string): DocumentFile {
  const lines = content
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/)
  const problems: Problem[] = []
  const complain = (line: number, reason: string) => problems.push({ file, line, reason })

  if (lines[0]?.trimEnd() !== '---') {
    complain(1, fileProblems.noFrontMatter)
    return { kind: 'bad', problems }
  }
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  if (end === -1) {
    complain(lines.length, fileProblems.openFrontMatter)
    return { kind: 'bad', problems }
  }
  const document = parseHead(lines.slice(1, end).join('\n'), complain)
  const sections = cutSections(lines, end + 1, complain)
  const pieces = toPieces(sections, file, complain)
  if (document === null || problems.length > 0) return { kind: 'bad', problems }
  const provisions = pieces.map(({ path, line, ...piece }) => ({
    id: `${document.id}#${path}`,
    document,
    ...piece,
  }))
  return { kind: 'parsed', document, provisions, lines: pieces.map(({ line }) => line) }
}

function parseHead(source: string, complain: Complain): DocumentHead | null {
  const lineCounter = new LineCounter()
  const yaml = parseYaml(source, { lineCounter })
  // The YAML starts on the file's second line.
  const fileLine = (offset: number) => lineCounter.linePos(offset).line + 1
  for (const error of yaml.errors) {
    const [reason = error.message] = error.message.split('\n')
    complain(fileLine(error.pos[0]), fileProblems.badYaml(reason))
  }
  if (yaml.errors.length > 0) return null

  const parsed = documentHead.safeParse(yaml.toJS(), { error: vietnamese().localeError })
  if (parsed.success) return { ...parsed.data, suspensions: [] }
  for (const issue of parsed.error.issues) {
    const path = issue.path.filter((key) => typeof key !== 'symbol')
    const node: unknown = path.length > 0 ? yaml.getIn(path, true) : null
    complain(
      fileLine(rangeStart(node)),
      fileProblems.badField(path.join('.') || '---', issue.message),
    )
  }
  return null
}

function rangeStart(node: unknown): number {
  if (typeof node !== 'object' || node === null || !('range' in node)) return 0
  const start: unknown = Array.isArray(node.range) ? node.range[0] : 0
  return typeof start === 'number' ? start : 0
}

type Piece = Omit<Provision, 'id' | 'document'> & { path: string; line: number }

function toPieces(sections: Section[], file: string, complain: Complain): Piece[] {
  const pieces: Piece[] = []
  const seen = new Map<string, number>()
  for (const { line, headings, text: kept, parent, term, basis, includes } of sections) {
    const text = kept.join('\n').trimEnd()
    if (text === '') {
      if (!parent || basis !== noBasis) {
        complain(line, fileProblems.emptyHeading(headings.at(-1) ?? ''))
      }
      continue
    }
    const path = headings.map((heading) => toAddress(heading) ?? heading).join('/')
    const first = seen.get(path)
    if (first !== undefined) complain(line, fileProblems.sameAddress(path, `${file}:${first}`))
    seen.set(path, line)
    const heading = headings.join(' — ')
    pieces.push({
      ...{ path, article: toArticle(headings), heading, text, asks: [], term, basis, includes },
      ...{ since: null, doubt: null, line },
    })
  }
  return pieces
}

/** The part before the full stop; null for a heading that carries no legal address. */
function toAddress(heading: string): string | null {
  return heading.match(fileGrammar.address)?.[1] ?? null
}

/** The legal parts of the headings; a text without articles is cited by its top heading. */
function toArticle(headings: string[]): string {
  const parts = headings.map(toAddress).filter((part) => part !== null)
  const [first = headings[0] ?? '', ...rest] = parts
  return [first, ...rest.map((part) => part.charAt(0).toLowerCase() + part.slice(1))].join(', ')
}
