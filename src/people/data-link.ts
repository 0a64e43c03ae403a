import { createHash, randomBytes } from 'node:crypto'
import type { Database, Transaction } from '#src/database/client.ts'
import { conversationId } from './person.ts'
import { NOBODY } from './pseudonymise.ts'
import { findSubject, type Subject } from './subject.ts'

/** Milliseconds an address for the download lives. */
const LIFE = 30 * 60_000

type Ordered = Pick<Subject, 'person'> & { conversation: string; request: string; now: Date }

/** What stands behind the # of the address; only its hash is stored. */
export function drawSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The request for the data, and the address that answers it; an earlier address no longer works. */
export async function keepDataLink(tx: Transaction, secret: string, ordered: Ordered) {
  const { person, conversation, request, now } = ordered
  await tx.dataLink.deleteMany({ where: { conversation, usedAt: null } })
  const expiresAt = new Date(now.getTime() + LIFE)
  const data = { hash: hashSecret(secret), person, conversation, request, expiresAt }
  await tx.dataLink.create({ data })
  const kind = 'export'
  const by = person ?? NOBODY
  await tx.dataRequest.create({
    data: { id: request, person: by, kind, askedAt: now, outcome: '{}' },
  })
}

/** Whose data the secret opens; used up by this. Null where it opens nothing. */
export async function takeDataLink(db: Database, secret: string, now: Date) {
  return db.$transaction(async (tx) => {
    const hash = hashSecret(secret)
    const where = { hash, usedAt: null, expiresAt: { gt: now } }
    const { count } = await tx.dataLink.updateMany({ where, data: { usedAt: now } })
    if (count !== 1) return null
    const row = await tx.dataLink.findUniqueOrThrow({ where: { hash } })
    const conversation = conversationId.parse(row.conversation)
    const subject = await findSubject(tx, conversation)
    // Who left the conversation meanwhile has nothing to do with what is in it now.
    return subject.person === row.person ? { subject, request: row.request } : null
  })
}

function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
