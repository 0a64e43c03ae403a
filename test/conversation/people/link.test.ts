import { expect, test, vi } from 'vitest'
import { linkWords, unlinkWords } from '#src/text/people.ts'
import { onBothEngines } from '../../database.ts'
import { aDesk, value } from './a-desk.ts'

function codeOf(text: string): string {
  return /\d{4} \d{4}/.exec(text)?.[0] ?? ''
}

onBothEngines(({ open }) => {
  test('a code shown on one channel and typed on another makes them one person’s, and the first hears of it', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database })
    const person = await desk.meet('zalo:1', { phone: '+84912345678' })
    const code = codeOf((await desk.say('zalo:1', 'liên kết')).text)
    expect(await db.linkCode.count({ where: { hash: code.replace(' ', '') } })).toBe(0)

    expect((await desk.say('web:b', 'đổi máy')).text).toContain(linkWords.nobody)
    expect((await desk.say('web:b', code)).text).toBe(linkWords.linked('Zalo'))
    const rows = await db.conversation.findMany({ where: { person } })
    expect(rows.map(({ id }) => id).sort()).toEqual(['web:b', 'zalo:1'])
    await vi.waitFor(() =>
      expect(desk.sent.map(({ text }) => text)).toContain(linkWords.toldLinked('trang web')),
    )
    expect(await db.audit.count({ where: { person, action: 'linked' } })).toBe(1)
    expect((await desk.say('web:c', `liên kết ${code}`)).text).toContain(linkWords.wrong.used)
    await desk.stop()
  })

  test('a code ends after ten minutes, and with the next one', async () => {
    const database = await open()
    const desk = await aDesk(database)
    await desk.meet('zalo:1')
    const first = codeOf((await desk.say('zalo:1', 'mã liên kết')).text)
    const second = codeOf((await desk.say('zalo:1', 'mã liên kết')).text)
    expect((await desk.say('web:b', `lien ket ${first}`)).text).toContain(linkWords.wrong.unknown)
    desk.pass(10)
    expect((await desk.say('web:b', `lien ket ${second}`)).text).toContain(linkWords.wrong.expired)
    expect(await database.db.conversation.count({ where: { person: { not: null } } })).toBe(1)
    await desk.stop()
  })

  test('five wrong codes in an hour, and a right one is refused too until the hour is over', async () => {
    const database = await open()
    const desk = await aDesk(database)
    await desk.meet('zalo:1')
    for (let tries = 1; tries <= 5; tries++) {
      const { text } = await desk.say('web:b', `liên kết 0000 000${tries}`)
      if (tries < 5) expect(text).toContain(linkWords.again(5 - tries))
      else expect(text).toContain(linkWords.barred)
    }
    const code = codeOf((await desk.say('zalo:1', 'liên kết')).text)
    expect((await desk.say('web:b', `liên kết ${code}`)).text).toBe(linkWords.barred)
    expect((await desk.say('web:other', `liên kết ${code}`)).text).toContain(
      linkWords.linked('Zalo'),
    )
    desk.pass(61)
    const later = codeOf((await desk.say('zalo:1', 'liên kết')).text)
    expect((await desk.say('web:b', `liên kết ${later}`)).text).toBe(linkWords.linked('Zalo'))
    await desk.stop()
  })

  test('two persons become the older one, with everything both had', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database })
    const older = await desk.meet('zalo:1', { phone: 'older', street: 'older' })
    desk.pass(1)
    const younger = await desk.meet('web:b', { phone: 'younger', email: 'younger' })
    const draft = {
      ...{ person: younger, state: 'draft', formVersion: '1', criteriaVersion: '1', version: 1 },
      ...{ answers: '{}', step: 'kind', createdAt: desk.now(), updatedAt: desk.now() },
    }
    await db.registration.create({ data: { id: 'r', ...draft } })
    const choice = { purpose: 'registration', choice: 'given', version: '1', textHash: 'h' }
    await db.consent.create({
      data: {
        id: 'c',
        person: younger,
        ...choice,
        conversation: 'web:b',
        action: 'a',
        at: desk.now(),
      },
    })
    const code = codeOf((await desk.say('web:b', 'liên kết')).text)
    expect((await desk.say('zalo:1', `liên kết ${code}`)).text).toContain('trang web')

    const persons = await db.person.findMany()
    expect(persons.map(({ id }) => id)).toEqual([older])
    expect(JSON.parse(persons[0]?.profile ?? '')).toEqual({
      ...{ phone: 'older', street: 'older', email: 'younger' },
    })
    expect(await db.registration.count({ where: { person: older } })).toBe(1)
    expect(await db.consent.count({ where: { person: older } })).toBe(1)
    expect(await db.conversation.count({ where: { person: older } })).toBe(2)
    for (const channel of ['zalo:1', 'web:b'] as const) {
      expect((await desk.say(channel, `liên kết ${code}`)).text).toContain(linkWords.wrong.used)
    }
    await desk.stop()
  })

  test('an unlinked channel has no access and nothing of what was said there', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database })
    const person = await desk.meet('zalo:1')
    expect((await desk.say('zalo:1', 'bỏ liên kết')).text).toBe(unlinkWords.alone)
    const code = codeOf((await desk.say('zalo:1', 'liên kết')).text)
    await desk.say('web:b', 'mật khẩu của tôi là gì')
    await desk.say('web:b', `liên kết ${code}`)
    const which = await desk.say('zalo:1', 'mất máy')
    expect(which.choices?.length).toBe(3)
    const done = await desk.press('zalo:1', value(which, 'trang web'))
    expect(done.text).toBe(unlinkWords.done('trang web'))
    const rows = await db.conversation.findMany({ where: { person } })
    expect(rows.map(({ id }) => id)).toEqual(['zalo:1'])
    const entries = await desk.mailbox.transcript.read('web:b')
    expect(entries.map((entry) => entry.kind)).toEqual(['reply'])
    expect(JSON.stringify(entries)).toContain(unlinkWords.gone)
    expect((await desk.press('zalo:1', value(which, 'trang web'))).text).not.toContain('✔')
    await desk.stop()
  })

  test('the channel in use can be unlinked too, and the others hear of it', async () => {
    const { db, ...database } = await open()
    const desk = await aDesk({ db, ...database })
    const person = await desk.meet('zalo:1')
    const code = codeOf((await desk.say('zalo:1', 'liên kết')).text)
    await desk.say('web:b', `liên kết ${code}`)
    const which = await desk.say('web:b', 'bỏ liên kết')
    expect((await desk.press('web:b', value(which, 'đang dùng'))).text).toContain(
      unlinkWords.doneHere,
    )
    expect((await db.conversation.findMany({ where: { person } })).map(({ id }) => id)).toEqual([
      'zalo:1',
    ])
    await vi.waitFor(() =>
      expect(desk.sent.map(({ text }) => text)).toContain(unlinkWords.toldUnlinked('trang web')),
    )
    await desk.stop()
  })
})
