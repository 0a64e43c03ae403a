import { findPrivate, type PrivateSpan } from './private-spans.ts'

/**
 * The text with phone numbers, identity numbers, tax codes, bank accounts, e-mail and street addresses
 * replaced by [phone], [id], [tax], [account], [email] and [address]; document numbers, money, years and
 * points stay. To be used before a question is kept.
 */
export function redact(text: string): string {
  return replace(text, ({ kind }) => `[${kind}]`)
}

/**
 * The same with a letter in each mark, for a text that leaves the machine: `restore` puts back what stood
 * there in a text that still holds the marks. Equal values get one mark.
 */
export function pseudonymise(text: string) {
  const marks = new Map<string, string>()
  const redacted = replace(text, ({ kind }, value) => {
    const known = marks.get(value) ?? `[${kind}-${toLetters(marks.size)}]`
    marks.set(value, known)
    return known
  })
  return {
    text: redacted,
    restore: (written: string) =>
      [...marks].reduce((whole, [value, mark]) => whole.replaceAll(mark, value), written),
  }
}

function replace(given: string, toMark: (span: PrivateSpan, value: string) => string): string {
  const text = given.normalize('NFC')
  let at = 0
  const parts = findPrivate(text).map((span) => {
    const before = text.slice(at, span.start)
    at = span.end
    return before + toMark(span, text.slice(span.start, span.end))
  })
  return parts.join('') + text.slice(at)
}

/** A, B, …, Z, BA, BB: a digit in a mark would be a figure of the text. */
function toLetters(count: number): string {
  const letter = String.fromCharCode(65 + (count % 26))
  return count < 26 ? letter : toLetters(Math.floor(count / 26)) + letter
}
