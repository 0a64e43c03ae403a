import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBarePlace, readToldPlace } from '#src/conversation/reading/told-place.ts'
import type { Answer, Circumstances } from '#src/knowledge/answer.ts'
import { createPlaceFinder, parsePlaces } from '#src/programme/places.ts'
import { answers } from '#src/text/answer.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { byHeart, cited, startTalk } from './talk.ts'

const readers = {
  findPlace: createPlaceFinder(parsePlaces(readFileSync('knowledge/places.json', 'utf8')) ?? []),
  findProduct: () => null,
}

const told = [
  ['tôi ở Cà Mau', 'Cà Mau'],
  ['nhà em ở huyện Sông Lô', 'Phú Thọ'],
  ['mình ở Bạc Liêu cũ', 'Cà Mau'],
  ['dạ em quê ở Trà Vinh ạ', 'Vĩnh Long'],
  ['bà con chúng tôi ở xã Đất Mũi tỉnh Cà Mau', 'Cà Mau'],
  ['tôi chuyển về Huế rồi', 'Huế'],
  ['đổi tỉnh sang Cần Thơ', 'Cần Thơ'],
  ['không phải Cà Mau, em ở Huế', 'Huế'],
]

test.each(
  told.flatMap(([said = '', place]) => [
    [said, place],
    [fold(said), place],
  ]),
)('"%s" says where the person lives, and nothing else', (said = '', province) => {
  expect(readToldPlace(said, readers)).toMatchObject({
    place: { kind: 'one', province },
    alone: true,
  })
})

test('what else is said is not lost', () => {
  const said = readToldPlace('em ở Đà Nẵng, được hỗ trợ gì?', readers)
  expect(said).toMatchObject({ place: { province: 'Đà Nẵng' }, alone: false })
})

test.each([
  'Cà Mau hỗ trợ gì?',
  'hợp tác xã ở Cà Mau được hỗ trợ gì?',
  'em ở đâu thì nộp cho Cà Mau',
  'tôi ở xa trung tâm nên muốn hỏi đường nộp hồ sơ về Cà Mau',
  'tôi ở nhà',
  'nộp hồ sơ ở Cà Mau',
])('"%s" does not say where the person lives', (said) => {
  expect(readToldPlace(said, readers)).toBeNull()
})

test('a bare name answers "which province?", initials of several too', () => {
  expect(readBarePlace('Huế ạ', readers)?.place).toMatchObject({ province: 'Huế' })
  expect(readBarePlace('qn', readers)?.place).toMatchObject({ kind: 'ambiguous' })
  expect(readBarePlace('Huế thưởng 4 sao', readers)).toBeNull()
})

/** A talk with what the answerer is told of the place, and an answer that may depend on it. */
function talkFrom(answer: (question: string, place: string | null) => Answer = () => cited) {
  const places: (string | null)[] = []
  const knowledge = {
    ...byHeart(() => cited),
    readers,
    answer: async (question: string, { place = null }: Circumstances) => {
      places.push(place)
      return answer(question, place)
    },
  }
  return { places, talk: startTalk({ knowledge }) }
}

test('the remembered province goes with every question that names none', async () => {
  const { places, talk } = talkFrom()
  await talk.say('giấy có hạn mấy năm')
  await talk.say('tôi ở Quảng Ngãi')
  await talk.say('giấy chứng nhận có hạn mấy năm')
  await talk.say('Huế hỗ trợ sản phẩm những gì')
  await talk.say('QN hỗ trợ sản phẩm những gì')
  await talk.say('tỉnh TN hỗ trợ sản phẩm những gì')
  expect(places).toEqual([null, 'Quảng Ngãi', null, 'Quảng Ngãi', null])
})

test("a rule of the whole country is told where the province's documents say nothing", async () => {
  const { talk } = talkFrom((_, place) =>
    place ? { status: 'not_found', text: answers.notFoundHere(place, 'xã') } : cited,
  )
  await talk.say('tôi ở Huế')
  expect((await talk.say('giấy có hạn mấy năm'))[0]?.text).toBe(cited.text)
})

test('a province that answers "which one?" is remembered, and the question answered', async () => {
  const clarify: Answer = { status: 'clarify', text: 'Anh chị đang hỏi tỉnh nào ạ?' }
  const { talk } = talkFrom((question) => (question.includes('Huế') ? cited : clarify))
  await talk.say('tỉnh mình hỗ trợ gì')
  const [reply] = await talk.say('Huế')
  expect(reply?.text).toContain(cited.text)
  expect(reply?.text).toContain('Em nhớ anh chị ở **Huế**')
})

test('asked for the new province, the assistant asks again for one it does not know', async () => {
  const { places, talk } = talkFrom()
  await talk.say('đổi tỉnh')
  expect((await talk.say('Pa ri'))[0]?.text).toContain('chưa nhận ra')
  expect((await talk.say('ca mau'))[0]?.text).toContain('**Cà Mau**')
  expect(places).toEqual([])
})
