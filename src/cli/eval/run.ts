import type { Answer, AnswerQuestion } from '#src/knowledge/answer.ts'
import { type Degradation, degradations, degrade } from '../degrade.ts'
import { judge, type Verdict } from './judge.ts'
import type { Question } from './question.ts'

/** Added to a question's position, so that every question has its own typos and every run the same. */
const SEED = 20_261_122

export type Result = {
  question: Question
  form: Degradation
  asked: string
  answer: Answer
  verdict: Verdict
  ms: number
}

type Options = {
  answer: AnswerQuestion
  /** Spelling forms for questions that have an answer; the others are asked as they are typed. */
  forms?: readonly Degradation[] | undefined
  maxChars?: number | undefined
  onProgress?: (done: number, total: number) => void
}

export async function runQuestions(
  questions: Question[],
  { answer, forms = degradations, maxChars, onProgress }: Options,
): Promise<Result[]> {
  const turns = questions.flatMap((question, position) =>
    toForms(question, forms).map((form) => {
      return { question, form, asked: degrade(question.question, form, SEED + position) }
    }),
  )
  const results: Result[] = []
  for (const turn of turns) {
    const { asOf, place } = turn.question
    const begun = performance.now()
    const given = await answer(turn.asked, { asOf, place })
    const ms = performance.now() - begun
    const verdict = judge(turn.question, given, maxChars)
    results.push({ ...turn, answer: given, verdict, ms })
    onProgress?.(results.length, turns.length)
  }
  return results
}

function toForms(question: Question, forms: readonly Degradation[]): readonly Degradation[] {
  return question.class === 'answerable' ? forms : ['none']
}
