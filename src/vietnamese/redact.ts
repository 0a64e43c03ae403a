const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** +84 or 0, then nine digits (ten in old mobile and some landline numbers), spaced or dotted as people do. */
const PHONE =
  /(?<!\p{N}|\p{N}[/.,-])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4})(?:\+\s?84|0084|84(?=[\s.-]?[35789])|0)(?:[\s.-]?\(?\d\)?){9,10}(?![\p{N}/]|[.,-]\d)/gu
/** The old identity card has 9 digits, the present one 12; blanks and dots between groups of three or four. */
const IDENTITY =
  /(?<!\p{N}|\p{N}[/.,-])(?:\d{12}|\d{9}|\d{3}(?: \d{3}){3}|\d{4}(?: \d{4}){2}|\d{3} \d{3} \d{3})(?![\p{L}\p{N}/]|[.,-]\d)/gu
const MONEY =
  /^\s*(?:\u0111|vn[\u0111d]|usd|tri\u1ec7u|t\u1ef7|ngh\u00ecn|ng\u00e0n|d\b|trieu|ty\b|nghin|ngan|dong)/iu

/**
 * The text with phone numbers, identity numbers and e-mail addresses replaced by [phone], [id] and
 * [email]; document numbers, money, years and points stay. To be used before a question is kept.
 */
export function redact(text: string): string {
  return text
    .normalize('NFC')
    .replace(EMAIL, '[email]')
    .replace(PHONE, '[phone]')
    .replace(IDENTITY, (found: string, at: number, whole: string) =>
      MONEY.test(whole.slice(at + found.length)) ? found : '[id]',
    )
}
