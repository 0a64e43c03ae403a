import { fold } from '#src/vietnamese/normalise.ts'

/** Rows of the table; a power of two. More brought nothing on this corpus. */
export const BUCKETS = 1 << 16

/**
 * The rows a text is the sum of: its words, pairs of neighbours and pairs over one word without marks, and
 * words and pairs with marks, each hashed (FNV-1a) into one of `BUCKETS`.
 */
export function featuresOf(text: string): Uint32Array {
  const lower = text.normalize('NFC').toLowerCase()
  const bare = wordsOf(fold(lower))
  const marked = wordsOf(lower)
  const found: number[] = []
  for (const [at, word] of bare.entries()) {
    found.push(hash(word))
    if (at + 1 < bare.length) found.push(hash(`${word}_${bare[at + 1]}`))
    if (at + 2 < bare.length) found.push(hash(`s${word}_${bare[at + 2]}`))
  }
  for (const [at, word] of marked.entries()) {
    found.push(hash(`m${word}`))
    if (at + 1 < marked.length) found.push(hash(`m${word}_${marked[at + 1]}`))
  }
  return Uint32Array.from(found)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function hash(text: string): number {
  let value = 2_166_136_261
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    value = Math.imul(value ^ (code & 0xff), 16_777_619)
    if (code > 0xff) value = Math.imul(value ^ (code >> 8), 16_777_619)
  }
  return (value >>> 0) & (BUCKETS - 1)
}
