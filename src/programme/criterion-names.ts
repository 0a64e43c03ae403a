import { fold, normalise } from '#src/vietnamese/normalise.ts'
import { type Criteria, listCriteria } from './criteria.ts'

/**
 * Blanks the criteria's printed names out of a text, with marks or without: "goods and souvenirs" is a
 * criterion, and souvenirs are a product.
 */
export function createNameBlanker({ sets }: Criteria): (text: string) => string {
  const names = [...new Set(sets.flatMap(listCriteria).map(({ name }) => fold(name)))]
    .filter((name) => name.includes(' '))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\s,]+/g, '[\\s,]+'))
  const pattern = new RegExp(names.join('|'), 'g')
  return (text) => {
    // Letter by letter the same length: folding only takes marks away.
    const kept = fold(text).replace(pattern, (name) => BLANK.repeat(name.length))
    return [...normalise(text)].map((letter, at) => (kept[at] === BLANK ? ' ' : letter)).join('')
  }
}

const BLANK = '\u0000'
