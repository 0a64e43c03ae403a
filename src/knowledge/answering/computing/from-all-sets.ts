import {
  type CriteriaSet,
  type Criterion,
  minimumOf,
  type RatedStars,
} from '#src/programme/criteria.ts'
import { groupAcross, printSets } from '#src/programme/criteria-across.ts'
import {
  asksEachSet,
  asksLeast,
  asksMost,
  criteriaWords,
  criterionNumber,
} from '#src/text/criteria.ts'
import type { DocumentHead } from '../../document.ts'
import type { ScoreSheets } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { toCriterionProvision } from './criteria-provision.ts'
import { findCriteriaAsked } from './read-criteria.ts'
import type { Wish } from './read-wish.ts'
import type { Written } from './write-set.ts'

/** Groups beyond these would be a table; the question is then about one product after all. */
const MOST_GROUPS = 6

/** A criterion asked about without a product: the sets that answer alike together, most of them first. */
export function writeAcross(
  inquiry: Inquiry,
  wish: Wish,
  { scoreSheets, document }: { scoreSheets: ScoreSheets; document: DocumentHead },
): Written | null {
  const [star = null, second] = wish.stars
  const asks = star
    ? says(inquiry, asksLeast)
    : says(inquiry, asksMost) && says(inquiry, asksEachSet)
  // A number alone is another criterion in each set.
  if (second || !asks || inquiry.typed.search(criterionNumber) >= 0) return null
  const { criteria, search } = scoreSheets
  const found = criteria.sets.flatMap((set) => {
    const [criterion] = findCriteriaAsked(set, inquiry, { search, product: '' })
    const scored = criterion && (criterion.options.length > 0 || !star)
    return scored ? [{ set, criterion }] : []
  })
  const asked = keepAlike(found)
  const tells = asked.some(({ criterion }) => !star || minimumOf(criterion, star))
  const groups = groupAcross(asked, star)
  if (!tells || groups.length > MOST_GROUPS) return null
  const lines = groups.map(({ sets, criterion }) => {
    const list = printSets(sets)
    return star
      ? tellMinimum(list, criterion.name, { star, minimum: minimumOf(criterion, star) })
      : criteriaWords.mostAcross(list, criterion.name, criterion.max)
  })
  const doubts = new Set(asked.flatMap(({ criterion: { verify } }) => verify ?? []))
  return {
    lines: [...lines, ...[...doubts].map(criteriaWords.verify)],
    computed: groups.map(({ sets }) => printSets(sets)),
    provisions: groups.flatMap(({ sets: [set], criterion }) =>
      set ? [toCriterionProvision(document, set, criterion)] : [],
    ),
  }
}

type Asked = { set: CriteriaSet; criterion: Criterion }

/** The sheets print one criterion in a few ways; what begins alike is the same one. */
function keepAlike(found: Asked[]): Asked[] {
  const toStem = ({ criterion: { name } }: Asked) => name.split(' ').slice(0, 2).join(' ')
  const stems = found.map(toStem)
  const often = (stem: string) => stems.filter((one) => one === stem).length
  const [most] = stems.toSorted((a, b) => often(b) - often(a))
  return found.filter((one) => toStem(one) === most)
}

type Needed = { star: RatedStars; minimum: { points: number; text: string } | null }

function tellMinimum(sets: string, name: string, { star, minimum }: Needed): string {
  return minimum
    ? criteriaWords.needsAcross(sets, star, name, minimum.points, minimum.text)
    : criteriaWords.needsNoneAcross(sets, star, name)
}
