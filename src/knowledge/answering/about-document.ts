import { findSuccessor, stateOn } from '#src/programme/validity.ts'
import { answers, questionsBack } from '#src/text/answer.ts'
import {
  aboutCertificate,
  asksDifference,
  asksWhetherApplies,
  takesAsLaw,
} from '#src/text/documents.ts'
import { asksContents, asksValidity } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import type { DocumentHead } from '../document.ts'
import { compareDocuments, findCompared, findCounterpart } from './documents/comparison.ts'
import { findEdgeAsked, findEdgeBetween, tellEdge } from './documents/edges.ts'
import { findBareReferences, identify } from './documents/identify.ts'
import { findOpening } from './documents/sources.ts'
import { tellState } from './documents/state.ts'
import type { Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { MARK, markReferences, type Reference } from './reading/reference.ts'
import { finish, quoted, told } from './writing/frame.ts'
import { nameDocument, nameState } from './writing/naming.ts'
import { whomToAsk } from './writing/whom-to-ask.ts'

/** Questions about a document itself, which its dates and its edges answer better than a search. */
export function answerAboutDocument(inquiry: Inquiry, library: Library): Answer | null {
  const bare = findBareReferences(inquiry, findCompared(library))
  const marked = [inquiry.typed, inquiry.mended].map((text) => mark(text, bare))
  const differs = marked.some((text) => asksDifference.test(text))
  const lone = bare.filter(({ number }) => number.length > 2)
  const references = [
    ...inquiry.references,
    ...(differs ? bare : inquiry.references.length === 0 ? lone : []),
  ]
  const [reference, second, third] = references
  if (!reference || third) return null
  if (second) return tellBoth([reference, second], differs, { inquiry, library, marked })
  const wants = findWants(inquiry, marked)
  const found = identify(reference, inquiry, {
    documents: library.documents,
    leans: wants !== 'contents' && wants !== null,
  })
  switch (found.kind) {
    case 'none':
      return inquiry.references.length === 0 || isMentioned(reference.number, library)
        ? null
        : {
            status: 'not_found',
            text: answers.unknownDocument(
              reference.text.toUpperCase(),
              whomToAsk(library, inquiry),
            ),
          }
    case 'several':
      return wants ? askWhich(reference, found.documents, wants) : null
    case 'one':
      return tell(found.document, wants, { inquiry, library, marked })
  }
}

type Wants = 'state' | 'contents' | 'difference' | NonNullable<ReturnType<typeof findEdgeAsked>>

function findWants(inquiry: Inquiry, marked: string[]): Wants | null {
  const saysMarked = (pattern: RegExp) => marked.some((text) => pattern.test(text))
  const edge = findEdgeAsked(marked)
  if (edge) return edge
  const nothingElse = marked.some(isNothingElse)
  if (saysMarked(asksDifference) && nothingElse) return 'difference'
  const certificate = saysMarked(aboutCertificate) || inquiry.asked?.filed
  if (!certificate && (says(inquiry, asksValidity) || saysMarked(asksWhetherApplies)))
    return 'state'
  return says(inquiry, asksContents) && nothingElse ? 'contents' : null
}

type Context = { inquiry: Inquiry; library: Library; marked: string[] }

function tell(document: DocumentHead, wants: Wants | null, context: Context): Answer | null {
  const { inquiry, library, marked } = context
  switch (wants) {
    case 'state':
      return tellState(document, inquiry, library)
    case 'contents':
      return tellContents(document, inquiry, library)
    case 'difference': {
      const other = findCounterpart(document, inquiry, library.documents)
      return other && compareDocuments(document, other, { inquiry, library })
    }
    case null: {
      const lapsed = ['expired', 'suspended'].includes(stateOn(document, inquiry.day))
      const taken = marked.some((text) => takesAsLaw.test(text) && !aboutCertificate.test(text))
      return lapsed && taken && !inquiry.asked ? tellState(document, inquiry, library) : null
    }
    default:
      return tellEdge(wants, document, { inquiry, library })
  }
}

/** Two documents: how they differ, or what the first did to the other. */
function tellBoth(references: Reference[], differs: boolean, context: Context): Answer | null {
  const { inquiry, library, marked } = context
  const { documents } = library
  const [first, second] = references.flatMap((reference) => {
    const found = identify(reference, inquiry, { documents, leans: true })
    return found.kind === 'one' ? [found.document] : []
  })
  if (!first || !second) return null
  if (differs) return compareDocuments(first, second, { inquiry, library })
  const edge = findEdgeBetween(marked)
  return edge && tellEdge(edge, first, { inquiry, library })
}

function mark(text: string, bare: Reference[]): string {
  return bare.reduce((marked, one) => marked.replace(one.text, MARK), markReferences(text))
}

/** Naming a document in passing is no question about it: little else may be left besides its name. */
function isNothingElse(marked: string): boolean {
  return marked.split(' ').length <= MOST_WORDS
}
const MOST_WORDS = 11

function isMentioned(number: string, { provisions }: Library): boolean {
  const digits = number.replace('.', String.raw`\.`)
  const printed = new RegExp(`(?<![\\d/])0*${digits}(?:/\\d{4})?/\\p{Lu}`, 'u')
  return provisions.some(({ text }) => printed.test(text))
}

function askWhich(reference: Reference, documents: DocumentHead[], wants: Wants): Answer {
  const ask = wants === 'contents' ? questionsBack.contentsOf : questionsBack.stillInForce
  return {
    status: 'clarify',
    text: questionsBack.whichDocument(reference.number),
    choices: documents.slice(0, 6).map((head) => ({
      label: questionsBack.named(nameDocument(head), head.title),
      value: ask(nameDocument(head)),
    })),
  }
}

function tellContents(document: DocumentHead, inquiry: Inquiry, library: Library): Answer | null {
  const own = findOpening(document, library)
  if (!own) return null
  const name = nameDocument(document)
  const state = nameState(document, inquiry.day, inquiry.dayNamed)
  const successor = findSuccessor(library.documents, document.id, inquiry.today)
  const lead = answers.contents(name, document.title, state)
  return finish(
    {
      lines: [told(lead), ...own.quote.split('\n').filter(Boolean).map(quoted)],
      sources: [own],
      computed: [lead],
      notes: successor ? [answers.successor(nameDocument(successor))] : [],
      next: answers.whichPart,
    },
    inquiry,
  )
}
