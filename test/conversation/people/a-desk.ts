import { createDataDesk } from '#src/conversation/people/desk.ts'
import type { DataDeps } from '#src/conversation/people/talk.ts'
import { parseSession } from '#src/conversation/session.ts'
import { takeTurn } from '#src/conversation/turn.ts'
import type { OpenDatabase, Transaction } from '#src/database/client.ts'
import { createMailbox } from '#src/mailbox/mailbox.ts'
import type { Content, ConversationId, Reply } from '#src/message.ts'
import { ensurePerson, saveProfile } from '#src/people/person.ts'
import { pushing, web } from '../../mailbox/tools.ts'
import { byHeart, cited } from '../talk.ts'

export const BEGIN = Date.parse('2026-11-25T03:00:00Z')

/** A program of the data desk alone: real mailbox and database, the web and a Zalo that only listens. */
export async function aDesk(
  database: OpenDatabase,
  changes: Partial<DataDeps> = {},
  before: (content: Content) => Promise<void> = async () => {},
) {
  let moment = BEGIN
  let count = 0
  const sent: { to: string; text: string }[] = []
  const now = () => new Date(moment)
  const desk = createDataDesk({
    db: database.db,
    notify: (tx, notice) => mailbox.notify(tx, notice),
    facts: { chatDays: 90, draftDays: 30 },
    steps: [],
    address: () => 'https://ocop.example.vn',
    ...changes,
  })
  const mailbox = createMailbox({
    database,
    apology: { text: 'apology' },
    retries: [5, 5, 5],
    grace: 300,
    async takeTurn(stored, incoming) {
      await before(incoming.content)
      const deps = { ...byHeart(() => cited), corpusVersion: 'v1', now, desks: [desk] }
      const turn = await takeTurn(parseSession(stored), incoming, deps)
      return { ...turn, session: JSON.stringify(turn.session) }
    },
  })
  const zalo = pushing(async (to, { text }) => {
    sent.push({ to, text })
    return { kind: 'sent' }
  }, 'zalo')
  await mailbox.start([web, zalo])

  async function send(conversation: ConversationId, content: Content): Promise<Reply> {
    count += 1
    const id = `m${count}`
    await mailbox.receive({ id, conversation, content })
    const replies = await mailbox.transcript.repliesTo(conversation, id, 15_000)
    const reply = replies?.at(-1)?.reply
    if (!reply) throw new Error('no reply')
    return reply
  }

  return {
    mailbox,
    sent,
    now,
    pass: (minutes: number) => {
      moment += minutes * 60_000
    },
    say: (conversation: ConversationId, text: string) => send(conversation, { kind: 'text', text }),
    press: (conversation: ConversationId, value: string) =>
      send(conversation, { kind: 'choice', value }),
    /** Somebody who consented to something in this conversation before. */
    async meet(conversation: ConversationId, profile = {}) {
      await send(conversation, { kind: 'text', text: 'chào' })
      return database.db.$transaction(async (tx: Transaction) => {
        const person = await ensurePerson(tx, conversation, now())
        await saveProfile(tx, person, profile, now())
        return person
      })
    },
    stop: mailbox.stop,
  }
}

export function value({ choices = [] }: Reply, label: string): string {
  const found = choices.find((choice) => choice.label.includes(label))
  if (!found) throw new Error(`no choice ${label}`)
  return found.value
}
