import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pino from 'pino'
import { expect, test, vi } from 'vitest'
import { log } from '#src/log.ts'
import { finishErasures } from '#src/people/erase.ts'
import { deskWords } from '#src/text/people.ts'
import { eraseWords } from '#src/text/rights.ts'
import { onBothEngines } from '../../database.ts'
import { everyByte, everyRow, fill } from '../../people/canaries.ts'
import { aDesk, value } from './a-desk.ts'

/** What stays on purpose: who looked, what was agreed to, and the platform’s own ids of messages. */
const evidence =
  /AN\.(Consent|ConsentText|Audit|DataRequest|Person\.id|Inbox\.externalId|LinkTry\.id)[\w.]*/g

function uploadsOf(...names: string[]) {
  const uploads = mkdtempSync(join(tmpdir(), 'ocop-uploads-'))
  mkdirSync(join(uploads, 'ab'))
  for (const name of names) writeFileSync(join(uploads, 'ab', `${name}.file`), `${name}.bytes`)
  return uploads
}

/** Everything the program logs from now on, down to the finest level. */
function listenToLog() {
  const lines: string[] = []
  const stream: { write: (line: string) => unknown } = Reflect.get(log, pino.symbols.streamSym)
  const spy = vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(line))
  log.level = 'trace'
  log.info('listening to the log')
  return {
    lines: () => lines.join(''),
    stop: () => {
      log.level = 'silent'
      spy.mockRestore()
    },
  }
}

onBothEngines(({ open, engine }) => {
  test('asked twice, everything of the person is gone, from the files too, and nothing of anybody else', async () => {
    const logged = listenToLog()
    const database = await open()
    const { db } = database
    const desk = await aDesk(database)
    await fill(database, 'AN', 'web:AN-chat')
    await fill(database, 'BINH', 'zalo:BINH-chat')
    const linked = {
      session: '{"version":1,"talk":"AN.linked"}',
      version: 1,
      person: 'AN.Person.id',
    }
    await db.conversation.create({ data: { id: 'zalo:7', ...linked, updatedAt: desk.now() } })
    await desk.say('zalo:7', 'AN.said ở kênh kia')
    // Rows that move about in the file leave copies behind.
    for (let i = 0; i < 40; i++) {
      await desk.say('web:AN-chat', `AN.said${i} ${'điều riêng '.repeat(i)}`)
    }
    const uploads = uploadsOf('AN', 'BINH')

    const first = await desk.say('web:AN-chat', 'xoá dữ liệu')
    expect(first.text).toMatch(/1 hồ sơ chưa nộp[\s\S]*1 tệp[\s\S]*2 kênh/)
    expect((await desk.say('web:AN-chat', 'ok')).text).toBe(deskWords.choose)
    expect(await everyRow(database)).toContain('AN.Person.profile')
    const second = await desk.press('web:AN-chat', value(first, eraseWords.go))
    expect(second.text).toBe(eraseWords.second)
    expect((await desk.press('web:AN-chat', value(first, eraseWords.go))).text).toBe(deskWords.old)
    const again = await desk.say('web:AN-chat', 'xóa dữ liệu')
    await desk.press('web:AN-chat', value(again, eraseWords.go))
    const done = await desk.say('web:AN-chat', 'xoá hết')
    const receipt = /XD-\w{5}-\w{5}/.exec(done.text)?.[0] ?? ''
    expect(await finishErasures({ database, uploads }, desk.now())).toBe(1)
    expect(await finishErasures({ database, uploads }, desk.now())).toBe(0)

    const rows = (await everyRow(database)).replace(evidence, '').replaceAll('web:AN-chat', '')
    expect(rows.match(/AN\.[\w.]+|điều riêng/g)).toBeNull()
    expect(rows).toContain('BINH.Inbox.content')
    if (engine === 'SQLite') {
      const file = database.url.replace('file:', '')
      const bytes = everyByte(dirname(file)).replace(evidence, '').replaceAll('web:AN-chat', '')
      expect(bytes).toContain('BINH.Registration.answers')
      expect(bytes.match(/AN\.[\w.]+/g)).toBeNull()
      expect(bytes).not.toContain(Buffer.from('điều riêng').toString('latin1'))
    }
    expect(everyByte(uploads)).toBe('BINH.bytes')
    expect(logged.lines()).toContain('listening to the log')
    expect(logged.lines()).not.toMatch(/AN\.|riêng/)
    logged.stop()

    const request = await db.dataRequest.findUniqueOrThrow({ where: { id: receipt } })
    expect(request.doneAt).not.toBeNull()
    expect(JSON.parse(request.outcome)).toMatchObject({ drafts: 1, submitted: 0, files: 1 })
    const entries = await desk.mailbox.transcript.read('web:AN-chat')
    expect(entries.map((entry) => entry.kind)).toEqual(['reply'])
    expect(JSON.stringify(await desk.mailbox.transcript.read('zalo:7'))).toContain(eraseWords.told)
    expect(await db.conversation.count({ where: { person: 'AN.Person.id' } })).toBe(0)
    expect((await desk.say('web:AN-chat', 'sửa dữ liệu')).text).not.toContain('AN.')
    await desk.stop()
  })

  test('what was under way on another channel when the person was erased ends without effect', async () => {
    const database = await open()
    const { db } = database
    let begun = () => {}
    let release = () => {}
    const underWay = new Promise<void>((resolve) => {
      begun = resolve
    })
    const erasedFirst = new Promise<void>((resolve) => {
      release = resolve
    })
    const desk = await aDesk(database, {}, async (content) => {
      if (content.kind !== 'text' || !content.text.includes('AN.slow')) return
      begun()
      await erasedFirst
    })
    await fill(database, 'AN', 'zalo:1')
    const linked = { session: '{}', version: 1, person: 'AN.Person.id', updatedAt: desk.now() }
    await db.conversation.create({ data: { id: 'web:b', ...linked } })
    const slow = { kind: 'text' as const, text: 'AN.slow ở Cà Mau' }
    await desk.mailbox.receive({ id: 'slow', conversation: 'web:b', content: slow })
    await underWay
    const first = await desk.say('zalo:1', 'xóa dữ liệu')
    const second = await desk.press('zalo:1', value(first, eraseWords.go))
    await desk.press('zalo:1', value(second, eraseWords.sure))
    release()
    expect((await desk.say('web:b', 'chào')).text).not.toBe('apology')
    expect(await everyRow(database)).not.toMatch(/AN\.slow|mau/i)
    expect(await db.question.count()).toBe(0)
    await desk.stop()
  })

  test('a message that was answered before the erasure finds its row when it is delivered again', async () => {
    const database = await open()
    const desk = await aDesk(database)
    const again = { id: 'platform-1', conversation: 'zalo:1' as const }
    await desk.mailbox.receive({ ...again, content: { kind: 'text', text: 'riêng tư' } })
    await desk.mailbox.transcript.repliesTo('zalo:1', 'platform-1', 10_000)
    const first = await desk.say('zalo:1', 'xóa dữ liệu')
    const second = await desk.press('zalo:1', value(first, eraseWords.go))
    await desk.press('zalo:1', value(second, eraseWords.sure))
    const before = await database.db.inbox.count()
    await desk.mailbox.receive({ ...again, content: { kind: 'text', text: 'riêng tư' } })
    await desk.say('zalo:1', 'chào')
    expect(await database.db.inbox.count()).toBe(before + 1)
    expect(await everyRow(database)).not.toContain('riêng tư')
    await desk.stop()
  })

  test('a submitted dossier goes too, unless a legal ground keeps it without the person', async () => {
    for (const keepGround of [undefined, 'Luật lưu trữ']) {
      const database = await open()
      const { db } = database
      const desk = await aDesk(database, keepGround ? { keepGround } : {})
      const { registration } = await fill(database, 'AN', 'zalo:1')
      await db.registration.update({ where: { id: registration }, data: { state: 'reviewing' } })
      const uploads = uploadsOf('AN')
      const first = await desk.say('zalo:1', 'xóa dữ liệu')
      const second = await desk.press('zalo:1', value(first, eraseWords.go))
      const done = await desk.press('zalo:1', value(second, eraseWords.sure))
      await finishErasures({ database, uploads }, desk.now())
      expect(existsSync(join(uploads, 'ab/AN.file'))).toBe(false)
      const left = await db.registration.findMany()
      expect(left.length).toBe(keepGround ? 1 : 0)
      for (const text of [first.text, done.text]) {
        expect(text.includes('Luật lưu trữ')).toBe(keepGround !== undefined)
      }
      if (keepGround) {
        expect(left[0]).toMatchObject({ person: 'erased', code: 'AN.Registration.code' })
        expect(JSON.parse(left[0]?.answers ?? '')).toEqual({
          'criterion:1': { value: { points: 3 } },
        })
        const events = await db.registrationEvent.findMany()
        expect(events).toMatchObject([{ actor: 'erased', reason: '' }])
        expect(await db.attachment.count()).toBe(0)
      }
      await desk.stop()
    }
  })
})
