import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '#src/knowledge/answer.ts'
import { nameDocument } from '#src/knowledge/answering/writing/naming.ts'
import { type Corpus, loadCorpus } from '#src/knowledge/corpus.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { stateOn } from '#src/programme/validity.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const TODAY = '2026-11-22'
const dataDir = mkdtempSync(join(tmpdir(), 'ocop-documents-'))
let ask: (question: string, asOf?: string) => Promise<Answer>
let corpus: Corpus

beforeAll(async () => {
  const { answer } = await openKnowledge({ folder: 'knowledge', dataDir })
  ask = (question, asOf = TODAY) => answer(question, { asOf })
  const loaded = await loadCorpus('knowledge')
  if (loaded.kind === 'bad') throw new Error('the corpus is good')
  corpus = loaded.corpus
})
afterAll(() => rmSync(dataDir, { recursive: true }))

const citedBy = ({ citations = [] }: Answer) => citations.map(({ number }) => number)

describe('whether a document is in force', () => {
  const words = {
    'in-force': 'đang có hiệu lực',
    expired: 'đã hết hiệu lực',
    suspended: 'đang tạm ngưng áp dụng',
    unknown: 'chưa xác nhận được',
    'not-yet': 'chưa có hiệu lực',
  }

  it('is answered for every numbered document of the corpus, by its own state', async () => {
    const numbered = corpus.documents.filter(({ number }) => /\d\//.test(number))
    expect(numbered.length).toBeGreaterThan(50)
    for (const document of numbered) {
      const { status, text, citations } = await ask(`${nameDocument(document)} còn hiệu lực không?`)
      expect(status, document.id).toBe('answered')
      expect(text, document.id).toContain(words[stateOn(document, TODAY)])
      expect(citations?.[0], document.id).toMatchObject({ number: document.number })
    }
  })

  it.each([
    ['QĐ 148 còn hiệu lực không?', '2026-07-20', 'đang có hiệu lực'],
    ['QĐ 148 còn hiệu lực không?', '2026-07-21', 'đã hết hiệu lực từ ngày 21/7/2026'],
    ['Nghị định 46/2026 áp dụng chưa?', '2026-02-03', 'chưa xác nhận được'],
    ['Nghị định 46/2026 áp dụng chưa?', '2026-02-04', 'theo Nghị quyết 09/2026/NQ-CP'],
    ['Nghị định 46/2026 áp dụng chưa?', '2026-11-22', 'theo Nghị quyết 15/2026/NQ-CP'],
    ['NĐ 46 năm 2026 tới đâu rồi?', '2026-11-22', 'vẫn áp dụng Nghị định 15/2018/NĐ-CP'],
    ['NQ 66.13/2026 còn áp dụng không?', '2026-11-22', 'từ ngày 4/2/2026'],
    ['Nghị định 43/2017 hết hiệu lực chưa?', '2026-11-22', 'từ ngày 23/1/2026'],
  ])('%s on %s: %s', async (question, day, says) => {
    expect((await ask(question, day)).text).toContain(says)
    expect((await ask(fold(question), day)).text).toContain(says)
  })

  it('is said to who takes a lapsed document for law', async () => {
    const { text, citations } = await ask(
      'Hàng nhà tôi ghi nhãn thì cứ theo nghị định 43/2017 thôi chứ?',
    )
    expect(text).toContain('đã hết hiệu lực')
    expect(citations?.map(({ number }) => number)).toContain('37/2026/NĐ-CP')
    const suspended = await ask('Cơ sở phải theo Nghị định 46 rồi phải không?')
    expect(suspended.text).toContain('đang tạm ngưng')
  })

  it('says nothing of a document that was not issued yet', async () => {
    expect((await ask('QĐ 148 còn hiệu lực không?', '2025-03-01')).text).not.toContain('26/2026')
  })
})

describe('how documents act on each other', () => {
  it.each([
    ['Văn bản nào thay Quyết định 148?', ['được thay bằng Quyết định 26/2026'], '26/2026/QĐ-TTg'],
    ['Quyết định 1489 bị thay bởi quyết định nào?', ['26/2026', '21/7/2026'], '26/2026/QĐ-TTg'],
    [
      'QĐ 1048 được thay bằng gì?',
      ['bằng Quyết định 148/QĐ-TTg', 'hiện nay là Quyết định 26'],
      '148/QĐ-TTg',
    ],
    ['QĐ 26 thay thế cho văn bản nào?', ['148/QĐ-TTg', '1489/QĐ-TTg'], '26/2026/QĐ-TTg'],
    ['Nghị định 37/2026 thay nghị định nào?', ['43/2017', '111/2021'], '37/2026/NĐ-CP'],
    ['NĐ 15/2018 đã bị thay chưa?', ['chưa thấy', '46/2026/NĐ-CP', 'tạm ngưng'], '15/2018/NĐ-CP'],
    ['Quyết định 148 bị sửa bởi văn bản nào?', ['được sửa bởi Quyết định 1489'], '1489/QĐ-TTg'],
    ['Quyết định nào sửa QĐ 1048?', ['781/QĐ-TTg'], '781/QĐ-TTg'],
    ['Quyết định 1489 sửa văn bản nào?', ['sửa Quyết định 148/QĐ-TTg'], '148/QĐ-TTg'],
    ['Quyết định 26/2026 bị sửa bởi văn bản nào?', ['chưa thấy văn bản nào sửa'], '26/2026/QĐ-TTg'],
    [
      'Nghị quyết 09/2026/NQ-CP tạm ngưng cái gì, đến ngày nào?',
      ['46/2026/NĐ-CP', 'đến trước ngày 16/4/2026', '15/4/2026'],
      '09/2026/NQ-CP',
    ],
    [
      'Nghị định 46/2026 đã thay hẳn Nghị định 15 rồi đúng không?',
      ['được ban hành để thay Nghị định 15/2018/NĐ-CP, nhưng đang tạm ngưng'],
      '46/2026/NĐ-CP',
    ],
    ['QĐ 26 thay QĐ 148 phải không?', ['thay Quyết định 148/QĐ-TTg'], '26/2026/QĐ-TTg'],
    ['QĐ 148 bị thay bởi QĐ 26 phải không?', ['bằng Quyết định 26/2026'], '26/2026/QĐ-TTg'],
    ['Văn bản nào tạm ngưng Nghị định 46/2026?', ['Nghị quyết 15/2026/NQ-CP'], '15/2026/NQ-CP'],
  ])('%s', async (question, says, cites) => {
    for (const typed of [question, fold(question)]) {
      const answer = await ask(typed)
      expect(answer.status).toBe('answered')
      for (const words of says) expect(answer.text, typed).toContain(words)
      expect(citedBy(answer), typed).toContain(cites)
    }
  })

  it.each([
    ['148 và 26 khác nhau chỗ nào?', ['cấp huyện → cấp tỉnh', '30 ngày', '180 đến 120 ngày']],
    ['so 1048 với 148', ['35/25/40 → 40/25/35', 'cấp tỉnh → cấp huyện']],
    ['Quyết định 148 và Quyết định 1489 khác nhau gì?', ['cấp huyện → cấp tỉnh']],
    ['QĐ 26 khác quy định cũ chỗ nào?', ['26/2026/QĐ-TTg', '148/QĐ-TTg', 'cấp tỉnh → cấp huyện']],
    ['So sánh NĐ 43/2017 với NĐ 37/2026', ['hết hiệu lực từ 23/1/2026 → đang có hiệu lực']],
  ])('%s', async (question, says) => {
    for (const typed of [question, fold(question)]) {
      const { status, text, citations } = await ask(typed)
      expect(status).toBe('answered')
      for (const words of says) expect(text, typed).toContain(words)
      expect(citations?.length).toBeGreaterThan(1)
    }
  })
})

describe('one number, two documents', () => {
  it('is asked back where nothing tells them apart, and each choice is one of them', async () => {
    const { status, choices = [] } = await ask('148/QĐ-TTg là văn bản gì?')
    expect(status).toBe('clarify')
    expect(choices.map(({ label }) => label.match(/ngày [\d/]+/)?.[0])).toEqual([
      'ngày 24/2/2023',
      'ngày 16/1/2025',
    ])
    const issued = await Promise.all(
      choices.map(async ({ value }) => (await ask(value)).citations?.[0]?.issued),
    )
    expect(issued).toEqual(['2023-02-24', '2025-01-16'])
  })

  it.each([
    ['Quyết định 148 còn hiệu lực không?', '2023-02-24', true],
    ['148 hết hiệu lực chưa', '2023-02-24', true],
    ['QĐ 148 về tiêu chí OCOP quy định gì?', '2023-02-24', true],
    ['QĐ 148 năm 2023 nói về gì?', '2023-02-24', false],
    ['QĐ 148 về cảng nói gì?', '2025-01-16', true],
    ['qd 148 nam 2025 noi ve gi', '2025-01-16', false],
    ['Quyết định 148 năm 2025 còn hiệu lực không?', '2025-01-16', false],
  ])('%s is the one of %s', async (question, issued, noted) => {
    const { status, text, citations } = await ask(question)
    expect(status).toBe('answered')
    expect(citations?.[0]?.issued).toBe(issued)
    expect(text.includes('Lưu ý: số này còn là số')).toBe(noted)
  })

  it('is compared where both are named', async () => {
    const { citations } = await ask('QĐ 148 năm 2023 khác QĐ 148 năm 2025 chỗ nào?')
    expect(citations?.slice(0, 2).map(({ issued }) => issued)).toEqual(['2023-02-24', '2025-01-16'])
  })
})
