import {
  type Criteria,
  type CriteriaSet,
  type Criterion,
  listCriteria,
} from '#src/programme/criteria.ts'
import { asksParts, criteriaWords, partNamed } from '#src/text/criteria.ts'
import type { DocumentHead } from '../../document.ts'
import type { ScoreSheets } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { toCriterionProvision, toSetProvision } from './criteria-provision.ts'
import type { Written } from './write-set.ts'

type Part = Criteria['parts'][number]

/** The part of the sheet whose make-up is asked for, by its letter. */
export function findPart(inquiry: Inquiry, { criteria }: ScoreSheets): Part | null {
  const { typed, mended } = inquiry
  const [, letter] = typed.match(partNamed) ?? mended.match(partNamed) ?? []
  if (!letter || !says(inquiry, asksParts)) return null
  return criteria.parts.find(({ id }) => id.toLowerCase() === letter) ?? null
}

/** A part of the sheet: its headings, and what stands under each. */
export function writePart(
  set: CriteriaSet,
  { id, name, max }: Part,
  document: DocumentHead,
): Written {
  const headings = set.criteria.filter(({ part }) => part === id)
  const list = (criteria: Criterion[]) =>
    criteria.map((one) => criteriaWords.part(one.id, one.name, one.max))
  return {
    lines: [
      criteriaWords.partOf(id, name, max, list(headings)),
      ...headings.flatMap((one) =>
        one.children.length > 0 ? [criteriaWords.within(one.id, list(one.children))] : [],
      ),
      criteriaWords.ofSet(set.set, set.name),
      ...(set.verify ? [criteriaWords.verify(set.verify)] : []),
    ],
    provisions: [
      toSetProvision(document, set),
      ...listCriteria(set).map((one) => toCriterionProvision(document, set, one)),
    ],
    computed: [String(max)],
  }
}
