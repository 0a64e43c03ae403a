import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import { countDue, removeDue } from '#src/people/retention.ts'
import { onBothEngines } from '../database.ts'

const now = new Date('2026-11-25T03:00:00Z')
const retention = { chatDays: 90, draftDays: 30, auditMonths: 24 }
const DAY = 86_400_000

function ago(ms: number): Date {
  return new Date(now.getTime() - ms)
}

/** One row of each kind; each time is the one the rule looks at. */
async function add({ db }: OpenDatabase, name: string, times: { [kind: string]: Date }) {
  const time = (kind: string) => times[kind] ?? now
  const sending = { attempts: 0, failures: 0, dueAt: now, state: 'done' }
  const said = { conversation: 'zalo:1', content: '{"kind":"text","text":"a"}' }
  await db.inbox.create({
    data: { ...said, ...sending, externalId: name, receivedAt: time('said') },
  })
  const answered = { conversation: 'zalo:1', reply: '{"text":"a"}', createdAt: time('answered') }
  await db.outbox.create({ data: { ...answered, ...sending, key: name } })
  const question = { question: 'a', status: 'answered', citations: '[]', corpusVersion: '' }
  const more = { asOf: '', ms: 1, createdAt: time('questions'), conversation: 'zalo:1' }
  await db.question.create({ data: { id: name, ...question, ...more } })
  const session = { session: '{"version":1}', version: 1 }
  const idle = { id: `zalo:${name}`, ...session, updatedAt: time('conversations') }
  await db.conversation.create({ data: idle })
  const owned = { id: `web:${name}`, ...session, updatedAt: time('sessions'), person: 'p' }
  await db.conversation.create({ data: owned })
  const code = { person: 'p', conversation: 'zalo:1', expiresAt: time('linkCodes') }
  await db.linkCode.create({ data: { hash: name, ...code } })
  const linkTry = { id: name, conversation: 'zalo:1', at: time('linkTries') }
  await db.linkTry.create({ data: linkTry })
  const upload = { registration: 'r', conversation: 'zalo:1', expiresAt: time('uploadLinks') }
  await db.uploadLink.create({ data: { hash: name, ...upload } })
  const download = { conversation: 'zalo:1', request: 'r', expiresAt: time('dataLinks') }
  await db.dataLink.create({ data: { hash: name, ...download } })
  const act = { role: 'commune', actor: 'a', action: 'viewed', subject: 's', at: time('audit') }
  await db.audit.create({ data: { id: name, ...act } })
  const draft = { person: 'p', formVersion: '1', criteriaVersion: '1', answers: '{}', step: 'a' }
  const dates = { version: 1, createdAt: now, updatedAt: now }
  const cancelled = { state: 'cancelled', cancelledAt: time('drafts') }
  await db.registration.create({ data: { id: name, ...draft, ...dates, ...cancelled } })
  const event = { from: 'draft', to: 'cancelled', role: 'producer', actor: 'p', reason: '' }
  await db.registrationEvent.create({ data: { id: name, registration: name, ...event, at: now } })
  const file = { kind: 'photo', name: 'a', type: 'image/png', size: 1, sha256: name }
  const where = { path: `ab/${name}`, source: 'web', receivedAt: now, registration: name }
  await db.attachment.create({ data: { id: name, ...file, ...where } })
}

const limits: Record<string, Date> = {
  said: ago(90 * DAY),
  answered: ago(90 * DAY),
  questions: ago(90 * DAY),
  conversations: ago(90 * DAY),
  sessions: ago(90 * DAY),
  linkCodes: now,
  linkTries: ago(3_600_000),
  uploadLinks: now,
  dataLinks: now,
  audit: new Date('2024-11-25T03:00:00Z'),
  drafts: ago(30 * DAY),
}

function moved(ms: number) {
  return Object.fromEntries(
    Object.entries(limits).map(([kind, limit]) => [kind, new Date(limit.getTime() + ms)]),
  )
}

function places(...names: string[]) {
  const uploads = mkdtempSync(join(tmpdir(), 'ocop-uploads-'))
  mkdirSync(join(uploads, 'ab'))
  for (const name of names) writeFileSync(join(uploads, 'ab', name), 'x')
  return uploads
}

onBothEngines(({ open }) => {
  test('all that is past its time goes, nothing before it, and a second run finds nothing', async () => {
    const database = await open()
    const uploads = places('due', 'early')
    await add(database, 'due', moved(-1000))
    await add(database, 'early', moved(1000))
    const place = { database, uploads }
    const one = Object.fromEntries(Object.keys(limits).map((kind) => [kind, 1]))
    expect(await countDue(place, retention, now)).toEqual(one)
    expect(await countDue(place, retention, now)).toEqual(one)
    expect(await removeDue(place, retention, now)).toEqual(one)

    const { db } = database
    const names = async (rows: Promise<object[]>) => JSON.stringify(await rows)
    const tables = [
      names(db.inbox.findMany()),
      names(db.outbox.findMany()),
      ...[
        names(db.question.findMany()),
        names(db.linkCode.findMany()),
        names(db.linkTry.findMany()),
      ],
      ...[
        names(db.uploadLink.findMany()),
        names(db.dataLink.findMany()),
        names(db.audit.findMany()),
      ],
      ...[names(db.registration.findMany()), names(db.registrationEvent.findMany())],
      names(db.attachment.findMany()),
    ]
    for (const rows of await Promise.all(tables)) {
      expect(rows).toContain('early')
      expect(rows).not.toContain('due"')
    }
    expect((await db.conversation.findMany()).map(({ id }) => id).sort()).toEqual([
      ...['web:due', 'web:early', 'zalo:early'],
    ])
    const reset = await db.conversation.findUniqueOrThrow({ where: { id: 'web:due' } })
    expect(reset).toMatchObject({ session: '{}', version: 2, person: 'p' })
    expect([existsSync(join(uploads, 'ab/due')), existsSync(join(uploads, 'ab/early'))]).toEqual([
      ...[false, true],
    ])
    const none = Object.fromEntries(Object.keys(limits).map((kind) => [kind, 0]))
    expect(await removeDue(place, retention, now)).toEqual(none)
  })

  test('a month without that day ends on its last, so that nothing goes early', async () => {
    const database = await open()
    const leap = new Date('2028-02-29T03:00:00Z')
    const act = { role: 'commune', actor: 'a', action: 'viewed', subject: 's' }
    const at = new Date('2026-02-28T12:00:00Z')
    await database.db.audit.create({ data: { id: 'a', ...act, at } })
    expect((await countDue({ database, uploads: places() }, retention, leap)).audit).toBe(0)
  })
})
