import { createHash } from 'node:crypto'
import type { Database } from '#src/database/client.ts'
import { type Model, wayOf } from './export-map.ts'
import type { Subject } from './subject.ts'

/** Exported rows by model: columns by their names, JSON as what it holds. */
export type Exported = Partial<Record<Model, Record<string, unknown>[]>>

/** Everything keyed to a person, or to a conversation of nobody known, and the files that go with it. */
export async function collectData(db: Database, { person, conversations }: Subject) {
  const within = { where: { conversation: { in: conversations } } }
  const own = { where: { person: person ?? '' } }
  const dossiers = await db.registration.findMany(own)
  const of = { where: { registration: { in: dossiers.map(({ id }) => id) } } }
  const consents = await db.consent.findMany(own)
  const attachments = await db.attachment.findMany(of)
  const hashes = consents.map(({ textHash }) => textHash)
  const rows = {
    Person: await db.person.findMany({ where: { id: person ?? '' } }),
    Conversation: await db.conversation.findMany({ where: { id: { in: conversations } } }),
    Consent: consents,
    ConsentText: await db.consentText.findMany({ where: { hash: { in: hashes } } }),
    Audit: await db.audit.findMany(own),
    DataRequest: await db.dataRequest.findMany(own),
    Registration: dossiers,
    RegistrationEvent: await db.registrationEvent.findMany(of),
    Attachment: attachments,
    UploadLink: await db.uploadLink.findMany(of),
    LinkCode: await db.linkCode.findMany(own),
    LinkTry: await db.linkTry.findMany(within),
    DataLink: await db.dataLink.findMany(within),
    Question: await db.question.findMany(within),
    Inbox: await db.inbox.findMany(within),
    Outbox: await db.outbox.findMany(within),
  }
  const data: Exported = {}
  for (const model of models) data[model] = rows[model].map((row) => toExported(model, row))
  return { data, files: attachments.map(({ id, name, path }) => ({ id, name, path })) }
}

const models = [
  ...(['Person', 'Consent', 'ConsentText', 'Audit', 'DataRequest', 'Registration'] as const),
  ...(['RegistrationEvent', 'Attachment', 'UploadLink', 'Conversation', 'LinkCode'] as const),
  ...(['LinkTry', 'DataLink', 'Question', 'Inbox', 'Outbox'] as const),
] satisfies Model[]

function toExported(model: Model, row: object): Record<string, unknown> {
  const entries = Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
    const way = wayOf(model, column)
    if (way === 'exported') return [[column, value]]
    if (way === 'json') return [[column, parse(value)]]
    return way === 'channel' ? [[column, toChannel(String(value))]] : []
  })
  return Object.fromEntries(entries)
}

function parse(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : value
  } catch (error) {
    if (error instanceof SyntaxError) return value
    throw error
  }
}

/** A file that is passed on must not open the conversation of a web page. */
function toChannel(conversation: string): string {
  if (!conversation.startsWith('web:')) return conversation
  return `web:${createHash('sha256').update(conversation).digest('hex').slice(0, 12)}`
}
