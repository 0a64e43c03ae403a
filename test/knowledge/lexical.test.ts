import { existsSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { readCollection } from '#src/cli/beir.ts'
import { type Degradation, degrade } from '#src/cli/degrade.ts'
import {
  buildLexicalIndex,
  createLexicalSearch,
  type LexicalDocument,
  type LexicalIndex,
} from '#src/knowledge/indexing/lexical.ts'

const documents: LexicalDocument[] = [
  {
    id: 'hồ-sơ',
    title: 'Điều 5. Hồ sơ đề nghị đánh giá',
    text: 'Hồ sơ gồm phiếu đăng ký sản phẩm và giấy chứng nhận đăng ký kinh doanh của chủ thể.',
    asks: ['Cần chuẩn bị giấy tờ gì để thi OCOP?'],
  },
  {
    id: 'hạn',
    title: 'Điều 8. Thời hạn',
    text: 'Giấy công nhận có giá trị 36 tháng kể từ ngày ký theo Quyết định số 26/2026/QĐ-TTg.',
  },
  {
    id: 'hạng',
    title: 'Điều 7. Phân hạng sản phẩm',
    text: 'Sản phẩm được phân năm hạng sao theo tổng điểm của bộ tiêu chí.',
  },
  {
    id: 'hỗ-trợ',
    title: 'Mức hỗ trợ',
    text: `${'Ngân sách chi theo kế hoạch của tỉnh và của huyện từng năm. '.repeat(20)}Hợp tác xã mua máy sấy được hỗ trợ 50 triệu đồng.`,
  },
]

const found = createLexicalSearch(buildLexicalIndex(documents))
const first = (query: string) => found.search(query)[0]?.id

describe('a question', () => {
  test('finds its provision with marks, without, with slips and in chat spelling', () => {
    for (const query of [
      'Hồ sơ đăng ký gồm những gì?',
      'ho so dang ky gom nhung gi',
      'ho sơ đăg ky gồm',
      'hs đk gồm j',
    ]) {
      expect(first(query)).toBe('hồ-sơ')
    }
  })

  test('is found by added wording that is never shown', () => {
    const [hit] = found.search('chuẩn bị giấy tờ thi')
    expect(hit?.id).toBe('hồ-sơ')
    expect(hit?.asked).toBeGreaterThan(0)
    expect(found.search('giấy có giá trị 36 tháng')[0]?.asked).toBe(0)
    expect(hit?.window).toEqual({
      start: 0,
      end: 'Hồ sơ gồm phiếu đăng ký sản phẩm và giấy chứng nhận đăng ký kinh doanh của chủ thể'
        .length,
    })
  })

  test('finds a document by its number in every form', () => {
    for (const query of ['26/2026/QĐ-TTg', 'qđ 26', 'quyết định số 26', 'qd26'])
      expect(first(query)).toBe('hạn')
  })

  test('prefers the document of that kind and number to one that holds the number otherwise', () => {
    const { search } = createLexicalSearch(
      buildLexicalIndex([
        { id: 'others', title: '', text: 'Quyết định này có 26 điều và một số phụ lục.' },
        {
          id: 'meant',
          title: '',
          text: 'Theo Quyết định số 26/2026/QĐ-TTg thì giấy có hạn và phải xét lại.',
        },
        { id: 'else', title: '', text: 'Chủ thể nộp hồ sơ.' },
      ]),
    )
    expect(search('quyết định 26')[0]?.id).toBe('meant')
  })

  test('points to the stretch of a long text that answers it', () => {
    const [hit] = found.search('mua máy sấy')
    const text = documents.find(({ id }) => id === hit?.id)?.text ?? ''
    const stretch = text.slice(hit?.window.start, hit?.window.end)
    expect(stretch).toContain('máy sấy')
    expect(stretch.length).toBeLessThan(text.length)
  })

  test('gives no more than asked for, best first, of the allowed only', () => {
    const hits = found.search('giấy sản phẩm', { limit: 2 })
    expect(hits).toHaveLength(2)
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 0)
    const allowed = found.search('giấy sản phẩm', { only: (id) => id === 'hạn' })
    expect(allowed.map(({ id }) => id)).toEqual(['hạn'])
  })

  test('that the corpus does not speak of finds nothing, or little of what it could', () => {
    expect(found.search('bitcoin')).toEqual([])
    expect(found.search('')).toEqual([])
    const foreign = found.search('đội bóng thắng trận chung kết năm nào')[0]?.share ?? 0
    const own = found.search('giấy công nhận có giá trị bao lâu')[0]?.share ?? 0
    expect(foreign).toBeLessThan(0.3)
    expect(own).toBeGreaterThan(0.6)
  })
})

test('rare terms weigh more than common ones, unknown ones most', () => {
  const weights = new Map(found.weigh('phẩm sấy bitcoin').map((term) => [term.term, term]))
  expect(weights.get('sấy')?.weight).toBeGreaterThan(weights.get('phẩm')?.weight ?? 0)
  expect(weights.get('bitcoin')?.weight).toBeGreaterThan(weights.get('sấy')?.weight ?? 0)
  expect(weights.get('bitcoin')?.known).toBe(false)
})

test('a syllable is covered with or without its marks', () => {
  expect(found.covers('sấy')).toBe(true)
  expect(found.covers('say')).toBe(true)
  expect(found.covers('bitcoin')).toBe(false)
})

test('an index that went through a file answers the same', () => {
  const stored: LexicalIndex = deserialize(serialize(buildLexicalIndex(documents)))
  const query = 'giay cong nhan san pham'
  expect(createLexicalSearch(stored).search(query)).toEqual(found.search(query))
})

test('an empty corpus and documents without words are indexed', () => {
  expect(createLexicalSearch(buildLexicalIndex([])).search('sản phẩm')).toEqual([])
  const blank = buildLexicalIndex([{ id: 'a', title: '', text: ' … ' }, ...documents])
  expect(createLexicalSearch(blank).search('sản phẩm')[0]?.id).toBe('hạng')
})

test('progress is told document by document', () => {
  const told: string[] = []
  buildLexicalIndex(documents, (done, total) => told.push(`${done}/${total}`))
  expect(told).toEqual(['1/4', '2/4', '3/4', '4/4'])
})

const folder = '../shared/retrieval/virhe4qa'

test.runIf(existsSync(folder))('public questions are found as often as promised', () => {
  const { documents: passages, queries, golds } = readCollection(folder)
  const { search } = createLexicalSearch(buildLexicalIndex(passages))
  const rate = (how: Degradation) => {
    const ranks = queries.map(({ id, text }, position) =>
      search(degrade(text, how, position)).findIndex((hit) => golds.get(id)?.has(hit.id)),
    )
    return ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 100 / (rank + 1)), 0) / ranks.length
  }
  expect(rate('none')).toBeGreaterThan(85.4)
  expect(rate('nodiac')).toBeGreaterThan(85.4)
  expect(rate('messy')).toBeGreaterThan(84.1)
})
