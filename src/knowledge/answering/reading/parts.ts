import { interrogatives, oftenOther, partBreak } from '#src/text/questions.ts'
import { fold } from '#src/vietnamese/normalise.ts'

/**
 * A question that asks two things, as a question each: every clause that asks, with the clauses that
 * only tell. A question that asks one thing has no parts.
 */
export function splitParts(question: string): string[] {
  const clauses = question.split(partBreak).map((clause) => clause.trim())
  const asking = clauses.filter((clause) => asks(clause))
  if (asking.length < 2) return []
  const telling = clauses.filter((clause) => clause && !asks(clause))
  // The subject stands in the first clause that asks, where none only tells.
  const [first = ''] = asking
  return asking.map((clause, at) =>
    [...telling, ...(at > 0 && telling.length === 0 ? [first] : []), clause].join(' '),
  )
}

const marked = new Set(interrogatives)
/** Without marks some of them are other words as often. */
const bare = new Set(interrogatives.filter((word) => !oftenOther.has(word)).map(fold))

function asks(clause: string): boolean {
  const words = fold(clause) === clause ? bare : marked
  return clause.split(/[^\p{L}\p{N}]+/u).some((word) => words.has(word))
}
