/** Who recognises a rating, by the rules a dossier falls under. */
export type Rules = { document: string; recognises: Record<3 | 4 | 5, Body> }
export type Body = 'district' | 'province' | 'ministry' | 'central'

/** Newest first; Decision 1489/QD-TTg took the districts out of Decision 148/QD-TTg. */
const eras: (Rules & { from: string })[] = [
  {
    from: '2026-05-22',
    document: '26/2026/Q\u0110-TTg',
    recognises: { 3: 'province', 4: 'province', 5: 'ministry' },
  },
  {
    from: '2025-07-06',
    document: '1489/Q\u0110-TTg',
    recognises: { 3: 'province', 4: 'province', 5: 'ministry' },
  },
  {
    from: '2023-02-24',
    document: '148/Q\u0110-TTg',
    recognises: { 3: 'district', 4: 'province', 5: 'central' },
  },
  {
    from: '2019-08-21',
    document: '1048/Q\u0110-TTg',
    recognises: { 3: 'province', 4: 'province', 5: 'central' },
  },
]

/**
 * The rules for a dossier handed in on an ISO day; article 12 of Decision 26/2026/QD-TTg leaves one
 * handed in before 22 May 2026 under the old ones. Null before the first national rules.
 */
export function rulesForFiling(day: string): Rules | null {
  return eras.find(({ from }) => day >= from) ?? null
}

export type DossierKind = 'first' | 'upgrade' | 'renewal'

/** The last day a dossier from before 22 May 2026 is settled under the old rules; null for a later one. */
export function settleBy(filed: string, kind: DossierKind): string | null {
  if (filed >= '2026-05-22') return null
  return kind === 'renewal' ? '2026-06-21' : '2026-07-21'
}
