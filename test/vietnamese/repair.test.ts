import { expect, test } from 'vitest'
import { createRepair } from '#src/vietnamese/repair.ts'
import { learnSyllables } from '#src/vietnamese/syllable-model.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

const corpus = [
  'hồ sơ đề nghị đánh giá sản phẩm gồm phiếu đăng ký sản phẩm',
  'giấy chứng nhận đăng ký kinh doanh của hợp tác xã',
  'hộ kinh doanh nộp hồ sơ tại ủy ban nhân dân cấp xã',
  'mức hỗ trợ không quá 50 triệu đồng cho sản phẩm được đánh giá',
  'giấy chứng nhận phải có trước khi bán qua mạng',
  'đá quý và danh sách gia đình', // other words for "danh gia" and "da"
]

const repair = learn(corpus)

function learn(texts: string[]) {
  const numbers = new Map<string, number>()
  const streams = texts.map((text) =>
    Uint32Array.from(splitSyllables(text), ({ term }) => {
      numbers.set(term, numbers.get(term) ?? numbers.size)
      return numbers.get(term) ?? 0
    }),
  )
  const repairTerms = createRepair(learnSyllables([...numbers.keys()], streams))
  return (query: string) => repairTerms(query).join(' ')
}

test('marks come back by their neighbours', () => {
  expect(repair('ho so danh gia san pham')).toBe('hồ sơ đánh giá sản phẩm')
  expect(repair('ho kinh doanh')).toBe('hộ kinh doanh')
})

test('a slip in an unknown syllable is mended: another, a missing, an added, two swapped letters', () => {
  expect(repair('san phsm')).toBe('sản phẩm')
  expect(repair('sản phm')).toBe('sản phẩm')
  expect(repair('chungs nhan')).toBe('chứng nhận')
  expect(repair('kinh donah')).toBe('kinh doanh')
})

test('a slip that made another word is mended where its neighbours insist', () => {
  expect(repair('hop tac ca')).toBe('hợp tác xã')
  expect(repair('ban da')).toBe('bán đá')
})

test('a blank typed too early, too late, twice or not at all is mended', () => {
  expect(repair('sanpham')).toBe('sản phẩm')
  expect(repair('sa npham')).toBe('sản phẩm')
  expect(repair('sanp ham')).toBe('sản phẩm')
  expect(repair('kinh do anh')).toBe('kinh doanh')
})

test('known syllables with marks stay as they are', () => {
  for (const text of corpus) expect(repair(text)).toBe(text)
  expect(repair('hộ sơ')).toBe('hộ sơ')
})

test('digits and codes are left alone', () => {
  expect(repair('50 51 qd148 2026')).toBe('50 51 qd148 2026')
})

test('a short form keeps its place and gains the long form that the corpus uses', () => {
  expect(repair('HTX nop hs')).toBe('htx hợp tác xã nộp hs hồ sơ')
  expect(repair('sp dc danh gia')).toBe('sp sản phẩm dc được đánh giá')
  expect(repair('ĐKKD')).toBe('đkkd đăng ký kinh doanh')
})

test('a long form the corpus never uses is not added', () => {
  expect(repair('cccd')).toBe('cccd')
})

test('letters that only chat uses are read as what they stand for', () => {
  expect(repair('fai co')).toBe('phải có')
  expect(repair('ban wa mang')).toBe('bán qua mạng')
})

test('words that the corpus does not know stay', () => {
  expect(repair('bitcoin xyzzyxyz')).toBe('bitcoin xyzzyxyz')
})

test('nothing, and no end of nonsense, are both taken quickly', () => {
  expect(repair('')).toBe('')
  const started = performance.now()
  expect(repair('sxn phxm '.repeat(2_000)).split(' ')).toHaveLength(256)
  repair('a'.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(500)
})
