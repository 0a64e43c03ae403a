import { type CriteriaSet, type Criterion, listCriteria } from '#src/programme/criteria.ts'
import { toTerms } from '#src/programme/criterion-search.ts'
import { criteriaWords, endsScoring, faultFillers, tellsFault } from '#src/text/criteria.ts'
import { type Inquiry, says, toPattern } from '../reading/inquiry.ts'

/** What ends a dossier: said of the whole set, or of one criterion. */
export type Stop = { text: string; criterion: Criterion | null }

/** Words beyond those that most faults of a set share. */
const ENOUGH = 2
/** As good as the best one: a fault is often named twice, for the set and for a criterion. */
const AS_GOOD = 0.7

/** The faults of a set that a question describes, the likeliest first. */
export function findStops(set: CriteriaSet, inquiry: Inquiry): Stop[] {
  if (!says(inquiry, tellsFault)) return []
  const { typed, mended } = inquiry
  const stops = listStops(set).map((stop) => ({ stop, terms: toTerms(toPattern(stop.text)) }))
  const said = toTerms(`${typed}\n${mended}`)
  const scored = stops.map(({ stop, terms }) => {
    const shared = [...terms].filter((term) => said.has(term) && !isFiller(term))
    const worth = shared.map((term) => 1 / stops.filter((one) => one.terms.has(term)).length)
    return { stop, score: worth.reduce((a, b) => a + b, 0) }
  })
  const best = Math.max(...scored.map(({ score }) => score))
  if (!(best >= ENOUGH)) return []
  return scored
    .filter(({ score }) => score >= best * AS_GOOD)
    .toSorted((a, b) => b.score - a.score)
    .map(({ stop }) => stop)
}

const fillers = new Set(toPattern(faultFillers).split(' '))

function isFiller(term: string): boolean {
  return term.split(' ').every((syllable) => fillers.has(syllable))
}

function listStops(set: CriteriaSet): Stop[] {
  const notes = listCriteria(set).flatMap((criterion) =>
    criterion.note && endsScoring.test(criterion.note) ? [{ text: criterion.note, criterion }] : [],
  )
  const seen = new Set<string>()
  return [...set.disqualifiers.map((text) => ({ text, criterion: null })), ...notes].filter(
    ({ text }) => !seen.has(text) && seen.add(text),
  )
}

export function tellStop({ text, criterion }: Stop): string {
  return criterion ? text : criteriaWords.disqualifies(text)
}
