import { firstDayOver } from '#src/programme/edges.ts'
import { corpusProblems } from '#src/text/knowledge.ts'
import type { DocumentHead, Problem, Provision } from './document.ts'

/** `lines` tells on which line of the file each provision begins. */
export type Entry = {
  file: string
  document: DocumentHead
  provisions: Provision[]
  lines: number[]
}

type Known = { complete: boolean; places: Set<string> | null }

/** References are looked up only when every file was read: a missing one may be the bad one. */
export function findContradictions(entries: Entry[], { complete, places }: Known): Problem[] {
  const problems: Problem[] = []
  const home = new Map<string, string>()
  for (const { file, document } of entries) {
    const complain = (reason: string) => problems.push({ file, line: 1, reason })
    const first = home.get(document.id)
    if (first !== undefined) complain(corpusProblems.sameId(document.id, first))
    home.set(document.id, file)
    for (const reason of findHeadProblems(document)) complain(reason)
    const { place } = document.scope
    if (place !== null && places && !places.has(place)) {
      complain(corpusProblems.unknownPlace(place))
    }
  }
  if (!complete) return problems
  const documents = entries.map(({ document }) => document)
  for (const { file, document } of entries) {
    for (const reason of findEdgeProblems(document, documents)) {
      problems.push({ file, line: 1, reason })
    }
  }
  return problems
}

function findEdgeProblems(document: DocumentHead, documents: DocumentHead[]): string[] {
  const edges = {
    replaces: document.replaces,
    amends: document.amends,
    suspends: document.suspends.map((one) => one.document),
  }
  const reasons: string[] = []
  for (const [field, ids] of Object.entries(edges)) {
    for (const id of ids) {
      if (id === document.id) reasons.push(corpusProblems.ownReference(field))
      else if (!documents.some((one) => one.id === id)) {
        reasons.push(corpusProblems.unknownReference(field, id))
      }
    }
  }
  for (const one of documents) {
    if (document.replaces.includes(one.id)) reasons.push(...findReplacingProblems(document, one))
  }
  for (const { document: id, from, until } of document.suspends) {
    const start = from ?? document.effective
    if (start && until && until <= start) reasons.push(corpusProblems.emptySuspension(id))
  }
  return reasons
}

/** A written end must be the one that the replacement gives. */
function findReplacingProblems(document: DocumentHead, replaced: DocumentHead): string[] {
  const { effective } = document
  if (effective && replaced.effective && effective < replaced.effective) {
    return [corpusProblems.replacesNewer(replaced.id)]
  }
  const { expires } = replaced
  const over = firstDayOver(document)
  if (!over || !expires || expires === 'unknown' || expires <= over) return []
  return [corpusProblems.endsTwice(expires, document.id, over)]
}

function findHeadProblems({ issued, effective, expires, scope }: DocumentHead): string[] {
  const reasons: string[] = []
  if (effective && issued && issued > effective) {
    reasons.push(corpusProblems.issuedLater(issued, effective))
  }
  if (effective && expires && expires !== 'unknown' && expires <= effective) {
    reasons.push(corpusProblems.endsBeforeStart(effective, expires))
  }
  if (scope.level !== 'national' && scope.place === null) reasons.push(corpusProblems.placeNeeded)
  return reasons
}
