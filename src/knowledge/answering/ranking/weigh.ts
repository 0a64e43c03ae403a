import { findContent } from '../reading/inquiry.ts'
import type { Weighed } from './rank.ts'

/** In a question that is clearly ours, a word the corpus lacks is everyday speech more often than a foreign subject. */
const UNKNOWN_IN_OURS = 0.35

/** The syllables of a question that carry content, each once, with what each is worth. */
export function weighContent(
  question: string,
  weigh: (question: string) => Weighed[],
  lenient = false,
): Weighed[] {
  const content = new Set(findContent(question))
  const once = new Map(weigh(question).map((word) => [word.term, word]))
  return [...once.values()]
    .filter(({ term, known }) => content.has(term) && (known || !isNoise(term)))
    .map((word) =>
      word.known || !lenient ? word : { ...word, weight: word.weight * UNKNOWN_IN_OURS },
    )
}

/** Figures of the person's own case, and short forms whose long form stands beside them. */
function isNoise(term: string): boolean {
  return /\d/.test(term) || term.length <= 2
}

/** What to search for: a query's unknown scraps only make every share of its maximum smaller. */
export function toSearch(legal: string, weigh: (question: string) => Weighed[]): string {
  return weigh(legal)
    .filter(({ term, known }) => known || (term.length > 3 && !isNoise(term)))
    .map(({ term }) => term)
    .join(' ')
}
