import { expect, test } from 'vitest'
import { isAllowed } from '#src/people/consent.ts'
import { hashText } from '#src/people/consent-prompt.ts'
import { findPerson } from '#src/people/person.ts'
import type { FormReaders } from '#src/registration/form/readers.ts'
import { producerSteps } from '#src/registration/form/steps/producer.ts'
import { consentWords } from '#src/text/consent.ts'
import { formQuestions } from '#src/text/form-questions.ts'
import { deskWords } from '#src/text/people.ts'
import { correctWords, exportWords, withdrawWords } from '#src/text/rights.ts'
import { onBothEngines } from '../../database.ts'
import { aDesk, value } from './a-desk.ts'

const asIs = (text: string) => ({ value: text })
const readers: FormReaders = {
  ...{ phone: asIs, name: asIs, organisation: asIs, registrationNumber: asIs, ethnicity: asIs },
  ...{ shortText: asIs, longText: asIs, showPhone: (phone) => phone, sets: () => [] },
  email: (text) => (text.includes('@') ? { value: text } : { problem: 'none' }),
  money: () => ({ value: 1 }),
  profit: () => ({ value: 1 }),
  quantity: () => ({ problem: 'none' }),
  percent: () => ({ value: 1 }),
  day: (text) => ({ value: text }),
  count: () => ({ value: 1 }),
  choice: () => ({ problem: 'none' }),
  address: () => ({ kind: 'unclear', problem: 'none' }),
}
const steps = producerSteps(readers)

type DeskOf = Awaited<ReturnType<typeof aDesk>>

async function consent(desk: DeskOf, purpose: 'registration' | 'contact' | 'model') {
  const list = await desk.say('zalo:1', 'rút đồng ý')
  return desk.press('zalo:1', value(list, withdrawWords.give(purpose)))
}

onBothEngines(({ open }) => {
  test('a consent is withdrawn purpose by purpose, and holds from the next message on', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database })
    expect((await desk.say('zalo:1', 'rút đồng ý')).text).toContain(withdrawWords.nobody)
    const person = await desk.meet('zalo:1')
    const prompt = await consent(desk, 'registration')
    for (const unclear of ['ok', '👍', 'vâng', '7']) {
      expect((await desk.say('zalo:1', unclear)).text).toBe(consentWords.unclear)
    }
    expect(await db.consent.count()).toBe(0)
    expect((await desk.say('zalo:1', 'tôi đồng ý')).text).toBe(withdrawWords.given)
    expect(await db.consent.findMany()).toMatchObject([
      { person, purpose: 'registration', choice: 'given', conversation: 'zalo:1' },
    ])
    expect((await db.consent.findMany())[0]?.textHash).toBe(hashText(prompt.text))
    expect((await desk.press('zalo:1', value(prompt, consentWords.agree))).text).toBe(deskWords.old)

    await consent(desk, 'contact')
    expect((await desk.say('zalo:1', '1')).text).toBe(withdrawWords.given)
    const list = await desk.say('zalo:1', 'rút đồng ý')
    expect(list.text).not.toContain('ngoài Việt Nam')
    const done = await desk.press('zalo:1', value(list, withdrawWords.take('registration')))
    expect(done.text).toContain(withdrawWords.frozen)
    expect(await isAllowed(db, person, 'registration')).toBe(false)
    expect(await isAllowed(db, person, 'contact')).toBe(true)
    expect((await desk.say('zalo:1', 'sửa dữ liệu')).text).toBe(correctWords.needsConsent)
    expect((await desk.press('zalo:1', value(done, withdrawWords.eraseToo))).text).toContain('xoá')
    await desk.stop()
  })

  test('an old button or a number meant for something else is no consent', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database })
    await desk.meet('zalo:1')
    const old = await consent(desk, 'registration')
    const fresh = await consent(desk, 'registration')
    const stale = await desk.press('zalo:1', value(old, consentWords.agree))
    expect(await db.consent.count()).toBe(0)
    expect(stale.text).toBe(fresh.text)
    await desk.say('zalo:1', 'điểm mấy thì được 3 sao?')
    await desk.say('zalo:1', 'liên kết')
    await desk.say('zalo:1', '1')
    expect(await db.consent.count()).toBe(0)
    await desk.stop()
  })

  test('what is known is shown and corrected as in the form', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database }, { steps })
    const person = await desk.meet('zalo:1', { representative: 'Lò Thị Mai', later: 1 })
    await consent(desk, 'registration')
    await desk.say('zalo:1', 'đồng ý')
    const shown = await desk.say('zalo:1', 'sửa dữ liệu')
    expect(shown.text).toContain('Lò Thị Mai')
    await desk.press('zalo:1', value(shown, formQuestions.email.label))
    expect((await desk.say('zalo:1', 'không nhớ nữa')).text).toContain(correctWords.unclear)
    const done = await desk.say('zalo:1', 'mai@example.vn')
    expect(done.text).toContain('mai@example.vn')
    const more = await desk.press('zalo:1', value(done, correctWords.more))
    const asked = await desk.press('zalo:1', value(more, formQuestions.sex.label))
    await desk.press('zalo:1', value(asked, 'Nữ'))
    expect((await findPerson(db, 'zalo:1'))?.profile).toEqual({
      ...{ representative: 'Lò Thị Mai', email: 'mai@example.vn', sex: 'female', later: 1 },
    })
    expect(await db.dataRequest.count({ where: { person, kind: 'correct' } })).toBe(2)
    expect(await db.audit.count({ where: { person, action: 'changed' } })).toBe(2)
    await desk.stop()
  })

  test('a question in the middle is answered, and leaving changes nothing', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database }, { steps })
    await desk.meet('zalo:1')
    await consent(desk, 'registration')
    expect((await desk.say('zalo:1', 'giấy chứng nhận dùng được mấy năm?')).text).toContain(
      '36 tháng',
    )
    await desk.say('zalo:1', 'xóa dữ liệu')
    expect((await desk.say('zalo:1', 'thôi')).text).toBe(deskWords.kept)
    await desk.say('zalo:1', 'xoá hết')
    expect(await db.person.count()).toBe(1)
    await desk.stop()
  })

  test('the data is offered by an address with a secret that is nowhere else', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database })
    const { text } = await desk.say('zalo:1', 'dữ liệu của tôi')
    const [address = ''] = /https:\S+/.exec(text) ?? []
    expect(text).toContain(exportWords.ready(address))
    const secret = new URL(address).hash.slice(1)
    expect(secret.length).toBeGreaterThan(40)
    expect(JSON.stringify(await db.dataLink.findMany())).not.toContain(secret)
    await desk.stop()
  })
})
