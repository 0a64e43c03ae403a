import { normalise } from '#src/vietnamese/normalise.ts'
import numerals from './numerals.json' with { type: 'json' }
import { toSpellings } from './reading.ts'

export type DigitRun = { digits: string; plus: boolean }

const SPOKEN = readSpoken()
/** Spoken digits count as a number from this many on: fewer are words like any others. */
const FEWEST_SPOKEN = 6

/** The longer numbers of a text that are names, not amounts: typed in groups or said digit by digit. */
export function findDigitRuns(text: string): DigitRun[] {
  const parts = normalise(text).split(/[\s.()/\u2013-]+|(?=\+)|,(?=\d)|([,;:]|\p{L}+'\p{L}+)/u)
  const runs: (DigitRun & { spoken: number; typed: boolean })[] = []
  let open = false
  let before = ''
  for (const part of parts) {
    if (!part) continue
    if (part === ',' && open && SPOKEN.has(before)) continue
    before = part
    const plus = part.startsWith('+')
    const digits = toDigits(plus ? part.slice(1) : part)
    const last = runs.at(-1)
    if (digits === null) open = plus && part === '+' ? startRun(true) : false
    else if (open && last && !plus) {
      last.digits += digits
      last.spoken += SPOKEN.has(part) ? 1 : 0
      last.typed ||= !SPOKEN.has(part)
    } else {
      const spoken = SPOKEN.has(part)
      runs.push({ digits, plus, spoken: spoken ? 1 : 0, typed: !spoken })
      open = true
    }
  }
  return runs.filter(({ spoken, typed }) => typed || spoken >= FEWEST_SPOKEN)

  function startRun(plus: boolean): boolean {
    runs.push({ digits: '', plus, spoken: 0, typed: true })
    return true
  }
}

/** "o912", "09l2", "khong", "0912345678." */
function toDigits(part: string): string | null {
  const spoken = SPOKEN.get(part)
  if (spoken !== undefined) return spoken
  const plain = part.replace(/[,;:!?]+$/, '')
  if (!/^[\dol]+$/.test(plain) || !/\d{2}/.test(plain)) return /^\d$/.test(plain) ? plain : null
  return plain.replaceAll('o', '0').replaceAll('l', '1')
}

function readSpoken(): Map<string, string> {
  const found = new Map([['ko', '0']])
  for (const [word, value] of Object.entries({ ...numerals.digit, ...numerals.tail })) {
    for (const spelling of toSpellings(word)) found.set(spelling, `${value}`)
  }
  return found
}
