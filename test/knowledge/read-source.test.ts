import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openKnowledge } from '#src/knowledge/open.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-source-'))
const { answer, readSource } = await openKnowledge({ folder: 'knowledge', dataDir })
afterAll(() => rmSync(dataDir, { recursive: true }))

const ask = async (question: string) => {
  const { citations = [] } = await answer(question, { asOf: '2026-11-22' })
  expect(citations.length).toBeGreaterThan(0)
  return citations
}

test.each([
  'Sản phẩm được 82 điểm thì xếp mấy sao, ai công nhận?',
  'Giấy cấp ngày 15/9/2024 thì khi nào phải xét lại?',
  'QĐ 148 còn hiệu lực không?',
  'Quyết định 490 nói về gì?',
  'Sông Lô phấn đấu bao nhiêu sản phẩm OCOP?',
  'Mật ong 3 sao cần mùi mấy điểm?',
  'Mật ong thuộc bộ nào?',
  'Homestay 5 sao cần tối thiểu những mục nào?',
])('every citation of "%s" leads back to the words it quotes', async (question) => {
  for (const citation of await ask(question)) {
    const source = readSource(citation)
    expect(source?.text).toContain(citation.quote)
    expect(source?.heading).not.toBe('')
  }
})

test("a source says which province's it is", async () => {
  const [local] = await ask('Sông Lô phấn đấu bao nhiêu sản phẩm OCOP?')
  const [national] = await ask('Giấy chứng nhận OCOP có hạn bao lâu?')
  expect(local && readSource(local)?.place).toBe('Phú Thọ')
  expect(national && readSource(national)?.place).toBeNull()
})

test('words that no longer stand there, or stand elsewhere, lead nowhere', async () => {
  const [citation] = await ask('Giấy chứng nhận OCOP có hạn bao lâu?')
  if (!citation) throw new Error('no citation')
  const { quote } = citation
  expect(readSource({ ...citation, quote: quote.replace('36', '48') })).toBeNull()
  expect(readSource({ ...citation, article: 'Điều 1' })).toBeNull()
  expect(readSource({ ...citation, number: '148/QĐ-TTg' })).toBeNull()
})
