import type { Validity } from '#src/message.ts'

/** ISO days from `from` until the day before `until`; null where nothing bounds it. */
export type Period = { from: string | null; until: string | null }

/** A time for which another document, named by its id, lets this one rest. */
export type Suspension = Period & { by: string }

/** ISO days; `expires` is the first day it is no longer law, "unknown" when nobody could confirm that it stands. */
export type Term = { effective: string | null; expires: string | null; suspensions?: Suspension[] }

/** What people are told: a resting document is neither over nor merely to come. */
export type State = Validity | 'suspended'

/**
 * Whether a document is law on an ISO day: from its effective day until the day before it expires, while
 * nothing suspends it. `part` is the time for which one provision of it holds, where it has its own.
 */
export function stateOn(
  { effective, expires, suspensions = [] }: Term,
  day: string,
  part: Period | null = null,
): State {
  if (expires !== null && expires !== 'unknown' && day >= expires) return 'expired'
  if (part?.until && day >= part.until) return 'expired'
  if (suspensions.some((suspension) => covers(suspension, day))) return 'suspended'
  if (part?.from && day < part.from) return 'not-yet'
  if (effective === null) return 'unknown'
  if (day < effective) return 'not-yet'
  return expires === 'unknown' ? 'unknown' : 'in-force'
}

/** The same in the four words of a citation: what is suspended does not apply yet. */
export function validityOn(term: Term, day: string, part: Period | null = null): Validity {
  const state = stateOn(term, day, part)
  return state === 'suspended' ? 'not-yet' : state
}

export function covers({ from, until }: Period, day: string): boolean {
  return (from === null || day >= from) && (until === null || day < until)
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
      (document) => document.replaces.includes(current) && hasBegun(document, day),
    )
    if (!next || seen.has(next.id)) return last
    seen.add(next.id)
    last = next
  }
}

/** What is suspended replaces nothing meanwhile. */
function hasBegun(document: Term, day: string): boolean {
  const { effective } = document
  return effective !== null && effective <= day && stateOn(document, day) !== 'suspended'
}
