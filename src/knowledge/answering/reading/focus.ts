import { interrogatives } from '#src/text/questions.ts'
import { findContent } from './inquiry.ts'

/** So many content words before the word that asks, and after it, say what is asked. */
const BEFORE = 5
const AFTER = 3

/** Of a question with its marks, the content words around what a question asks with: "… what rate of INTEREST on a LOAN". */
export function findFocus(question: string): Set<string> {
  const words = question.split(/\s+/)
  const focus = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (!asking.has(word)) continue
    const before = findContent(words.slice(0, at).join(' ')).slice(-BEFORE)
    const after = findContent(words.slice(at + 1).join(' ')).slice(0, AFTER)
    for (const term of [...before, ...after]) focus.add(term)
  }
  return focus
}

const asking = new Set(interrogatives)
