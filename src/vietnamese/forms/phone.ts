import { findDigitRuns } from './digit-runs.ts'
import { type Read, withoutCourtesy } from './reading.ts'

export type PhoneProblem = 'notAPhone' | 'tooShort' | 'tooLong' | 'several' | 'foreign'

const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/
const LANDLINE = /^02(?:[48]\d{8}|\d{9})$/
/** The eleven-digit mobile numbers became ten-digit ones between 15/9 and 14/11/2018. */
const RENUMBERED: Record<string, string> = {
  ...{ '0162': '032', '0163': '033', '0164': '034', '0165': '035' },
  ...{ '0166': '036', '0167': '037', '0168': '038', '0169': '039' },
  ...{ '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078' },
  ...{ '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082' },
  ...{ '0186': '056', '0188': '058', '0199': '059' },
}

/** A Vietnamese number in any spelling as "+84912345678"; 'renumbered' is one written as before 2018. */
export function readPhone(text: string): Read<string, PhoneProblem, 'renumbered'> {
  const plain = withoutCourtesy(text)
  const runs = findDigitRuns(plain).filter(({ digits }) => digits.length >= 6)
  const [run, second] = runs
  if (!run) return { problem: 'notAPhone' }
  if (second) return { problem: 'several' }
  if (run.plus && !run.digits.startsWith('84')) return { problem: 'foreign' }
  const national = toNational(run.digits)
  const number = toToday(national)
  if (number) {
    const value = `+84${number.slice(1)}`
    return number === national ? { value } : { value, doubt: 'renumbered' }
  }
  if (splitsInTwo(run.digits)) return { problem: 'several' }
  if (national.length < 10) return { problem: 'tooShort' }
  return { problem: national.length > 11 ? 'tooLong' : 'notAPhone' }
}

/** "+84912345678" as "0912 345 678"; a landline as "024 3825 3536" or "0206 3852 147". */
export function showPhone(phone: string): string {
  const national = `0${phone.replace(/^\+84/, '')}`
  const groups =
    national.length === 10
      ? /^(\d{4})(\d{3})(\d{3})$/
      : /^(02[48])(\d{4})(\d{4})$|^(02\d\d)(\d{4})(\d{3})$/
  const found = groups.exec(national)
  return found && phone.startsWith('+84') ? found.slice(1).filter(Boolean).join(' ') : phone
}

function toNational(digits: string): string {
  if (/^(?:00)?840?\d{9,10}$/.test(digits)) return `0${digits.replace(/^(?:00)?840?/, '')}`
  return /^[235789]\d{8}$/.test(digits) ? `0${digits}` : digits
}

function toToday(national: string): string | null {
  if (MOBILE.test(national) || LANDLINE.test(national)) return national
  const start = RENUMBERED[national.slice(0, 4)]
  const renewed = start && national.length === 11 ? `${start}${national.slice(4)}` : ''
  return MOBILE.test(renewed) ? renewed : null
}

function splitsInTwo(digits: string): boolean {
  return [10, 11].some((at) => {
    return toToday(digits.slice(0, at)) !== null && toToday(digits.slice(at)) !== null
  })
}
