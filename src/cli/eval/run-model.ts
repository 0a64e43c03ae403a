import { type Asked, putClearly, putInWords } from '#src/conversation/model/improve.ts'
import type { AnswerQuestion } from '#src/knowledge/answer.ts'
import type { Help } from '#src/knowledge/model/help.ts'
import type { Model } from '#src/knowledge/model/model.ts'
import { judge, type Verdict } from './judge.ts'
import type { Result } from './run.ts'

/** One question answered three ways: in the documents' words, put clearly first, and in the model's words. */
export type Compared = {
  result: Result
  clear: { asked: Asked; verdict: Verdict }
  worded: { asked: Asked; verdict: Verdict }
  /** Milliseconds that the model took. */
  ms: number
}

type Options = {
  model: Model
  answer: AnswerQuestion
  maxChars?: number | undefined
  onProgress?: (done: number, total: number) => void
}

/** Each of the two uses is judged by itself, by the same rules as the answer without them. */
export async function runModel(
  results: Result[],
  { model, answer, maxChars, onProgress }: Options,
): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const result of results) {
    const { question, asked: text } = result
    const { asOf, place } = question
    const plain: Asked = { question: text, answer: result.answer, merged: false }
    const search = (one: string) => answer(one, { asOf, place })
    const help = async (work: (help: Help) => Promise<Asked>, asked: Asked) =>
      (await model.help(question.id, work)) ?? asked
    const begun = performance.now()
    const clear = await help(
      (one) => putClearly(plain, one, { before: null, answer: search }),
      plain,
    )
    const worded = await help((one) => putInWords(clear, one, { asOf, preview: undefined }), clear)
    const ms = performance.now() - begun
    const judged = (asked: Asked) => ({ asked, verdict: judge(question, asked.answer, maxChars) })
    compared.push({ result, clear: judged(clear), worded: judged(worded), ms })
    onProgress?.(compared.length, results.length)
  }
  return compared
}
