import { createHash } from 'node:crypto'
import type { Transaction } from '#src/database/client.ts'
import type { Citation, Incoming } from '#src/message.ts'

/** How an answer came about, kept so that it can be judged later. */
export type Receipt = {
  id: string
  conversation: string
  /** Redacted. */
  question: string
  status: string
  citations: Citation[]
  corpusVersion: string
  asOf: string
  ms: number
  createdAt: Date
}

export type Rating = { id: string; conversation: string; feedback: 'up' | 'down'; reason?: string }

/** The same for a message however often its turn is taken, and short enough for any platform's button. */
export function questionId({ conversation, id }: Incoming): string {
  return createHash('sha256').update(`${conversation}\n${id}`).digest('base64url').slice(0, 16)
}

export async function saveReceipt(tx: Transaction, { citations, ...receipt }: Receipt) {
  const row = { ...receipt, citations: JSON.stringify(citations) }
  await tx.question.upsert({ where: { id: row.id }, create: row, update: {} })
}

/** Does nothing for a question of another conversation: the id in a button is the sender's word only. */
export async function saveRating(tx: Transaction, { id, conversation, feedback, reason }: Rating) {
  const data = reason === undefined ? { feedback } : { feedback, feedbackReason: reason }
  await tx.question.updateMany({ where: { id, conversation }, data })
}
