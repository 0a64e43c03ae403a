import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'
import { exitWords, formLabels, formSay, typedWord } from '#src/text/form.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { aCounter, wipe } from './a-counter.ts'
import { filled, standsAt, theDossier } from './dossier.ts'
import { freshFile } from './fresh-file.ts'

/** One step of every kind: a choice, free words, words with a form, several choices, files, a criterion. */
const KINDS = ['companySize', 'organisation', 'phone', 'papers', 'files:photo', 'criterion:1.1']
const told = { kind: 'company' }

let database: OpenDatabase
beforeAll(async () => {
  database = await openDatabase(freshFile())
})
afterAll(() => database.close())
beforeEach(() => wipe(database))

async function at(step: string) {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  const id = await standsAt(counter, an, { answers: filled(told, step), step })
  return { counter, an, id, row: () => theDossier(counter, id) }
}

for (const step of KINDS) {
  test(`${step}: back is the step before, by button and by every word`, async () => {
    const { an, row } = await at(step)
    await an.press(formLabels.back)
    const before = (await row()).step
    expect(before).not.toBe(step)
    for (const word of [...exitWords.back, ...exitWords.back.map(fold)]) {
      await database.db.registration.updateMany({ data: { step } })
      await an.say(word)
      expect((await row()).step, word).toBe(before)
    }
  })

  test(`${step}: what is left for later is stored, by button and by word`, async () => {
    const { an, row } = await at(step)
    const version = (await row()).version
    for (const word of [...exitWords.later, ...exitWords.later.map(fold), formLabels.later]) {
      expect(await an.say(word), word).toContain('💾')
      await an.press(formLabels.resume)
    }
    expect(await row()).toMatchObject({ step, version, state: 'draft' })
  })

  test(`${step}: cancelling is asked once, by button and by word, and can be taken back`, async () => {
    const { an, row } = await at(step)
    await an.press(formLabels.cancel)
    await an.press(formLabels.cancelNo)
    for (const word of [...exitWords.cancel, ...exitWords.cancel.map(fold)]) {
      await an.say(word)
      expect(an.labels(), word).toEqual([formLabels.cancelYes, formLabels.cancelNo])
      await an.say('không')
    }
    expect(await row()).toMatchObject({ step, state: 'draft' })
    await an.say('huy')
    await an.press(formLabels.cancelYes)
    expect(await row()).toMatchObject({ state: 'cancelled', cancelledAt: expect.any(Date) })
  })

  test(`${step}: the review is one word away`, async () => {
    const { an, row } = await at(step)
    await an.say('xem lai')
    expect((await row()).step).toBe('review')
  })
}

for (const step of KINDS.filter((name) => name !== 'companySize')) {
  test(`${step}: it can be skipped, by button and by word, and stays open`, async () => {
    const { counter, an, row } = await at(step)
    await an.press(formLabels.skip)
    const after = await row()
    expect(after.answers[step]).toEqual({ skipped: true })
    expect(after.step).not.toBe(step)
    for (const word of ['bỏ qua', 'bo qua', 'skip', '#', 'không biết', 'khong biet']) {
      const data = { step, answers: JSON.stringify(filled(told, step)) }
      await counter.db.registration.updateMany({ data })
      await an.say(word)
      expect((await row()).answers[step], word).toEqual({ skipped: true })
    }
  })
}

test('a step on which the others hang is not skipped', async () => {
  const { an, row } = await at('companySize')
  expect(an.labels()).not.toContain(formLabels.skip)
  const { version } = await row()
  expect(await an.say('bỏ qua')).toContain(formSay.cannotSkip)
  expect(await row()).toMatchObject({ step: 'companySize', version })
})

test('nothing is before the first step', async () => {
  const { an, row } = await at('kind')
  expect(an.labels()).not.toContain(formLabels.back)
  expect(await an.say('lùi')).toContain(formSay.firstStep)
  expect((await row()).step).toBe('kind')
})

test('where there are no buttons the words of the exits are told', async () => {
  const { an } = await at('phone')
  const typed = (an.last().choices ?? []).map((choice) => choice.typed)
  expect(typed).toEqual([typedWord.back, typedWord.skip, typedWord.later, typedWord.cancel])
})

test('an answer given before is kept with one word', async () => {
  const { an, row } = await at('phone')
  await an.say('0912345678')
  await an.say('lùi')
  expect(await an.say('giữ nguyên')).toContain('0912 345 678')
  expect(await row()).toMatchObject({ step: 'email' })
  expect((await row()).answers.phone).toEqual({ value: '+84912345678' })
})
