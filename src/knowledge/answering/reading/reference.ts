import { fold } from '#src/vietnamese/normalise.ts'
import type { DocumentHead } from '../../document.ts'

/** A document named by its number, as far as the question gives it: number, day and issuer identify one. */
export type Reference = {
  number: string
  year: string | null
  /** Day of issue, ISO. */
  issued: string | null
  kind: string | null
  /** The letters after the number, folded: kind and issuer. */
  symbol: string | null
  text: string
}

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
/** A lone year is a time, and no number. */
const NUMBER = String.raw`(?!20[12]\d(?!\d|\s?\/))(\d{1,5}(?:\.\d{1,2})?)(?![\d.,]*\d)`
const SYMBOL = '([a-z][a-z0-9]*(?:-[a-z0-9]+)*)'
const WHEN = String.raw`(?:,? \(?(?:ban hanh |ky )?(?:(?:hoi nam|hoi|nam|ban)? ?(20\d\d)\b(?!\s?[-/])|ngay (\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b))?`
const SPOKEN = new RegExp(
  String.raw`\b(${Object.keys(KINDS).join('|')})(?: so)?\s?${NUMBER}(?!\s?(?:sao|diem|san pham|%))(?:\s?\/\s?(\d{4})\b)?(?:\s?\/\s?${SYMBOL})?${WHEN}`,
  'g',
)
const PRINTED = new RegExp(
  String.raw`\b${NUMBER}(?:\/(\d{4}))?\/([a-z]{1,4}\d{0,2}(?:-[a-z0-9]+)*)${WHEN}`,
  'g',
)

/** Every document number the text names, each once. */
export function findReferences(text: string): Reference[] {
  const folded = fold(text).replace(/\s+/g, ' ')
  const found: Reference[] = []
  for (const [whole, kind = '', number = '', year, symbol = null, said, day] of folded.matchAll(
    SPOKEN,
  )) {
    add({
      kind: KINDS[kind] ?? null,
      ...toIdentity(number, { year, said, day }),
      symbol,
      text: whole,
    })
  }
  for (const [whole, number = '', year, symbol = '', said, day] of folded.matchAll(PRINTED)) {
    const kind = KINDS[symbol.split('-')[0] ?? ''] ?? null
    add({ kind, ...toIdentity(number, { year, said, day }), symbol, text: whole })
  }
  return found

  /** One that says nothing against a known one is the same, and may say more of it. */
  function add(reference: Reference) {
    const at = found.findIndex((known) => isSame(known, reference))
    const known = found[at]
    if (!known) found.push(reference)
    else {
      found[at] = {
        ...known,
        year: known.year ?? reference.year,
        issued: known.issued ?? reference.issued,
        kind: known.kind ?? reference.kind,
        symbol: known.symbol ?? reference.symbol,
      }
    }
  }
}

/** The text with a mark in place of each number, so that what is said around it can be read. */
export function markReferences(folded: string): string {
  return folded.replace(SPOKEN, MARK).replace(PRINTED, MARK)
}
export const MARK = '@'

type Days = Record<'year' | 'said' | 'day', string | undefined>

function toIdentity(number: string, { year, said, day }: Days) {
  const [date = '', month = '', ofYear] = day?.split(/[/.-]/) ?? []
  const issued = ofYear ? `${ofYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null
  return {
    number: number.replace(/^0+(?=\d)/, ''),
    year: year ?? said ?? ofYear ?? null,
    issued,
  }
}

function isSame(a: Reference, b: Reference): boolean {
  const agree = (one: string | null, other: string | null) => !one || !other || one === other
  return (
    a.number === b.number &&
    agree(a.year, b.year) &&
    agree(a.issued, b.issued) &&
    agree(a.kind, b.kind) &&
    (!a.symbol || !b.symbol || a.symbol.startsWith(b.symbol) || b.symbol.startsWith(a.symbol))
  )
}

/** The documents a reference may mean: whatever it gives of year, day, kind and symbol must fit. */
export function findCandidates(reference: Reference, documents: DocumentHead[]): DocumentHead[] {
  const numbered = documents.filter((document) => fits(reference, document))
  const ofYear = numbered.filter(({ number, issued }) => {
    const year = number.match(/\/(\d{4})\b/)?.[1] ?? issued.slice(0, 4)
    return !reference.year || reference.year === year
  })
  if (ofYear.length > 0 || !reference.year) return ofYear
  // "Decision 148 in 2024" dates what is asked about, not the decision.
  const { year } = reference
  return numbered.filter(({ issued, expires }) => {
    return issued !== '' && issued < year && expires !== null && expires > year
  })
}

function fits({ number, kind, symbol, issued }: Reference, document: DocumentHead): boolean {
  const [, own, letters = ''] = fold(document.number).match(/^0*([\d.]+)(?:\/\d{4})?\/?(.*)$/) ?? []
  if (own !== number) return false
  if (kind && fold(document.kind) !== kind) return false
  if (symbol && letters && !letters.startsWith(symbol)) return false
  return !issued || !document.issued || document.issued === issued
}

/** The same, less texts of other subjects that merely share a number with one of ours. */
export function findReferred(reference: Reference, documents: DocumentHead[]): DocumentHead[] {
  const candidates = findCandidates(reference, documents)
  const ours = candidates.filter((document) => document.ours)
  return ours.length > 0 ? ours : candidates
}
