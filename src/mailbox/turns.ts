import { z } from 'zod'
import type { OpenDatabase, Transaction } from '#src/database/client.ts'
import { log } from '#src/log.ts'
import type { Channel, ConversationId, Incoming, Reply } from '#src/message.ts'
import type { createCommit } from './commit.ts'
import { content, conversationId } from './content.ts'
import type { Gathering } from './gather.ts'
import type { Step } from './lanes.ts'
import { showPreview } from './preview.ts'
import type { Queue } from './queue.ts'
import type { Turnstile } from './turnstile.ts'
import { whileTyping } from './typing.ts'

/**
 * One message and the stored session (null for a new conversation) to what follows of it. Slow work
 * happens in here; `write` runs later, inside the one transaction that also stores session and replies.
 */
export type TakeTurn = (
  session: string | null,
  incoming: Incoming,
  /** Shows the person what the answer will say so far; kept nowhere. */
  preview?: (text: string) => void,
) => Promise<{ session: string; replies: Reply[]; write?: (tx: Transaction) => Promise<void> }>

/** Milliseconds before each further try; after the last the message is set aside. */
const RETRIES = [250, 1_000, 4_000, 15_000]
const RESTARTS = 3

const inboxRow = z.object({
  seq: z.coerce.number(),
  conversation: conversationId,
  externalId: z.string(),
  content,
  attempts: z.coerce.number(),
  failures: z.coerce.number(),
})
type InboxRow = z.output<typeof inboxRow>

type TurnParts = {
  database: OpenDatabase
  inbox: Queue
  takeTurn: TakeTurn
  apology: Reply
  retries?: number[]
  pass: Turnstile
  gathering: Gathering
  channelOf: (conversation: ConversationId) => Channel | undefined
} & ReturnType<typeof createCommit>

/** The step of the inbox lanes: the conversation's oldest message, from claim to commit. */
export function createTurnStep(parts: TurnParts) {
  const { database, inbox, takeTurn, apology, retries = RETRIES, pass, commit, setAside } = parts
  const { gathering, channelOf } = parts

  return async function step(conversation: string, suspects = false): Promise<Step> {
    const begun = await pass(() => begin(conversation, suspects))
    if (!begun) {
      const due = await inbox.dueIn(conversation)
      return due ? { afterMs: due } : 'idle'
    }
    const { row, stored, together, content } = begun
    if (row.attempts - 1 - row.failures >= RESTARTS) {
      log.error({ seq: row.seq }, 'message set aside: it was at work when the process died')
      await setAside(row, apology)
      return 'again'
    }
    try {
      const incoming = { id: row.externalId, conversation: row.conversation, content }
      const channel = channelOf(row.conversation)
      const preview = showPreview(channel, row.conversation, incoming.id)
      const turn = await whileTyping(row.conversation, channel?.typing, () =>
        takeTurn(stored?.session ?? null, incoming, preview),
      )
      const result = { ...turn, version: stored?.version ?? 0 }
      await pass(() => commit({ ...row, together }, result), true)
    } catch (error) {
      return fail(row, error)
    }
    return 'again'
  }

  async function begin(conversation: string, suspects: boolean) {
    const row = await inbox.claim(conversation, inboxRow, suspects)
    if (!row) return null
    const stored = await database.db.conversation.findUnique({ where: { id: conversation } })
    const taken = await gathering.collect(row)
    return { row, stored, ...taken }
  }

  async function fail(row: InboxRow, error: unknown): Promise<Step> {
    const delay = retries[row.failures]
    log.error({ err: error, seq: row.seq, failures: row.failures + 1 }, 'turn failed')
    if (delay === undefined) {
      await setAside(row, apology)
      return 'again'
    }
    const wait = Math.round(delay * (0.8 + 0.4 * Math.random()))
    await inbox.postpone(row.seq, wait)
    return { afterMs: wait }
  }
}
