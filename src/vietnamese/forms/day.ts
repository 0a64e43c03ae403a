import { findDates } from '#src/vietnamese/dates.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { findAmounts } from './amounts.ts'
import { type Read, withoutCourtesy } from './reading.ts'
import { splitWords } from './words.ts'

export type DayProblem = 'notADay' | 'noDay' | 'noYear' | 'noEnd' | 'noSuchDay' | 'several'

const ENDLESS =
  /\b(?:vo thoi han|(?:khong|ko|k|chua)(?: (?:co|ghi|de))?(?: (?:thoi|ky))? (?:han|ngay het)|vinh vien|lau dai|khong het)\b/
const RELATIVE: [RegExp, number][] = [
  [/\b(?:hom nay|bua nay|nay)$/, 0],
  [/\b(?:hom qua|bua qua)$/, -1],
  [/\b(?:hom kia)$/, -2],
  [/\b(?:ngay mai|mai)$/, 1],
]
const ISO = /(?<!\d)(20\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/
const SOLID = /^(\d{2})(\d{2})(20\d\d)$/
const SPOKEN =
  /\b(?:(?:ngay|mung|mong) )([a-z\d ]{1,12}?) thang ([a-z\d ]{1,10}?) nam ([a-z\d ]{2,40})$/
const MONTHS: Record<string, string> = { gieng: '1', chap: '12', tu: '4' }

/** A day as "2027-05-12". `today`, ISO, is what "today" and "yesterday" count from. */
export function readDay(text: string, today: string): Read<string, DayProblem> {
  const folded = fold(withoutCourtesy(text)).replace(/\s+/g, ' ')
  const solid = folded.replace(SOLID, '$1/$2/$3')
  const plain = spell(
    solid
      .replace(ISO, '$3/$2/$1')
      .replace(/ ?([/.-]) ?/g, '$1')
      .replace(/, ?(?=\d{4})/g, ' '),
  )
  const dates = findDates(plain, 2024)
  const days = [...new Set(dates.flatMap(({ kind, from }) => (kind === 'day' ? [from] : [])))]
  const [day, second] = days
  if (second) return { problem: 'several' }
  if (day) return namesYear(plain, day) ? { value: day } : { problem: 'noYear' }
  if (ENDLESS.test(folded)) return { problem: 'noEnd' }
  const near = RELATIVE.find(([said]) => said.test(folded))
  if (near) return { value: addDays(today, near[1]) }
  if (/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|thang \d+ nam \d{4}/.test(plain) && hasDay(plain)) {
    return { problem: 'noSuchDay' }
  }
  return { problem: dates.length > 0 ? 'noDay' : 'notADay' }
}

function namesYear(plain: string, day: string): boolean {
  return findDates(plain, 2028).some(({ kind, from }) => kind === 'day' && from === day)
}

function hasDay(plain: string): boolean {
  return /\d{1,2}[/.-]\d{1,2}[/.-]\d|(?:ngay |mung )?\d{1,2} thang/.test(plain)
}

/** "ngay ba thang tu nam hai nghin khong tram hai bay" in digits. */
function spell(folded: string): string {
  const found = SPOKEN.exec(folded)
  if (!found) return folded
  const [whole, day = '', month = '', year = ''] = found
  const numbers = [day, MONTHS[month] ?? month, year].map((part) => {
    const [amount, second] = findAmounts(splitWords(part))
    return amount && !second ? amount.amount : null
  })
  return numbers.includes(null) ? folded : folded.replace(whole, numbers.join('/'))
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
