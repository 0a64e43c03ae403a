import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importRefusals } from '#src/text/importing.ts'
import { readDocx } from './docx.ts'
import { type Line, readHtml, toTableLines } from './html.ts'
import { decode, FileRefused, findKind } from './kinds.ts'
import { openPdf, readPdf } from './pdf.ts'
import { readImage, readScannedPdf } from './scan.ts'

/** Some 2,000 closely printed pages; more would keep the parent busy, too. */
const MAX_LETTERS = 8_000_000

// The process a file is read in: it may be killed at any moment, and keeps nothing.
const [, , path = '', mode = 'text'] = process.argv
const outcome = await read(path, mode).catch((error: unknown) => ({
  kind: 'refused',
  reason: error instanceof FileRefused ? error.message : importRefusals.damaged,
}))
process.send?.(outcome, () => process.exit())

async function read(file: string, how: string) {
  const bytes = await readFile(file)
  const kind = findKind(bytes, basename(file))
  if (kind === 'pdf') {
    const pdf = await openPdf(bytes)
    if (how === 'scan') return done(await readScannedPdf(pdf, file), { pages: pdf.numPages })
    const lines = await readPdf(pdf)
    // Pictures of pages take minutes: the parent starts over with more time.
    return lines === null
      ? { kind: 'scan', pages: pdf.numPages }
      : done(lines, { pages: pdf.numPages })
  }
  if (kind === 'image') {
    return how === 'scan'
      ? done(await readImage(bytes, file), { pages: 1 })
      : { kind: 'scan', pages: 1 }
  }
  if (kind === 'docx') {
    const { html, hidden } = await readDocx(bytes)
    return done(readHtml(html).lines, { hidden })
  }
  if (kind === 'html') {
    const { lines, hidden } = readHtml(decode(bytes))
    return done(lines, { hidden })
  }
  const text = decode(bytes).split(/\r\n|[\n\r\f\u2028\u2029]/)
  return done(
    kind === 'markdown' ? readMarkdown(text) : text.map((line) => ({ text: line, level: 0 })),
  )
}

function done(lines: Line[], extra: { pages?: number; hidden?: number } = {}) {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (letters > MAX_LETTERS)
    throw new FileRefused(importRefusals.tooMuchText(MAX_LETTERS / 10 ** 6))
  return { kind: 'read', lines, pages: extra.pages ?? null, hidden: extra.hidden ?? 0 }
}

/** Headings, tables and plain paragraphs; comments are hidden text and go. */
function readMarkdown(text: string[]): Line[] {
  const lines: Line[] = []
  let table: string[][] = []
  const endTable = () => {
    lines.push(...toTableLines(table).map((line) => ({ text: line, level: 0 })))
    table = []
  }
  const shown = text
    .join('\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
  for (const line of shown.split('\n')) {
    const row = line.match(/^\s*\|(.*)\|\s*$/)?.[1]
    if (row !== undefined) {
      if (!/^[\s|:-]+$/.test(row)) table.push(row.split('|').map((cell) => cell.trim()))
      continue
    }
    endTable()
    const heading = line.match(/^(#{1,6})\s+(.*?)\s*#*$/)
    const words = (heading?.[2] ?? line).replace(/\*\*|__/g, '')
    lines.push({ text: words, level: heading?.[1]?.length ?? 0 })
  }
  endTable()
  return lines
}
