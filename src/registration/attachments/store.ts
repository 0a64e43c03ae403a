import type { Database, Transaction } from '#src/database/client.ts'
import { firstReminder } from '#src/registration/reminders.ts'
import { MAX_DOSSIER_MB } from './types.ts'

/** A file that is stored, as its row says. */
export type Attachment = {
  id: string
  registration: string
  kind: string
  name: string
  type: string
  size: number
  /** Of the stored bytes; those of a picture are not the ones that were sent. */
  sha256: string
  path: string
  source: string
  receivedAt: Date
  endsOn: string | null
}

/** States in which the producer may still change what goes with the dossier. */
const OPEN = ['draft', 'returned']

/** Takes the dossier's lock until the end of the transaction; false where its files are settled. */
async function lock(tx: Transaction, registration: string, now: Date): Promise<boolean> {
  const { count } = await tx.registration.updateMany({
    where: { id: registration, state: { in: OPEN } },
    data: { updatedAt: now, remindAt: firstReminder(now), reminded: 0 },
  })
  return count === 1
}

/** Whether one more file of so many bytes may go with the dossier. */
export async function findRoom(
  db: Database | Transaction,
  registration: string,
  size: number,
): Promise<'room' | 'dossierFull' | 'closed'> {
  const found = await db.registration.findUnique({ where: { id: registration } })
  if (!found || !OPEN.includes(found.state)) return 'closed'
  const { _sum } = await db.attachment.aggregate({
    where: { registration },
    _sum: { size: true },
  })
  return (_sum.size ?? 0) + size > MAX_DOSSIER_MB * 2 ** 20 ? 'dossierFull' : 'room'
}

/** Inserts the row, or finds the one that says the same file is there already. */
export async function insert(
  tx: Transaction,
  row: Attachment,
): Promise<{ attachment: Attachment; again: boolean } | 'dossierFull' | 'closed'> {
  if (!(await lock(tx, row.registration, row.receivedAt))) return 'closed'
  const { registration, kind, sha256, endsOn } = row
  const where = { registration_kind_sha256: { registration, kind, sha256 } }
  const before = await tx.attachment.findUnique({ where })
  if (before && (endsOn === null || before.endsOn === endsOn)) {
    return { attachment: before, again: true }
  }
  if (before) {
    return { attachment: await tx.attachment.update({ where, data: { endsOn } }), again: true }
  }
  const room = await findRoom(tx, registration, row.size)
  if (room !== 'room') return room
  return { attachment: await tx.attachment.create({ data: row }), again: false }
}

/** The row that was removed, or null where there was none or the dossier is settled. */
export async function remove(
  tx: Transaction,
  { registration, id, now }: { registration: string; id: string; now: Date },
): Promise<Attachment | null> {
  if (!(await lock(tx, registration, now))) return null
  const row = await tx.attachment.findUnique({ where: { id } })
  if (row?.registration !== registration) return null
  return tx.attachment.delete({ where: { id } })
}

export async function setEndsOn(
  tx: Transaction,
  { registration, id, endsOn }: { registration: string; id: string; endsOn: string },
): Promise<boolean> {
  const { count } = await tx.attachment.updateMany({
    where: { id, registration },
    data: { endsOn },
  })
  return count === 1
}

/** Oldest first. */
export function findAttachments(db: Database | Transaction, registration: string) {
  return db.attachment.findMany({
    where: { registration },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  })
}
