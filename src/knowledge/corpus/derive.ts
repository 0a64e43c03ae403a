import type { DocumentHead, Provision } from '../document.ts'

/** Gathers a provision's sources by id: a provision's own address, or a whole document's. */
export type Sources = {
  provision: (id: string) => Provision | undefined
  document: (id: string) => DocumentHead | undefined
}

export function createSources(provisions: Provision[], documents: DocumentHead[]): Sources {
  const byId = new Map(provisions.map((one) => [one.id, one]))
  const heads = new Map(documents.map((one) => [one.id, one]))
  return { provision: (id) => byId.get(id), document: (id) => heads.get(id) }
}

/**
 * A provision that restates others is true while all of them are law: its document's days are theirs.
 * What has days of its own keeps them.
 */
export function deriveTime(provision: Provision, { provision: find }: Sources): Provision {
  const { document, basis, term } = provision
  if (basis.restates.length === 0 || document.effective !== null || document.issued)
    return provision
  const restated = basis.restates.flatMap((id) => find(id) ?? [])
  const starts = restated.flatMap((one) => [one.document.effective, one.term?.from ?? null])
  const ends = restated.flatMap((one) => [one.document.expires, one.term?.until ?? null])
  const effective =
    starts
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  const expires = ends.filter((day) => day !== null && day !== 'unknown').toSorted()[0] ?? null
  return { ...provision, term, document: { ...document, effective, expires } }
}
