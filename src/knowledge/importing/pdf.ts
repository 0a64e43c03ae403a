import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf as open } from '#src/files/pdf.ts'
import { importRefusals, structure } from '#src/text/importing.ts'
import { type Line, toTableLines } from './html.ts'
import { FileRefused } from './kinds.ts'

const MAX_PAGES = 2000
const MAX_LETTERS = 10 * 2 ** 20
/** Fewer letters a page than this is a picture of a page, perhaps with a stamp. */
const SCAN_LETTERS = 40

export async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  const pdf = await open(bytes)
  if (typeof pdf === 'string') throw new FileRefused(importRefusals[pdf])
  if (pdf.numPages > MAX_PAGES) {
    throw new FileRefused(importRefusals.tooManyPages(pdf.numPages, MAX_PAGES))
  }
  return pdf
}

/** The words of every page; `null` where the pages are pictures. */
export async function readPdf(pdf: PDFDocumentProxy): Promise<Line[] | null> {
  const lines: string[] = []
  let letters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => ('str' in item ? [toPiece(item)] : []))
    const rows = toRows(pieces)
    if (isPageNumber(rows[0])) rows.shift()
    if (isPageNumber(rows.at(-1))) rows.pop()
    const found = joinTables(rows)
    letters += found.join('').length
    if (letters > MAX_LETTERS) throw new FileRefused(importRefusals.tooMuchText(10))
    lines.push(...found)
    page.cleanup()
  }
  return letters < SCAN_LETTERS * pdf.numPages ? null : toParagraphs(lines)
}

type Piece = { text: string; x: number; y: number; width: number; height: number }

function toPiece(item: {
  str: string
  transform: unknown[]
  width: number
  height: number
}): Piece {
  const [x = 0, y = 0] = item.transform.slice(4).map(Number)
  return { text: item.str, x, y, width: item.width, height: item.height }
}

/** Cells of one printed line; `gap` is how far below the line before it stands, in its own heights. */
type Row = { cells: string[]; gap: number }

function toRows(pieces: Piece[]): Row[] {
  const shown = pieces.filter(({ text, height }) => text.trim() === '' || height >= 2)
  const rows: Piece[][] = []
  for (const piece of shown) {
    if (piece.text.trim() === '') continue
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.height, 4) / 2) row.push(piece)
    else rows.push([piece])
  }
  const sorted = rows.map((row) => row.sort((a, b) => a.x - b.x))
  return sorted.map((row, at) => {
    const [first] = row
    const above = sorted[at - 1]?.[0]
    const gap = first && above ? (above.y - first.y) / Math.max(first.height, 4) : 0
    return { cells: toCells(row), gap }
  })
}

function toCells(row: Piece[]): string[] {
  const cells: string[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { text, x, width, height } of row) {
    const space = x - end
    const last = cells.length - 1
    if (space > 2 * height) cells.push(text)
    else cells[last] = `${cells[last]}${space > height / 6 ? ' ' : ''}${text}`
    end = x + width
  }
  return cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
}

function isPageNumber(row: Row | undefined): boolean {
  return row?.cells.length === 1 && /^[-\u2013\s]*\d{1,4}[-\u2013\s]*$/.test(row.cells[0] ?? '')
}

/** Three lines of equally many cells are a table; two stand side by side in the head of every decision. */
function joinTables(rows: Row[]): string[] {
  const lines: string[] = []
  let at = 0
  while (at < rows.length) {
    const { cells = [], gap = 0 } = rows[at] ?? {}
    if (gap > 1.9) lines.push('')
    let end = at + 1
    while (cells.length > 1 && rows[end]?.cells.length === cells.length) end += 1
    const table = rows.slice(at, end).map((row) => row.cells)
    if (table.length > 2) lines.push('', ...toTableLines(table), '')
    else lines.push(...table.map((row) => row.join(' ')))
    at = end
  }
  return lines
}

/** Printed lines joined to paragraphs: one that was broken for width goes on below. */
export function toParagraphs(printed: string[]): Line[] {
  const lengths = printed.map(({ length }) => length).sort((a, b) => a - b)
  const full = (lengths[Math.floor(lengths.length * 0.9)] ?? 0) * 0.7
  const paragraphs: string[] = []
  let open = false
  for (const line of printed) {
    const text = line.trim()
    if (text === '') {
      open = open && !/[.;:!?]$/.test(paragraphs.at(-1) ?? '')
      continue
    }
    const goesOn = open && !structure.marker.test(text) && !/^\S.{0,60}: .*; .*: /.test(text)
    if (goesOn) paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1)} ${text}`
    else paragraphs.push(text)
    open = text.length >= full
  }
  return paragraphs.map((text) => ({ text, level: 0 }))
}
