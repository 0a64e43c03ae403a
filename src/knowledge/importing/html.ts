import { convert, type DomNode, type FormatCallback, type SelectorDefinition } from 'html-to-text'
import { importRefusals } from '#src/text/importing.ts'
import { FileRefused } from './kinds.ts'

/** One line of a document; `level` 1–6 for a heading, 0 for text. An empty text ends a paragraph. */
export type Line = { text: string; level: number }

/** html-to-text would cut a longer one without a word. */
const MAX_LETTERS = 10 * 2 ** 20
const MAX_DEPTH = 200
/** Stands before a heading's level until the text is cut into lines; never in a document. */
const MARK = '\ue000'

const skipped = ['script', 'style', 'noscript', 'template', 'nav', 'svg', 'iframe', 'form', 'img']
const hiding = [
  '[hidden]',
  '[aria-hidden="true"]',
  '[style*="display:none"]',
  '[style*="display: none"]',
  '[style*="visibility:hidden"]',
  '[style*="visibility: hidden"]',
  '[style*="font-size:0"]',
  '[style*="font-size: 0"]',
  '[style*="opacity:0;"]',
  '[style*="opacity: 0;"]',
  '[style*="color:#fff"]',
  '[style*="color: #fff"]',
  '[style*="color:white"]',
  '[style*="color: white"]',
]

export function readHtml(html: string): { lines: Line[]; hidden: number } {
  if (html.length > MAX_LETTERS) throw new FileRefused(importRefusals.tooMuchText(10))
  let hidden = 0
  const conceal: FormatCallback = () => {
    hidden += 1
  }
  const text = convert(html.replaceAll(MARK, ''), {
    wordwrap: false,
    preserveNewlines: false,
    limits: { maxDepth: MAX_DEPTH, ellipsis: '', maxInputLength: MAX_LETTERS + 1 },
    formatters: { conceal, titled, grid },
    selectors: [
      ...skipped.map((selector) => ({ selector, format: 'skip' })),
      ...hiding.map((selector) => ({ selector, format: 'conceal' })),
      ...[1, 2, 3, 4, 5, 6].map(
        (level): SelectorDefinition => ({
          selector: `h${level}`,
          format: 'titled',
          options: { level },
        }),
      ),
      { selector: 'table', format: 'grid' },
      { selector: 'a', format: 'inline' },
      { selector: 'ul', options: { itemPrefix: '- ' } },
    ],
  })
  return { lines: text.split('\n').map(toLine), hidden }
}

const titled: FormatCallback = (element, walk, builder, options) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addLiteral(`${MARK}${options.level}`)
  walk(element.children ?? [], builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
}

const grid: FormatCallback = (element, _walk, builder) => {
  const rows = findAll(element, ['tr']).map((row) => findAll(row, ['th', 'td']).map(toText))
  builder.openBlock({ leadingLineBreaks: 2, isPre: true })
  builder.addLiteral(toTableLines(rows).join('\n'))
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** A row as "header: value" pairs, so that it can be understood, found and quoted by itself. */
export function toTableLines(rows: string[][]): string[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const [header = [], ...body] = filled
  const full = header.length > 1 && header.every((cell) => cell !== '' && cell.length < 120)
  if (!full || body.length === 0) return filled.map((row) => row.filter(Boolean).join(' | '))
  return body.map((row) => {
    if (row.length !== header.length) return row.filter(Boolean).join(' | ')
    const pairs = row.map((cell, at) => (cell ? `${header[at]}: ${cell}` : ''))
    return pairs.filter(Boolean).join('; ')
  })
}

/** The outermost elements of these names; a table inside a cell is that cell's text. */
function findAll(node: DomNode, names: string[]): DomNode[] {
  return (node.children ?? []).flatMap((child) =>
    names.includes(child.name ?? '') ? [child] : findAll(child, names),
  )
}

function toText(node: DomNode): string {
  const words = (each: DomNode): string =>
    skipped.includes(each.name ?? '')
      ? ''
      : (each.data ?? '') + (each.children ?? []).map(words).join(each.name === 'p' ? '' : ' ')
  return words(node).replace(/\s+/g, ' ').trim()
}

function toLine(line: string): Line {
  const heading = line.match(/^\s*\ue000(\d)(.*)$/)
  return heading
    ? { text: (heading[2] ?? '').trim(), level: Number(heading[1]) }
    : { text: line.trim(), level: 0 }
}
