import { join, sqltag as sql } from '@prisma/client/runtime/client'
import type { Database, Transaction } from '#src/database/client.ts'
import type { ConversationId, Reply } from '#src/message.ts'

/** News nobody asked for: the same `key` is told to a conversation once, however often it is written. */
export type Notice = {
  conversations: ConversationId[]
  key: string
  reply: Reply
  now: Date
}

export type Notify = (tx: Transaction, notice: Notice) => Promise<void>

type NoticeParts = {
  db: Database
  /** Whether a message to this conversation is delivered by somebody, or sent once it is stored. */
  isPushed: (conversation: ConversationId) => boolean
  /** After the commit: there is something new for this conversation. */
  onStored: (conversation: ConversationId) => void
}

/** Writing to people on our own account, inside whichever transaction the news comes from. */
export function createNotices({ db, isPushed, onStored }: NoticeParts) {
  const told = new WeakMap<Transaction, Set<ConversationId>>()

  return {
    /**
     * Where nothing more can be delivered, nothing is stored. In a transaction that was not opened here
     * the news is found by the sweep, a second later; an open page shows it with whatever comes next.
     */
    async notify(tx: Transaction, { conversations, key, reply, now }: Notice) {
      const closed = await tx.conversation.findMany({
        where: { id: { in: conversations }, closedAt: { not: null } },
        select: { id: true },
      })
      const open = conversations.filter((id) => closed.every((row) => row.id !== id))
      if (open.length === 0) return
      const text = JSON.stringify(reply)
      const rows = open.map((to) => {
        const state = isPushed(to) ? 'waiting' : 'sent'
        return sql`(${to}, ${`notice:${key}:${to}`}, ${text}, ${now}, ${now}, ${state})`
      })
      await tx.$executeRaw(sql`
        INSERT INTO "Outbox" ("conversation", "key", "reply", "createdAt", "dueAt", "state")
        VALUES ${join(rows)} ON CONFLICT DO NOTHING`)
      for (const to of open) told.get(tx)?.add(to)
    },

    /** A transaction after whose commit everybody hears at once of what was written to them in it. */
    async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
      const news = new Set<ConversationId>()
      const result = await db.$transaction((tx) => {
        told.set(tx, news)
        return work(tx)
      })
      for (const conversation of news) onStored(conversation)
      return result
    },
  }
}

export type Notices = ReturnType<typeof createNotices>
