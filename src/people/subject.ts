import type { Transaction } from '#src/database/client.ts'
import type { ConversationId } from '#src/message.ts'
import { conversationsOf } from './person.ts'

/** Whose data it is: a person with all their conversations, or a conversation of nobody known. */
export type Subject = { person: string | null; conversations: ConversationId[] }

type Reading = Pick<
  Transaction,
  'conversation' | 'person' | 'registration' | 'attachment' | 'inbox' | 'outbox'
>

export async function findSubject(
  db: Pick<Reading, 'conversation' | 'person'>,
  conversation: ConversationId,
): Promise<Subject> {
  const row = await db.conversation.findUnique({ where: { id: conversation } })
  if (!row?.person) return { person: null, conversations: [conversation] }
  return { person: row.person, conversations: await conversationsOf(db, row.person) }
}

/** States of a dossier that only its producer has seen, or has taken back. */
export const ownStates = ['draft', 'cancelled', 'withdrawn']

/** How much there is of a subject, in the numbers that are told before it is erased. */
export async function countOwned(db: Reading, { person, conversations }: Subject) {
  const dossiers = person === null ? [] : await db.registration.findMany({ where: { person } })
  const drafts = dossiers.filter(({ state }) => ownStates.includes(state)).length
  const registration = { in: dossiers.map(({ id }) => id) }
  const where = { conversation: { in: conversations } }
  return {
    drafts,
    submitted: dossiers.length - drafts,
    files: await db.attachment.count({ where: { registration } }),
    messages: (await db.inbox.count({ where })) + (await db.outbox.count({ where })),
    channels: conversations.length,
  }
}
