import type { Criterion, RatedStars } from '#src/programme/criteria.ts'
import { toTerms } from '#src/programme/criterion-search.ts'
import {
  asksMost,
  counted,
  lacked,
  pointWords,
  shareFraction,
  sharePercent,
  shareWords,
  starsAsked,
  starsHeld,
  starWords,
  tellsNothing,
  tensOfPercent,
  tensWords,
  wantsFull,
  wantsPoints,
} from '#src/text/criteria.ts'
import { type Inquiry, says, toPattern } from '../reading/inquiry.ts'

/** What somebody wants to know of a criterion. */
export type Wish = {
  stars: RatedStars[]
  /** Of their own case, 0 to 100 %. */
  share: number | null
  /** Two counts without a share's words make one only where a criterion is scored by shares. */
  points: number | 'full' | null
}

export function readWish(inquiry: Inquiry): Wish {
  const stars = findStarsAsked(inquiry)
  return { stars, share: findShare(inquiry), points: findPointsWanted(inquiry) }
}

export function findStarsAsked({ typed, mended }: Inquiry): RatedStars[] {
  const text = `${typed}\n${mended}`
  const wanted = readStars(text.replace(starsHeld, ' '))
  return wanted.length > 0 ? wanted : readStars(text)
}

function readStars(text: string): RatedStars[] {
  const found = [...text.matchAll(starsAsked)]
  return [...new Set(found.flatMap(([, word = '']) => starWords[word] ?? []))].sort()
}

function findPointsWanted(inquiry: Inquiry): Wish['points'] {
  if (says(inquiry, wantsFull)) return 'full'
  const word = inquiry.typed.match(wantsPoints)?.[1] ?? inquiry.mended.match(wantsPoints)?.[1]
  return word ? (pointWords[word] ?? Number(word)) : null
}

/** The share a question gives: as a percentage, a fraction, in words, or as two counts. */
export function findShare({ typed }: Inquiry): number | null {
  const percent = typed.match(sharePercent)?.[1]?.replace(',', '.')
  if (percent !== undefined) return Number(percent) <= 100 ? Number(percent) : null
  const [, part, total] = typed.match(shareFraction) ?? []
  if (part && total) return toShare(Number(part), Number(total))
  const tens = tensWords[typed.match(tensOfPercent)?.[1] ?? '']
  if (tens) return tens * 10
  const spoken = shareWords.find(([pattern]) => pattern.test(typed))?.[1]
  if (spoken !== undefined) return spoken
  const [one, other, third] = [...typed.matchAll(counted)].map(([, figure]) => Number(figure))
  return one && other && third === undefined ? toShare(one, other) : null
}

function toShare(a: number, b: number): number | null {
  const [part, total] = a < b ? [a, b] : [b, a]
  return total > 0 ? Math.round((part / total) * 1000) / 10 : null
}

/** A level's words must be plainly there, and stand out against the other levels'. */
const PLAIN = 1.5
const CLEAR = 2

/** The level of a criterion that what somebody says of their own case comes nearest to. */
export function findLevelTold({ name, question, options }: Criterion, inquiry: Inquiry) {
  if (says(inquiry, asksMost)) return null
  // The criterion's own words are the question's, and tell no level from another.
  const own = toWords(toPattern(`${name}, ${question}`))
  const told = toWords(toPattern(inquiry.repaired).replace(lacked, ' '))
  const said = new Set([...told].filter((term) => !own.has(term)))
  const levels = options.map((level) => ({ level, terms: toWords(toPattern(level.text)) }))
  const scored = levels
    .filter(({ level }) => !tellsNothing.test(level.text))
    .map(({ level, terms }) => {
      const shared = [...terms].filter((term) => said.has(term))
      const worth = shared.map((term) => 1 / levels.filter((one) => one.terms.has(term)).length)
      return { level, score: worth.reduce((a, b) => a + b, 0) }
    })
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  return best && best.score >= PLAIN && best.score >= CLEAR * (second?.score ?? 0)
    ? best.level
    : null
}

/**
 * The best level left to somebody who says what they lack: none whose words name it. Null where nothing
 * is named, or where no level or every level falls.
 */
export function findLevelLeft({ options }: Criterion, { repaired }: Inquiry) {
  // A stop ends what is lacking, and the pattern form has none.
  const parts = repaired.split(/[.;?!]/).map(toPattern)
  const lacks = parts.flatMap((part) => [...part.matchAll(lacked)].map(([words]) => words))
  const has = toWords(parts.join(' ').replace(lacked, ' '))
  const missing = pairs(toWords(lacks.join(', '))).filter((term) => !has.has(term))
  const levels = options.map((level) => ({ level, terms: toWords(toPattern(level.text)) }))
  const left = levels.filter(({ terms }) => !missing.some((term) => terms.has(term)))
  const held = left.filter(({ terms }) => [...terms].some((term) => has.has(term)))
  if (held.length === 0 || left.length === levels.length) return null
  return held.map(({ level }) => level).toSorted((a, b) => b.points - a.points)[0] ?? null
}

function pairs(terms: Set<string>): string[] {
  return [...terms].filter((term) => term.includes(' '))
}

/** Syllables and pairs that say something on both sides. */
function toWords(text: string): Set<string> {
  const terms = toTerms(text)
  return new Set([...terms].filter((term) => term.split(' ').every((one) => terms.has(one))))
}
