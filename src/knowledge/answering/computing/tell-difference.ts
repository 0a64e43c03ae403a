import {
  type CriteriaSet,
  type Criterion,
  listCriteria,
  minimumOf,
} from '#src/programme/criteria.ts'
import { compareSets } from '#src/programme/criteria-across.ts'
import { comparing } from '#src/text/comparing.ts'
import type { DocumentHead } from '../../document.ts'
import { toCriterionProvision, toSetProvision } from './criteria-provision.ts'
import type { Written } from './write-set.ts'

/** More would be a table. */
const MOST = 8

/** What one set asks otherwise than another: maxima and minimums, and what only one of them scores. */
export function writeDifference(
  one: CriteriaSet,
  other: CriteriaSet,
  document: DocumentHead,
): Written {
  const lists = [listCriteria(one), listCriteria(other)] as const
  const differences = compareSets(...lists)
  const scored = differences.filter((found) => [found.one, found.other].some(isScored))
  const shown = scored.slice(0, MOST)
  const left = scored.length - shown.length
  const lines = shown.map((found) =>
    comparing.line(found.name, tell(one, found.one), tell(other, found.other)),
  )
  const provisions = shown.flatMap((found) => [
    ...(found.one ? [toCriterionProvision(document, one, found.one)] : []),
    ...(found.other ? [toCriterionProvision(document, other, found.other)] : []),
  ])
  return {
    lines: [
      comparing.lead(one.set, one.name, other.set, other.name, scored.length),
      ...lines,
      ...(left > 0 ? [comparing.left(left)] : []),
    ],
    computed: [scored.length, left].map(String),
    provisions: [toSetProvision(document, one), toSetProvision(document, other), ...provisions],
  }
}

function isScored(criterion: Criterion | null): boolean {
  return criterion !== null && criterion.options.length > 0
}

function tell({ set }: CriteriaSet, criterion: Criterion | null): string {
  if (!criterion) return comparing.lacks(set)
  const minimums = ([3, 4, 5] as const).flatMap((star) => {
    const minimum = minimumOf(criterion, star)
    return minimum && minimum.stars === star ? [comparing.minimum(star, minimum.points)] : []
  })
  return comparing.has(set, criterion.max, minimums)
}
