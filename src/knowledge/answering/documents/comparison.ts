import { findSuccessor, stateOn } from '#src/programme/validity.ts'
import { comparison } from '#src/text/documents.ts'
import type { Answer } from '../../answer.ts'
import type { DocumentHead, Provision } from '../../document.ts'
import type { Library } from '../library.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { finish, told } from '../writing/frame.ts'
import { nameDocument, nameState } from '../writing/naming.ts'
import { findOpening } from './sources.ts'

/** Two documents side by side: their key facts where a text gathers them, else what their heads tell. */
export function compareDocuments(
  first: DocumentHead,
  second: DocumentHead,
  { inquiry, library }: { inquiry: Inquiry; library: Library },
): Answer | null {
  const { day, dayNamed } = inquiry
  const both = [first, second]
  const gathered = both.map((document) => findKeyFacts(document, library))
  const [ours, theirs] = gathered.map((provision) => readFacts(provision))
  const shared = [...(ours ?? [])].filter(([fact]) => theirs?.has(fact))
  const rows = shared.map(([fact, value]) => ({ fact, value, other: theirs?.get(fact) ?? '' }))
  const same = rows.filter(({ value, other }) => value === other).map(({ fact }) => fact)
  const [a, b] = both.map((document) => nameState(document, day, dayNamed))
  const lines = [
    comparison.lead(nameDocument(first), nameDocument(second)),
    ...rows
      .filter(({ value, other }) => value !== other)
      .map(({ fact, value, other }) => comparison.row(fact, value, other)),
    ...(rows.length === 0 ? [comparison.row(comparison.title, first.title, second.title)] : []),
    comparison.row(comparison.state, a ?? '', b ?? ''),
    ...(same.length > 0 ? [comparison.same(same.map(lower).join(', '))] : []),
  ]
  const facts = gathered.flatMap((provision) =>
    provision ? [{ provision, quote: provision.text }] : [],
  )
  return finish(
    {
      lines: lines.map(told),
      sources: [...both.flatMap((document) => findOpening(document, library) ?? []), ...facts],
      computed: [a ?? '', b ?? '', ...both.map(nameDocument)],
    },
    inquiry,
  )
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** What a document is best compared with where the question names no other: its successor, or what it replaced. */
export function findCounterpart(
  document: DocumentHead,
  { day }: Inquiry,
  documents: DocumentHead[],
): DocumentHead | null {
  const successor = findSuccessor(documents, document.id, day)
  if (successor && stateOn(document, day) !== 'in-force') return successor
  return documents.find(({ id }) => document.replaces.includes(id)) ?? successor
}

/** The documents whose key facts are gathered: those that people call by their bare numbers. */
export function findCompared({ documents, provisions }: Library): DocumentHead[] {
  const gathered = provisions.filter(({ heading }) => heading.startsWith(comparison.heading))
  return documents.filter((document) => gathered.some((one) => isKeyFactsOf(document, one)))
}

function findKeyFacts(document: DocumentHead, { provisions }: Library): Provision | undefined {
  return provisions.find((provision) => isKeyFactsOf(document, provision))
}

function isKeyFactsOf({ number, issued }: DocumentHead, { heading }: Provision): boolean {
  const year = issued.slice(0, 4)
  return (
    heading.startsWith(comparison.heading) &&
    heading.includes(` ${number} `) &&
    heading.includes(year)
  )
}

function readFacts(provision: Provision | undefined): Map<string, string> {
  const lines = provision?.text.split('\n') ?? []
  return new Map(
    lines.flatMap((line) => {
      const [, fact, value] = line.match(comparison.fact) ?? []
      return fact && value ? [[fact, value.replace(/\.$/, '')] as const] : []
    }),
  )
}
