import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProductFinder } from '#src/programme/products.ts'

const find = createProductFinder(readFileSync('knowledge/products.json', 'utf8'))

test.each([
  ['Công nghệ mới thì mấy điểm'],
  ['cơ sở ở Trà Vinh cần gì'],
  ['hàng sản xuất đại trà'],
  ['ngan sách tỉnh chi bao nhiêu'],
  ['sản phẩm cua em mấy sao'],
])('"%s" names no product', (question) => {
  expect(find(question, question)).toBeNull()
})

test.each([
  ['nghệ tươi', [1]],
  ['bành phồng tôm', [8]],
  ['chà thảo mộc', [12]],
  ['dừa sáp Trà Vinh', [1]],
])('"%s" is a product all the same', (question, sets) => {
  expect(find(question, question)?.sets).toEqual(sets)
})
