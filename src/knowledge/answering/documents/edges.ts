import { findSuccessor, type State, stateOn } from '#src/programme/validity.ts'
import { asksEdge, documentWords } from '#src/text/documents.ts'
import type { Answer } from '../../answer.ts'
import type { DocumentHead } from '../../document.ts'
import type { Library } from '../library.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { nameDocument, nameState, printDay } from '../writing/naming.ts'
import { findOpening, findRepeal, findSaying, type Source } from './sources.ts'
import { tellOwn } from './state.ts'

export type Edge = keyof typeof asksEdge

/** What a question asks about how documents act on each other; `marked` has "@" for the number. */
export function findEdgeAsked(marked: string[]): Edge | null {
  const names = Object.keys(asksEdge).filter((name): name is Edge => name in asksEdge)
  return names.find((name) => marked.some((text) => asksEdge[name].test(text))) ?? null
}

/** The other documents an edge leads to, and what is said of them. */
type Told = { lines: string[]; others: DocumentHead[]; sayings: (Source | null)[] }
type Context = { inquiry: Inquiry; library: Library }

/** Answered from the edges between documents, and cited where one of the two says so. */
export function tellEdge(edge: Edge, document: DocumentHead, context: Context): Answer | null {
  const { inquiry, library } = context
  const own = findOpening(document, library)
  if (!own) return null
  const { lines, others, sayings } = follow[edge](document, context)
  const said = sayings.filter((source) => source !== null)
  const openings = others.flatMap((other) => findOpening(other, library) ?? [])
  return finish(
    {
      lines: [...lines.map(told), ...[...new Set(said.map(({ quote }) => quote))].map(quoted)],
      sources: eachOnce([...said, own, ...openings]),
      computed: lines,
    },
    inquiry,
  )
}

/** The first words cited of each provision. */
function eachOnce(sources: Source[]): Source[] {
  return [
    ...new Map(sources.toReversed().map((one) => [one.provision.id, one])).values(),
  ].toReversed()
}

const follow: Record<Edge, (document: DocumentHead, context: Context) => Told> = {
  successor(document, context) {
    const { documents } = context.library
    const { today } = context.inquiry
    const all = documents.filter(({ replaces, issued }) => {
      return replaces.includes(document.id) && issued <= today
    })
    const begun = all.filter((by) => BEGUN.includes(stateOn(by, today)))
    const waiting = all.filter((by) => !begun.includes(by))
    const { expires } = document
    const end = expires && expires !== 'unknown' ? printDay(expires) : ''
    const last = findSuccessor(documents, document.id, today)
    const name = nameDocument(document)
    const lines =
      begun.length > 0
        ? [documentWords.isReplaced(name, list(begun), end)]
        : [documentWords.notReplaced(name), tellPlainly(document, context)]
    return {
      lines: [
        ...lines,
        ...(last && !begun.includes(last)
          ? [documentWords.furtherReplaced(nameDocument(last))]
          : []),
        ...waiting.map((by) => {
          return documentWords.wouldReplace(nameDocument(by), nameState(by, today, false))
        }),
      ],
      others: begun.length > 0 ? begun : all,
      sayings: all.map((by) => findRepeal(by, document, context.library)),
    }
  },
  replaced(document, context) {
    const others = findAll(document.replaces, context)
    const name = nameDocument(document)
    if (others.length === 0 && document.amends.length > 0) return follow.amended(document, context)
    return {
      lines:
        others.length > 0
          ? [documentWords.replaces(name, list(others)), ...tellEach(others, context)]
          : [documentWords.replacesNothing(name)],
      others,
      sayings: others.map((other) => findRepeal(document, other, context.library)),
    }
  },
  amending(document, context) {
    const { documents } = context.library
    const others = documents.filter(({ amends }) => amends.includes(document.id))
    const name = nameDocument(document)
    return {
      lines: [
        others.length > 0
          ? documentWords.isAmended(name, list(others))
          : documentWords.notAmended(name),
        ...tellEach([document], context),
      ],
      others,
      sayings: findChanges(others, document, context),
    }
  },
  amended(document, context) {
    const others = findAll(document.amends, context)
    const name = nameDocument(document)
    return {
      lines:
        others.length > 0
          ? [documentWords.amends(name, list(others)), ...tellEach([document], context)]
          : [documentWords.amendsNothing(name)],
      others,
      sayings: others.flatMap((other) => findChanges([document], other, context)),
    }
  },
  suspending(document, context) {
    const { inquiry, library } = context
    const by = findAll(
      document.suspensions.map((one) => one.by),
      context,
    )
    const state = tellOwn(document, inquiry, library.documents)
    return {
      lines: by.length > 0 ? [state] : [documentWords.notSuspended(nameDocument(document)), state],
      others: by,
      sayings: by.map((one) => findSaying([one, document], documentWords.rests, library)),
    }
  },
}

const BEGUN: State[] = ['in-force', 'expired']

function findAll(ids: string[], { library: { documents } }: Context): DocumentHead[] {
  return documents.filter(({ id }) => ids.includes(id))
}

function findChanges(by: DocumentHead[], of: DocumentHead, { library }: Context) {
  return by.map((one) => findSaying([one, of], documentWords.changes, library))
}

function tellEach(documents: DocumentHead[], context: Context): string[] {
  return documents.map((document) => tellPlainly(document, context))
}

function tellPlainly(document: DocumentHead, { inquiry: { day, dayNamed } }: Context): string {
  return documentWords.state(nameDocument(document), nameState(document, day, dayNamed))
}

function list(documents: DocumentHead[]): string {
  return documents.map(nameDocument).join(documentWords.and)
}
