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
export function deriveTime(provision: Provision, sources: Sources): Provision {
  const { provision: find } = sources
  const dated = { ...provision, since: findSince(provision, sources) }
  return deriveValidity(dated, find)
}

/** The latest day of issue among what it cites; what gathers others is also as late as the days it tells. */
function findSince({ basis, document, text }: Provision, sources: Sources): string | null {
  const cited = [...basis.restates, ...basis.mentions].flatMap(
    (id) => sources.provision(id)?.document.issued ?? sources.document(id)?.issued ?? [],
  )
  const told = document.issued || document.published?.on ? [] : findDays(text)
  const days = [...cited, ...told.filter((day) => day <= document.verified)]
  return (
    days
      .filter((day) => day !== '')
      .toSorted()
      .at(-1) ?? null
  )
}

/** "22/5/2026" and "7/2025" as ISO days, a month by its first. */
function findDays(text: string): string[] {
  return [...text.matchAll(/(?<![\d/])(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})(?![\d/])/g)].map(
    ([, day = '1', month = '', year = '']) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
}

function deriveValidity(provision: Provision, find: Sources['provision']): Provision {
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
