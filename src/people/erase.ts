import { rm } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { z } from 'zod'
import type { OpenDatabase, Transaction } from '#src/database/client.ts'
import { scrub } from '#src/database/scrub.ts'
import { audit } from './audit.ts'
import { eraseTalk, resetSessions } from './erase-talk.ts'
import { conversationsOf } from './person.ts'
import { NOBODY, pseudonymise } from './pseudonymise.ts'
import { ownStates, type Subject } from './subject.ts'

type Order = {
  subject: Subject
  /** Where the order was given; its turn is being committed by this transaction. */
  current: string
  /** Whether submitted dossiers must be kept, without the person. */
  keeps: boolean
  /** Id of the DataRequest, which the person is shown as a receipt. */
  request: string
  now: Date
}

/** The request's outcome: counts, and the paths of files until they are removed. */
const outcome = z.looseObject({ files: z.union([z.array(z.string()), z.number()]) })

/**
 * Everything of a person, or of a conversation of nobody known, goes: in one transaction the rows, then
 * (`finishErasures`) the files and what the database file still remembers. The evidence of consents
 * stays without the chat's id, as does the record of who looked at what.
 */
export async function erase(tx: Transaction, { subject, current, keeps, request, now }: Order) {
  const { person } = subject
  const conversations = person ? await conversationsOf(tx, person) : subject.conversations
  // First of all the sessions: a turn under way in another conversation stops here or ends before.
  await resetSessions(
    tx,
    conversations.filter((id) => id !== current),
  )
  const here = { where: { id: { in: conversations } } }
  await tx.conversation.updateMany({ ...here, data: { person: null } })
  const messages = await eraseTalk(tx, conversations, { current })
  const within = { where: { conversation: { in: conversations } } }
  await tx.uploadLink.deleteMany(within)
  await tx.dataLink.deleteMany(within)
  await tx.linkCode.deleteMany(within)
  const dossiers = person ? await erasePerson(tx, person, { keeps, now }) : nothing
  const { files, ...counts } = dossiers
  await tx.dataRequest.create({
    data: {
      id: request,
      person: person ?? NOBODY,
      kind: 'erase',
      askedAt: now,
      outcome: JSON.stringify({ ...counts, messages, files }),
    },
  })
  const actor = person ?? NOBODY
  const act = { role: 'producer', actor, action: 'erased', subject: `request:${request}` } as const
  await audit(tx, { ...act, person }, now)
}

const nothing: { drafts: number; submitted: number; kept: number; files: string[] } = {
  ...{ drafts: 0, submitted: 0, kept: 0 },
  files: [],
}

async function erasePerson(
  tx: Transaction,
  person: string,
  { keeps, now }: Pick<Order, 'keeps' | 'now'>,
) {
  const all = await tx.registration.findMany({ where: { person } })
  const own = all.filter(({ state }) => ownStates.includes(state))
  const kept = keeps ? all.filter((row) => !own.includes(row)) : []
  const gone = all.filter((row) => !kept.includes(row)).map(({ id }) => id)
  const files = await eraseDossiers(tx, gone)
  for (const { id } of kept) files.push(...(await pseudonymise(tx, id, now)))
  await tx.dataLink.deleteMany({ where: { person } })
  await tx.linkCode.deleteMany({ where: { person } })
  for (const row of await tx.consent.findMany({ where: { person } })) {
    const channel = row.conversation.slice(0, row.conversation.indexOf(':'))
    const data = { conversation: `${channel}:${NOBODY}` }
    await tx.consent.update({ where: { id: row.id }, data })
  }
  await tx.person.delete({ where: { id: person } })
  const submitted = all.length - own.length - kept.length
  return { drafts: own.length, submitted, kept: kept.length, files }
}

/** Dossiers with all that hangs on them; returns the paths of their files, which are still there. */
export async function eraseDossiers(tx: Transaction, ids: string[]): Promise<string[]> {
  // First the dossiers: whoever is adding a file holds its row, and is waited for.
  await tx.registration.deleteMany({ where: { id: { in: ids } } })
  const where = { registration: { in: ids } }
  const files = await tx.attachment.findMany({ where })
  await tx.attachment.deleteMany({ where })
  await tx.uploadLink.deleteMany({ where })
  await tx.registrationEvent.deleteMany({ where })
  return files.map(({ path }) => path)
}

type Place = { database: Pick<OpenDatabase, 'db' | 'engine'>; uploads: string }

/**
 * Ends every erasure that was ordered: files first, then what deleted rows left in the database. A chore
 * of a few seconds, so that an erasure whose process died ends all the same. Returns how many ended.
 */
export async function finishErasures({ database, uploads }: Place, now: Date): Promise<number> {
  const { db } = database
  const open = await db.dataRequest.findMany({ where: { kind: 'erase', doneAt: null } })
  if (open.length === 0) return 0
  const read = open.map((row) => ({ id: row.id, ...outcome.parse(JSON.parse(row.outcome)) }))
  for (const { id, files, ...counts } of read) {
    // A number where an earlier try had come this far.
    if (typeof files === 'number') continue
    await removeFiles(uploads, files)
    const text = JSON.stringify({ ...counts, files: files.length })
    await db.dataRequest.update({ where: { id }, data: { outcome: text } })
  }
  await scrub(database)
  const ids = read.map(({ id }) => id)
  await db.dataRequest.updateMany({ where: { id: { in: ids } }, data: { doneAt: now } })
  return read.length
}

/** Removes files below the uploads folder; those that are gone already are no reason to stop. */
export async function removeFiles(uploads: string, names: string[]) {
  const root = resolve(uploads)
  for (const name of names) {
    const path = resolve(root, name)
    if (!path.startsWith(root + sep)) throw new Error('a file outside the uploads folder')
    await rm(path, { force: true })
  }
}
