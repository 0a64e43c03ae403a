import { extname } from 'node:path'
import { fileTypes, importRefusals } from '#src/text/importing.ts'

/** A file that is not taken in; the message is a sentence from src/text. */
export class FileRefused extends Error {}

export type FileKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'image'

const NAMES: Record<string, FileKind> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.png': 'image',
  '.jpg': 'image',
  '.jpeg': 'image',
}

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i
const HTML_PART = /^\s*<(?:div|p|h\d|article|section|table|main|meta|span|ul|ol)\b[^>]*>/i

/** By the bytes; the name only tells Markdown from plain text, and is refused where it says another kind. */
export function findKind(bytes: Buffer, name: string): FileKind {
  if (bytes.length === 0) throw new FileRefused(importRefusals.empty)
  const ending = extname(name).toLowerCase()
  const claimed = NAMES[ending] ?? null
  const found = findByBytes(bytes)
  if (found === 'text') {
    if (claimed === 'markdown' || claimed === 'html') return claimed
    if (claimed === null || claimed === 'text') return 'text'
  }
  if (found === 'html' && claimed === 'markdown') return 'markdown'
  if (claimed !== null && claimed !== found) {
    throw new FileRefused(importRefusals.wrongType(ending, fileTypes[found]))
  }
  return found
}

function findByBytes(bytes: Buffer): 'text' | 'html' | 'docx' | 'pdf' | 'image' {
  const starts = (hex: string) => bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'))
  if (starts('255044462d')) return 'pdf'
  if (starts('504b0304') || starts('504b0506')) return 'docx'
  if (starts('89504e470d0a1a0a') || starts('ffd8ff')) return 'image'
  if (starts('d0cf11e0a1b11ae1')) {
    const sealed = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new FileRefused(sealed ? importRefusals.encrypted : importRefusals.oldWord)
  }
  const text = decode(bytes)
  return HTML.test(text) || HTML_PART.test(text) ? 'html' : 'text'
}

/** The characters of a text file; refused where the bytes are no Unicode text. */
export function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  if (encoding === 'utf-8' && bytes.includes(0)) throw new FileRefused(importRefusals.binary)
  const text = tryDecode(bytes, encoding)
  if (text === null) {
    throw new FileRefused(looksBinary(bytes) ? importRefusals.binary : importRefusals.notUnicode)
  }
  // Tabs, line and page ends aside, text has no control characters.
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  if (controls > 8 + text.length / 1000) throw new FileRefused(importRefusals.binary)
  return text
}

function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function looksBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096)
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return controls > head.length / 50
}
