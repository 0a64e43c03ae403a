import { before, behind, bounds, directions, labels, range, units } from '#src/text/wording.ts'
import { normalise } from '#src/vietnamese/normalise.ts'
import { readFigure } from '../answering/writing/support.ts'

/** A word or a figure of a text, in one spelling. */
export type Token = { kind: 'word' | 'figure'; value: string }

/** A figure with what it counts or numbers and what bounds it. */
export type Figure = {
  at: number
  value: string
  unit: string | null
  label: string | null
  bound: string | null
  direction: string | null
}

const TOKEN = /\d+(?:[.,/]\d+)*|m2\b|[\p{L}\p{M}]+|[%\u2264\u2265]/gu

/** How far from a figure its unit and its bound may stand, in tokens. */
const NEAR = 5

export function cutTokens(text: string): Token[] {
  const level = bounds.reduce(
    (done, [pattern, to]) => done.replace(pattern, ` ${to} `),
    normalise(text),
  )
  return [...level.matchAll(TOKEN)].map(([value]) =>
    /^\d/.test(value) ? { kind: 'figure', value: readFigure(value) } : { kind: 'word', value },
  )
}

export function findFigures(tokens: Token[]): Figure[] {
  return tokens.flatMap(({ kind, value }, at) => {
    if (kind !== 'figure') return []
    return [
      { at, value, unit: unitOf(tokens, at), label: labelOf(tokens, at), ...boundOf(tokens, at) },
    ]
  })
}

/** "from 50 to under 70 points": both figures count points. */
function unitOf(tokens: Token[], at: number): string | null {
  for (const { kind, value } of tokens.slice(at + 1, at + NEAR)) {
    if (kind === 'figure' || range.has(value)) continue
    return units.has(value) ? value : null
  }
  return null
}

function labelOf(tokens: Token[], at: number): string | null {
  const previous = tokens[at - 1]
  return previous?.kind === 'word' && labels.has(previous.value) ? previous.value : null
}

function boundOf(tokens: Token[], at: number) {
  const words: string[] = []
  for (const { kind, value } of tokens.slice(Math.max(0, at - 3), at).reverse()) {
    if (kind === 'figure') break
    words.push(value)
  }
  const after = tokens.slice(at + 1, at + NEAR).map(({ value }) => value)
  const said = after.map((_, from) => after.slice(from).join(' '))
  const nextFigure = tokens.slice(at + 1, at + NEAR).findIndex(({ kind }) => kind === 'figure')
  const own = nextFigure < 0 ? said : said.slice(0, nextFigure)
  const bound =
    words.map((word) => before[word]).find(Boolean) ??
    behind.find(([pattern]) => own.some((rest) => pattern.test(rest)))?.[1] ??
    null
  return { bound, direction: words.find((word) => directions.includes(word)) ?? null }
}

/** Whether one figure says no more and no less than another. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  const turned = a.direction !== null && b.direction !== null && a.direction !== b.direction
  return (
    a.value === b.value &&
    a.unit === b.unit &&
    a.label === b.label &&
    a.bound === b.bound &&
    !turned
  )
}
