import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import { addWorkingDays, nextRound } from '#src/programme/calendar.ts'
import { readCode } from '#src/registration/code.ts'
import { moveDossier } from '#src/registration/lifecycle.ts'
import { formatDay, formatMoment } from '#src/registration/official/format.ts'
import { formLabels, submitSay } from '#src/text/form.ts'
import { onBothEngines } from '../../database.ts'
import { aCounter, type Counter, wipe } from './a-counter.ts'
import { calendar } from './a-form.ts'
import { filled, standsAt, theDossier } from './dossier.ts'

/** Dossiers handed in by twenty taps at once: 500 where WALKS is 10,000, as for walks.test.ts. */
const BURSTS = Math.ceil(Number(process.env.WALKS ?? 120) / 20)

onBothEngines(({ open }) => {
  let database: OpenDatabase
  beforeAll(async () => {
    database = await open()
  })
  beforeEach(() => wipe(database))

  async function ready() {
    const counter = aCounter(database)
    const an = counter.on('web:an')
    const id = await standsAt(counter, an, { answers: filled() })
    return { counter, an, id, row: () => theDossier(counter, id) }
  }

  async function byCommune(
    { db, now }: Counter,
    id: string,
    to: 'reviewing' | 'proposed' | 'returned',
  ) {
    const { state, version } = await db.registration.findUniqueOrThrow({ where: { id } })
    const from = state === 'reviewing' ? 'reviewing' : 'submitted'
    const move = { id, from, to, version, role: 'commune', actor: 'Nông Thị Lan' } as const
    await db.$transaction((tx) => moveDossier(tx, { ...move, reason: 'thiếu ảnh', now: now() }))
  }

  test('handing in gives a code, the time, the commune, its fifteen working days and the next round', async () => {
    const { counter, an, row } = await ready()
    await an.press(formLabels.submit)
    expect(an.last().text).toContain('UBND xã Hòa An, Cao Bằng')
    expect(await row()).toMatchObject({ state: 'draft', code: null })
    const receipt = await an.press(formLabels.confirm)
    const { state, code, submittedAt, commune, province } = await row()
    expect({ state, submittedAt, commune, province }).toEqual({
      ...{ state: 'submitted', submittedAt: counter.now() },
      ...{ commune: 'xã Hòa An', province: 'Cao Bằng' },
    })
    expect(readCode(code ?? '')).toBe(code)
    if (!calendar) throw new Error('no calendar')
    const until = addWorkingDays(calendar, '2026-11-25', 15) ?? ''
    const round = nextRound(calendar, '2026-11-25')
    expect(receipt).toContain(code)
    expect(receipt).toContain(formatMoment(counter.now()))
    expect(receipt).toContain(formatDay(until))
    expect(receipt).toContain(formatDay(round?.before ?? ''))
    const events = await counter.db.registrationEvent.findMany()
    expect(events).toMatchObject([{ from: 'draft', to: 'submitted', role: 'producer' }])
  })

  test('a second confirmation says that it is handed in, and does nothing', async () => {
    const { an, row } = await ready()
    await an.say('nộp')
    const confirm = an.value(formLabels.confirm)
    await an.pressValue(confirm)
    const before = await row()
    expect(await an.pressValue(confirm)).toContain(submitSay.already(before.code ?? ''))
    expect(await row()).toEqual(before)
  })

  test(`ten taps on each of two channels at once hand in one dossier, ${BURSTS} times`, async () => {
    const { counter, an, id, row } = await ready()
    const zalo = counter.on('zalo:7')
    await zalo.say('chào')
    const { person } = await row()
    await counter.db.conversation.update({ where: { id: 'zalo:7' }, data: { person } })
    for (let turn = 1; turn <= BURSTS; turn += 1) {
      const data = { state: 'draft', code: null, step: 'review' }
      await counter.db.registration.update({ where: { id }, data })
      await an.say('tiếp tục')
      await an.say('nộp')
      const value = an.value(formLabels.confirm)
      const tap = (conversation: 'web:an' | 'zalo:7', at: number) =>
        counter.send(conversation, { kind: 'choice', value }, `tap ${turn} ${at}`)
      const taps = await Promise.all(
        Array.from({ length: 10 }, (_, at) => [tap('web:an', at), tap('zalo:7', at)]).flat(),
      )
      const { code, state } = await row()
      expect(state).toBe('submitted')
      const said = taps.map((replies) => replies?.[0]?.text ?? '')
      expect(said.filter((text) => text.includes('✅'))).toHaveLength(1)
      expect(said.every((text) => text.includes(String(code)))).toBe(true)
      expect(await counter.db.registration.count()).toBe(1)
      expect(await counter.db.registrationEvent.count()).toBe(turn)
    }
  }, 600_000)

  test('it can be withdrawn until the commune has sent it on', async () => {
    const { counter, an, id, row } = await ready()
    await an.say('nộp')
    await an.press(formLabels.confirm)
    await byCommune(counter, id, 'reviewing')
    await an.press(formLabels.mine)
    await an.press('Trà Shan tuyết')
    await an.press(formLabels.withdraw)
    expect(await row()).toMatchObject({ state: 'reviewing' })
    await an.press(formLabels.withdrawYes)
    expect(await row()).toMatchObject({ state: 'withdrawn' })
  })

  test('it cannot be withdrawn once the province has it', async () => {
    const { counter, an, id, row } = await ready()
    await an.say('nộp')
    await an.press(formLabels.confirm)
    await an.press(formLabels.mine)
    await an.press('Trà Shan tuyết')
    const early = an.value(formLabels.withdraw)
    await an.pressValue(early)
    const yes = an.value(formLabels.withdrawYes)
    await byCommune(counter, id, 'proposed')
    await an.pressValue(yes)
    expect(await row()).toMatchObject({ state: 'proposed' })
    await an.pressValue(early)
    expect(await row()).toMatchObject({ state: 'proposed' })
    expect(an.labels()).not.toContain(formLabels.withdraw)
  })

  test('a dossier sent back is mended and handed in again under its code', async () => {
    const { counter, an, id, row } = await ready()
    await an.say('nộp')
    await an.press(formLabels.confirm)
    const { code } = await row()
    await byCommune(counter, id, 'returned')
    expect(await an.say('hồ sơ của tôi')).toBeTruthy()
    expect(await an.press('Trà Shan tuyết')).toContain('thiếu ảnh')
    await an.press(formLabels.mend)
    await an.say('9')
    await an.say('0987654321')
    await an.say('nộp')
    await an.press(formLabels.confirm)
    expect(await row()).toMatchObject({ state: 'submitted', code })
    expect((await row()).answers.phone).toEqual({ value: '+84987654321' })
  })
})
