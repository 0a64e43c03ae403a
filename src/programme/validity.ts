import type { Validity } from '#src/message.ts'

/** ISO days; `expires` is the first day it is no longer law, "unknown" when nobody could confirm that it stands. */
export type Term = { effective: string | null; expires: string | null }

/** Whether a document is law on an ISO day: from its effective day until the day before it expires. */
export function validityOn({ effective, expires }: Term, day: string): Validity {
  if (expires !== null && expires !== 'unknown' && day >= expires) return 'expired'
  if (effective === null) return 'unknown'
  if (day < effective) return 'not-yet'
  return expires === 'unknown' ? 'unknown' : 'in-force'
}

type Replacing = Term & { id: string; replaces: string[] }

/**
 * The document that stands in for `id` on an ISO day, through any number of replacements; null when
 * nothing that has taken effect replaces it. Article 11 of Decision 26/2026/QD-TTg replaces two.
 */
export function findSuccessor<Document extends Replacing>(
  documents: Document[],
  id: string,
  day: string,
): Document | null {
  const seen = new Set([id])
  let last: Document | null = null
  for (;;) {
    const current: string = last?.id ?? id
    const next: Document | undefined = documents.find(
      ({ replaces, effective }) =>
        replaces.includes(current) && effective !== null && effective <= day,
    )
    if (!next || seen.has(next.id)) return last
    seen.add(next.id)
    last = next
  }
}
