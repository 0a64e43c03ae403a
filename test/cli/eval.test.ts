import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findWrong, holds } from '#src/cli/eval/facts.ts'
import { judge, LONGEST } from '#src/cli/eval/judge.ts'
import { normalise } from '#src/cli/eval/normalise.ts'
import { type Question, readQuestions } from '#src/cli/eval/question.ts'
import { writeReport } from '#src/cli/eval/report.ts'
import { runQuestions } from '#src/cli/eval/run.ts'
import { toShare } from '#src/cli/eval/tally.ts'
import type { Answer } from '#src/knowledge/answer.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import type { Citation } from '#src/message.ts'

const folder = mkdtempSync(join(tmpdir(), 'ocop-eval-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const citation: Citation = {
  number: '26/2026/QĐ-TTg',
  title: 'Bộ tiêu chí',
  article: 'Điều 4',
  issued: '2026-05-22',
  validity: 'in-force',
  quote: 'Giấy chứng nhận có giá trị 36 tháng.',
}

function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    id: 'q',
    question: 'Giấy có hạn bao lâu?',
    class: 'answerable',
    expect: 'answer',
    slice: ['validity'],
    style: 'casual',
    asOf: '2026-11-22',
    place: null,
    sources: ['26/2026/QĐ-TTg'],
    must: [['36 tháng', '3 năm']],
    mustNot: ['5 năm'],
    ...changes,
  }
}

function anAnswer(text = 'Giấy có hạn 36 tháng.', cited = citation): Answer {
  return { status: 'answered', text, citations: [cited] }
}

function refusal(text = 'Không có trong nguồn.'): Answer {
  return { status: 'not_found', text }
}

test.each([
  ['Uỷ ban nhân dân cấp tỉnh', 'UBND tỉnh'],
  ['được vay 300.000.000 đồng', '300 triệu'],
  ['trước ngày 30 tháng 4', '30/4'],
  ['ngày 2026-05-22', '22/5/2026'],
  ['hạng 4★', '4 sao'],
  ['chiếm 75 phần trăm', '75%'],
])('"%s" holds the fact "%s"', (text, fact) => {
  expect(holds(normalise(text), fact)).toBe(true)
})

test.each([
  ['được 150 triệu', '50 triệu'],
  ['35,5 điểm', '35'],
  ['được 2,5 điểm', '5 điểm'],
  ['đăng ký kiểu dáng', 'đăng ký kiể'],
  ['ngày 5/2026', '5'],
  ['đạt 3 sao', '3'],
  ['bộ 14', 'bộ 1'],
])('"%s" does not hold the fact "%s"', (text, fact) => {
  expect(holds(normalise(text), fact)).toBe(false)
})

test('a wrong statement counts when it is made, not when it is denied or told as history', () => {
  expect(findWrong('Huyện chấm 3 sao.', ['huyện chấm 3 sao'])).toHaveLength(1)
  expect(findWrong('Không phải huyện chấm 3 sao.', ['huyện chấm 3 sao'])).toEqual([])
  expect(findWrong('Nói huyện chấm 3 sao là sai.', ['huyện chấm 3 sao'])).toEqual([])
  expect(findWrong('Trước đây huyện chấm 3 sao.', ['huyện chấm 3 sao'])).toEqual([])
})

test('a denial in another sentence or line forgives nothing', () => {
  expect(findWrong('Không đâu. Huyện chấm 3 sao.', ['huyện chấm 3 sao'])).toHaveLength(1)
  expect(findWrong('Không đâu\nHuyện chấm 3 sao', ['huyện chấm 3 sao'])).toHaveLength(1)
})

test('a statement made once in earnest is wrong, however often it is denied', () => {
  const answer = 'Không phải hạn 5 năm. Giấy của bác có giá trị lâu dài, cụ thể là hạn 5 năm.'
  expect(findWrong(answer, ['hạn 5 năm'])).toHaveLength(1)
})

test('an answer passes with every fact, one way of putting each, and a right source', () => {
  expect(judge(aQuestion(), anAnswer())).toMatchObject({ passes: true, reasons: [] })
  const both = aQuestion({ must: [['36 tháng'], ['120']] })
  expect(judge(both, anAnswer()).reasons).toEqual([{ kind: 'missing', facts: [['120']] }])
})

test('an answer that also says something wrong does not pass', () => {
  const verdict = judge(aQuestion(), anAnswer('Hạn 36 tháng, cũng có giấy 5 năm.'))
  expect(verdict.reasons).toEqual([{ kind: 'wrong', said: ['5 năm'] }])
})

test('an answer from another source does not pass; number and year are enough, a star takes any', () => {
  const other = anAnswer(undefined, { ...citation, number: '148/QĐ-TTg' })
  expect(judge(aQuestion(), other).reasons).toEqual([{ kind: 'unsourced' }])
  expect(judge(aQuestion({ sources: ['*'] }), other).passes).toBe(true)
  const short = anAnswer(undefined, { ...citation, number: 'QĐ 26/2026' })
  expect(judge(aQuestion(), short).passes).toBe(true)
  const longer = anAnswer(undefined, { ...citation, number: '126/2026/QĐ-TTg' })
  expect(judge(aQuestion(), longer).passes).toBe(false)
})

test('refusing what has an answer is a false refusal, whatever the text says', () => {
  const verdict = judge(aQuestion(), { ...anAnswer(), status: 'not_found' })
  expect(verdict).toMatchObject({ passes: false, falselyRefused: true })
})

test.each(['near-miss', 'off-topic', 'unsafe'] as const)('what is %s must be refused', (kind) => {
  const question = aQuestion({ class: kind, expect: 'refuse', must: [], sources: [] })
  expect(judge(question, refusal()).passes).toBe(true)
  expect(judge(question, anAnswer()).reasons).toEqual([{ kind: 'answered' }])
  expect(judge(question, refusal('Giấy có hạn 5 năm.')).passes).toBe(false)
})

test('a false premise is corrected, not refused, and needs no listed source', () => {
  const question = aQuestion({ class: 'false-premise', expect: 'correct', sources: ['9/NQ'] })
  expect(judge(question, anAnswer()).passes).toBe(true)
  expect(judge(question, refusal('Hạn 36 tháng.')).reasons).toEqual([{ kind: 'refused' }])
})

test('an open question is asked back', () => {
  const question = aQuestion({ class: 'clarify', expect: 'clarify', must: [], sources: [] })
  expect(judge(question, { status: 'clarify', text: 'Giấy nào.' }).passes).toBe(true)
  expect(judge(question, anAnswer('Vui lòng nói rõ giấy nào.')).passes).toBe(true)
  expect(judge(question, anAnswer()).reasons).toEqual([{ kind: 'settled' }])
})

test('an answer longer than anybody reads does not pass', () => {
  const long = (characters: number) => anAnswer('36 tháng '.padEnd(characters, '.'))
  expect(judge(aQuestion(), long(LONGEST)).passes).toBe(true)
  expect(judge(aQuestion(), long(LONGEST + 1)).passes).toBe(false)
  expect(judge(aQuestion(), long(LONGEST + 1), 2_000).passes).toBe(true)
})

test('an empty answer says only that it is empty', () => {
  expect(judge(aQuestion({ sources: [] }), anAnswer(' ')).reasons).toEqual([{ kind: 'empty' }])
})

test('the interval narrows with the number of questions and stays within 0 and 100', () => {
  expect(toShare(9, 10)).toMatchObject({ percent: 90 })
  expect(toShare(9, 10).low).toBeCloseTo(59.6, 1)
  expect(toShare(9, 10).high).toBeCloseTo(98.2, 1)
  expect(toShare(900, 1_000).low).toBeGreaterThan(toShare(9, 10).low)
  expect(toShare(10, 10).high).toBeCloseTo(100)
  expect(toShare(10, 10).high).toBeLessThanOrEqual(100)
})

test('only what has an answer is asked in every spelling, the same typos every time', async () => {
  const questions = [aQuestion(), aQuestion({ id: 'r', class: 'off-topic', expect: 'redirect' })]
  const answer = async () => anAnswer()
  const results = await runQuestions(questions, { answer })
  expect(results.map(({ question, form }) => `${question.id} ${form}`)).toEqual([
    'q none',
    'q nodiac',
    'q messy',
    'q teencode',
    'r none',
  ])
  const again = await runQuestions(questions, { answer })
  expect(again.map(({ asked }) => asked)).toEqual(results.map(({ asked }) => asked))
})

test('the report of the same run is the same text, without times', async () => {
  const versions = { questions: 'abc', corpus: 'def' }
  const results = await runQuestions([aQuestion()], { answer: async () => refusal() })
  const slower = results.map((result) => ({ ...result, ms: result.ms + 1_000 }))
  expect(writeReport(slower, versions)).toBe(writeReport(results, versions))
  expect(writeReport(results, versions)).toContain('| answerable')
  expect(writeReport(results, versions)).toContain('thiếu 36 tháng / 3 năm')
})

test('a line that is no question is named by its number, and so is a repeated id', () => {
  const file = join(folder, 'bad.jsonl')
  const line = JSON.stringify(aQuestion())
  writeFileSync(file, `${line}\n{"id": 1}\n`)
  expect(() => readQuestions(file)).toThrow('dòng 2')
  writeFileSync(file, `${line}\n\n${line}\n`)
  expect(() => readQuestions(file)).toThrow('dòng 3')
})

const golden = '../shared/golden'

/** Our verdicts and score.py's on the development set, every question given the answer `shift` places on. */
async function failBoth(shift: number) {
  const questions = readQuestions(join(golden, 'dev.jsonl'))
  const { answer } = await openKnowledge({ folder: 'knowledge', dataDir: join(folder, 'data') })
  const results = await runQuestions(questions, { answer, forms: ['none'] })
  const given = questions.map((question, at) => {
    const other = results[(at + shift) % results.length]?.answer ?? refusal()
    return { question, answer: other }
  })
  const ours = given.filter(({ question, answer: one }) => !judge(question, one).passes)

  const [answers, verdicts] = [join(folder, 'answers.jsonl'), join(folder, 'verdicts.json')]
  const lines = given.map(({ question: { id }, answer: { status, text, citations = [] } }) =>
    JSON.stringify({ id, status, answer: text, citations }),
  )
  writeFileSync(answers, lines.join('\n'))
  const call = [join(golden, 'score.py'), join(golden, 'dev.jsonl'), answers, '--json', verdicts]
  const { stderr } = spawnSync('python3', [...call, '--max-chars', String(LONGEST), '--quiet'])
  expect(String(stderr)).toBe('')
  const { failing }: { failing: { id: string }[] } = JSON.parse(readFileSync(verdicts, 'utf8'))
  return { ours: ours.map(({ question }) => question.id), theirs: failing.map(({ id }) => id) }
}

test.runIf(existsSync(join(golden, 'score.py'))).each([0, 1, 30])(
  'the verdicts are those of score.py, with the answers %i places on',
  async (shift) => {
    const { ours, theirs } = await failBoth(shift)
    expect(ours).toEqual(theirs)
    expect(ours.length).toBeGreaterThan(0)
  },
  // All of the set is asked; a slow machine is no wrong verdict.
  60_000,
)
