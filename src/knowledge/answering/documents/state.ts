import { covers, type Suspension, stateOn } from '#src/programme/validity.ts'
import { questionsBack, validity } from '#src/text/answer.ts'
import { documentWords } from '#src/text/documents.ts'
import type { Answer } from '../../answer.ts'
import type { DocumentHead } from '../../document.ts'
import type { Library } from '../library.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { nameDocument, nameState, printDay } from '../writing/naming.ts'
import { findOpening, findRepeal, findSaying } from './sources.ts'

/** Whether a document is law on the day, what stands in for it, and where that is said. */
export function tellState(
  document: DocumentHead,
  inquiry: Inquiry,
  library: Library,
): Answer | null {
  const own = findOpening(document, library)
  if (!own) return null
  const { documents } = library
  const rests = findRests(document, inquiry.day)
  const successors = documents.filter(({ replaces, issued }) => {
    return replaces.includes(document.id) && issued <= inquiry.today
  })
  const replaced = documents.filter(({ id }) => document.replaces.includes(id))
  const sayings = [
    ...rests
      .toReversed()
      .flatMap(({ by }) => documents.find(({ id }) => id === by) ?? [])
      .map((by) => findSaying([by, document], documentWords.rests, library)),
    ...successors.map((by) => findRepeal(by, document, library)),
  ].filter((source) => source !== null)
  const lines = [
    tellOwn(document, inquiry, documents),
    ...successors.map((by) => tellSuccessor(by, inquiry)),
    ...(rests.length > 0 ? replaced.filter((one) => isLaw(one, inquiry)) : []).map((one) =>
      documentWords.meanwhile(nameDocument(one)),
    ),
    ...(successors.length === 0 && isLaw(document, inquiry)
      ? replaced.map((one) => validity.replaces(nameDocument(one)))
      : []),
  ]
  return finish(
    {
      lines: [...lines.map(told), ...sayings.map(({ quote }) => quoted(quote))],
      sources: [own, ...sayings],
      computed: lines,
      choices: [
        { label: validity.contentsOf, value: questionsBack.contentsOf(nameDocument(document)) },
      ],
    },
    inquiry,
  )
}

/** The state as a sentence, from the document's days and edges alone. */
export function tellOwn(
  document: DocumentHead,
  { day, dayNamed }: Inquiry,
  documents: DocumentHead[],
): string {
  const name = nameDocument(document)
  const { effective, expires } = document
  switch (stateOn(document, day)) {
    case 'in-force':
      if (dayNamed) return documentWords.state(name, nameState(document, day, dayNamed))
      return validity.inForce(name, effective ? printDay(effective) : '')
    case 'expired':
      return validity.expired(name, expires && expires !== 'unknown' ? printDay(expires) : '')
    case 'not-yet':
      return validity.notYet(name, effective ? printDay(effective) : '')
    case 'unknown':
      return validity.unknown(name)
    case 'suspended': {
      const rests = findRests(document, day)
      const by = documents.findLast(({ id }) => rests.some((one) => one.by === id))
      const since = rests[0]?.from ?? null
      const named = by ? nameDocument(by) : ''
      return dayNamed
        ? documentWords.wasSuspended(name, named)
        : documentWords.suspended(name, named, since ? printDay(since) : '')
    }
  }
}

/** The suspensions that reach the day without a gap, the first one first. */
function findRests({ suspensions }: DocumentHead, day: string): Suspension[] {
  const chain: Suspension[] = []
  let start = day
  for (const one of suspensions.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))) {
    const { from, until } = one
    if ((from ?? '') > start || (until !== null && until < start)) continue
    if (chain.length === 0 && !covers(one, day)) continue
    chain.unshift(one)
    start = from ?? ''
  }
  return chain
}

function tellSuccessor(by: DocumentHead, { today }: Inquiry): string {
  const name = nameDocument(by)
  const state = stateOn(by, today)
  return state === 'in-force' || state === 'expired'
    ? validity.replacedBy(name)
    : documentWords.wouldReplace(name, nameState(by, today, false))
}

function isLaw(document: DocumentHead, { day }: Inquiry): boolean {
  return stateOn(document, day) === 'in-force'
}
