import { fold } from './normalise.ts'

/** A span of days that a text names, ISO, both ends included, and where in the text it stands. */
export type NamedSpan = {
  from: string
  to: string
  kind: 'day' | 'month' | 'year'
  index: number
  end: number
}
type Span = Omit<NamedSpan, 'index' | 'end'>

const DAY =
  /\b(?:ngay |mung )?(\d{1,2})\s?(?:[/.-]|thang)\s?(\d{1,2})\s?(?:[/.-]|,? ?nam)?\s?(\d{4})\b/g
const SHORT_YEAR = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})\b(?![/.-])/g
const MONTH = /(?<![\d/.-])(?:thang |t)?(\d{1,2})\s?(?:[/.-]|,? ?nam)\s?(\d{4})\b/g
const DAY_OF_YEAR =
  /(?<![\d/.-])\b(?:ngay |mung )?(\d{1,2})\s?(?:[/-]|thang)\s?(\d{1,2})\b(?!\s?(?:[/.-]?\d|nam|%|sao|diem|nguoi|lao dong|tho\b|phan|cong nhan|ho\b|thanh vien|nhan vien))/g
const YEAR = /(?<![\d/.-])(?:nam )?(20\d\d)\b(?![/.-]?\d)/g

/** Every day, month or year that a text names, in its order; what lacks a year is of the year given. */
export function findDates(text: string, year: number): NamedSpan[] {
  let rest = fold(text)
  const found: NamedSpan[] = []
  take(DAY, ([d, m, y]) => toDay(y, m, d))
  take(SHORT_YEAR, ([d, m, y]) => toDay(2000 + (y ?? 0), m, d))
  take(MONTH, ([m, y]) => toMonth(y, m))
  take(DAY_OF_YEAR, ([d, m]) => toDay(year, m, d))
  take(YEAR, ([y]) => ({ from: `${y}-01-01`, to: `${y}-12-31`, kind: 'year' }))
  return found.toSorted((a, b) => a.index - b.index)

  /** What one pattern has read, no other may read again. */
  function take(pattern: RegExp, read: (parts: number[]) => Span | null) {
    rest = rest.replace(pattern, (whole, ...groups) => {
      const parts = groups.filter((part) => typeof part === 'string' && /^\d+$/.test(part))
      const index = groups.find((part) => typeof part === 'number')
      const span = read(parts.map(Number))
      if (!span || typeof index !== 'number') return whole
      found.push({ ...span, index, end: index + whole.length })
      return ' '.repeat(whole.length)
    })
  }
}

function toDay(year = 0, month = 0, day = 0): Span | null {
  const iso = toIso(year, month, day)
  return iso ? { from: iso, to: iso, kind: 'day' } : null
}

function toMonth(year = 0, month = 0): Span | null {
  const from = toIso(year, month, 1)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return from ? { from, to: toIso(year, month, last) ?? from, kind: 'month' } : null
}

function toIso(year: number, month: number, day: number): string | null {
  if (year < 2000 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null
}
