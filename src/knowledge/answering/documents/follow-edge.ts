import { findSuccessor, type State, stateOn } from '#src/programme/validity.ts'
import { type asksEdge, documentWords } from '#src/text/documents.ts'
import type { DocumentHead } from '../../document.ts'
import type { Library } from '../library.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { nameDocument, nameState, printDay } from '../writing/naming.ts'
import type { Source } from '../writing/sayings.ts'
import { findRepeal, findSaying } from './sources.ts'
import { tellOwn } from './state.ts'

export type Edge = keyof typeof asksEdge

/** The other documents an edge leads to, and what is said of them. */
type Told = { lines: string[]; others: DocumentHead[]; sayings: (Source | null)[] }
export type Context = { inquiry: Inquiry; library: Library }

/** Where each edge leads from a document, as of the day it is asked on. */
export const follow: Record<Edge, (document: DocumentHead, context: Context) => Told> = {
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
    const { today } = context.inquiry
    const lead = BEGUN.includes(stateOn(document, today))
      ? documentWords.replaces(name, list(others))
      : documentWords.meantToReplace(name, list(others), nameState(document, today, false))
    return {
      lines:
        others.length > 0
          ? [lead, ...tellEach(others, context)]
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
    if (document.suspends.length > 0) return tellSuspended(document, context)
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

/** What a document lets rest, for as long as it says. */
function tellSuspended(document: DocumentHead, context: Context): Told {
  const lines = document.suspends.map(({ document: id, from, until }) => {
    const since = from ?? document.effective
    return documentWords.suspends(
      nameDocument(document),
      list(findAll([id], context)),
      since ? printDay(since) : '',
      until ? printDay(until) : '',
    )
  })
  const others = findAll(
    document.suspends.map((one) => one.document),
    context,
  )
  return {
    lines: [...lines, ...tellEach([document], context)],
    others,
    sayings: others.map((other) => {
      return findSaying([document, other], documentWords.rests, context.library)
    }),
  }
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
