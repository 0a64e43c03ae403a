import { describe, expect, test } from 'vitest'
import { fileProblems } from '#src/text/knowledge.ts'
import { aDocument, reasonsFor } from './a-folder.ts'

const of = (body: string[], fields: Record<string, string> = {}) =>
  reasonsFor({ 'a.md': aDocument('a', ['## Điều 1', ...body], fields) })

describe('a summary is refused', () => {
  test('for a figure that no source line holds', async () => {
    expect(await of(['> Nguồn: Điều 1 — 36 tháng', 'Giấy có hạn 36 tháng.'])).toEqual([])
    expect(await of(['> Nguồn: Điều 1 — 36 tháng', 'Giấy có hạn 24 tháng.'])).toEqual([
      fileProblems.noSourceForFigure('24'),
    ])
  })

  test.each([
    ['an amount', '15 triệu đồng', 'Thưởng 51 triệu đồng.', '51'],
    ['a share', 'từ 50 %', 'Từ 75% trở lên.', '75'],
    ['a day', '30/4', 'Nộp trước 30/10.', '30/10'],
    ['a grouped number', '1.588 sản phẩm', 'Có 1.688 sản phẩm.', '1688'],
  ])('for %s that differs from its source', async (_, source, text, figure) => {
    expect(await of([`> Nguồn: Điều 1 — ${source}`, text])).toEqual([
      fileProblems.noSourceForFigure(figure),
    ])
  })

  test('but not for one figure written in two ways', async () => {
    const source = '> Nguồn: Điều 1 — 1588 sản phẩm; 05 mẫu; 30/04'
    expect(await of([source, 'Có 1.588 sản phẩm, 5 mẫu, nộp trước 30/4.'])).toEqual([])
  })

  test('for the number of a document that no source line names', async () => {
    expect(await of(['> Nguồn: Điều 1 — 26; 2026', 'Thay 26/2026/QĐ-TTg.'])).toContain(
      fileProblems.noSourceForNumber('26/2026/QĐ-TTg'),
    )
    expect(await of(['> Nguồn: Điều 1 — thay 26/2026/QĐ-TTg', 'Thay 26/2026/QĐ-TTg.'])).toEqual([])
  })

  test('for a day after its document, unless the document sets it', async () => {
    const source = '> Nguồn: Điều 1 — 21/7/2026'
    const text = 'Làm xong trước ngày 21/7/2026.'
    expect(await of([source, text])).toEqual([fileProblems.dayAhead('21/7/2026', '1/1/2026')])
    expect(await of([source, '> Hẹn: 2026-07-21', text])).toEqual([])
  })

  test.each([
    ['Phần này nay do tỉnh làm.', 'nay'],
    ['Mức hiện nay là của tỉnh.', 'hiện nay'],
    ['Quyết định ấy đã hết hiệu lực.', 'đã hết hiệu lực'],
    ['Đây là số mới nhất.', 'mới nhất'],
    ['Năm nay có hai đợt.', 'Năm nay'],
    ['Chương trình đã hết kỳ.', 'đã hết kỳ'],
  ])('for a word that time makes untrue: %s', async (text, word) => {
    expect(await of([text])).toEqual([fileProblems.timeWord(word)])
  })

  test.each([
    ['Việc này do xã thực hiện.'],
    ['Doanh nghiệp nhỏ và vừa thể hiện câu chuyện này.'],
    ['Ông nói “nay đã khác” ở hội nghị.'],
  ])('but not for words that only look like it: %s', async (text) => {
    expect(await of([text])).toEqual([])
  })

  test('for a passage it leans on that is not there', async () => {
    expect(await of(['> Theo: b#Điều 9', 'Được.'])).toEqual([
      fileProblems.lostReference('b#Điều 9'),
    ])
    expect(await of(['> Gồm: a#Điều 7 | Gì?', 'Được.'])).toEqual([
      fileProblems.lostReference('a#Điều 7'),
    ])
    expect(await of(['> Nhắc: c', 'Được.'])).toEqual([fileProblems.lostReference('c')])
  })
})

test('a verbatim text is its own source', async () => {
  const body = ['Từ nay giấy có hạn 36 tháng, đến 21/7/2028.']
  expect(await of(body, { wording: 'verbatim' })).toEqual([])
})

test('a passage that restates another may use its figures and its document, and no others', async () => {
  const law = aDocument('law', ['## Điều 4', '> Nguồn: Điều 4 — 36 tháng', 'Hạn 36 tháng.'])
  const over = (text: string) =>
    reasonsFor({
      'law.md': law,
      'over.md': aDocument('over', ['## Hạn', '> Theo: law#Điều 4', text], {
        number: 'Tổng quan',
        issued: "''",
        effective: 'null',
      }),
    })
  expect(await over('Hạn 36 tháng theo 1/QĐ ngày 1/1/2026.')).toEqual([])
  expect(await over('Hạn 35 tháng.')).toEqual([fileProblems.noSourceForFigure('35')])
})
