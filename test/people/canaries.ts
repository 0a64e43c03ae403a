import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { raw, sqltag as sql } from '@prisma/client/runtime/client'
import type { OpenDatabase } from '#src/database/client.ts'
import { columnsOf } from './schema.ts'

const at = new Date('2026-11-20T03:00:00Z')
const later = new Date('2027-11-20T03:00:00Z')

/**
 * One row of everything for one person with one conversation, each text with a mark of its own:
 * "NAME.Model.column". Returns the marks of each model.
 */
export async function fill({ db }: OpenDatabase, name: string, conversation: string) {
  const person = `${name}.Person.id`
  const registration = `${name}.Registration.id`
  const textHash = `${name}.Consent.textHash`
  const mark = (model: string) => (column: string) => `${name}.${model}.${column}`
  const json = (text: string) => JSON.stringify({ kind: 'text', text })
  const sending = { attempts: 0, failures: 0, dueAt: at, state: 'sent' }

  let m = mark('Conversation')
  const session = JSON.stringify({
    version: 1,
    greeted: true,
    talk: { question: m('session'), at },
  })
  const row = { session, version: 1, updatedAt: at, person }
  await db.conversation.upsert({
    where: { id: conversation },
    create: { id: conversation, ...row },
    update: row,
  })
  m = mark('Person')
  const profile = JSON.stringify({ organisation: m('profile') })
  await db.person.create({ data: { id: person, profile, createdAt: at, updatedAt: at } })
  m = mark('Inbox')
  const said = { conversation, externalId: m('externalId'), content: json(m('content')) }
  await db.inbox.create({ data: { ...said, ...sending, state: 'done', receivedAt: at } })
  m = mark('Outbox')
  const reply = { conversation, key: m('key'), reply: JSON.stringify({ text: m('reply') }) }
  const problem = m('problem')
  await db.outbox.create({
    data: { ...reply, ...sending, createdAt: at, platformId: m('platformId'), problem },
  })
  m = mark('Question')
  const about = { question: m('question'), status: m('status'), citations: json(m('citations')) }
  const feedback = { feedback: m('feedback'), feedbackReason: m('feedbackReason') }
  const given = { corpusVersion: '', asOf: m('asOf'), ms: 1, createdAt: at }
  await db.question.create({ data: { id: m('id'), conversation, ...about, ...feedback, ...given } })
  m = mark('Consent')
  const chosen = { purpose: m('purpose'), choice: m('choice'), version: m('version'), textHash }
  await db.consent.create({
    data: { id: m('id'), person, ...chosen, conversation, action: m('action'), at },
  })
  m = mark('ConsentText')
  const wording = { purpose: m('purpose'), version: m('version'), text: m('text') }
  await db.consentText.create({ data: { hash: textHash, ...wording } })
  m = mark('LinkCode')
  await db.linkCode.create({ data: { hash: m('hash'), person, conversation, expiresAt: later } })
  await db.linkTry.create({ data: { id: mark('LinkTry')('id'), conversation, at: later } })
  m = mark('Registration')
  const answers = JSON.stringify({
    organisation: { value: m('answers') },
    unknown: { value: { deep: m('unknown') } },
    'criterion:1': { value: { points: 3, evidence: m('evidence') } },
  })
  await db.registration.create({
    data: {
      ...{ id: registration, person, code: m('code'), state: 'draft', formVersion: '1' },
      ...{ criteriaVersion: '1', answers, step: m('step'), version: 1, createdAt: at },
      ...{ updatedAt: at, commune: m('commune'), province: m('province') },
    },
  })
  m = mark('RegistrationEvent')
  const moved = { from: m('from'), to: m('to'), role: 'producer', actor: m('actor') }
  await db.registrationEvent.create({
    data: { id: m('id'), registration, ...moved, reason: m('reason'), at },
  })
  m = mark('Attachment')
  await db.attachment.create({
    data: {
      ...{ id: m('id'), registration, kind: m('kind'), name: m('name'), type: m('type') },
      ...{ size: 3, sha256: m('sha256'), path: `ab/${name}.file`, source: m('source') },
      ...{ receivedAt: at, endsOn: m('endsOn') },
    },
  })
  m = mark('UploadLink')
  const link = { hash: m('hash'), registration, kind: m('kind'), browser: m('browser') }
  await db.uploadLink.create({ data: { ...link, conversation, expiresAt: later } })
  m = mark('Audit')
  await db.audit.create({
    data: {
      ...{ id: m('id'), person, role: m('role'), actor: m('actor'), action: m('action') },
      ...{ subject: m('subject'), at },
    },
  })
  m = mark('DataRequest')
  const outcome = json(m('outcome'))
  await db.dataRequest.create({
    data: { id: m('id'), person, kind: m('kind'), askedAt: at, outcome },
  })
  m = mark('DataLink')
  const download = { hash: m('hash'), person, conversation, request: m('request') }
  await db.dataLink.create({ data: { ...download, expiresAt: later } })
  return { person, registration }
}

/** Every row of the database as text. */
export async function everyRow({ db }: OpenDatabase): Promise<string> {
  const models = [...new Set(columnsOf().map(({ model }) => model))]
  const tables = await Promise.all(
    models.map((model) => db.$queryRaw(sql`SELECT * FROM ${raw(`"${model}"`)}`)),
  )
  return JSON.stringify(tables, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
}

/** The raw bytes of everything below a folder. */
export function everyByte(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}
