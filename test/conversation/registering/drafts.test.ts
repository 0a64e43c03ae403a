import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'
import type { Form } from '#src/registration/form/form.ts'
import type { Step } from '#src/registration/form/step.ts'
import { formLabels, formSay } from '#src/text/form.ts'
import { formQuestions } from '#src/text/form-questions.ts'
import { aCounter, wipe } from './a-counter.ts'
import { form } from './a-form.ts'
import { consents, filled, standsAt, theDossier } from './dossier.ts'
import { freshFile } from './fresh-file.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDatabase(freshFile())
})
afterAll(() => database.close())
beforeEach(() => wipe(database))

/** The forms after a law that asks for one thing more and takes one kind of producer away. */
function nextForm(): Form {
  const isNarrower = (step: Step): Step => {
    if (step.name !== 'kind') return step
    const parse = (value: unknown) => value !== 'group' && step.schema.safeParse(value).success
    return { ...step, schema: step.schema.refine(parse) }
  }
  const asked: Step['ask'] = () => ({ label: 'Mã QR', question: 'Mã QR truy xuất là gì?' })
  return {
    ...form,
    version: '99/2027-1',
    steps: (known) =>
      form.steps(known).flatMap((step) => {
        if (step.name !== 'email') return [isNarrower(step)]
        return [step, { ...step, name: 'qrCode', ask: asked }]
      }),
  }
}

test('a program that starts anew goes on at the same step', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const id = await standsAt(counter, an, { answers: filled({}, 'phone'), step: 'phone' })
  counter.restart()
  await an.say('0912345678')
  expect(await theDossier(counter, id)).toMatchObject({ step: 'email' })
})

test('a greeting after days shows the open draft, and one tap goes on', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  await standsAt(counter, an, { answers: filled({}, 'market'), step: 'market' })
  await an.say('để sau')
  counter.pass(24 * 9)
  const said = await an.say('chào em')
  expect(said).toContain('Trà Shan tuyết')
  expect(said).toMatch(/bước \d+\/\d+/)
  await an.press(formLabels.resume)
  expect(an.last().text).toContain(formQuestions.market.question)
})

test('several products are several drafts, each at its own step', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const first = await standsAt(counter, an, { answers: filled({}, 'phone'), step: 'phone' })
  const data = { answers: JSON.stringify(filled({}, 'market')), step: 'market' }
  await counter.db.registration.update({ where: { id: first }, data })
  await an.say('đăng ký sản phẩm mới')
  await an.press(formLabels.fresh)
  const second = (await theDossier(counter)).id
  expect(second).not.toBe(first)
  await an.say('htx')
  await an.say('tiếp tục')
  expect(an.labels()).toHaveLength(2)
  await an.press('Trà Shan tuyết')
  expect(an.last().text).toContain(formQuestions.market.question)
  expect(await theDossier(counter, second)).toMatchObject({ step: 'organisation' })
})

test('what was told before is suggested in the next dossier, and kept only when confirmed', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  await consents(an)
  for (const text of ['htx', 'HTX Tân Tiến', '4800912348', 'Lò Thị Mai']) await an.say(text)
  await an.say('đăng ký')
  await an.press(formLabels.fresh)
  const id = (await theDossier(counter)).id
  expect(an.last().text).toContain(formSay.suggested('Hợp tác xã'))
  expect((await theDossier(counter, id)).answers.kind).toEqual({ suggested: 'cooperative' })
  await an.press(formLabels.reuse)
  await an.say('dùng lại')
  await an.say('4800912355')
  const { answers, step } = await theDossier(counter, id)
  expect(answers.organisation).toEqual({ value: 'HTX Tân Tiến' })
  expect(answers.registrationNumber).toEqual({ value: '4800912355' })
  expect(answers.representative).toEqual({ suggested: 'Lò Thị Mai' })
  expect(step).toBe('representative')
})

test('a cancelled draft is kept and opens again where it was', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const answers = filled({}, 'market')
  const id = await standsAt(counter, an, { answers, step: 'market' })
  await an.say('huỷ')
  expect(an.last().text).toContain('30 ngày')
  await an.say('có')
  expect(await theDossier(counter, id)).toMatchObject({ state: 'cancelled', remindAt: null })
  counter.pass(24 * 20)
  await an.say('hồ sơ của tôi')
  await an.press('Trà Shan tuyết')
  await an.press(formLabels.reopen)
  expect(an.last().text).toContain(formQuestions.market.question)
  expect(await theDossier(counter, id)).toMatchObject({ state: 'draft', step: 'market', answers })
})

test('under new forms every answer that is still valid is kept and only the rest is asked', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const answers = filled({ kind: 'group' })
  const id = await standsAt(counter, an, { answers })
  await an.say('để sau')
  counter.restart({ form: nextForm() })
  const said = await an.say('tiếp tục')
  expect(said).toContain(formSay.lawChanged(['Loại chủ thể', 'Mã QR']))
  await an.say('htx')
  expect(await theDossier(counter, id)).toMatchObject({ formVersion: '99/2027-1' })
  await an.say('4800912348')
  expect(an.last().text).toContain('Mã QR truy xuất là gì?')
  await an.say('ma@example.vn')
  const after = await theDossier(counter, id)
  expect(after.step).toBe('review')
  const { kind: _, ...kept } = answers
  expect(after.answers).toMatchObject(kept)
})

test('answers that this program does not know are never dropped', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const strange = { value: { deep: ['Ô'] }, by: 'another program' }
  const answers = { ...filled({}, 'phone'), ofTomorrow: strange }
  const id = await standsAt(counter, an, { answers, step: 'phone' })
  for (const text of ['0912345678', 'lùi', '0987654321', 'xem lại', '3']) await an.say(text)
  expect((await theDossier(counter, id)).answers.ofTomorrow).toEqual(strange)
})

test('a button of an earlier step changes nothing and shows where the dossier stands', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  await consents(an)
  const [first = ''] = an.labels()
  const old = an.value(first)
  await an.say('tổ hợp tác')
  const before = await theDossier(counter)
  expect(await an.pressValue(old)).toContain(formSay.stale)
  expect(await theDossier(counter)).toEqual(before)
  expect(an.last().text).toContain(formQuestions.organisation.question)
})

test('words written to a step that moved on elsewhere are stored nowhere', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const id = await standsAt(counter, an, { answers: filled({}, 'street'), step: 'street' })
  const { person } = await theDossier(counter, id)
  const zalo = counter.on('zalo:7')
  await zalo.say('chào')
  await counter.db.conversation.update({ where: { id: 'zalo:7' }, data: { person } })
  await zalo.say('tiếp tục')
  await zalo.say('thôn Nà Rị')
  expect(await an.say('thôn Bản Cái')).toContain(formSay.movedOn)
  const { answers, step } = await theDossier(counter, id)
  expect(answers.street).toEqual({ value: 'thôn Nà Rị' })
  expect(step).toBe('phone')
  expect(JSON.stringify(answers)).not.toContain('Bản Cái')
})

test("another person's dossier is not opened by its buttons", async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const id = await standsAt(counter, an, { answers: filled(), step: 'review' })
  const binh = counter.on('web:binh')
  await binh.say('chào')
  for (const value of [`form:open:${id}`, `form:files:${id}`, an.value(formLabels.later)]) {
    expect(await binh.pressValue(value)).toContain(formSay.gone)
  }
})
