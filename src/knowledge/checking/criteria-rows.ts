import { type Criteria, listCriteria } from '#src/programme/criteria.ts'
import type { Topics } from '#src/programme/criteria-topics.ts'
import { checking } from '#src/text/checking.ts'
import { findFigures } from '../answering/writing/support.ts'
import type { Provision } from '../document.ts'
import { type Finding, finding } from './finding.ts'

/** The score sheets against themselves, and what is written by hand about a set against its sheet. */
export function checkCriteria(
  criteria: Criteria,
  { topics }: Topics,
  provisions: Provision[],
): Finding[] {
  const names = new Set(criteria.sets.flatMap(listCriteria).map(({ name }) => name))
  const unknown = topics.flatMap(({ heading, names: own }) =>
    own
      .filter((name) => !names.has(name))
      .map((name) => finding('error', heading, checking.noCriterion(name))),
  )
  return [...unknown, ...checkTotals(criteria), ...checkHandwritten(criteria, provisions)]
}

function checkTotals({ sets }: Criteria): Finding[] {
  return sets.flatMap(({ set, criteria }) => {
    const total = criteria.reduce((sum, { max }) => sum + max, 0)
    const uneven = criteria.filter(
      ({ max, children }) =>
        children.length > 0 && children.reduce((sum, child) => sum + child.max, 0) !== max,
    )
    return [
      ...(total === 100 ? [] : [finding('error', checking.sheet(set), checking.notHundred(total))]),
      ...uneven.map(({ id }) => finding('error', checking.sheet(set, id), checking.partsDiffer)),
    ]
  })
}

/** A passage about one set may give no points that its sheet does not know. */
function checkHandwritten({ sets }: Criteria, provisions: Provision[]): Finding[] {
  return provisions.flatMap(({ id, article, text, basis }) => {
    const number = article.match(checking.sheetArticle)?.[1]
    const sheet = sets.find(({ set }) => String(set) === number)
    if (!sheet || basis.lines.length === 0) return []
    const known = new Set(findFigures(JSON.stringify(sheet)).concat(number ?? ''))
    return [...text.matchAll(checking.pointsSaid)]
      .flatMap(([, points = '']) => (known.has(points) ? [] : [points]))
      .map((points) => finding('error', id, checking.notOnSheet(points, Number(number))))
  })
}
