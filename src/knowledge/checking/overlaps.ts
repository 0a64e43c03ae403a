import { firstDayOver } from '#src/programme/edges.ts'
import { checking } from '#src/text/checking.ts'
import type { DocumentHead, Provision } from '../document.ts'
import { type Finding, finding } from './finding.ts'

/** Times in which two texts on one matter are both law: told by the law itself, or a fault of ours. */
export function findOverlaps(documents: DocumentHead[], provisions: Provision[]): Finding[] {
  return [...ofDocuments(documents), ...ofParts(provisions)]
}

/** A document and what it replaces, where the older one ends later than the newer begins. */
function ofDocuments(documents: DocumentHead[]): Finding[] {
  return documents.flatMap((document) =>
    document.replaces.flatMap((id) => {
      const replaced = documents.find((one) => one.id === id)
      const end = firstDayOver(document)
      const { effective } = document
      if (!replaced || !effective || !end || end <= effective) return []
      return [finding('note', document.id, checking.bothInForce(id, effective, end))]
    }),
  )
}

/** Two parts of one document under one heading, each with days of its own, that share some of them. */
function ofParts(provisions: Provision[]): Finding[] {
  const dated = provisions.filter(({ term }) => term !== null)
  return dated.flatMap((one, at) =>
    dated
      .slice(at + 1)
      .filter((other) => isSameMatter(one, other) && share(one, other))
      .map((other) => finding('error', one.id, checking.partsOverlap(other.id))),
  )
}

function isSameMatter(one: Provision, other: Provision): boolean {
  return one.document.id === other.document.id && one.heading === other.heading
}

function share({ term: a }: Provision, { term: b }: Provision): boolean {
  const starts = [a?.from ?? '', b?.from ?? '']
  const ends = [a?.until ?? '9999', b?.until ?? '9999']
  return (starts.toSorted().at(-1) ?? '') < (ends.toSorted()[0] ?? '')
}
