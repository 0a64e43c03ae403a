import { everydayWords, sheetFillers } from '#src/text/criterion-words.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import { type Criteria, type CriteriaSet, type Criterion, listCriteria } from './criteria.ts'

export type ScoredCriterion = { criterion: Criterion; score: number }
/** The criteria of a set that a text speaks of, the likeliest first. */
export type SearchCriteria = (set: CriteriaSet, text: string) => ScoredCriterion[]

const NAME = 3
const EVERYDAY = 2.5
const QUESTION = 1
const OPTIONS = 0.7
/** Two syllables in a row say more than each alone. */
const PAIR = 1.6

/** Weighed overlap of syllables and pairs without marks; a term that many criteria share weighs little. */
export function createCriterionSearch({ sets }: Criteria): SearchCriteria {
  const read = rememberTerms()
  const fields = new Map(
    sets.map((set) => [set, listCriteria(set).map((one) => toFields(one, read))]),
  )
  const holders = new Map<string, Set<string>>()
  for (const { criterion, weights } of [...fields.values()].flat()) {
    for (const term of weights.keys()) {
      const names = holders.get(term) ?? new Set()
      holders.set(term, names.add(criterion.name))
    }
  }
  const all = new Set([...fields.values()].flat().map(({ criterion }) => criterion.name)).size
  const rarity = (term: string) => Math.log(all / (holders.get(term)?.size ?? all))
  return (set, text) => {
    const asked = [...toTerms(text)]
    return (fields.get(set) ?? [])
      .map(({ criterion, weights }) => ({
        criterion,
        score: asked.reduce((sum, term) => sum + (weights.get(term) ?? 0) * rarity(term), 0),
      }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
  }
}

type ReadTerms = (text: string) => string[]

/** The sets share most of their sentences. */
function rememberTerms(): ReadTerms {
  const known = new Map<string, string[]>()
  return (text) => {
    const terms = known.get(text) ?? [...toTerms(text, 'bare')]
    known.set(text, terms)
    return terms
  }
}

function toFields(criterion: Criterion, read: ReadTerms) {
  const { name, question, options } = criterion
  const weights = new Map<string, number>()
  const texts: [string, number][] = [
    [name, NAME],
    [everydayWords[name] ?? '', EVERYDAY],
    [question, QUESTION],
    ...options.map(({ text }): [string, number] => [text, OPTIONS]),
  ]
  for (const [text, weight] of texts) {
    for (const term of read(text)) {
      const worth = weight * (term.includes(' ') ? PAIR : 1)
      weights.set(term, Math.max(weights.get(term) ?? 0, worth))
    }
  }
  return { criterion, weights }
}

const written = splitSyllables(sheetFillers).map(({ term }) => term)
const fillers = new Set([...written, ...written.map(fold)])

/**
 * Syllables that say something, and pairs, without marks, of which at least one does; no pair crosses
 * a stop. A syllable is kept as written, and its bare form where `also` asks for both.
 */
export function toTerms(text: string, also: 'bare' | 'written' = 'written'): Set<string> {
  const terms = new Set<string>()
  for (const part of text.split(/[,.;:?!()\n]/)) {
    let before: { bare: string; says: boolean } | null = null
    for (const { term } of splitSyllables(part)) {
      const bare = fold(term)
      const says = !fillers.has(term)
      if (says) terms.add(term)
      if (says && also === 'bare') terms.add(bare)
      if (before && (says || before.says)) terms.add(`${before.bare} ${bare}`)
      before = { bare, says }
    }
  }
  return terms
}
