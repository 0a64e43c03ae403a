import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '#src/knowledge/answer.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-transition-'))
let ask: (question: string, asOf?: string) => Promise<Answer>

beforeAll(async () => {
  const { answer } = await openKnowledge({ folder: 'knowledge', dataDir })
  ask = (question, asOf = '2026-11-22') => answer(question, { asOf })
})
afterAll(() => rmSync(dataDir, { recursive: true }))

const eras = [
  { day: '2022-06-01', number: '1048/QĐ-TTg', bodies: ['cấp tỉnh', 'cấp tỉnh', 'trung ương'] },
  { day: '2024-06-01', number: '148/QĐ-TTg', bodies: ['cấp huyện', 'cấp tỉnh', 'trung ương'] },
  {
    day: '2025-08-01',
    number: '1489/QĐ-TTg',
    bodies: ['cấp tỉnh', 'cấp tỉnh', 'Bộ Nông nghiệp và Môi trường'],
  },
  {
    day: '2026-06-01',
    number: '26/2026/QĐ-TTg',
    bodies: ['Chủ tịch UBND cấp tỉnh', 'Chủ tịch UBND cấp tỉnh', 'Bộ trưởng Bộ Nông nghiệp'],
  },
  {
    day: '2026-08-01',
    number: '26/2026/QĐ-TTg',
    bodies: ['Chủ tịch UBND cấp tỉnh', 'Chủ tịch UBND cấp tỉnh', 'Bộ trưởng Bộ Nông nghiệp'],
  },
]
const wordings = [
  (star: number) => `Ai công nhận ${star} sao?`,
  (star: number) => `${star} sao do cấp nào công nhận vậy ạ`,
  (star: number) => `Hàng đạt ${star} sao thì ai ký giấy chứng nhận?`,
  (star: number) => `Cơ quan nào cấp giấy ${star} sao?`,
  (star: number) => `Thẩm quyền công nhận hạng ${star} sao thuộc về ai?`,
  (star: number) => `cho hỏi san pham ${star} sao la cap nao cong nhan`,
  (star: number) => `${star}* ai công nhận`,
]

describe('who recognises a rating', () => {
  it.each(eras)('on $day is told by $number', async ({ day, number, bodies }) => {
    for (const star of [3, 4, 5] as const) {
      for (const wording of wordings) {
        for (const question of [wording(star), fold(wording(star))]) {
          const { status, text, citations } = await ask(question, day)
          expect(status, question).toBe('answered')
          expect(text.split('\n')[0], question).toContain(bodies[star - 3])
          expect(citations?.[0], question).toMatchObject({ number, validity: 'in-force' })
        }
      }
    }
  })

  it.each([
    ['Hồ sơ nộp ngày 20/5/2026 thì ai công nhận 3 sao?', '2026-06-01', 'cấp tỉnh', '1489/QĐ-TTg'],
    ['Hồi 2022 ai công nhận 3 sao?', '2026-11-22', 'cấp tỉnh', '1048/QĐ-TTg'],
    ['Năm 2024 thì 3 sao do huyện hay tỉnh công nhận?', '2026-11-22', 'cấp huyện', '148/QĐ-TTg'],
    ['Trước khi bỏ huyện ai chấm 3 sao?', '2026-11-22', 'cấp huyện', '148/QĐ-TTg'],
    ['Thời Quyết định 148 thì cấp nào công nhận 3 sao?', '2026-11-22', 'cấp huyện', '148/QĐ-TTg'],
    ['Tháng 9/2025 ai chấm 3 sao?', '2026-11-22', 'cấp tỉnh', '1489/QĐ-TTg'],
    ['Trước 22/5/2026 ai công nhận 5 sao?', '2026-11-22', 'Bộ Nông nghiệp', '1489/QĐ-TTg'],
  ])('%s', async (question, day, body, number) => {
    for (const typed of [question, fold(question)]) {
      const { text, citations } = await ask(typed, day)
      expect(text, typed).toContain(`do ${body}`)
      expect(text, typed).toContain('Theo quy định vào ngày')
      expect(citations?.[0], typed).toMatchObject({ number, validity: 'in-force' })
    }
  })

  it('is told twice for a year within which it changed', async () => {
    const { text, citations } = await ask('Năm 2025 ai công nhận 3 sao?')
    expect(text).toContain('Từ ngày 1/7/2025: hạng 3 sao do cấp tỉnh công nhận')
    expect(text).toContain('Đến hết ngày 30/6/2025: hạng 3 sao do cấp huyện công nhận')
    expect(citations?.map(({ number }) => number)).toEqual(['1489/QĐ-TTg', '148/QĐ-TTg'])
  })

  it('is several bodies for several ratings', async () => {
    const { text } = await ask('3 sao, 4 sao và 5 sao thì ai công nhận?', '2024-06-01')
    for (const body of ['3 sao do cấp huyện', '4 sao do cấp tỉnh', '5 sao do cấp trung ương']) {
      expect(text).toContain(body)
    }
  })

  it.each(['Ai thu hồi giấy 3 sao?', 'Ai kiểm tra sau công nhận 5 sao?'])(
    'is not what is asked by "%s"',
    async (question) => {
      expect((await ask(question, '2024-06-01')).text).not.toContain('do cấp huyện công nhận')
    },
  )
})

describe('a dossier between two laws', () => {
  it.each([
    [
      'Hồ sơ nộp 10/5/2026 chấm theo luật nào?',
      ['quy định cũ', '148/QĐ-TTg', '1489/QĐ-TTg', '21/7/2026', '21/6/2026'],
    ],
    [
      'Hồ sơ lần đầu nộp ngày 21/5/2026 theo quyết định nào?',
      ['quy định cũ', '60 ngày', '21/7/2026'],
    ],
    ['Hồ sơ nâng hạng nộp tháng 4/2026 thì bao giờ phải xong?', ['60 ngày', '21/7/2026']],
    ['Nộp đánh giá lại ngày 2/5/2026 thì hạn xong là bao giờ?', ['30 ngày', '21/6/2026']],
    ['Hồ sơ nộp trước khi có quyết định mới thì theo luật nào?', ['quy định cũ', '148/QĐ-TTg']],
  ])('%s', async (question, says) => {
    for (const typed of [question, fold(question)]) {
      const { status, text, citations } = await ask(typed, '2026-06-15')
      expect(status).toBe('answered')
      for (const words of says) expect(text, typed).toContain(words)
      expect(text).not.toContain('đã qua')
      expect(citations?.[0], typed).toMatchObject({
        number: '26/2026/QĐ-TTg',
        article: 'Điều 12, khoản 2',
        validity: 'in-force',
      })
    }
  })

  it('of one kind is not told the days of another', async () => {
    const { text } = await ask(
      'Nộp đánh giá lại ngày 2/5/2026 thì hạn xong là bao giờ?',
      '2026-06-15',
    )
    expect(text).not.toContain('21/7/2026')
  })

  it('whose days are over is sent to the office', async () => {
    const { text } = await ask('Hồ sơ nâng hạng nộp ngày 10/5/2026 bao giờ phải xong?')
    expect(text).toContain('Hạn 21/7/2026 đã qua')
  })

  it('from the first day of the new rules falls under them', async () => {
    const { text, citations } = await ask('Hồ sơ nộp ngày 22/5/2026 chấm theo quyết định nào?')
    expect(text.split('\n')[0]).toContain('làm theo Quyết định 26/2026/QĐ-TTg')
    expect(citations?.[0]).toMatchObject({ number: '26/2026/QĐ-TTg', article: 'Điều 11' })
  })

  it('of a month in which the rules changed is told both', async () => {
    const { text } = await ask('Hồ sơ nộp tháng 5/2026 theo quy định cũ hay mới?')
    expect(text).toContain('từ ngày 1/5/2026 đến ngày 21/5/2026')
    expect(text).toContain('từ ngày 22/5/2026 làm theo Quyết định 26/2026/QĐ-TTg')
  })
})

describe('a certificate of former rules', () => {
  it.each([
    'Giấy 3 sao theo QĐ 148 còn giá trị không?',
    'Giấy cấp theo quy định cũ có phải đổi không?',
    'Giấy 4 sao cấp năm 2025 có bị bỏ khi có Quyết định 26 không?',
    'Có quyết định mới rồi thì giấy cũ của tôi còn dùng được không?',
  ])('keeps its term: %s', async (question) => {
    const { text, citations } = await ask(question)
    expect(text).toContain('đến hết thời hạn ghi trên quyết định công nhận')
    expect(citations?.[0]).toMatchObject({ article: 'Điều 12, khoản 1' })
  })

  it('is extended by 180 days at most where the window was missed', async () => {
    const { text, citations } = await ask(
      'Giấy cấp ngày 10/1/2024 lỡ mốc 120 ngày thì được kéo dài tới đâu?',
    )
    expect(text).toContain('hết hạn ngày 10/1/2027')
    expect(text).toContain('9/7/2027')
    expect(citations?.[0]).toMatchObject({ article: 'Điều 12, khoản 3' })
    const byEnd = await ask(
      'Giấy hết hạn ngày 15/12/2026 mà không kịp mốc 120 ngày thì được kéo dài tới bao giờ?',
    )
    expect(byEnd.text).toContain('13/6/2027')
  })
})
