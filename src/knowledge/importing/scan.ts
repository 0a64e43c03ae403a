import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { importRefusals } from '#src/text/importing.ts'
import type { Line } from './html.ts'
import { FileRefused } from './kinds.ts'
import { toParagraphs } from './pdf.ts'

const run = promisify(execFile)

export const MAX_SCANNED_PAGES = 100
const MAX_PIXELS = 60_000_000
const PAGE_TIME_MS = 60_000
/** Dots per inch at which tesseract reads print well. */
const SHARPNESS = 250

export async function readScannedPdf(pdf: PDFDocumentProxy, file: string): Promise<Line[]> {
  if (pdf.numPages > MAX_SCANNED_PAGES) {
    throw new FileRefused(importRefusals.tooManyScans(pdf.numPages, MAX_SCANNED_PAGES))
  }
  await requireTesseract()
  const folder = await mkdtemp(join(tmpdir(), 'ocop-scan-'))
  try {
    const lines: string[] = []
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const image = await drawPage(pdf, { page, file, folder })
      lines.push(...(await recognise(image)), '')
      await rm(image)
    }
    return toParagraphs(lines)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function readImage(bytes: Buffer, file: string): Promise<Line[]> {
  const size = findSize(bytes)
  if (size === null) throw new FileRefused(importRefusals.damaged)
  if (size > MAX_PIXELS) throw new FileRefused(importRefusals.imageTooBig)
  await requireTesseract()
  return toParagraphs(await recognise(file))
}

async function requireTesseract() {
  const languages = await run('tesseract', ['--list-langs']).catch(() => null)
  if (!languages?.stdout.split(/\s+/).includes('vie')) {
    throw new FileRefused(importRefusals.noTesseract)
  }
}

async function recognise(image: string): Promise<string[]> {
  const found = await run('tesseract', [image, 'stdout', '-l', 'vie', '--psm', '4'], {
    timeout: PAGE_TIME_MS,
    maxBuffer: 10 * 2 ** 20,
  }).catch(() => null)
  if (found === null) throw new FileRefused(importRefusals.damaged)
  return found.stdout.split(/[\n\f]/)
}

type PageOfFile = { page: number; file: string; folder: string }

async function drawPage(pdf: PDFDocumentProxy, { page, file, folder }: PageOfFile) {
  const path = join(folder, `${page}.png`)
  const png = await drawWithCanvas(pdf, page)
  if (png !== null) {
    await writeFile(path, png)
    return path
  }
  const range = ['-f', String(page), '-l', String(page), '-r', String(SHARPNESS)]
  const drawn = await run('pdftoppm', ['-png', '-gray', ...range, file, join(folder, 'page')], {
    timeout: PAGE_TIME_MS,
  }).catch(() => null)
  const [name] = await readdir(folder)
  if (drawn === null || name === undefined) throw new FileRefused(importRefusals.noRenderer)
  return join(folder, name)
}

/** What pdfjs makes of the optional @napi-rs/canvas. */
const drawing = z.object({
  canvas: z.custom<{ toBuffer: (type: string) => Buffer }>(
    (value) => typeof value === 'object' && value !== null && 'toBuffer' in value,
  ),
  context: z.custom<CanvasRenderingContext2D>((value) => typeof value === 'object'),
})

async function drawWithCanvas(pdf: PDFDocumentProxy, number: number): Promise<Buffer | null> {
  const page = await pdf.getPage(number)
  const plain = page.getViewport({ scale: 1 })
  const scale = SHARPNESS / 72
  if (plain.width * plain.height * scale ** 2 > MAX_PIXELS) {
    throw new FileRefused(importRefusals.imageTooBig)
  }
  const viewport = page.getViewport({ scale })
  const made = makeCanvas(pdf.canvasFactory, Math.ceil(viewport.width), Math.ceil(viewport.height))
  if (made === null) return null
  await page.render({ canvasContext: made.context, viewport }).promise
  page.cleanup()
  return made.canvas.toBuffer('image/png')
}

function makeCanvas(maker: unknown, width: number, height: number) {
  try {
    if (typeof maker !== 'object' || maker === null || !('create' in maker)) return null
    const create: unknown = maker.create
    if (typeof create !== 'function') return null
    return drawing.safeParse(create.call(maker, width, height)).data ?? null
  } catch {
    // Without the optional package the factory cannot create anything.
    return null
  }
}

/** Pixels of a PNG or JPEG by its head, before anything unpacks it. */
function findSize(bytes: Buffer): number | null {
  if (bytes[0] === 0x89) {
    return bytes.length < 24 ? null : bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
  }
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7)
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
