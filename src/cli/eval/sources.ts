import type { Citation } from '#src/message.ts'
import { escapePattern } from './facts.ts'
import { removeAccents } from './normalise.ts'

/** Whether one of the wanted sources is cited: a document's number, the words of a place, or "*" for any. */
export function isCited(wanted: string[], citations: Citation[]): boolean {
  if (wanted.length === 0) return true
  const cited = citations.flatMap((citation) => Object.values(citation))
  const texts = cited.filter((value) => typeof value === 'string' && value.trim()).map(toCanon)
  return wanted.some((source) => isAmong(source, texts))
}

function isAmong(source: string, texts: string[]): boolean {
  if (source === '*') return texts.length > 0
  const canon = toCanon(source)
  const whole = new RegExp(`(?<![0-9a-z/.])${escapePattern(canon)}(?![0-9a-z])`)
  const [, numberAndYear] = /^(\d+\/\d{4})\//.exec(canon) ?? []
  const short = numberAndYear
    ? new RegExp(`(?<![0-9/.])${escapePattern(numberAndYear)}(?![0-9/])`)
    : null
  return texts.some((text) => whole.test(text) || short?.test(text))
}

function toCanon(value: unknown): string {
  return removeAccents(String(value).normalize('NFKC').toLowerCase())
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/(?<!\d)0+(\d)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
