import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '#src/database/client.ts'
import type { ConversationId } from '#src/message.ts'

/** What was told of the producer last: the values of a dossier's steps by their names, whichever those are. */
const profile = z.record(z.string(), z.unknown())
export type Profile = z.output<typeof profile>

export type Person = { id: string; profile: Profile; mutedAt: Date | null; createdAt: Date }

type Reading = Pick<Transaction, 'conversation' | 'person'>

export const conversationId = z.templateLiteral([z.string(), ':', z.string()])

/** Who writes in this conversation; null before they consented to anything. */
export async function findPerson(db: Reading, conversation: string): Promise<Person | null> {
  const row = await db.conversation.findUnique({ where: { id: conversation } })
  return row?.person ? loadPerson(db, row.person) : null
}

export async function loadPerson(db: Reading, id: string): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { id } })
  return row && { ...row, profile: parseProfile(row.profile) }
}

/**
 * The id of who writes in this conversation, made where there is nobody yet. Inside a turn's `write`:
 * the conversation's row must exist. Whoever stores something of a person takes the id from here, since
 * a merge may have changed it after the turn began.
 */
export async function ensurePerson(
  tx: Transaction,
  conversation: string,
  now: Date,
): Promise<string> {
  const row = await tx.conversation.findUniqueOrThrow({ where: { id: conversation } })
  if (row.person !== null) return row.person
  const id = randomUUID()
  await tx.person.create({ data: { id, profile: '{}', createdAt: now, updatedAt: now } })
  await tx.conversation.update({ where: { id: conversation }, data: { person: id } })
  return id
}

/** Adds to what is known of the producer; what is told again takes the older value's place. */
export async function saveProfile(tx: Transaction, person: string, told: Profile, now: Date) {
  const row = await tx.person.findUniqueOrThrow({ where: { id: person } })
  const known = { ...parseProfile(row.profile), ...told }
  const data = { profile: JSON.stringify(known), updatedAt: now }
  await tx.person.update({ where: { id: person }, data })
}

/** Every chat of one person, the one used last first. */
export async function conversationsOf(db: Reading, person: string): Promise<ConversationId[]> {
  const orderBy = { updatedAt: 'desc' } as const
  const rows = await db.conversation.findMany({ where: { person }, orderBy })
  return rows.map(({ id }) => conversationId.parse(id))
}

/** From when on a person wants no reminders; null: they want them. */
export async function setMuted(tx: Transaction, id: string, since: Date | null) {
  await tx.person.update({ where: { id }, data: { mutedAt: since } })
}

export function parseProfile(stored: string): Profile {
  return profile.parse(JSON.parse(stored))
}
