import { createHash, randomInt, randomUUID } from 'node:crypto'
import type { Transaction } from '#src/database/client.ts'
import { audit } from './audit.ts'
import { eraseTalk, resetSessions } from './erase-talk.ts'
import { mergePersons } from './merge.ts'

/** Milliseconds a code lives, and the time in which wrong ones are counted. */
const CODE_LIFE = 10 * 60_000
export const TRIES_SPAN = 3_600_000
export const MOST_TRIES = 5

type At = { conversation: string; now: Date }
type Reading = Pick<Transaction, 'linkCode' | 'linkTry'>

export type CodeFound =
  | { kind: 'good'; person: string; conversation: string }
  | { kind: 'used' | 'expired' | 'unknown' }

/** Eight digits: read aloud in two groups, typed on any telephone. */
export function drawCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0')
}

/** The code a text consists of, however it is grouped; null where it is something else. */
export function codeIn(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '')
  return /^\d{8}$/.test(digits) ? digits : null
}

/** Stores the code that is being shown; an earlier one of the person no longer works. */
export async function keepCode(tx: Transaction, code: string, by: At & { person: string }) {
  const { person, conversation, now } = by
  await tx.linkCode.deleteMany({ where: { person, usedAt: null } })
  const expiresAt = new Date(now.getTime() + CODE_LIFE)
  await tx.linkCode.create({ data: { hash: hashCode(code), person, conversation, expiresAt } })
}

export async function findCode(db: Reading, code: string, now: Date): Promise<CodeFound> {
  const row = await db.linkCode.findUnique({ where: { hash: hashCode(code) } })
  if (!row) return { kind: 'unknown' }
  if (row.usedAt) return { kind: 'used' }
  if (row.expiresAt <= now) return { kind: 'expired' }
  return { kind: 'good', person: row.person, conversation: row.conversation }
}

/** Whether the conversation has typed too many wrong codes lately. */
export async function isBarred(db: Reading, { conversation, now }: At): Promise<boolean> {
  const since = new Date(now.getTime() - TRIES_SPAN)
  return (await db.linkTry.count({ where: { conversation, at: { gt: since } } })) >= MOST_TRIES
}

export async function keepTry(tx: Transaction, { conversation, now }: At) {
  await tx.linkTry.create({ data: { id: randomUUID(), conversation, at: now } })
}

/**
 * Makes this conversation and the one that showed the code one person's, and returns the person's id.
 * Throws when the code went elsewhere since it was found, so that the turn is taken again.
 */
export async function joinByCode(tx: Transaction, code: string, { conversation, now }: At) {
  const hash = hashCode(code)
  const where = { hash, usedAt: null, expiresAt: { gt: now } }
  const { count } = await tx.linkCode.updateMany({ where, data: { usedAt: now } })
  if (count !== 1) throw new Error('the code was used or ended meanwhile')
  const { person } = await tx.linkCode.findUniqueOrThrow({ where: { hash } })
  const own = await tx.conversation.findUniqueOrThrow({ where: { id: conversation } })
  const merged =
    own.person === null || own.person === person
      ? person
      : await mergePersons(tx, [own.person, person], { conversation, now })
  await tx.conversation.update({ where: { id: conversation }, data: { person: merged } })
  const act = { role: 'producer', actor: merged, action: 'linked' } as const
  await audit(tx, { ...act, person: merged, subject: `person:${merged}` }, now)
  return merged
}

/**
 * The conversation is nobody's from now on, and what was said in it is gone: it could no longer be found
 * by the person who said it. `from` is where the order was given.
 */
export async function unlink(
  tx: Transaction,
  { conversation, person, from, now }: At & { person: string; from: string },
) {
  const where = { id: conversation, person }
  const { count } = await tx.conversation.updateMany({ where, data: { person: null } })
  if (count !== 1) throw new Error('the conversation was unlinked meanwhile')
  if (conversation !== from) await resetSessions(tx, [conversation])
  await eraseTalk(tx, [conversation], { current: from })
  await tx.linkCode.deleteMany({ where: { conversation } })
  await tx.uploadLink.deleteMany({ where: { conversation } })
  await tx.dataLink.deleteMany({ where: { conversation } })
  const act = { role: 'producer', actor: person, action: 'unlinked' } as const
  await audit(tx, { ...act, person, subject: `person:${person}` }, now)
}

function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
