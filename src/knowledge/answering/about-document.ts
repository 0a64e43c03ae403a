import { validityOn } from '#src/programme/validity.ts'
import { answers, questionsBack, validity } from '#src/text/answer.ts'
import { asksContents, asksValidity } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import type { DocumentHead, Provision } from '../document.ts'
import { findProvisionsOf, type Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { findReferred } from './reading/reference.ts'
import { cite, nameDocument, nameState, printDay } from './writing/naming.ts'
import { cutSentences } from './writing/sentences.ts'

/** Questions about a document itself, which its dates and its opening answer better than a search. */
export function answerAboutDocument(inquiry: Inquiry, library: Library): Answer | null {
  const [reference, second] = inquiry.references
  if (!reference || second) return null
  const wantsState = says(inquiry, asksValidity)
  const wantsContents = says(inquiry, asksContents) && isNothingElse(inquiry)
  const referred = findReferred(reference, library.documents)
  const [document, other] = referred
  if (!document) {
    if (isMentioned(reference.number, library)) return null
    return { status: 'not_found', text: answers.unknownDocument(reference.text.toUpperCase()) }
  }
  if (!wantsState && !wantsContents) return null
  if (other) {
    return {
      status: 'clarify',
      text: questionsBack.whichDocument(reference.number),
      choices: referred.slice(0, 6).map((head) => ({
        label: nameDocument(head),
        value: questionsBack.stillInForce(nameDocument(head)),
      })),
    }
  }
  return wantsState
    ? tellState(document, inquiry, library)
    : tellContents(document, inquiry, library)
}

/** Naming a document in passing is no question about it: little else may be left besides its name. */
function isNothingElse({ content, references }: Inquiry): boolean {
  const name = new Set(references.flatMap(({ text }) => text.split(/[^a-z0-9]+/)))
  const rest = content.filter((term) => !name.has(term) && !/^\d+$/.test(term))
  return rest.length <= MOST_OTHER_WORDS
}
const MOST_OTHER_WORDS = 7

function isMentioned(number: string, { provisions }: Library): boolean {
  const printed = new RegExp(`(?<![\\d/])0*${number}(?:/\\d{4})?/\\p{Lu}`, 'u')
  return provisions.some(({ text }) => printed.test(text))
}

function tellState(document: DocumentHead, inquiry: Inquiry, library: Library): Answer | null {
  const own = findOpening(document, library)
  if (!own) return null
  const name = nameDocument(document)
  const successors = library.documents.filter(({ replaces }) => replaces.includes(document.id))
  const replaced = library.documents.filter(({ id }) => document.replaces.includes(id))
  const lines = [stateSentence(document, inquiry.day)]
  lines.push(...successors.map((head) => validity.replacedBy(nameDocument(head))))
  if (successors.length === 0) {
    lines.push(...replaced.map((head) => validity.replaces(nameDocument(head))))
  }
  const repeals = successors.flatMap((head) => findRepeal(head, document, library) ?? [])
  for (const { quote } of repeals) lines.push(`"${quote}"`)
  return {
    status: 'answered',
    text: lines.filter((line) => line !== '').join('\n'),
    citations: [
      cite(own, opening(own), inquiry.day),
      ...repeals.map(({ provision, quote }) => cite(provision, quote, inquiry.day)),
    ],
    choices: [{ label: validity.contentsOf, value: questionsBack.contentsOf(name) }],
  }
}

function stateSentence(document: DocumentHead, day: string): string {
  const name = nameDocument(document)
  const { effective, expires } = document
  switch (validityOn(document, day)) {
    case 'in-force':
      return validity.inForce(name, effective ? printDay(effective) : '')
    case 'expired':
      return validity.expired(name, expires && expires !== 'unknown' ? printDay(expires) : '')
    case 'not-yet':
      return validity.notYet(name, effective ? printDay(effective) : '')
    case 'unknown':
      return validity.unknown(name)
  }
}

/** Where the successor says that this document ends: best where it also gives the day. */
function findRepeal(successor: DocumentHead, document: DocumentHead, library: Library) {
  const day = document.expires && document.expires !== 'unknown' ? printDay(document.expires) : ''
  const repeals = findProvisionsOf(library, successor).flatMap((provision) => {
    const sentence = cutSentences(provision.text).find(
      ({ text }) => text.includes(document.number) && validity.ends.test(text),
    )
    return sentence ? [{ provision, quote: sentence.text }] : []
  })
  return repeals.find(({ quote }) => day && quote.includes(day)) ?? repeals[0]
}

function tellContents(document: DocumentHead, inquiry: Inquiry, library: Library): Answer | null {
  const own = findOpening(document, library)
  if (!own) return null
  const name = nameDocument(document)
  const state = nameState(document, inquiry.day, inquiry.dayNamed)
  const successors = library.documents.filter(({ replaces }) => replaces.includes(document.id))
  const lines = [
    answers.contents(name, document.title, state),
    opening(own),
    ...successors.map((head) => answers.successor(nameDocument(head))),
    answers.whichPart,
  ]
  return {
    status: 'answered',
    text: lines.join('\n\n'),
    citations: [cite(own, opening(own), inquiry.day)],
  }
}

/** Files begin with what the document is about. */
function findOpening(document: DocumentHead, library: Library): Provision | undefined {
  return findProvisionsOf(library, document)[0]
}

const OPENING = 600

/** The first sentences, an exact part of the text. */
function opening({ text }: Provision): string {
  if (text.length <= OPENING) return text
  const sentences = cutSentences(text)
  const last = sentences.findLast(({ end }) => end <= OPENING) ?? sentences[0]
  return last ? text.slice(0, last.end) : text
}
