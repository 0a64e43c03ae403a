import { bareNumber, documentWords, speaksOfOcop } from '#src/text/documents.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import type { Answer } from '../../answer.ts'
import type { DocumentHead } from '../../document.ts'
import { findContent, type Inquiry, says } from '../reading/inquiry.ts'
import { findCandidates, markReferences, type Reference } from '../reading/reference.ts'
import { nameDocument } from '../writing/naming.ts'

export type Identified =
  | { kind: 'none' }
  | { kind: 'one'; document: DocumentHead }
  | { kind: 'several'; documents: DocumentHead[] }

/**
 * The document a reference means. Of two with one number the one whose subject the question names is
 * meant; `leans` is true where the question makes sense of ours only.
 */
export function identify(
  reference: Reference,
  inquiry: Inquiry,
  { documents, leans }: { documents: DocumentHead[]; leans: boolean },
): Identified {
  const candidates = findCandidates(reference, documents)
  const ours = candidates.filter((document) => document.ours)
  const others = candidates.filter((document) => !document.ours && namesSubject(document, inquiry))
  const prefersOurs = ours.length > 0 && (leans || says(inquiry, speaksOfOcop))
  const [first, second] = others.length > 0 ? others : prefersOurs ? ours : candidates
  if (!first) return { kind: 'none' }
  return second ? { kind: 'several', documents: candidates } : { kind: 'one', document: first }
}

function namesSubject({ title }: DocumentHead, { typed }: Inquiry): boolean {
  const said = new Set(typed.split(' '))
  return findContent(title).some((word) => /\p{L}{3}/u.test(word) && said.has(fold(word)))
}

/** Numbers without a kind before them, as people call the few documents that everybody knows. */
export function findBareReferences({ typed }: Inquiry, known: DocumentHead[]): Reference[] {
  return [...markReferences(typed).matchAll(bareNumber)].flatMap(([text, number = '']) => {
    const reference = { number, year: null, issued: null, kind: null, symbol: null, text }
    return findCandidates(reference, known).length > 0 ? [reference] : []
  })
}

/** Whoever gives a number that two documents share is told of the other one. */
export function noteNamesake(answer: Answer, inquiry: Inquiry, documents: DocumentHead[]): Answer {
  if (answer.status !== 'answered' && answer.status !== 'partial') return answer
  if (inquiry.references.some(({ year, issued }) => year || issued)) return answer
  const cited = documents.filter((document) =>
    answer.citations.some(({ number, issued }) => {
      return number === document.number && issued === document.issued
    }),
  )
  const notes = cited.flatMap(({ number, ours }) => {
    const [digits = ''] = number.split('/')
    if (!inquiry.typed.match(/\d+/g)?.includes(digits)) return []
    return documents
      .filter((other) => other.number === number && other.ours !== ours && !cited.includes(other))
      .map((other) => documentWords.namesake(nameDocument(other), other.title))
  })
  return notes.length > 0
    ? { ...answer, text: [answer.text, ...new Set(notes)].join('\n') }
    : answer
}
