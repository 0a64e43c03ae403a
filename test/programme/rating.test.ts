import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  findCriterion,
  findSet,
  levelForShare,
  listCriteria,
  parseCriteria,
} from '#src/programme/criteria.ts'
import { compareSets, groupAcross, printSets } from '#src/programme/criteria-across.ts'
import { createNameBlanker } from '#src/programme/criterion-names.ts'
import { createCriterionSearch } from '#src/programme/criterion-search.ts'
import { rate } from '#src/programme/rating.ts'

const criteria = parseCriteria(readFileSync('knowledge/criteria-qd26.json', 'utf8'))
const search = createCriterionSearch(criteria)

function inSet(number: number, id: string) {
  const set = findSet(criteria, number)
  const criterion = set && findCriterion(set, id)
  if (!set || !criterion) throw new Error(`set ${number} has ${id}`)
  return { set, criterion }
}

test('a total alone allows its band; a minimum that is missed holds the product lower', () => {
  const { set, criterion } = inSet(6, '9')
  expect(rate(set, 78, [])).toEqual({ band: 4, stars: 4, missing: [] })
  expect(rate(set, 78, [{ criterion, points: 1 }])).toMatchObject({
    band: 4,
    stars: 3,
    missing: [{ points: 3, stars: 4 }],
  })
  expect(rate(set, 78, [{ criterion, points: 0 }])?.stars).toBe(2)
  expect(rate(set, 49.5, [{ criterion, points: 5 }])).toMatchObject({ band: 2, stars: 2 })
  expect(rate(set, 101, [])).toBeNull()
})

test('a share that further conditions are tied to reaches the lowest level of its range', () => {
  const { criterion } = inSet(7, '1.5')
  const points = [49, 50, 75, 75.5, 90].map((share) => levelForShare(criterion, share)?.points)
  expect(points).toEqual([undefined, 1, undefined, 2, 2])
})

test('sets that ask alike stand together, the largest group first', () => {
  const asked = criteria.sets.flatMap((set) => {
    const criterion = listCriteria(set).find(({ name }) => name === 'Nguồn nguyên liệu')
    return criterion ? [{ set, criterion }] : []
  })
  const groups = groupAcross(asked, 3).map(({ sets }) => printSets(sets))
  expect(groups).toEqual(['7\u201310, 14\u201322', '5, 6, 11\u201313'])
})

test('two sets differ in what only one scores, in a maximum and in a minimum', () => {
  const [a, b] = [7, 8].map((number) => listCriteria(inSet(number, '1').set))
  expect(compareSets(a ?? [], b ?? []).map(({ name }) => name)).toEqual([
    'Hình dạng, thể chất',
    'Vị',
  ])
  expect(compareSets(a ?? [], a ?? [])).toEqual([])
})

test.each([
  [26, 'khách được nghe đờn ca mỗi năm mấy lần', '16'],
  [13, 'có phòng bán hàng và phần mềm quản lý', '4.2'],
  [7, 'chủ cơ sở là phụ nữ', '3.2'],
  [9, 'cong nhan trong xa chiem bao nhieu', '3.3'],
  [22, 'hoa văn có hài hòa không', '6.3'],
])('in set %i "%s" speaks of %s', (number, text, id) => {
  const { set } = inSet(number, id)
  expect(search(set, text)[0]?.criterion.id).toBe(id)
})

test('the printed names of criteria name no product', () => {
  const withoutNames = createNameBlanker(criteria)
  expect(withoutNames('homestay: mục hàng hóa, đồ lưu niệm').trim()).toBe('homestay: mục')
  expect(withoutNames('muc hang hoa do luu niem cua toi').replace(/\s+/g, ' ')).toBe('muc cua toi')
})
