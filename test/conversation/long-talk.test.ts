import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openKnowledge } from '#src/knowledge/open.ts'
import type { Reply } from '#src/message.ts'
import { labels, startTalk, valueBehind } from './talk.ts'

// Whole talks with the real answerer. The session is stored and read again between any two messages.
const dataDir = mkdtempSync(join(tmpdir(), 'ocop-talk-'))
const knowledge = await openKnowledge({ folder: 'knowledge', dataDir })
afterAll(() => rmSync(dataDir, { recursive: true }))

const textOf = (replies: Reply[]) => replies.map(({ text }) => text).join('\n---\n')

test('a co-operative asks about stars, then where to hand in, then for the law itself', async () => {
  const talk = startTalk({ knowledge })
  expect(textOf(await talk.say('Sản phẩm 3 sao ai công nhận?'))).toContain('UBND cấp tỉnh')

  const five = textOf(await talk.say('thế còn 5 sao thì sao?'))
  expect(five).toContain('Em hiểu anh chị hỏi: Sản phẩm 5 sao ai công nhận?')
  expect(five).toContain('Bộ trưởng')

  const where = textOf(await talk.say('vay nop o dau'))
  expect(where).toContain('Sản phẩm 5 sao nop o dau?')
  expect(where).toMatch(/(?:UBND|Ủy ban nhân dân) (?:cấp )?xã/)

  const answer = await talk.say('thế giấy chứng nhận OCOP có hạn bao lâu?')
  expect(textOf(answer)).toContain('36 tháng')
  expect(textOf(answer)).not.toContain('Em hiểu')

  const law = await talk.choose(valueBehind(answer, 'source:'))
  expect(textOf(law)).toContain('26/2026/QĐ-TTg ngày 22/5/2026')
  expect(textOf(law)).toContain('đang có hiệu lực')
  for (const { quote } of answer.flatMap(({ citations = [] }) => citations)) {
    expect(textOf(law)).toContain(quote)
  }
  expect(textOf(await talk.say('cho xem dieu luat'))).toBe(textOf(law))
})

test('a household asks about loans of others, pauses, and is not misunderstood afterwards', async () => {
  const talk = startTalk({ knowledge })
  await talk.say('ho kinh doanh vay khong the chap toi da bao nhieu')
  expect(textOf(await talk.say('thế HTX thì được bao nhiêu'))).toMatch(
    /Em hiểu anh chị hỏi: Hợp tác xã vay.*5 tỷ đồng/s,
  )
  expect(textOf(await talk.say('con trang trai'))).toContain('3 tỷ đồng')
  expect(textOf(await talk.say('thế thời tiết thì sao'))).not.toContain('Em hiểu')
  expect(textOf(await talk.say('còn hộ gia đình?'))).toContain('300 triệu đồng')

  talk.pause(29)
  expect(textOf(await talk.say('còn hợp tác xã?'))).toContain('Em hiểu')
  talk.pause(31)
  expect(textOf(await talk.say('còn trang trại?'))).not.toContain('Em hiểu')
  await talk.say('Hộ kinh doanh vay không thế chấp tối đa bao nhiêu?')
  await talk.say('/menu')
  expect(textOf(await talk.say('còn trang trại?'))).not.toContain('Em hiểu')
})

test('who recognises, for one day of filing and for another', async () => {
  const talk = startTalk({ knowledge })
  await talk.say('Ai công nhận 3 sao nếu hồ sơ nộp ngày 20/5/2024?')
  const later = textOf(await talk.say('thế nộp 1/6/2026?'))
  expect(later).toContain('Em hiểu anh chị hỏi: Ai công nhận 3 sao nếu hồ sơ nộp ngày 1/6/2026?')
  expect(later).toContain('cấp tỉnh công nhận')
})

test('a province that is known is not asked for', async () => {
  const talk = startTalk({ knowledge })
  const goal = 'kế hoạch của tỉnh có mấy sản phẩm 5 sao'
  expect(textOf(await talk.say(goal))).not.toContain('94/KH-UBND')
  await talk.say('mình ở Cần Thơ')
  expect(textOf(await talk.say(goal))).toContain('94/KH-UBND')
})

test('wrongdoing is refused as the continuation of a fair question too', async () => {
  const talk = startTalk({ knowledge })
  await talk.say('Giấy chứng nhận OCOP có hạn bao lâu?')
  const said = await talk.say('vậy làm giả giấy chứng nhận ở đâu?')
  expect(textOf(said)).toContain('em không làm giả')
  expect(textOf(said)).not.toContain('36 tháng')
})

test('a person of Cà Mau tells it once, moves, and has it forgotten', async () => {
  const talk = startTalk({ knowledge })
  const met = await talk.say('mình ở Bạc Liêu cũ')
  expect(textOf(met)).toContain('Bạc Liêu trước đây nay thuộc Cà Mau')
  expect(labels(met)).toHaveLength(3)
  expect(talk.stored()).not.toContain('Bạc Liêu')

  const goal = 'Mục tiêu OCOP năm 2020 là bao nhiêu sản phẩm?'
  const used = textOf(await talk.say(goal))
  expect(used).toContain('25 sản phẩm')
  expect(used).toContain('nơi anh chị đã cho em biết')
  expect(textOf(await talk.say(goal))).not.toContain('nơi anh chị đã cho em biết')
  expect(textOf(await talk.say('Hộ kinh doanh vay không thế chấp tối đa bao nhiêu?'))).toContain(
    '500 triệu đồng',
  )

  expect(textOf(await talk.say('menu'))).toContain('Cà Mau')
  expect(textOf(await talk.say('toi chuyen ve Hue roi'))).toContain('**Huế**')
  expect(textOf(await talk.say('không phải Huế, em ở Cần Thơ'))).toContain('**Cần Thơ**')
  await talk.say('đổi tỉnh')
  expect(labels(await talk.say('QN'))).toContain('Quảng Ninh')
  expect(textOf(await talk.say('Quang Ninh'))).toContain('**Quảng Ninh**')

  await talk.say('nhà em ở Quảng Ninh, hồ sơ OCOP nộp ở đâu?')
  await talk.say('quen tinh cua toi')
  expect(talk.stored()).not.toContain('Quảng Ninh')
  expect(textOf(await talk.say('0'))).not.toContain('Em đang nhớ')
})

test('initials of several provinces are asked back; the chosen one answers, and is home where the sentence said so', async () => {
  const talk = startTalk({ knowledge })
  const open = await talk.say('mình ở QN, tỉnh hỗ trợ sản phẩm OCOP những gì?')
  expect(labels(open)).toEqual(['Quảng Ninh', 'Đà Nẵng', 'Quảng Ngãi'])
  const said = await talk.say('Đà Nẵng')
  expect(textOf(said)).toContain('23/2025/NQ-HĐND')
  expect(textOf(said)).toContain('Em nhớ anh chị ở **Đà Nẵng**')

  const other = startTalk({ knowledge })
  await other.say('QN hỗ trợ sản phẩm OCOP những gì?')
  await other.say('Đà Nẵng')
  expect(textOf(await other.say('menu'))).not.toContain('Đà Nẵng')
})

test('the level of a criterion computed from the score sheet is shown in full', async () => {
  const talk = startTalk({ knowledge })
  await talk.say('Mật ong 3 sao cần mùi mấy điểm?')
  expect(textOf(await talk.say('nước mắm thì sao'))).toContain('Tương, nước mắm')
  const sheet = textOf(await talk.say('nguyen van'))
  expect(sheet).toContain('Phụ lục II, bộ 9, mục 6.4')
  expect(sheet).toContain('- 0 điểm:')
})
