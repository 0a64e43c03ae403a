import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  findCriterion,
  findSet,
  listCriteria,
  minimumOf,
  minimumsFor,
  parseCriteria,
} from '#src/programme/criteria.ts'
import { createProductFinder } from '#src/programme/products.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const criteria = parseCriteria(readFileSync('knowledge/criteria-qd26.json', 'utf8'))
const productList = readFileSync('knowledge/products.json', 'utf8')
const findProduct = createProductFinder(productList)
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

test.each(criteria.sets.map((set) => ({ set, name: set.name })))(
  'set "$name" sums to 100, its parts to 40, 25 and 35, and every option fits its criterion',
  ({ set }) => {
    expect(sum(set.criteria.map(({ max }) => max))).toBe(100)
    for (const { id, max } of criteria.parts) {
      expect(sum(set.criteria.filter(({ part }) => part === id).map((one) => one.max))).toBe(max)
    }
    for (const one of set.criteria) {
      const groups = [one, ...one.children].filter(({ children }) => children?.length)
      for (const { max, children } of groups) expect(sum(children.map((c) => c.max))).toBe(max)
    }
    for (const { max, options } of listCriteria(set)) {
      if (options.length > 0) expect(Math.max(...options.map(({ points }) => points))).toBe(max)
    }
  },
)

test('787 criteria are scored by 2,579 options, 576 of them minimums', () => {
  const scored = criteria.sets.flatMap(listCriteria).filter(({ options }) => options.length > 0)
  const options = scored.flatMap((criterion) => criterion.options)
  expect([scored.length, options.length]).toEqual([787, 2579])
  const marks = ([3, 4, 5] as const).map(
    (stars) => options.filter(({ minimumFor }) => minimumFor === stars).length,
  )
  expect(marks).toEqual([179, 292, 105])
})

test('minimums accumulate: a higher rating needs those of the lower ones too', () => {
  const honey = findSet(criteria, 4)
  const trademark = honey && findCriterion(honey, '3.5')
  if (!honey || !trademark) throw new Error('set 4 has 3.5')
  expect(minimumOf(trademark, 3)?.points).toBe(1)
  expect(minimumOf(trademark, 4)?.points).toBe(2)
  expect(minimumOf(trademark, 5)).toMatchObject({ points: 2, stars: 4 })
  const ids = ([3, 4, 5] as const).map((stars) =>
    minimumsFor(honey, stars).map(({ criterion }) => criterion.id),
  )
  expect(ids[1]).toEqual(expect.arrayContaining(ids[0] ?? []))
  expect(ids[2]).toEqual(expect.arrayContaining(ids[1] ?? []))
})

test('the product words cover the 26 sets, each word once, at least 1,200 of them', () => {
  const { words: list }: { words: { sets: number[]; words: string[] }[] } = JSON.parse(productList)
  const words = list.flatMap((one) => one.words)
  expect(words.length).toBeGreaterThanOrEqual(1200)
  expect(new Set(words).size).toBe(words.length)
  const sets = list.filter((one) => one.sets.length === 1).flatMap((one) => one.sets)
  expect(new Set(sets).size).toBe(26)
})

test.each([
  ['mật ong muốn 4 sao', [4]],
  ['nước mắm cần HACCP không', [9]],
  ['homestay thuộc bộ nào', [26]],
  ['đông trùng hạ thảo viên', [18]],
  ['miến dong', [6]],
  ['trà sen', [12]],
  ['rượu cần', [15]],
  ['khăn thổ cẩm', [22]],
  ['khô cá lóc', [8]],
  ['vải thiều sấy khô', [7]],
  ['khô cá sặc', [8]],
  ['chả bò', [8]],
  ['bánh tét lá cẩm', [6]],
  ['rượu ghè', [15]],
  ['tranh kính', [21]],
  ['cá la hán', [25]],
  ['bông súng', [1]],
  ['khăn lanh', [22]],
  ['cúc mâm xôi', [23]],
  ['mai vàng bonsai', [24]],
  ['cốm dẹp', [6]],
  ['nước dừa đóng lon', [17]],
  ['cơm cháy', [5]],
  ['chè dây', [12]],
  ['dầu tràm', [20]],
])('"%s" belongs to set %j, with marks or without', (question, sets) => {
  expect(findProduct(question, question)?.sets).toEqual(sets)
  expect(findProduct(fold(question), fold(question))?.sets).toEqual(sets)
})

test.each([
  ['gà nhà tôi ủ muối', [8]],
  ['gà tươi', [2]],
  ['xoài', [1]],
  ['xoài cát Hòa Lộc sấy dẻo', [7]],
  ['cá trắm một nắng', [8]],
  ['rượu ổi', [15]],
  ['trà mít', [12]],
  ['tinh dầu ổi', [20]],
  ['dầu gội trà xanh', [19]],
  ['viên tía tô', [18]],
  ['nước ép trám', [17]],
  ['bún đậu nành', [6]],
  ['trâu hun khói', [8]],
  ['dâu sấy lạnh', [7]],
])('what was made of goods decides: "%s" belongs to set %j', (question, sets) => {
  expect(findProduct(question, question)?.sets).toEqual(sets)
})

test('other marks make another word, and the printed form of a question names no product', () => {
  for (const text of [
    'miễn đóng gói',
    'giấy đó',
    'của xã',
    'thuộc bộ nào',
    'khó khăn',
    'nghe nói',
  ]) {
    expect(findProduct(text, text)).toBeNull()
  }
  expect(findProduct('Nghe nói phải có giấy', 'nghệ nói phải có giấy')).toBeNull()
})

test('a word that may be two products leads to both sets', () => {
  expect(findProduct('vải muốn 4 sao', '')?.sets).toEqual([1, 22])
  expect(findProduct('rượu nhà tôi', '')?.sets).toEqual([14, 15])
})

test('a single syllable without its marks names no product', () => {
  expect(findProduct('nam 2026 bo moi cam ket gi', '')).toBeNull()
})
