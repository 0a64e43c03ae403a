import type { Transaction } from '#src/database/client.ts'
import { loadPerson } from './person.ts'

/**
 * Two persons turn out to be one: everything of the younger becomes the older one's, whose id is
 * returned. What the older told of themselves stays, and the younger fills the gaps.
 */
export async function mergePersons(
  tx: Transaction,
  ids: [string, string],
  { conversation, now }: { conversation: string; now: Date },
): Promise<string> {
  const [one, two] = await Promise.all(ids.map((id) => loadPerson(tx, id)))
  if (!one || !two) throw new Error('a person to be merged is gone')
  const [older, younger] = one.createdAt <= two.createdAt ? [one, two] : [two, one]
  const profile = JSON.stringify({ ...younger.profile, ...older.profile })
  const mutedAt = older.mutedAt ?? younger.mutedAt
  const where = { id: older.id }
  await tx.person.update({ where, data: { profile, mutedAt, updatedAt: now } })
  await hand(tx, younger.id, older.id, conversation)
  await tx.person.delete({ where: { id: younger.id } })
  return older.id
}

async function hand(tx: Transaction, from: string, to: string, conversation: string) {
  const change = { where: { person: from }, data: { person: to } }
  // A turn under way elsewhere may be about to store something of the person that ends here.
  await tx.conversation.updateMany({
    where: { person: from, id: { not: conversation } },
    data: { person: to, version: { increment: 1 } },
  })
  await tx.conversation.updateMany(change)
  await tx.registration.updateMany(change)
  await tx.consent.updateMany(change)
  await tx.linkCode.updateMany(change)
  await tx.dataLink.updateMany(change)
  await tx.dataRequest.updateMany(change)
  await tx.audit.updateMany(change)
  const acted = { where: { actor: from }, data: { actor: to } }
  await tx.audit.updateMany(acted)
  await tx.registrationEvent.updateMany(acted)
}
