import type { OpenDatabase } from '#src/database/client.ts'
import type { Gather } from '#src/mailbox/gather.ts'
import { createMailbox } from '#src/mailbox/mailbox.ts'
import type { TakeTurn } from '#src/mailbox/turns.ts'
import type { Channel, ConversationId, Incoming, Send } from '#src/message.ts'

export const apology = { text: 'apology' }

export function aMessage(text: string, conversation: ConversationId = 'web:an'): Incoming {
  return { id: text, conversation, content: { kind: 'text', text } }
}

const abilities = {
  ...{ textLength: 100, markup: false, buttons: false, labelLength: 0 },
  ...{ photo: false, file: false, edit: false, preview: false },
}

/** A channel that reads the transcript. */
export const web: Channel = {
  name: 'web',
  abilities,
  start: async () => {},
  stop: async () => {},
}

export function pushing(send: Send, name = 'push'): Channel {
  return { ...web, name, send }
}

/**
 * The session lists what was said so far, the reply repeats it, and every turn leaves one Question row:
 * a turn done twice, out of order or without the one before it shows in all three.
 */
export const remember: TakeTurn = async (session, { conversation, id, content }) => {
  const said: string[] = session ? JSON.parse(session) : []
  const next = [...said, content.kind === 'text' ? content.text : content.kind]
  return {
    session: JSON.stringify(next),
    replies: [{ text: next.join(' ') }],
    write: async (tx) => {
      await tx.question.create({ data: receipt(`${conversation}/${id}`, conversation) })
    },
  }
}

function receipt(id: string, conversation: string) {
  return {
    id,
    conversation,
    question: '',
    status: 'answered',
    citations: '[]',
    corpusVersion: '',
    asOf: '',
    ms: 0,
    createdAt: new Date(),
  }
}

export function aMailbox(database: OpenDatabase, takeTurn: TakeTurn = remember, gather?: Gather) {
  return createMailbox({ database, takeTurn, apology, gather, retries: [5, 5, 5, 5], grace: 300 })
}

export async function startMailbox(
  database: OpenDatabase,
  takeTurn: TakeTurn = remember,
  channels: Channel[] = [web],
  gather?: Gather,
) {
  const mailbox = aMailbox(database, takeTurn, gather)
  await mailbox.start(channels)
  return mailbox
}

/** The texts sent to a conversation, in order. */
export async function repliesIn({ db }: OpenDatabase, conversation: ConversationId) {
  const rows = await db.outbox.findMany({ where: { conversation }, orderBy: { seq: 'asc' } })
  return rows.map((row): string => JSON.parse(row.reply).text)
}
