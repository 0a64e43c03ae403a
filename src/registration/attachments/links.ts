import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database, Transaction } from '#src/database/client.ts'
import { isPaperKind, type PaperKind } from '#src/registration/papers.ts'

const MINUTES = 30

export type UploadLink = {
  /** The SHA-256 of the secret, by which the link is named once it is open. */
  hash: string
  registration: string
  kind: PaperKind | null
  conversation: string
  expiresAt: Date
}

export type Wanted = {
  registration: string
  /** Null where the page asks what each file is. */
  kind: PaperKind | null
  conversation: string
  now: Date
}

/**
 * The secret that goes behind the # of the page's address, and its row, which holds only a hash: written
 * with the turn that tells the address.
 */
export function newUploadLink({ registration, kind, conversation, now }: Wanted) {
  const secret = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  return {
    secret,
    async write(tx: Transaction) {
      const data = { hash: toHash(secret), registration, kind, conversation, expiresAt }
      await tx.uploadLink.create({ data })
    },
  }
}

export type Opened = { kind: 'open'; link: UploadLink } | { kind: 'unknown' | 'expired' | 'taken' }

/** The link becomes that of the browser which opens it first, by a secret that only this browser has. */
export async function openLink(
  db: Database,
  { secret, browser, now }: { secret: string; browser: string; now: Date },
): Promise<Opened> {
  const hash = toHash(secret)
  await db.uploadLink.updateMany({
    where: { hash, browser: null, expiresAt: { gt: now } },
    data: { browser: toHash(browser), openedAt: now },
  })
  return findLink(db, { hash, browser, now })
}

/** The open link of that name, for the browser it belongs to. */
export async function findLink(
  db: Database,
  { hash, browser, now }: { hash: string; browser: string; now: Date },
): Promise<Opened> {
  const row = await db.uploadLink.findUnique({ where: { hash } })
  if (!row) return { kind: 'unknown' }
  if (row.expiresAt <= now) return { kind: 'expired' }
  if (row.browser === null) return { kind: 'unknown' }
  if (!isSame(row.browser, toHash(browser))) return { kind: 'taken' }
  const { registration, conversation, expiresAt } = row
  const kind = row.kind !== null && isPaperKind(row.kind) ? row.kind : null
  return { kind: 'open', link: { hash, registration, kind, conversation, expiresAt } }
}

/** What is stored of a secret. */
export function toHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
