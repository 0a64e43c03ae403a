import { constants, inflateSync } from 'node:zlib'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from '#src/files/pdf.ts'
import { MAX_PAGES } from '#src/registration/attachments/types.ts'
import { Refused } from './refused.ts'

const ACTIVE = /\/(?:JavaScript|Launch|RichMedia|SubmitForm|ImportData|GoToE|Rendition)\b/
/** Where the mark of the end must lie; printers add a line or two after it. */
const TAIL_BYTES = 1024
/** The farthest from its end that a zip's directory can be told from. */
const ZIP_TAIL_BYTES = 65_557
const MOST_INFLATED = 20 * 2 ** 20

/** Refuses what does not open, has too many pages, is also another kind of file, or does things when opened. */
export async function checkPdf(bytes: Buffer): Promise<void> {
  const head = bytes.subarray(0, TAIL_BYTES).toString('latin1')
  const tail = bytes.subarray(-TAIL_BYTES).toString('latin1')
  if (/<(?:script|html|svg|!doctype)/i.test(head)) throw new Refused('disguised')
  if (bytes.subarray(-ZIP_TAIL_BYTES).includes('PK\x05\x06')) throw new Refused('disguised')
  if (!tail.includes('%%EOF')) {
    throw new Refused(bytes.includes('%%EOF') ? 'disguised' : 'damaged')
  }
  const text = bytes.toString('latin1')
  if (ACTIVE.test(toPlainNames(text)) || packedObjects(bytes, text).some(isActiveText)) {
    throw new Refused('active')
  }
  const pdf = await openPdf(bytes)
  if (typeof pdf === 'string') throw new Refused(pdf)
  if (pdf.numPages > MAX_PAGES) throw new Refused('pages')
  if (await isActive(pdf)) throw new Refused('active')
}

/** A name may be written with any of its letters as a number: "/J#61vaScript". */
function toPlainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const isActiveText = (text: string) => ACTIVE.test(toPlainNames(text))

/** What stands in the packed lists of objects, as far as it unpacks. */
function packedObjects(bytes: Buffer, text: string): string[] {
  return [...text.matchAll(/\/ObjStm\b[\s\S]{0,500}?\bstream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length
    const end = text.indexOf('endstream', start)
    return tryInflate(bytes.subarray(start, end < 0 ? bytes.length : end))
  })
}

function tryInflate(bytes: Buffer): string {
  try {
    const options = { maxOutputLength: MOST_INFLATED, finishFlush: constants.Z_SYNC_FLUSH }
    return inflateSync(bytes, options).toString('latin1')
  } catch {
    // Damaged or packed in another way: whoever opens it as a PDF has the last word.
    return ''
  }
}

/** Of electronic invoices the XML goes with the page; nothing else needs to travel inside. */
const HARMLESS_INSIDE = /\.xml$/i

async function isActive(pdf: PDFDocumentProxy): Promise<boolean> {
  const inside: Record<string, { filename?: string }> = (await pdf.getAttachments()) ?? {}
  const names = Object.entries(inside).map(([key, { filename = key }]) => filename)
  if (names.some((name) => !HARMLESS_INSIDE.test(name))) return true
  if (await pdf.getJSActions()) return true
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    if (await page.getJSActions()) return true
    const annotations: { actions?: unknown; file?: unknown }[] = await page.getAnnotations()
    if (annotations.some(({ actions, file }) => actions || file)) return true
    page.cleanup()
  }
  return false
}
