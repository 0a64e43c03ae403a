import { LineCounter, parseDocument as parseYaml } from 'yaml'
import vietnamese from 'zod/v4/locales/vi.js'
import { fileGrammar, fileProblems } from '#src/text/knowledge.ts'
import { type DocumentHead, documentHead, type Problem, type Provision } from './document.ts'

/** A file of the knowledge folder, or everything that is wrong with it. */
export type DocumentFile =
  | { kind: 'parsed'; document: DocumentHead; provisions: Provision[] }
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
  const provisions = pieces.map(({ path, ...piece }) => ({
    id: `${document.id}#${path}`,
    document,
    ...piece,
  }))
  return { kind: 'parsed', document, provisions }
}

type Complain = (line: number, reason: string) => void

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
  if (parsed.success) return parsed.data
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

type Section = { line: number; headings: string[]; asks: string[]; text: string[]; parent: boolean }

function cutSections(lines: string[], from: number, complain: Complain): Section[] {
  const sections: Section[] = []
  let headings: string[] = []
  for (const [at, line] of lines.entries()) {
    if (at < from) continue
    const heading = line.match(/^(#+)\s+(.*?)\s*$/)
    const section = sections.at(-1)
    if (heading) {
      const depth = (heading[1]?.length ?? 0) - 2
      if (depth < 0 || depth > 2) complain(at + 1, fileProblems.headingLevel)
      else if (depth > headings.length) complain(at + 1, fileProblems.headingJump)
      if (section && depth > section.headings.length - 1) section.parent = true
      headings = [...headings.slice(0, Math.max(depth, 0)), heading[2] ?? '']
      sections.push({ line: at + 1, headings, asks: [], text: [], parent: false })
    } else if (!section) {
      if (line.trim() !== '') complain(at + 1, fileProblems.textBeforeHeading)
    } else if (fileGrammar.quoted.test(line)) {
      addQuestion(section, line, at + 1, complain)
    } else if (line.trim() !== '' || section.text.length > 0) {
      section.text.push(line.trimEnd())
    }
  }
  if (sections.length === 0) complain(lines.length, fileProblems.noProvision)
  return sections
}

function addQuestion(section: Section, line: string, at: number, complain: Complain) {
  const question = line.match(fileGrammar.question)?.[1]?.trim()
  if (question === undefined) complain(at, fileProblems.quoted)
  else if (question === '') complain(at, fileProblems.emptyQuestion)
  else if (section.text.length > 0) complain(at, fileProblems.lateQuestion)
  else section.asks.push(question)
}

type Piece = Omit<Provision, 'id' | 'document'> & { path: string }

function toPieces(sections: Section[], file: string, complain: Complain): Piece[] {
  const pieces: Piece[] = []
  const seen = new Map<string, number>()
  for (const { line, headings, asks, text: kept, parent } of sections) {
    const text = kept.join('\n').trimEnd()
    if (text === '') {
      if (!parent || asks.length > 0) {
        complain(line, fileProblems.emptyHeading(headings.at(-1) ?? ''))
      }
      continue
    }
    const path = headings.map((heading) => toAddress(heading) ?? heading).join('/')
    const first = seen.get(path)
    if (first !== undefined) complain(line, fileProblems.sameAddress(path, `${file}:${first}`))
    seen.set(path, line)
    pieces.push({ path, article: toArticle(headings), heading: headings.join(' — '), text, asks })
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
