import { describe, expect, it } from 'vitest'
import { findDayAsked } from '#src/knowledge/answering/reading/day-asked.ts'
import { toPattern } from '#src/knowledge/answering/reading/inquiry.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const TODAY = '2026-11-22'
const ask = (question: string, today = TODAY) => {
  const typed = toPattern(question)
  return findDayAsked({ typed, mended: typed, today })
}

const named = [
  ['Năm 2024 cấp nào công nhận 3 sao?', '2024-12-31'],
  ['Hồi 2022 ai chấm sao vậy?', '2022-12-31'],
  ['3 sao năm 2022 do ai cấp giấy?', '2022-12-31'],
  ['Tháng 3/2025 huyện còn chấm 3 sao không?', '2025-03-31'],
  ['Hồi tháng 3 năm 2025 thì hồ sơ nộp cho ai?', '2025-03-31'],
  ['t3/2025 ai công nhận 3 sao', '2025-03-31'],
  ['Hồi tháng tư năm 2025 ai công nhận 3 sao?', '2025-04-30'],
  ['Vào ngày 1/6/2024 thì ai công nhận 3 sao?', '2024-06-01'],
  ['Ngày 1 tháng 6 năm 2024, quy trình chấm gồm mấy cấp?', '2024-06-01'],
  ['Trước khi bỏ huyện thì 3 sao ai công nhận?', '2025-06-30'],
  ['Lúc còn cấp huyện thì nộp hồ sơ ở đâu?', '2025-06-30'],
  ['Lúc chưa sáp nhập tỉnh nào chấm?', '2025-06-30'],
  ['Hồi chưa sáp nhập thì ai công nhận?', '2025-06-30'],
  ['Thời Quyết định 148 ai công nhận 3 sao?', '2025-06-30'],
  ['Thời QĐ 1048 thì 4 sao ai ký?', '2023-02-23'],
  ['Trước 22/5/2026 thì đánh giá lại theo quy định nào?', '2026-05-21'],
  ['Trước năm 2023 thì thang điểm chia thế nào?', '2022-12-31'],
  ['Khi chưa có quyết định mới thì ai công nhận 3 sao?', '2026-05-21'],
  ['Cuối năm 2023 quy định chấm sao thế nào?', '2023-12-31'],
  ['Năm ngoái ai công nhận 3 sao?', '2025-12-31'],
] as const

describe('the day whose law a question asks about', () => {
  it.each(
    named.flatMap(([question, day]) => [[question, day] as const, [fold(question), day] as const]),
  )('%s', (question, day) => {
    expect(ask(question)).toMatchObject({ day, filed: false })
  })

  it.each([
    ['Hồ sơ nộp tháng 4/2026 thì chấm theo luật nào?', '2026-04-30'],
    ['ho so nop ngay 10/5/2026 cham theo luat nao', '2026-05-10'],
    ['Tôi nộp hồ sơ lần đầu ngày 10/5/2026 tới nay chưa được chấm', '2026-05-10'],
    ['Nộp đánh giá lại ngày 2/5/2026 thì hạn xong là bao giờ?', '2026-05-02'],
    ['Nộp trước 22/5/2026 thì theo quyết định nào?', '2026-05-21'],
  ])('%s: the day a dossier was handed in', (question, day) => {
    expect(ask(question)).toMatchObject({ day, filed: true })
  })

  it('comes with its bounds and with the words that named it', () => {
    expect(ask('Hồi tháng 7/2025 ai công nhận 3 sao?')).toMatchObject({
      from: '2025-07-01',
      until: '2025-07-31',
      words: 'thang 7/2025',
    })
    expect(ask('Thời Quyết định 148 ai công nhận 3 sao?')).toMatchObject({ from: '2023-02-24' })
  })
})

describe('no day of law is', () => {
  it.each([
    'Ai công nhận 3 sao?',
    'Kế hoạch 2019-2020 của Cao Bằng chi bao nhiêu tiền?',
    'Giai đoạn 2021–2025 có tiêu chí nào?',
    'Chỉ tiêu đến năm 2025 là bao nhiêu sản phẩm 5 sao?',
    'Cà Mau chuẩn hóa bao nhiêu sản phẩm năm 2020?',
    'Hồ sơ OCOP năm 2022 cả nước có bao nhiêu?',
    'Giấy cấp ngày 15/2/2024 thì bao giờ phải đánh giá lại?',
    'Sản phẩm được 3 sao tháng 8/2024 thì hồ sơ đánh giá lại gồm gì?',
    'Sản phẩm công nhận ngày 20/12/2024 phải làm hồ sơ gì?',
    'Giấy 3 sao cấp năm 2024 theo quyết định cũ còn giá trị không?',
    'Năm 2024 huyện chấm 3 sao, vậy bây giờ ai chấm?',
    'Từ ngày 1/7/2025 ai công nhận 3 sao?',
    'Quyết định 148 năm 2023 quy định hồ sơ thế nào?',
    'Nghị định 15/2018/NĐ-CP có áp dụng không?',
    'Năm 2026 ai công nhận 3 sao?',
    'Năm 2027 ai công nhận 3 sao?',
    'Ngày 31/2/2024 ai công nhận 3 sao?',
    'Quy định ở Cần Giờ trước nay thế nào?',
    'Ai giới thiệu chương trình tại hội nghị năm 2018?',
  ])('%s', (question) => {
    expect(ask(question)).toBeNull()
    expect(ask(fold(question))).toBeNull()
  })

  it('that of a short form that says "now" once it is written out', () => {
    const typed = 'nam 2024 huyen cham 3 sao h ai cham'
    const mended = 'nam 2024 huyen cham 3 sao gio ai cham'
    expect(findDayAsked({ typed, mended, today: TODAY })).toBeNull()
  })

  it('a day that is today or to come', () => {
    expect(ask('Ngày 1/6/2024 ai công nhận 3 sao?', '2024-06-01')).toBeNull()
    expect(ask('Ngày 1/6/2024 ai công nhận 3 sao?', '2024-06-02')).not.toBeNull()
  })
})
