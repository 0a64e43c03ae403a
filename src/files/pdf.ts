import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** The word says why not, where a file is no PDF that opens without a password. */
export function openPdf(bytes: Buffer): Promise<PDFDocumentProxy | 'encrypted' | 'damaged'> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(FOLDER, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(FOLDER, 'standard_fonts')}/`,
  })
  return task.promise.catch((error: unknown) =>
    error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged',
  )
}
