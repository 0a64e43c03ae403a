import { fold } from '#src/vietnamese/normalise.ts'
import type { DocumentHead } from '../../document.ts'

/** A document named by its number, as far as the question gives it. */
export type Reference = { number: string; year: string | null; kind: string | null; text: string }

const KINDS: Record<string, string> = {
  qd: 'quyet dinh',
  'quyet dinh': 'quyet dinh',
  nd: 'nghi dinh',
  'nghi dinh': 'nghi dinh',
  nq: 'nghi quyet',
  'nghi quyet': 'nghi quyet',
  tt: 'thong tu',
  'thong tu': 'thong tu',
  kh: 'ke hoach',
  'ke hoach': 'ke hoach',
  luat: 'luat',
  'chi thi': 'chi thi',
  'cong van': 'cong van',
}
const SPOKEN =
  /\b(qd|quyet dinh|nd|nghi dinh|nq|nghi quyet|tt|thong tu|kh|ke hoach|luat|chi thi|cong van)(?: so)?\s?(\d{1,5})(?!\s?(?:sao|diem|san pham|%))(?:\s?\/\s?(\d{4}))?(?:\s?\/\s?[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?(?:,? (?:nam|ngay \d{1,2}\/\d{1,2}\/)\s?(\d{4}))?/g
const PRINTED = /\b(\d{1,5})(?:\/(\d{4}))?\/([a-z]{1,4}\d{0,2})(?:-[a-z0-9]+)*(?:,? nam (\d{4}))?/g

/** Every document number the text names, each once. */
export function findReferences(text: string): Reference[] {
  const folded = fold(text).replace(/\s+/g, ' ')
  const found = new Map<string, Reference>()
  for (const [whole, kind = '', number = '', year, saidYear] of folded.matchAll(SPOKEN)) {
    add({ number, year: year ?? saidYear ?? null, kind: KINDS[kind] ?? null, text: whole })
  }
  for (const [whole, number = '', year, kind = '', saidYear] of folded.matchAll(PRINTED)) {
    add({ number, year: year ?? saidYear ?? null, kind: KINDS[kind] ?? null, text: whole })
  }
  return [...found.values()]

  function add(reference: Reference) {
    const key = String(Number(reference.number))
    if (!found.has(key)) found.set(key, { ...reference, number: key })
  }
}

/** The documents a reference may mean; a year or a kind in it must fit. */
export function findReferred(reference: Reference, documents: DocumentHead[]): DocumentHead[] {
  return documents.filter((document) => {
    const [, number = '', year = ''] = document.number.match(/^0*(\d+)(?:\/(\d{4}))?/) ?? []
    if (number !== reference.number) return false
    if (reference.kind && fold(document.kind) !== reference.kind) return false
    return !reference.year || reference.year === (year || document.issued.slice(0, 4))
  })
}
