import type { CriteriaSet, Criterion, RatedStars } from '#src/programme/criteria.ts'
import { listCriteria } from '#src/programme/criteria.ts'
import {
  counted,
  criterionNumber,
  criterionWords,
  shareFraction,
  sharePercent,
  starsAsked,
  starWords,
} from '#src/text/criteria.ts'
import type { Inquiry } from '../reading/inquiry.ts'

const MOST = 3

/** The criteria of a set that a question names, by number or by what people call them. */
export function findCriteriaAsked(set: CriteriaSet, inquiry: Inquiry): Criterion[] {
  const { typed, mended, given, repaired } = inquiry
  const all = listCriteria(set)
  const numbers = [...typed.matchAll(criterionNumber)].map(([, id = '']) => id.replace(',', '.'))
  const numbered = numbers.flatMap((id) => all.find((one) => one.id === id) ?? [])
  if (numbered.length > 0) return numbered.slice(0, MOST)
  const marked = `${given}\n${repaired}`
  const found = criterionWords.flatMap(({ said, names, every }) => {
    if (!said.test(marked) && !said.test(typed) && !said.test(mended)) return []
    const firsts = names.flatMap((name) => all.find((one) => one.name === name) ?? [])
    return every ? firsts : firsts.slice(0, 1)
  })
  return [...new Set(found)].slice(0, MOST)
}

export function findStarsAsked({ typed, mended }: Inquiry): RatedStars[] {
  const found = [...`${typed}\n${mended}`.matchAll(starsAsked)]
  return [...new Set(found.flatMap(([, word = '']) => starWords[word] ?? []))].sort()
}

/** The share a question gives as a percentage, a fraction or two counts. */
export function findShare({ typed }: Inquiry): number | null {
  const percent = typed.match(sharePercent)?.[1]
  if (percent !== undefined) return Number(percent) <= 100 ? Number(percent) : null
  const [, part, total] = typed.match(shareFraction) ?? []
  if (part && total) return toShare(Number(part), Number(total))
  const [one, other, third] = [...typed.matchAll(counted)].map(([, figure]) => Number(figure))
  return one && other && third === undefined ? toShare(one, other) : null
}

function toShare(a: number, b: number): number | null {
  const [part, total] = a < b ? [a, b] : [b, a]
  return total > 0 ? Math.round((part / total) * 1000) / 10 : null
}
