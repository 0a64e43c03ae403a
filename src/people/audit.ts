import { randomUUID } from 'node:crypto'
import type { Transaction } from '#src/database/client.ts'

export type Act = {
  /** Whose data it was; null where it was nobody's in particular. */
  person: string | null
  role: 'producer' | 'commune' | 'province' | 'ministry' | 'system'
  /** The person's id or the official's name. */
  actor: string
  action: 'viewed' | 'exported' | 'changed' | 'erased' | 'linked' | 'unlinked'
  /** "registration:ID", "person:ID" and the like. */
  subject: string
}

/** Writes down who did what to whose data, in the transaction that does it. */
export async function audit(tx: Pick<Transaction, 'audit'>, act: Act, now: Date) {
  await tx.audit.create({ data: { ...act, id: randomUUID(), at: now } })
}
