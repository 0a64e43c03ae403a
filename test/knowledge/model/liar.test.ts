import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from '#src/cli/eval/judge.ts'
import { readQuestions } from '#src/cli/eval/question.ts'
import { createRandom } from '#src/cli/random.ts'
import { improve } from '#src/conversation/model/improve.ts'
import { toReading } from '#src/conversation/model/names.ts'
import type { Answer } from '#src/knowledge/answer.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { wording } from '#src/text/wording.ts'
import { createLiar } from '../../fakes/lies.ts'
import { type Answering, honest, startFakeModel } from '../../fakes/model.ts'
import { aModel } from './an-answer.ts'

const SEED = 20_261_125
const dataDir = mkdtempSync(join(tmpdir(), 'ocop-liar-'))
let knowledge: Awaited<ReturnType<typeof openKnowledge>>
beforeAll(async () => {
  knowledge = await openKnowledge({ folder: 'knowledge', dataDir })
})
afterAll(() => rmSync(dataDir, { recursive: true }))

/** The same question is put several times over; the documents' answer to it is always the same. */
const known = new Map<string, Promise<Answer>>()
function ask(question: string, circumstances: { asOf: string; place: string | null }) {
  const key = JSON.stringify([question, circumstances])
  const answer = known.get(key) ?? knowledge.answer(question, circumstances)
  known.set(key, answer)
  return answer
}

/** What the development set is called where it is there; the project's own is always. */
const sets = ['test/eval/questions.jsonl', '/work/shared/golden/dev.jsonl'].filter(existsSync)

async function runSet(file: string, answering: Answering) {
  const fake = await startFakeModel(answering)
  const { library, readers } = knowledge
  const model = aModel(fake.settings, toReading(library, readers))
  const results: { id: string; plain: Answer; shown: Answer; passes: [boolean, boolean] }[] = []
  for (const question of readQuestions(file)) {
    const { asOf, place } = question
    const search = (text: string) => ask(text, { asOf, place })
    const plain = await search(question.question)
    const { answer: shown } = await improve(
      { question: question.question, answer: plain, merged: false },
      { person: question.id, model, asOf, before: null, answer: search, preview: undefined },
    )
    const passes: [boolean, boolean] = [
      judge(question, plain).passes,
      judge(question, shown).passes,
    ]
    results.push({ id: question.id, plain, shown, passes })
  }
  await fake.stop()
  const count = (of: 0 | 1) => results.filter(({ passes }) => passes[of]).length
  const worded = results.filter(({ shown }) => shown.text.includes(wording.label)).length
  return { results, plain: count(0), shown: count(1), worded }
}

const tidy = (text: string) =>
  text
    .replace(/[*_`#<>|~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
const figures = (text: string) => text.match(/\d+(?:[.,/]\d+)*/g) ?? []
const codes = (text: string) => text.match(/\d+(?:\/\d{4})?\/[\p{Lu}][\p{L}-]*/gu) ?? []
const links = (text: string) => text.match(/https?:\S+|www\.\S+|[\w-]+\.(?:com|vn|net)\b/g) ?? []

test.each(sets)(
  'with a server that lies no untruth reaches anybody, and no fewer answers are right: %s',
  async (file) => {
    const liar = createLiar(createRandom(SEED))
    const { results, plain, shown, worded } = await runSet(file, liar.answering)
    const untrue = liar.told
      .filter(({ text, truth }) => tidy(text) !== tidy(truth))
      .map(({ text }) => tidy(text))
    const reached = results.flatMap(({ id, plain, shown }) => {
      if (shown.text === plain.text) return []
      // A question put clearly has another answer: then its own words, which the program found, count.
      const given = `${plain.text} ${JSON.stringify(shown.citations ?? [])}`
      const isAdded = (find: (text: string) => string[]) => {
        const known = new Set(find(given))
        return find(shown.text).filter((one) => !known.has(one))
      }
      const lies = untrue.filter((lie) => tidy(shown.text).includes(lie))
      const added = [...isAdded(figures), ...isAdded(codes), ...isAdded(links)]
      return [...lies, ...added].map((what) => `${id}: ${what}`)
    })
    expect(reached, `seed ${SEED}`).toEqual([])
    expect(results.filter(({ plain, shown }) => shown.status !== plain.status)).toEqual([])
    expect(liar.told.length).toBeGreaterThan(200)
    expect(worded).toBeGreaterThan(50)
    expect(shown).toBeGreaterThanOrEqual(plain)
  },
  300_000,
)

test('an honest server words nearly every answer, and as many are right', async () => {
  const { results, plain, shown, worded } = await runSet('test/eval/questions.jsonl', honest)
  const answered = results.filter(
    ({ plain }) => plain.status === 'answered' || plain.status === 'partial',
  )
  expect(worded / answered.length).toBeGreaterThan(0.85)
  expect(shown).toBeGreaterThanOrEqual(plain)
}, 300_000)
