import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFollowUp } from '#src/conversation/follow-up.ts'
import { createPlaceFinder, parsePlaces } from '#src/programme/places.ts'
import { createProductFinder } from '#src/programme/products.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const readers = {
  findPlace: createPlaceFinder(parsePlaces(readFileSync('knowledge/places.json', 'utf8')) ?? []),
  findProduct: createProductFinder(readFileSync('knowledge/products.json', 'utf8')),
}
const read = (message: string, previous: string) => readFollowUp(message, previous, readers)

const stars = 'Sản phẩm 3 sao ai công nhận?'
const reward = 'Cà Mau thưởng sản phẩm 5 sao bao nhiêu tiền?'
const loan = 'Hộ kinh doanh vay không thế chấp tối đa bao nhiêu?'
const dossier = 'Hồ sơ OCOP gồm những gì?'
const certificate = 'Giấy chứng nhận OCOP có hạn bao lâu?'
const honey = 'Mật ong 3 sao cần mùi mấy điểm?'
const past = 'Ai công nhận 3 sao năm 2024?'

test.each([
  [stars, 'thế còn 4 sao thì sao?', 'Sản phẩm 4 sao ai công nhận'],
  [stars, 'con 5 sao', 'Sản phẩm 5 sao ai công nhận'],
  [stars, 'năm sao?', 'Sản phẩm 5 sao ai công nhận'],
  [stars, 'ở Cà Mau thì sao?', 'Sản phẩm 3 sao ai công nhận ở Cà Mau'],
  [stars, 'thế hợp tác xã có được không', 'Sản phẩm 3 sao ai công nhận, hợp tác xã'],
  [reward, 'ở Huế thì sao?', 'Huế thưởng sản phẩm 5 sao bao nhiêu tiền'],
  [reward, 'con o can tho', 'Cần Thơ thưởng sản phẩm 5 sao bao nhiêu tiền'],
  [reward, 'Thế Vĩnh Phúc cũ?', 'Vĩnh Phúc thưởng sản phẩm 5 sao bao nhiêu tiền'],
  [reward, 'còn QN?', 'QN thưởng sản phẩm 5 sao bao nhiêu tiền'],
  [loan, 'thế HTX thì được bao nhiêu', 'Hợp tác xã vay không thế chấp tối đa bao nhiêu'],
  [loan, 'còn trang trại?', 'Trang trại vay không thế chấp tối đa bao nhiêu'],
  [dossier, 'vậy nộp ở đâu?', 'Hồ sơ OCOP nộp ở đâu'],
  [dossier, 'mấy bản', 'Hồ sơ OCOP gồm mấy bản'],
  [certificate, 'ai cấp?', 'Giấy chứng nhận OCOP ai cấp'],
  [certificate, 'còn hiệu lực không', 'Giấy chứng nhận OCOP còn hiệu lực không'],
  ['Sản phẩm OCOP do ai công nhận?', 'bao lâu?', 'Sản phẩm OCOP do công nhận bao lâu'],
  [honey, 'thế vị thì sao', 'Mật ong 3 sao cần vị mấy điểm'],
  [honey, 'con ca phe thi sao', 'Cà phê 3 sao cần mùi mấy điểm'],
  ['Quyết định 148 còn hiệu lực không?', 'thế QĐ 1489 thì sao', 'QĐ 1489 còn hiệu lực không'],
  [past, 'thế năm 2022?', 'Ai công nhận 3 sao năm 2022'],
  [
    '3 sao ai công nhận nếu nộp ngày 20/5/2026?',
    'thế nộp 1/6/2026?',
    '3 sao ai công nhận nếu nộp ngày 1/6/2026',
  ],
  [past, 'con 2019 thi sao', 'Ai công nhận 3 sao năm 2019'],
  [past, 'thế hồ sơ nộp tháng 4/2026?', 'Ai công nhận 3 sao, hồ sơ nộp tháng 4/2026'],
  ['82 điểm thì mấy sao', 'thế 95 điểm', '95 điểm thì mấy sao'],
  ['Thế hồ sơ nộp ở đâu?', 'còn 5 sao', 'Hồ sơ nộp ở đâu, 5 sao'],
])('after "%s" the message "%s" asks "%s"', (previous, message, question) => {
  expect(read(message, previous)).toMatchObject({ question, standsAlone: false })
})

test.each([
  'giấy chứng nhận có hạn bao lâu?',
  'hồ sơ nộp ở đâu',
  'thế nào là OCOP',
  'lãi suất bao nhiêu',
  'con gà có được thi OCOP không',
  'bạn mấy tuổi',
  'em tên gì',
  'em ở đâu vậy',
  'thế thời tiết thì sao',
  'vậy à',
  'thì sao',
  'được không',
  'không',
  'cần hỗ trợ',
  '',
  'vậy hồ sơ của tôi bị trả lại rồi thì phải làm gì tiếp theo bây giờ hả em',
])('"%s" goes on from nothing', (message) => {
  expect(read(message, stars)).toBeNull()
})

test('a marked message that says its own subject stands alone', () => {
  const followUp = read('thế giấy chứng nhận có hạn bao lâu?', dossier)
  expect(followUp?.standsAlone).toBe(true)
})

test('words of its own are told from those of the talk', () => {
  expect(read('thế cấp 1/3/2025?', certificate)?.ownWords).toEqual([])
  expect(read('thế giấy giả thì sao?', certificate)?.ownWords).toEqual(['giay', 'gia'])
})

test('a long story is not asked twice', () => {
  expect(read('còn 4 sao?', `${stars} ${'Nhà em làm mắm. '.repeat(30)}`)).toBeNull()
})

test('the same is read without marks', () => {
  expect(read('the con 4 sao thi sao', fold(stars))?.question).toBe('San pham 4 sao ai cong nhan')
  expect(read('the HTX thi duoc bao nhieu', fold(loan))?.question).toMatch(/^Hợp tác xã vay/)
  expect(read('vay nop o dau', fold(dossier))?.question).toBe('Ho so ocop nop o dau')
})

test('no message and no question before it make reading fail', () => {
  const words = fc.constantFrom(
    'thế',
    'còn',
    'sao',
    '4',
    'Cà Mau',
    'ở',
    '?',
    '  ',
    'İ',
    'bao nhiêu',
    '\u0301',
  )
  const text = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
  fc.assert(
    fc.property(text, text, (message, previous) => {
      read(message.join(' '), previous.join(' '))
    }),
  )
})
