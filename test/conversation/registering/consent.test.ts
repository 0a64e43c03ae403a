import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import { hashText } from '#src/people/consent-prompt.ts'
import { consentTexts, consentWords } from '#src/text/consent.ts'
import { formSay } from '#src/text/form.ts'
import { onBothEngines } from '../../database.ts'
import { cited } from '../talk.ts'
import { aCounter, type Counter, wipe } from './a-counter.ts'

const facts = { chatDays: 90, draftDays: 30 }
const asked = consentTexts.registration.text(facts)

async function stored({ db }: Counter) {
  const [persons, consents, dossiers, links] = await Promise.all([
    db.person.count(),
    db.consent.count(),
    db.registration.count(),
    db.uploadLink.count(),
  ])
  return { persons, consents, dossiers, links }
}
const nothing = { persons: 0, consents: 0, dossiers: 0, links: 0 }

onBothEngines(({ open }) => {
  let database: OpenDatabase
  beforeAll(async () => {
    database = await open()
  })
  beforeEach(() => wipe(database))

  test('registering begins with the whole text of the consent and its two buttons', async () => {
    const an = aCounter(database).on('web:an')
    expect(await an.say('tôi muốn đăng ký sản phẩm OCOP')).toContain(asked)
    expect(an.labels()).toEqual([consentWords.agree, consentWords.refuse])
  })

  test('neither courtesy nor a sign nor a name is a consent, and nothing is stored for it', async () => {
    const counter = aCounter(database)
    const an = counter.on('web:an')
    await an.say('đăng ký')
    const said = ['ok', '👍', 'ừ', 'vâng ạ', 'được', '✅', 'Lò Thị Mai', '0912345678', 'đồng ý?']
    for (const text of said) {
      expect(await an.say(text), text).toContain(consentWords.unclear.slice(0, 20))
      expect(an.labels(), text).toEqual([consentWords.agree, consentWords.refuse])
    }
    expect(await stored(counter)).toEqual(nothing)
  })

  test('a button of an earlier prompt is no consent: it is asked anew', async () => {
    const counter = aCounter(database)
    const an = counter.on('web:an')
    await an.say('đăng ký')
    const old = an.value(consentWords.agree)
    await an.say('đăng ký')
    const again = await an.pressValue(old)
    expect(again).toContain(consentWords.stale)
    expect(again).toContain(asked)
    expect(await stored(counter)).toEqual(nothing)
    await an.press(consentWords.agree)
    expect((await stored(counter)).consents).toBe(1)
    await an.press(consentWords.agree)
    expect(await an.pressValue(old)).toContain(formSay.staleConsent)
    expect((await stored(counter)).consents).toBe(2)
  })

  test('the evidence says what was agreed to, in which words, when, where and how', async () => {
    const counter = aCounter(database)
    const an = counter.on('zalo:7')
    await an.say('đăng ký')
    const button = an.value(consentWords.agree)
    await an.press(consentWords.agree)
    const at = counter.now()
    await an.say('Không đồng ý ạ')
    const [first, second] = await counter.db.consent.findMany({ orderBy: { at: 'asc' } })
    const { version } = consentTexts.registration
    expect(first).toMatchObject({
      ...{ purpose: 'registration', choice: 'given', version, textHash: hashText(asked) },
      ...{ conversation: 'zalo:7', action: button, at },
    })
    expect(second).toMatchObject({
      ...{ purpose: 'contact', choice: 'refused', action: 'Không đồng ý ạ' },
      person: first?.person,
    })
    const text = await counter.db.consentText.findUnique({ where: { hash: hashText(asked) } })
    expect(text).toMatchObject({ text: asked, purpose: 'registration', version })
  })

  test('whoever refuses is told that nothing is kept, and nothing is', async () => {
    const counter = aCounter(database)
    const an = counter.on('web:an')
    await an.say('đăng ký')
    expect(await an.say('không đồng ý')).toBe(formSay.noConsent)
    expect(await stored(counter)).toEqual(nothing)
    expect(await an.say('Giấy chứng nhận có hạn mấy năm?')).toContain(cited.text)
  })

  test('a question before the choice is answered and the choice is asked again', async () => {
    const counter = aCounter(database)
    const an = counter.on('web:an')
    await an.say('đăng ký')
    const said = await an.say('Ai được tham gia OCOP, có mấy loại?')
    expect(counter.asked).toHaveLength(1)
    expect(said).toContain(cited.text)
    expect(an.labels()).toEqual([consentWords.agree, consentWords.refuse])
    expect(await stored(counter)).toEqual(nothing)
    await an.say('tôi đồng ý')
    expect((await stored(counter)).consents).toBe(1)
  })

  test('a number typed where there are no buttons chooses, but only among the choices of the consent', async () => {
    const counter = aCounter(database)
    const an = counter.on('zalo:7')
    await an.say('chào em')
    await an.say('đăng ký')
    await an.say('1')
    expect((await stored(counter)).consents).toBe(1)
  })

  test('a dossier is made only after both choices; refusing news keeps nobody from it', async () => {
    const counter = aCounter(database)
    const an = counter.on('web:an')
    await an.say('đăng ký')
    await an.say('tôi đồng ý')
    expect((await stored(counter)).dossiers).toBe(0)
    await an.say('không')
    expect((await stored(counter)).dossiers).toBe(1)
    expect(an.last().text).toContain(formSay.opening)
  })
})
