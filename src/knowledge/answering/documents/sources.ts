import { validity } from '#src/text/answer.ts'
import type { DocumentHead } from '../../document.ts'
import { findProvisionsOf, type Library } from '../library.ts'
import { printDay } from '../writing/naming.ts'
import type { Source } from '../writing/sayings.ts'
import { cutSentences } from '../writing/sentences.ts'

const OPENING = 600

/** Files begin with what the document is about: its first sentences, an exact part of the text. */
export function findOpening(document: DocumentHead, library: Library): Source | null {
  const [provision] = findProvisionsOf(library, document)
  if (!provision) return null
  const { text } = provision
  if (text.length <= OPENING) return { provision, quote: text }
  const sentences = cutSentences(text)
  const last = sentences.findLast(({ end }) => end <= OPENING) ?? sentences[0]
  return { provision, quote: last ? text.slice(0, last.end) : text }
}

/** Where one document says that another ends: best where it also gives the day. */
export function findRepeal(by: DocumentHead, ended: DocumentHead, library: Library): Source | null {
  const { expires } = ended
  const day = expires && expires !== 'unknown' ? printDay(expires) : ''
  const found = findAbout(by, ended, library).filter(({ quote }) => validity.ends.test(quote))
  return found.find(({ quote }) => day && quote.includes(day)) ?? found[0] ?? null
}

/** Where one document says of another what the pattern knows it by; failing that, where the other says so. */
export function findSaying(
  [by, of]: [DocumentHead, DocumentHead],
  pattern: RegExp,
  library: Library,
): Source | null {
  const all = [...findAbout(by, of, library), ...findAbout(of, by, library)]
  return all.find(({ quote }) => pattern.test(quote)) ?? null
}

/** The sentences of one document that name another by its number. */
function findAbout(by: DocumentHead, { number }: DocumentHead, library: Library): Source[] {
  return findProvisionsOf(library, by).flatMap((provision) =>
    cutSentences(provision.text)
      .filter(({ text }) => text.includes(number))
      .map(({ text }) => ({ provision, quote: text })),
  )
}
