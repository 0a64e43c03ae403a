import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'
import { criterionValue } from '#src/registration/form/values.ts'
import { formLabels, reviewSay, submitSay } from '#src/text/form.ts'
import { obstacleSay } from '#src/text/form-problems.ts'
import { formQuestions } from '#src/text/form-questions.ts'
import { aCounter, wipe } from './a-counter.ts'
import { filled, standsAt, theDossier } from './dossier.ts'
import { freshFile } from './fresh-file.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDatabase(freshFile())
})
afterAll(() => database.close())
beforeEach(() => wipe(database))

async function at(step: string, told: Record<string, unknown> = {}, before?: string) {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const id = await standsAt(counter, an, { answers: filled(told, before), step })
  /** The number the card gives an item. */
  const numberOf = (label: string) => {
    const line = an
      .last()
      .text.split('\n')
      .find((one) => one.includes(`. ${label}:`))
    return line?.split('.')[0] ?? ''
  }
  return { counter, an, numberOf, row: () => theDossier(counter, id) }
}

test('any item is mended by its number, and the card comes back', async () => {
  const { an, row, numberOf } = await at('review')
  await an.say(numberOf('Số điện thoại'))
  expect(an.last().text).toContain(formQuestions.phone.question)
  await an.say('0987654321')
  expect(an.last().text).toContain(reviewSay.title('Trà Shan tuyết'))
  expect(await row()).toMatchObject({ step: 'review' })
  expect((await row()).answers.phone).toEqual({ value: '+84987654321' })
})

test('the card adds up what the person gave their product', async () => {
  const { an } = await at('review')
  const given = Object.values(filled()).flatMap((answer) => {
    const level = criterionValue.safeParse('value' in answer ? answer.value : null)
    return level.success ? [level.data.points] : []
  })
  await an.say('xem lại')
  expect(given.length).toBeGreaterThan(20)
  expect(an.last().text).toContain(reviewSay.total(given.reduce((sum, one) => sum + one, 0)))
})

test('mending is left with "back", and nothing is changed', async () => {
  const { an, row, numberOf } = await at('review')
  await an.say(`mục ${numberOf('Số điện thoại')}`)
  await an.press(formLabels.back)
  expect(await row()).toMatchObject({ step: 'review' })
  expect((await row()).answers).toEqual(filled())
})

test('all that an edit opens is asked before the card comes back', async () => {
  const { an, row, numberOf } = await at('review')
  await an.say(numberOf('Trường hợp'))
  await an.say('nâng hạng')
  expect(an.last().text).toContain(formQuestions.oldNumber.question)
  await an.say('1234/QĐ-UBND')
  expect(an.last().text).toContain(formQuestions.oldStars.question)
  await an.say('3 sao')
  await an.say('12/5/2027')
  await an.say('bao bì mới, thêm máy sấy')
  await an.press(formLabels.skip)
  expect(await row()).toMatchObject({ step: 'review' })
})

test('a number that is not on the card changes nothing', async () => {
  const { an, row } = await at('review')
  const { version } = await row()
  expect(await an.say('99')).toContain('Em không thấy mục số ấy')
  expect(await row()).toMatchObject({ step: 'review', version })
})

test('what is not complete is not handed in, and the card lists what it lacks', async () => {
  const { an, row } = await at('review', {}, 'case')
  expect(an.labels()).not.toContain(formLabels.submit)
  const said = await an.say('nộp')
  expect(said).toContain(submitSay.notYet)
  expect(said).toMatch(new RegExp(`\\d+\\. ${formQuestions.case.label}`))
  expect(await row()).toMatchObject({ state: 'draft', code: null })
})

test('criteria left for later stop it too', async () => {
  const { an, row } = await at('review', { rating: 'later' })
  expect(await an.say('nộp')).toContain(submitSay.notYet)
  expect(await row()).toMatchObject({ state: 'draft' })
})

const obstacles: [name: keyof typeof obstacleSay, step: string, told: object, says: string][] = [
  ['notRegistered', 'registered', { kind: 'household' }, 'chưa'],
  ['largeCompany', 'companySize', { kind: 'company' }, 'lớn'],
  ['allImported', 'origin', {}, 'toàn bộ nhập khẩu'],
  ['unknownOrigin', 'origin', {}, 'chưa rõ nơi xuất xứ'],
]
for (const [name, step, told, says] of obstacles) {
  test(`${name}: it is told with its article and what to do, and the form goes on`, async () => {
    const { an, row } = await at(step, { ...told }, step)
    const said = await an.say(says)
    expect(said).toContain(obstacleSay[name])
    expect(said).toMatch(/khoản|Điều|Phụ lục/)
    expect(await row()).toMatchObject({ state: 'draft' })
    expect((await row()).step).not.toBe(step)
    expect(an.labels()).toContain(formLabels.later)
  })
}

test('an obstacle stops the handing in until the answer that brought it is mended', async () => {
  const { an, row, numberOf } = await at('review', { kind: 'household', registered: false })
  expect(await an.say('nộp')).toContain(obstacleSay.notRegistered)
  expect(await row()).toMatchObject({ state: 'draft' })
  await an.say(numberOf('Đăng ký kinh doanh'))
  await an.say('rồi')
  await an.say('4800912348')
  await an.say('nộp')
  expect(an.labels()).toContain(formLabels.confirm)
})
