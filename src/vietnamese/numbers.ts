import { fold } from './normalise.ts'

const UNITS: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}
const WORD = Object.keys(UNITS).join('|')
const SPOKEN = new RegExp(
  `^(?:(${WORD})(?: muoi| chuc)?(?: (${WORD}|mot|lam))?|muoi(?: (${WORD}))?)$`,
)

/** A number below 100 as people say it, with marks or without: "bon muoi chin", "bon chin", "muoi lam". */
export function readSpokenNumber(words: string): number | null {
  const folded = fold(words).trim().replace(/\s+/g, ' ')
  const [, tens, units, teens] = folded.match(SPOKEN) ?? []
  if (folded.startsWith('muoi')) return 10 + (UNITS[teens ?? ''] ?? 0)
  if (!tens) return null
  const first = UNITS[tens] ?? 0
  const isTens = /\b(?:muoi|chuc)\b/.test(folded) || units !== undefined
  return isTens ? first * 10 + (UNITS[units ?? ''] ?? 0) : first
}
