import { asksEdge, edgesBetween } from '#src/text/documents.ts'
import type { Answer } from '../../answer.ts'
import type { DocumentHead } from '../../document.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import type { Source } from '../writing/sayings.ts'
import { type Context, type Edge, follow } from './follow-edge.ts'
import { findOpening } from './sources.ts'

/** What a question asks about how documents act on each other; `marked` has "@" for the number. */
export function findEdgeAsked(marked: string[]): Edge | null {
  return findNamed(asksEdge, marked)
}

/** The same where both documents are named, the first of them first. */
export function findEdgeBetween(marked: string[]): Edge | null {
  return findNamed(edgesBetween, marked)
}

function findNamed(patterns: Partial<Record<Edge, RegExp>>, marked: string[]): Edge | null {
  const names = Object.keys(asksEdge).filter((name): name is Edge => name in asksEdge)
  return names.find((name) => marked.some((text) => patterns[name]?.test(text))) ?? null
}

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
