import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'
import { formLabels, formSay } from '#src/text/form.ts'
import { formQuestions } from '#src/text/form-questions.ts'
import { cited } from '../talk.ts'
import { aCounter, wipe } from './a-counter.ts'
import { filled, standsAt, theDossier } from './dossier.ts'
import { freshFile } from './fresh-file.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDatabase(freshFile())
})
afterAll(() => database.close())
beforeEach(() => wipe(database))

async function at(step: string, told: Record<string, unknown> = {}) {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const id = await standsAt(counter, an, { answers: filled(told, step), step })
  return { counter, an, row: () => theDossier(counter, id) }
}

const understood: [step: string, typed: string, shown: string, value: unknown][] = [
  ['phone', '0912.345.678', '0912 345 678', '+84912345678'],
  ['phone', '+84 912345678', '0912 345 678', '+84912345678'],
  ['revenue', '1 tỷ 2', '1.200.000.000 đồng', 1_200_000_000],
  ['revenue', '2tr5', '2.500.000 đồng', 2_500_000],
  ['profit', 'lỗ 20 triệu', 'lỗ 20.000.000 đồng', -20_000_000],
  ['output', 'khoảng 3 tấn một năm', '3 tấn/năm', { amount: 3, unit: 'tấn', per: 'year' }],
  ['representative', 'LÒ THỊ MAI', 'Lò Thị Mai', 'Lò Thị Mai'],
  ['kind', 'htx', 'Hợp tác xã', 'cooperative'],
  ['ethnicity', 'tay', 'Tày', 'Tày'],
]
for (const [step, typed, shown, value] of understood) {
  test(`${step}: "${typed}" is understood and shown as "${shown}"`, async () => {
    const { an, row } = await at(step)
    expect(await an.say(typed)).toContain(`**${shown}**`)
    expect((await row()).answers[step]).toEqual({ value })
  })
}

test('an answer that cannot be taken is told what is missing, with an example, and nothing changes', async () => {
  const { an, row } = await at('phone')
  const { version } = await row()
  const said = await an.say('091234567')
  expect(said).toContain('thiếu chữ số')
  expect(said).toContain(formSay.example('0912 345 678'))
  expect(said).toContain(formQuestions.phone.question)
  expect(await row()).toMatchObject({ version, step: 'phone' })
})

test('the third answer that cannot be taken brings an official and the way past the step', async () => {
  const { an, row } = await at('phone')
  await an.say('0912')
  expect(await an.say('không nhớ nữa')).not.toContain(formSay.misunderstood)
  expect(an.labels()).not.toContain(formLabels.official)
  expect(await an.say('abc xyz')).toContain(formSay.misunderstood)
  expect(an.labels()).toEqual(expect.arrayContaining([formLabels.official, formLabels.skip]))
  expect(await an.press(formLabels.official)).toContain('UBND xã Hòa An, Cao Bằng')
  expect((await row()).answers.phone).toEqual({ skipped: true })
})

test('of a step that cannot be skipped the official is told and the step stays', async () => {
  const { an, row } = await at('kind')
  for (const text of ['abc', 'xyz', 'qwerty']) await an.say(text)
  await an.press(formLabels.official)
  expect(await row()).toMatchObject({ step: 'kind' })
})

test('where a figure is asked, a bare figure is the answer even after three misses', async () => {
  const { an, row } = await at('samples')
  for (const text of ['abc', 'xyz', 'nhiều lắm']) await an.say(text)
  await an.say('1')
  expect((await row()).answers.samples).toEqual({ value: 1 })
})

test('a question in the middle gets its answer with its source, then the same step again', async () => {
  const { counter, an, row } = await at('phone')
  const { version } = await row()
  const said = await an.say('Giấy chứng nhận có hạn bao lâu?')
  expect(counter.asked).toEqual(['Giấy chứng nhận có hạn bao lâu?'])
  expect(said).toContain(cited.text)
  expect(an.replies()[0]?.citations).toEqual(cited.citations)
  expect(an.last().text).toContain(formQuestions.phone.question)
  expect(await row()).toMatchObject({ version, step: 'phone' })
  await an.say('0912345678')
  expect(await row()).toMatchObject({ step: 'email' })
})

test('words that may be both are asked back, and taken for the answer they are', async () => {
  const { counter, an, row } = await at('market')
  const text = 'bán ở chợ huyện, khách hỏi mua bao nhiêu cũng có'
  expect(await an.say(text)).toContain(formSay.doubt(text))
  expect(an.labels()).toEqual([formLabels.isAnswer, formLabels.isQuestion])
  await an.press(formLabels.isAnswer)
  expect((await row()).answers.market).toEqual({ value: text })
  expect(counter.asked).toEqual([])
})

test('words that may be both are asked back, and answered for the question they are', async () => {
  const { counter, an, row } = await at('market')
  await an.say('có bán qua mạng không?')
  await an.press(formLabels.isQuestion)
  expect(counter.asked).toHaveLength(1)
  expect(await row()).toMatchObject({ step: 'market' })
  expect((await row()).answers.market).toBeUndefined()
})

test('a word that only sounds like one of a question does not make one', async () => {
  const { an, row } = await at('changes', { case: 'upgrade' })
  await an.say('bao bì mới, thêm máy sấy, bán ở 3 siêu thị')
  expect((await row()).answers.changes).toEqual({
    value: 'bao bì mới, thêm máy sấy, bán ở 3 siêu thị',
  })
})

test('of several communes one is picked by its number where there are no buttons', async () => {
  const { an, row } = await at('address')
  expect(await an.say('xã Tân Lập')).toContain(formSay.whichOne)
  const [first] = an.labels()
  await an.say('1')
  const { value } = (await row()).answers.address as { value: { commune: string } }
  expect(first).toContain(value.commune)
})

test('several papers are chosen by their numbers in one message', async () => {
  const { an, row } = await at('papers')
  await an.say('1 3 5')
  expect((await row()).answers.papers).toEqual({
    value: ['registration', 'permit', 'testReport'],
  })
})

test('several papers are chosen one after another, and taken back, until it is enough', async () => {
  const { an, row } = await at('papers')
  const [first = '', second = ''] = an.labels()
  await an.press(first)
  expect(an.labels()[0]).toBe(`✔ ${first}`)
  await an.press(second)
  await an.press(first)
  const { version } = await row()
  await an.press(formLabels.done)
  expect((await row()).answers.papers).toEqual({ value: ['foodSafety'] })
  expect((await row()).version).toBe(version + 1)
})

test('thanks and greetings are no name', async () => {
  const { an, row } = await at('representative')
  for (const text of ['cảm ơn em', 'chào em', 'em chào']) await an.say(text)
  expect((await row()).answers.representative).toBeUndefined()
})

test('"I do not know" is not "there is none"', async () => {
  const { an, row } = await at('registered', { kind: 'household' })
  await an.say('không biết')
  expect((await row()).answers.registered).toBeUndefined()
})

test('words that come back after a long pause are not stored before they are confirmed', async () => {
  const { counter, an, row } = await at('history')
  counter.pass(13)
  expect(await an.say('con trâu nhà tôi ốm')).toContain('Đã lâu')
  expect((await row()).answers.history).toBeUndefined()
  await an.press(formLabels.isAnswer)
  expect((await row()).answers.history).toEqual({ value: 'con trâu nhà tôi ốm' })
})

test('a question at a step goes on from none that was asked before the last answer', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  await an.say('82 điểm mấy sao?')
  await standsAt(counter, an, { answers: filled({}, 'phone'), step: 'phone' })
  await an.say('0987654321')
  const row = await database.db.conversation.findUniqueOrThrow({ where: { id: 'web:an' } })
  expect(JSON.parse(row.session)).toMatchObject({ talk: null })
})
