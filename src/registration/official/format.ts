import { nothingYet, page } from '#src/text/official.ts'

const inVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 })
/** What XML cannot hold, and what turns the direction of the text around it. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** "1.200.000", "62,5". */
export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** "04/05/2026" for an ISO day. */
export function formatDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}

/** A moment's parts on the clock in Vietnam, in digits. */
export function clockInVietnam(moment: Date): Record<string, string> {
  return Object.fromEntries(inVietnam.formatToParts(moment).map(({ type, value }) => [type, value]))
}

/** "04/05/2026 09:30:00". */
export function formatMoment(moment: Date): string {
  const { day, month, year, hour, minute, second } = clockInVietnam(moment)
  return `${day}/${month}/${year} ${hour}:${minute}:${second}`
}

/** "0912 345 678" for "+84912345678"; a foreign number as it is. */
export function formatPhone(phone: string): string {
  if (!phone.startsWith('+84')) return phone
  const digits = `0${phone.slice(3)}`
  if (digits.length === 10) return digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')
  return digits.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3')
}

/** The line of place and date; dots for what is to be written by hand. */
export function placeAndDay(place: string | null, moment: Date | null): string {
  const { day, month, year } = moment ? clockInVietnam(moment) : {}
  return page.place(
    place ?? page.dots,
    day ?? page.fewDots,
    month ?? page.fewDots,
    year ?? page.fewDots,
  )
}

/** The lines of a text, none empty, without what a document cannot hold; one line of its own where nothing is. */
export function toLines(text: string | null | undefined): string[] {
  const lines = toSafe(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length > 0 ? lines : [nothingYet]
}

/** A text that a document can hold, its line breaks as "\n". */
export function toSafe(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '')
}
