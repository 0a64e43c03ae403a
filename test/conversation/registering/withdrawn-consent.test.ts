import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'
import { keepWithdrawal } from '#src/people/consent.ts'
import { formLabels, formSay, statusSay } from '#src/text/form.ts'
import { aCounter, wipe } from './a-counter.ts'
import { consents, filled, standsAt, theDossier } from './dossier.ts'
import { freshFile } from './fresh-file.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDatabase(freshFile())
})
afterAll(() => database.close())
beforeEach(() => wipe(database))

async function withdrawn(step: string) {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const id = await standsAt(counter, an, { answers: filled(), step })
  const asked = an.last()
  const { person } = await theDossier(counter, id)
  const by = { person, conversation: 'web:an', now: counter.now() }
  const withdraw = { purpose: 'registration', action: 'x' } as const
  await database.db.$transaction((tx) => keepWithdrawal(tx, withdraw, by))
  return { counter, an, asked, row: () => theDossier(counter, id) }
}

test('who withdrew their consent is asked nothing, and nothing of theirs is changed or handed in', async () => {
  const { an, asked, row } = await withdrawn('review')
  const before = await row()
  const buttons = (asked.choices ?? []).map(({ value }) => value)
  expect(buttons.length).toBeGreaterThan(2)
  for (const value of buttons) {
    await an.pressValue(value)
    expect(an.last().text).toBe(formSay.frozen)
  }
  for (const words of ['tiếp tục', 'gửi tệp']) {
    await an.say(words)
    expect(an.last().text).toBe(formSay.frozen)
  }
  expect(await row()).toEqual(before)
})

test('what is written at a step is not stored either', async () => {
  const { an, row } = await withdrawn('phone')
  const before = await row()
  await an.say('0987654321')
  expect(an.last().text).toBe(formSay.frozen)
  expect(await row()).toEqual(before)
})

test('who consents again goes on with the draft there is', async () => {
  const { counter, an } = await withdrawn('review')
  await an.say('tiếp tục')
  await an.press(formLabels.consentAgain)
  await an.say('tôi đồng ý')
  await an.say('tôi đồng ý')
  expect(an.labels().some((label) => label.startsWith(formLabels.resume))).toBe(true)
  expect(await counter.db.registration.count()).toBe(1)
})

test('"a new dossier" pressed twice makes one', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  await consents(an)
  await an.say('đăng ký')
  const fresh = an.value(formLabels.fresh)
  await an.pressValue(fresh)
  await an.pressValue(fresh)
  expect(await counter.db.registration.count()).toBe(2)
  expect(an.last().text).toBe(statusSay.list)
})

test('"hand in" typed at the card asks once more, typed again hands in', async () => {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const id = await standsAt(counter, an, { answers: filled() })
  await an.say('nộp hồ sơ')
  expect((await theDossier(counter, id)).state).toBe('draft')
  await an.say('nop ho so')
  const { code, state } = await theDossier(counter, id)
  expect(state).toBe('submitted')
  await an.say(`hồ sơ ${code}`)
  expect(an.last().text).toContain(statusSay.code(code ?? ''))
  await an.say(`hồ sơ ${code?.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))}`)
  expect(an.last().text).toBe(statusSay.wrongCode)
})
