import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Question } from '#src/cli/eval/question.ts'
import { writeComparison } from '#src/cli/eval/report-model.ts'
import { runQuestions } from '#src/cli/eval/run.ts'
import { runModel } from '#src/cli/eval/run-model.ts'
import { answers } from '#src/text/answer.ts'
import { type FakeModel, honest, startFakeModel } from '../fakes/model.ts'
import { AS_OF, aModel, anAnswer } from '../knowledge/model/an-answer.ts'

let fake: FakeModel
beforeAll(async () => {
  fake = await startFakeModel()
})
afterAll(() => fake.stop())

const CLEAR = 'Giấy chứng nhận có hạn bao lâu?'

function aQuestion(id: string, question: string): Question {
  return {
    ...{
      id,
      question,
      class: 'answerable',
      expect: 'answer',
      slice: ['validity'],
      style: 'casual',
    },
    ...{ asOf: AS_OF, place: null, sources: ['26/2026/QĐ-TTg'], must: [['36 tháng']], mustNot: [] },
  }
}

test('both uses of a model are judged side by side with what was found, and what they cost is counted', async () => {
  const answer = async (question: string) =>
    question.includes('hạnn')
      ? { status: 'not_found' as const, text: answers.notFound('xã') }
      : anAnswer()
  fake.answering = (asked) =>
    asked.name === 'question' ? { kind: 'says', answer: { question: CLEAR } } : honest(asked)
  const questions = [aQuestion('a', CLEAR), aQuestion('b', 'Giấy chứng nhận có hạnn bao lâu?')]
  const results = await runQuestions(questions, { answer, forms: ['none'] })
  const model = aModel(fake.settings)
  const compared = await runModel(results, { model, answer })
  const passes = compared.map(({ result, clear, worded }) =>
    [result, clear, worded].map(({ verdict }) => verdict.passes),
  )
  expect(passes).toEqual([
    [true, true, true],
    [false, true, true],
  ])
  expect(model.spent()).toEqual({ calls: 3, input: 300, output: 150 })
  const report = writeComparison(compared, model.spent(), { input: 1, output: 10 })
  expect(report).toContain('| answerable | 2 | 50.0 % | 100.0 % | 1 | 100.0 % | 2 |')
  expect(report).toContain('0.0018 USD')
  expect(report).toContain('- b đạt thêm')
  expect(writeComparison(compared, model.spent(), {})).toContain('MODEL_INPUT_PRICE')
})
