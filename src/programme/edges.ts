import { covers, type Suspension, type Term } from './validity.ts'

/** How documents act on each other's validity, by their ids. */
export type Linked = Term & {
  id: string
  replaces: string[]
  /** The first day on which what it replaces is no longer law; null where that is its own first day. */
  endsReplaced: string | null
  suspends: { document: string; from: string | null; until: string | null }[]
}

/** Every document with the end that its replacement gives it, and with its suspensions. */
export function settleEdges<Document extends Linked>(documents: Document[]) {
  const resting = documents.map((document) => ({
    ...document,
    suspensions: findSuspensions(documents, document.id),
  }))
  return resting.map((document) => ({ ...document, expires: findEnd(document, resting) }))
}

function findSuspensions(documents: Linked[], id: string): Suspension[] {
  return documents.flatMap((by) =>
    by.suspends
      .filter(({ document }) => document === id)
      .map(({ from, until }) => ({ by: by.id, from: from ?? by.effective, until })),
  )
}

function findEnd({ id, expires }: Linked, documents: Linked[]): string | null {
  if (expires !== null && expires !== 'unknown') return expires
  const ends = documents.filter(({ replaces }) => replaces.includes(id)).map(firstDayOver)
  return ends.filter((day) => day !== null).sort()[0] ?? expires
}

/**
 * The first day on which what a document replaces is over; null as long as it has none. A document that
 * is suspended when it would begin replaces nothing before it wakes.
 */
export function firstDayOver({ effective, endsReplaced, suspensions = [] }: Linked): string | null {
  let day = endsReplaced ?? effective
  for (;;) {
    const rest = suspensions.find((one) => day !== null && covers(one, day))
    if (!rest) return day
    day = rest.until
  }
}
