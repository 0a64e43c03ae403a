import { toIsoDay } from '#src/programme/days.ts'
import { extendOldCertificate, extendOldTerm } from '#src/programme/transition.ts'
import {
  asksExtension,
  asksWhetherHolds,
  certificateDay,
  certificateEnd,
  dossier,
  isOldPaper,
} from '#src/text/recognition.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { markReferences } from '../reading/reference.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { printDay } from '../writing/naming.ts'
import { findSayings } from '../writing/sayings.ts'

/** What becomes of a certificate from before the new rules: article 12, clauses 1 and 3. */
export function answerFromOldCertificate(inquiry: Inquiry, library: Library): Answer | null {
  return tellExtension(inquiry, library) ?? tellOldPaper(inquiry, library)
}

/** A certificate of former rules keeps its term. */
function tellOldPaper(inquiry: Inquiry, library: Library): Answer | null {
  const marked = [inquiry.typed, inquiry.mended].map(markReferences)
  const old = marked.some((text) => isOldPaper.test(text))
  if (!old || !says(inquiry, asksWhetherHolds)) return null
  const sources = findSayings(
    [dossier.tellsOldPaper, dossier.tellsNoExchange],
    inquiry.day,
    library,
  )
  return finish({ lines: sources.map(({ quote }) => quoted(quote)), sources }, inquiry)
}

/** Who missed the window keeps the certificate for a while. */
function tellExtension(inquiry: Inquiry, library: Library): Answer | null {
  if (!says(inquiry, asksExtension)) return null
  const issued = findDay(inquiry, certificateDay)
  const ends = findDay(inquiry, certificateEnd)
  const extended = issued ? extendOldCertificate(issued) : ends && extendOldTerm(ends)
  const sources = findSayings([dossier.tellsExtension], inquiry.day, library)
  const [source] = sources
  if (!extended || !source) return null
  const line = dossier.extended(printDay(extended.ends), printDay(extended.atMost))
  return finish({ lines: [told(line), quoted(source.quote)], sources, computed: [line] }, inquiry)
}

function findDay({ typed }: Inquiry, pattern: RegExp): string | null {
  const [, day, month, year] = typed.match(pattern) ?? []
  return toIsoDay(Number(year), Number(month), Number(day))
}
