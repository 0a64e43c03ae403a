import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '#src/knowledge/answer.ts'
import {
  toCriterionProvision,
  toSetProvision,
} from '#src/knowledge/answering/computing/criteria-provision.ts'
import { isSupported } from '#src/knowledge/answering/writing/support.ts'
import { loadCorpus } from '#src/knowledge/corpus.ts'
import type { Provision } from '#src/knowledge/document.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { levelForShare, listCriteria, parseCriteria } from '#src/programme/criteria.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-computing-'))
const { sets } = parseCriteria(readFileSync('knowledge/criteria-qd26.json', 'utf8'))
let sheets: Provision[] = []
let ask: (question: string, asOf?: string) => Promise<Answer>

beforeAll(async () => {
  const { answer } = await openKnowledge({ folder: 'knowledge', dataDir })
  ask = (question, asOf = '2026-11-22') => answer(question, { asOf })
  const loaded = await loadCorpus('knowledge')
  const documents = loaded.kind === 'loaded' ? loaded.corpus.documents : []
  const document = documents.find(({ number }) => number === '26/2026/QĐ-TTg')
  if (!document) throw new Error('the decision is in the corpus')
  sheets = sets.flatMap((set) => [
    toSetProvision(document, set),
    ...listCriteria(set).map((one) => toCriterionProvision(document, set, one)),
  ])
})
afterAll(() => rmSync(dataDir, { recursive: true }))

test.each([
  ['Bộ 9 tiêu chí 3.5 tối đa mấy điểm?', ['tối đa 3 điểm'], 'Phụ lục II, bộ 9, mục 3.5'],
  ['bo 9 tieu chi 3.5 toi da may diem', ['tối đa 3 điểm'], 'Phụ lục II, bộ 9, mục 3.5'],
  ['Nước mắm cần HACCP để lên 4 sao không?', ['ít nhất 3 điểm'], 'Phụ lục II, bộ 9, mục 9'],
  ['Mật ong muốn 4 sao thì tiêu chí nào bắt buộc?', ['3.5', 'từ 2 điểm'], 'Phụ lục II, bộ 4'],
  ['Homestay thuộc bộ nào?', ['bộ 26', 'Bộ Văn hóa, Thể thao và Du lịch'], 'Phụ lục II, bộ 26'],
  [
    'Chuối sấy: lao động 8/10 người xã được mấy điểm?',
    ['80%', '3 điểm'],
    'Phụ lục II, bộ 7, mục 3.3',
  ],
])('"%s" is answered from its own score sheet', async (question, says, article) => {
  const answer = await ask(question)
  expect(answer.status).toBe('answered')
  for (const words of says) expect(answer.text).toContain(words)
  expect(answer.citations?.[0]).toMatchObject({ article, number: '26/2026/QĐ-TTg' })
})

test('the score sheets of 2026 do not answer about a day before them', async () => {
  const { citations = [] } = await ask('Mật ong muốn 4 sao thì mùi vị mấy điểm?', '2026-05-21')
  expect(citations.filter(({ article }) => article.includes(', mục '))).toEqual([])
})

test('a product that may belong to two sets is asked back, and the chosen set answers', async () => {
  const { status, choices = [] } = await ask('Vải thuộc bộ nào?')
  expect(status).toBe('clarify')
  expect(choices).toHaveLength(2)
  const chosen = await ask(choices[1]?.value ?? '')
  expect(chosen.text).toContain('bộ 22')
})

test('a doubt about the transcription is shown as a warning', async () => {
  expect((await ask('Mật ong: mục dinh dưỡng tối đa mấy điểm?')).text).toContain('Lưu ý: Bản chép')
})

test('a share earns the points of the range it falls into, at its edges too', () => {
  const labour = sets.flatMap(listCriteria).find(({ id }) => id === '3.3')
  if (!labour) throw new Error('3.3 is in every set')
  const points = [24, 25, 50, 75, 100].map((share) => levelForShare(labour, share)?.points ?? null)
  expect(points).toEqual([null, 1, 2, 3, 3])
})

test('for every set and rating, figures are in the sheet and quotes are exact', async () => {
  for (const { set } of sets) {
    for (const stars of [3, 4, 5]) {
      const question = `Bộ ${set} mục 3.5 và mục 2.1 muốn ${stars} sao phải mấy điểm?`
      const { status, text, citations = [] } = await ask(question)
      expect(status).toBe('answered')
      expect(text.length).toBeLessThan(1800)
      for (const { article, quote } of citations) {
        expect(sheets.find((one) => one.article === article)?.text).toContain(quote)
      }
      const sources = sheets.filter(({ article }) => citations.some((c) => c.article === article))
      const known = sources.flatMap((one) => [one.text, one.article, one.heading])
      const doubts = text.split('\n').filter((line) => line.startsWith('Lưu ý'))
      expect(isSupported(text, [...known, ...doubts, question, '26/2026 22/5/2026'])).toBe(true)
    }
  }
})

test.each([
  ['2022-06-01', 'cấp tỉnh', '1048/QĐ-TTg'],
  ['2024-06-01', 'cấp huyện', '148/QĐ-TTg'],
  ['2025-08-01', 'cấp tỉnh', '1489/QĐ-TTg'],
  ['2026-06-01', 'Chủ tịch UBND cấp tỉnh', '26/2026/QĐ-TTg'],
  ['2026-08-01', 'Chủ tịch UBND cấp tỉnh', '26/2026/QĐ-TTg'],
])(
  'on %s three stars are recognised by %s, by the source of that day',
  async (day, body, number) => {
    const { text, citations } = await ask('Ai công nhận 3 sao?', day)
    expect(text.split('\n').slice(0, 2).join(' ')).toContain(body)
    expect(citations?.[0]?.number).toBe(number)
  },
)

test('a dossier handed in before the new rules is recognised by the old ones', async () => {
  const { citations } = await ask('Hồ sơ nộp ngày 20/5/2026 thì ai công nhận 3 sao?', '2026-06-01')
  expect(citations?.[0]?.number).toBe('1489/QĐ-TTg')
})

test.each([
  ['Hôm nay nộp thì xã trả lời hạn nào?', '14/12/2026', '15 ngày làm việc'],
  ['dot toi la khi nao', '30/4/2027', 'đề nghị tỉnh trước ngày 30/4'],
])('"%s" is counted in working days and cited', async (question, day, words) => {
  const { text, citations } = await ask(question)
  expect(text).toContain(day)
  expect(citations?.[0]).toMatchObject({ number: '26/2026/QĐ-TTg', validity: 'in-force' })
  expect(citations?.[0]?.quote).toContain(words)
})
