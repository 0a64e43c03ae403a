import { asksSamples, isTourism, samples } from '#src/text/samples.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSentence } from '../writing/find-sentence.ts'
import { finish, quoted, told } from '../writing/frame.ts'

/** Tourism sends no samples, whatever other product the question names beside it. */
export function answerFromSamples(inquiry: Inquiry, library: Library): Answer | null {
  if (!says(inquiry, asksSamples) || !says(inquiry, isTourism)) return null
  const found = findSentence(library, inquiry.day, samples.tells)
  if (!found) return null
  const { provision, text } = found
  return finish(
    {
      lines: [told(samples.none), quoted(text)],
      sources: [{ provision, quote: text }],
    },
    inquiry,
  )
}
