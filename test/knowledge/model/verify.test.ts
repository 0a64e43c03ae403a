import { expect, test } from 'vitest'
import { holdClaim } from '#src/knowledge/model/verify.ts'
import { putInWords } from '#src/knowledge/model/worded.ts'
import { wordingPrompt } from '#src/text/prompts.ts'
import { wording } from '#src/text/wording.ts'
import { lies } from '../../fakes/lies.ts'
import { anAnswer } from './an-answer.ts'

const truths = [
  'Giấy chứng nhận có giá trị 36 tháng kể từ ngày được cấp.',
  'Sản phẩm đạt từ 50 điểm đến dưới 70 điểm được xếp hạng 3 sao.',
  'Hộ kinh doanh được vay tối đa 300 triệu đồng, hợp tác xã được vay tối đa 5 tỷ đồng.',
  'UBND cấp xã đề nghị, Chủ tịch UBND cấp tỉnh công nhận sản phẩm 3 sao và 4 sao.',
  'Doanh nghiệp lớn không được tham gia đánh giá sản phẩm OCOP.',
  'Chủ thể phải nộp hồ sơ trước ngày 30/4/2026 theo Nghị định 156/2025/NĐ-CP.',
]

const hold = (text: string, quote: string, passage = 1) =>
  holdClaim({ text, quote, passage }, [{ heading: 'Quy định', text: quote }])

test.each(truths)('a sentence may be put otherwise: %s', (truth) => {
  for (const text of [truth, `Dạ, ${truth}`, `Thưa anh chị, theo quy định này thì ${truth}`]) {
    expect(hold(text, truth), text).not.toBeNull()
  }
})

test.each([
  ['Giấy chứng nhận có hiệu lực 36 tháng, tính từ ngày được cấp.', truths[0]],
  ['Từ 50 đến dưới 70 điểm thì sản phẩm được xếp hạng 3 sao ạ.', truths[1]],
  ['Anh chị phải nộp hồ sơ trước 30/4/2026 (Nghị định 156/2025/NĐ-CP).', truths[5]],
  ['Doanh nghiệp lớn thì chưa được tham gia đánh giá sản phẩm OCOP.', truths[4]],
])('so may this: %s', (text, truth = '') => {
  expect(hold(text, truth)).not.toBeNull()
})

test.each(Object.entries(lies))('no %s stands', (_, lie) => {
  let told = 0
  for (const truth of truths) {
    const claim = { text: truth, quote: truth, passage: 1, ...lie(truth, () => 0) }
    if (claim.text === truth && claim.quote === truth && claim.passage === 1) continue
    told++
    expect(holdClaim(claim, [{ heading: 'Quy định', text: truth }]), claim.text).toBeNull()
  }
  expect(told).toBeGreaterThan(0)
})

test.each([
  ['amounts that changed hands', 'Hợp tác xã được vay tối đa 300 triệu đồng.', truths[2]],
  [
    'offices that changed places',
    'UBND cấp tỉnh đề nghị, Chủ tịch UBND cấp xã công nhận sản phẩm 3 sao và 4 sao.',
    truths[3],
  ],
  ['an office put first', 'Cấp tỉnh đề nghị và cấp xã công nhận sản phẩm.', truths[3]],
  ['a bound left out', 'Sản phẩm đạt từ 50 điểm đến 70 điểm được xếp hạng 3 sao.', truths[1]],
  [
    'a day turned round',
    'Chủ thể phải nộp hồ sơ sau ngày 30/4/2026 theo Nghị định 156/2025/NĐ-CP.',
    truths[5],
  ],
  [
    'a number in letters',
    'Giấy chứng nhận có giá trị bốn tám tháng kể từ ngày được cấp.',
    truths[0],
  ],
  [
    'a place that is not there',
    'Tại Cà Mau giấy chứng nhận có giá trị 36 tháng kể từ ngày được cấp.',
    truths[0],
  ],
  [
    'two owners exchanged',
    'Hợp tác xã được vay tối đa 300 triệu đồng, hộ kinh doanh được vay tối đa 5 tỷ đồng.',
    truths[2],
  ],
  [
    'a document of another kind',
    'Chủ thể phải nộp hồ sơ trước ngày 30/4/2026 theo Nghị định 156/2025/QĐ-CP.',
    truths[5],
  ],
  [
    'a denial of something else',
    'Doanh nghiệp không lớn được tham gia đánh giá sản phẩm OCOP.',
    truths[4],
  ],
  [
    'a sentence cut short',
    'Giấy chứng nhận không có giá.',
    'Giấy chứng nhận không có giá trị vĩnh viễn.',
  ],
  [
    'two amounts exchanged by their owners',
    'Doanh nghiệp nhỏ được hỗ trợ 20 triệu đồng, hộ nghèo được hỗ trợ 50 triệu đồng.',
    'Hộ nghèo được hỗ trợ 20 triệu đồng, doanh nghiệp nhỏ được hỗ trợ 50 triệu đồng.',
  ],
  ['words without content', 'Dạ, vâng ạ.', truths[0]],
])('%s does not stand', (_, text, truth = '') => {
  expect(hold(text, truth)).toBeNull()
})

test('a quote is the passage letter by letter, whole words of it, and long enough to show something', () => {
  const [truth = ''] = truths
  const withQuote = (quote: string) =>
    holdClaim({ text: truth, passage: 1, quote }, [{ heading: '', text: truth }])
  expect(withQuote('có giá trị 36 tháng')).not.toBeNull()
  expect(withQuote('có  giá\ntrị 36 tháng')).not.toBeNull()
  expect(withQuote('có giá trị 36 tháng'.normalize('NFD'))).not.toBeNull()
  for (const quote of [
    'có giá trị 63 tháng',
    'có gía trị 36 tháng',
    'ó giá trị 36 thán',
    'có giá',
    '',
  ]) {
    expect(withQuote(quote), quote).toBeNull()
  }
})

test('a quote cut out of a denial does not hide it: the whole sentence counts', () => {
  const claim = {
    text: 'Doanh nghiệp lớn được tham gia đánh giá.',
    passage: 1,
    quote: 'được tham gia đánh giá sản phẩm',
  }
  expect(holdClaim(claim, [{ heading: '', text: truths[4] ?? '' }])).toBeNull()
})

test('what a model was told is not passed on', () => {
  const told = wordingPrompt.system.split('\n')[0] ?? ''
  expect(
    holdClaim({ text: told, passage: 1, quote: told }, [{ heading: '', text: told }]),
  ).toBeNull()
})

test('the answer in other words keeps its basis and is marked; less than it was said before is not shown', () => {
  const answer = anAnswer(truths[0] ?? '', truths[1] ?? '')
  const claims = truths
    .slice(0, 2)
    .map((truth, at) => ({ text: `Dạ, ${truth}`, passage: at + 1, quote: truth }))
  const held = claims.flatMap((claim) => holdClaim(claim, answer.wording?.passages ?? []) ?? [])
  const worded = putInWords(answer, held)
  expect(worded?.text).toContain('Dạ, Giấy chứng nhận có giá trị 36 tháng')
  expect(worded?.text).toContain('Căn cứ: Điều 4, Quyết định 26/2026/QĐ-TTg')
  expect(worded?.text).toContain(wording.label)
  expect(worded?.citations).toEqual(answer.citations)
  expect(putInWords(answer, held.slice(0, 1))).toBeNull()
  expect(putInWords(answer, [])).toBeNull()

  const short = { text: 'Giấy có giá trị 36 tháng.', passage: 1, quote: truths[0] ?? '' }
  const shortened = holdClaim(short, answer.wording?.passages ?? [])
  expect(shortened).not.toBeNull()
  expect(shortened && putInWords(answer, [shortened, ...held.slice(1)])).toBeNull()
})
