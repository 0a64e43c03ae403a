import { z } from 'zod'
import { corpusProblems } from '#src/text/knowledge.ts'
import type { Problem, Provision } from '../document.ts'

/** One file of `questions/`: what people ask, under the address of the provision that answers. */
const questionsFile = z.record(z.string(), z.array(z.string().trim().min(1)))

export type QuestionsFile = { file: string; document: string; content: unknown }

/** The provisions with the wordings of their files; a wording without a provision is a problem. */
export function hangQuestions(
  provisions: Provision[],
  files: QuestionsFile[],
): { provisions: Provision[]; problems: Problem[] } {
  const problems: Problem[] = []
  const asks = new Map<string, string[]>()
  const known = new Set(provisions.map(({ id }) => id))
  for (const { file, document, content } of files) {
    const read = questionsFile.safeParse(content ?? {})
    if (!read.success) {
      problems.push({ file, line: 1, reason: corpusProblems.badQuestions(read.error.message) })
      continue
    }
    for (const [address, wordings] of Object.entries(read.data)) {
      const id = `${document}#${address}`
      if (known.has(id))
        asks.set(
          id,
          wordings.map((one) => one.normalize('NFC')),
        )
      else problems.push({ file, line: 1, reason: corpusProblems.questionOfNone(id) })
    }
  }
  return {
    provisions: provisions.map((one) => ({ ...one, asks: asks.get(one.id) ?? one.asks })),
    problems,
  }
}
