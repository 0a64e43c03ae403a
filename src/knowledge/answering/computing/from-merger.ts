import { answers } from '#src/text/answer.ts'
import { asksMerger } from '#src/text/questions.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { splitParts } from '../reading/parts.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { cutSentences } from '../writing/sentences.ts'

const MERGERS = '202/2025/QH15'

/** What a former province belongs to since 1 July 2025 (Resolution 202/2025/QH15). */
export function answerFromMerger(inquiry: Inquiry, { provisions }: Library): Answer | null {
  const { places, formerly, references, dayNamed, given } = inquiry
  const [place, second] = places
  const [old] = formerly
  if (!place || second || !old || !says(inquiry, asksMerger)) return null
  // Another matter, or one of several.
  if (references.length > 0 || dayNamed || splitParts(given).length > 0) return null
  const provision = provisions.find(
    ({ document, heading }) => document.number === MERGERS && heading.endsWith(place),
  )
  const quote = provision && cutSentences(provision.text)[0]?.text
  if (!provision || !quote) return null
  return finish(
    {
      lines: [told(answers.mergedInto(old, place)), quoted(quote)],
      sources: [{ provision, quote }],
    },
    inquiry,
  )
}
