import type { Transaction } from '#src/database/client.ts'
import { erased } from '#src/message.ts'

/**
 * What was said and answered in the conversations is gone. Rows of messages stay, without their words,
 * because a platform may deliver one again; what still waits in a conversation other than `current` is
 * set aside, so that a turn under way there ends without effect. In the current one only the messages
 * up to the one being answered are settled, and its answer is stored after this.
 */
export async function eraseTalk(
  tx: Transaction,
  conversations: string[],
  { current }: { current: string },
) {
  const content = JSON.stringify(erased)
  const others = conversations.filter((id) => id !== current)
  await tx.inbox.updateMany({
    where: { conversation: { in: others }, state: 'waiting' },
    data: { state: 'aside' },
  })
  const settled = { conversation: { in: conversations }, state: { not: 'waiting' } }
  const said = await tx.inbox.updateMany({ where: settled, data: { content } })
  const where = { conversation: { in: conversations } }
  const answered = await tx.outbox.deleteMany({ where })
  await tx.question.deleteMany({ where })
  return said.count + answered.count
}

/** Other conversations begin anew; a turn that was taken from the old session is taken again. */
export async function resetSessions(tx: Transaction, conversations: string[]) {
  await tx.conversation.updateMany({
    where: { id: { in: conversations } },
    data: { session: '{}', version: { increment: 1 } },
  })
}
