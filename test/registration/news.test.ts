import { expect, test } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import { createNotices } from '#src/mailbox/notify.ts'
import { setMuted } from '#src/people/person.ts'
import { decide, sendReminders } from '#src/registration/news.ts'
import { findDossier } from '#src/registration/store.ts'
import { stateNames } from '#src/text/form.ts'
import { paperLabels } from '#src/text/papers.ts'
import { aCounter } from '../conversation/registering/a-counter.ts'
import { form } from '../conversation/registering/a-form.ts'
import { filled, standsAt } from '../conversation/registering/dossier.ts'
import { onBothEngines } from '../database.ts'

const HOUR = 3_600_000

async function aDraft(database: OpenDatabase, contact?: string) {
  const counter = aCounter(database)
  const an = counter.on('web:an')
  if (contact) {
    await an.say('tôi muốn đăng ký')
    await an.say('tôi đồng ý')
    await an.say(contact)
  }
  const answers = filled({ papers: ['foodSafety'] })
  const id = contact
    ? (await database.db.registration.findFirstOrThrow()).id
    : await standsAt(counter, an, { answers })
  const { notify, transaction } = createNotices({
    db: database.db,
    isPushed: () => true,
    onStored: () => {},
  })
  const news = async () => {
    const rows = await database.db.outbox.findMany({ where: { key: { startsWith: 'notice:' } } })
    return rows.map(({ reply }) => JSON.parse(reply).text)
  }
  const row = async () => {
    const dossier = await findDossier(database.db, id)
    if (!dossier) throw new Error('no dossier')
    return dossier
  }
  return {
    ...{ counter, an, id, news, row, notify, transaction },
    remind: (hours: number) =>
      sendReminders(
        { db: database.db, form, notify, transaction },
        new Date(counter.now().getTime() + hours * HOUR),
      ),
  }
}

onBothEngines(({ open, engine }) => {
  test('a draft is reminded of after one, three and seven days, each once, with what is missing', async () => {
    const { remind, news } = await aDraft(await open())
    await remind(23)
    expect(await news()).toHaveLength(0)
    for (const hours of [25, 26, 73, 74, 169, 170, 400]) await remind(hours)
    expect(await news()).toHaveLength(3)
    expect((await news())[0]).toContain('Trà Shan tuyết')
    expect((await news())[0]).toContain(paperLabels.foodSafety)
  })

  test('whoever works on the draft again is reminded from then on', async () => {
    const { remind, news, counter, an } = await aDraft(await open())
    counter.pass(20)
    await an.say('5')
    await remind(6)
    expect(await news()).toHaveLength(0)
    await remind(26)
    expect(await news()).toHaveLength(1)
  })

  test('two processes at one reminder send it once', async () => {
    const { remind, news } = await aDraft(await open())
    await Promise.all([remind(25), remind(25), remind(25)])
    expect(await news()).toHaveLength(1)
  })

  test('nobody is written to at night, against their word, or after muting it', async () => {
    const refused = await aDraft(await open(), 'tôi không đồng ý')
    await refused.remind(25)
    expect(await refused.news()).toHaveLength(0)

    const database = await open()
    const muted = await aDraft(database)
    await muted.remind(37)
    expect(await muted.news()).toHaveLength(0)
    const { person } = await muted.row()
    await database.db.$transaction((tx) => setMuted(tx, person, new Date()))
    await muted.remind(49)
    expect(await muted.news()).toHaveLength(0)
  })

  test('a decision is told with who and why; what comes back is then reminded of', async () => {
    const { an, row, news, transaction, notify, counter, remind } = await aDraft(await open())
    await an.say('nộp')
    await an.say('nộp')
    for (const to of ['reviewing', 'returned'] as const) {
      const { id, state: from, version } = await row()
      const who = { role: 'commune', actor: 'Bà Hà, UBND xã', reason: 'thiếu phiếu kiểm nghiệm' }
      await transaction((tx) =>
        decide(tx, notify, {
          ...{ id, from, to, version, now: counter.now() },
          ...who,
          role: 'commune',
        }),
      )
    }
    const told = await news()
    expect(told).toHaveLength(2)
    expect(told[1]).toContain(stateNames.returned)
    expect(told[1]).toContain('Bà Hà, UBND xã')
    expect(told[1]).toContain('thiếu phiếu kiểm nghiệm')
    await remind(25)
    expect(await news(), engine).toHaveLength(3)
  })
})
