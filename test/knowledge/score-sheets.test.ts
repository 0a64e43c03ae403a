import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom } from '#src/cli/random.ts'
import type { Answer } from '#src/knowledge/answer.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { type Criterion, listCriteria, minimumOf, parseCriteria } from '#src/programme/criteria.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-sheets-'))
const { sets } = parseCriteria(readFileSync('knowledge/criteria-qd26.json', 'utf8'))
let ask: (question: string) => Promise<Answer>

beforeAll(async () => {
  const { answer } = await openKnowledge({ folder: 'knowledge', dataDir })
  ask = (question) => answer(question, { asOf: '2026-11-22' })
})
afterAll(() => rmSync(dataDir, { recursive: true }))

/** A product of each set, by the sets' numbers. */
const products = [
  'cà chua bi',
  'cua biển',
  'gạo séng cù',
  'mật ong bạc hà',
  'cơm cháy',
  'bánh đa nem',
  'kẹo dừa',
  'chả mực',
  'nước mắm',
  'muối tôm',
  'chè ô long',
  'trà hoa cúc',
  'cà phê rang xay',
  'rượu ngô',
  'rượu vang nho',
  'nước khoáng',
  'nước ép dứa',
  'viên nang linh chi',
  'xà phòng thảo dược',
  'tinh dầu quế',
  'đèn lồng',
  'áo dài',
  'lan hồ điệp',
  'cây quất cảnh',
  'cá koi',
  'homestay',
]
const scored = sets.flatMap((set) =>
  listCriteria(set)
    .filter(({ options }) => options.length > 0)
    .map((criterion) => ({ set, criterion })),
)

/** Every set and every criterion's name at least once, and some more: all of them would take a minute. */
const SEED = 20_261_122
const MORE = 40

function sample() {
  const random = createRandom(SEED)
  const shuffled = scored
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
  const names = new Set<string>()
  const numbers = new Set<number>()
  const first = shuffled.filter(({ set, criterion }) => {
    const isNew = !names.has(criterion.name) || !numbers.has(set.set)
    names.add(criterion.name)
    numbers.add(set.set)
    return isNew
  })
  const rest = shuffled.filter((one) => !first.includes(one))
  return [...first, ...rest.slice(0, MORE)]
}

function expected(criterion: Criterion, star: 3 | 4 | 5): string {
  const minimum = minimumOf(criterion, star)
  const { id, name, max } = criterion
  return minimum
    ? `Muốn ${star} sao, mục ${id} ${name} phải được ít nhất ${minimum.points} điểm (tối đa ${max}).`
    : `Mục ${id} ${name} không có mức tối thiểu cho hạng ${star} sao; tối đa ${max} điểm.`
}

test('whatever criterion of whatever product is named, its own minimum and maximum are told', async () => {
  const wrong: string[] = []
  for (const [nth, { set, criterion }] of sample().entries()) {
    const { id, name, max } = criterion
    const star = ([3, 4, 5] as const)[nth % 3] ?? 3
    const [product, words] = [products[set.set - 1], name.toLowerCase()]
    // Each kind of question in each spelling, in turns.
    const [question, says] =
      nth % 4 < 2
        ? [`${product} muốn ${star} sao thì mục ${words} phải mấy điểm?`, expected(criterion, star)]
        : [`${product}: mục ${words} tối đa mấy điểm?`, `Mục ${id} ${name} tối đa ${max} điểm`]
    const spelled = nth % 2 === 0 ? question : fold(question)
    const { text } = await ask(spelled)
    if (!text.includes(says)) wrong.push(`${spelled} -> ${text.split('\n')[0]}`)
  }
  expect(wrong).toEqual([])
}, 60_000)
