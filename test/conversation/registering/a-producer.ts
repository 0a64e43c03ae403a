import type { FormDeps } from '#src/conversation/registering/context.ts'
import { createFormDesk } from '#src/conversation/registering/desk.ts'
import { parseSession } from '#src/conversation/session.ts'
import { takeTurn } from '#src/conversation/turn.ts'
import type { OpenDatabase } from '#src/database/client.ts'
import { createMailbox } from '#src/mailbox/mailbox.ts'
import type { Content, ConversationId, Reply } from '#src/message.ts'
import { createUploadDoor } from '#src/registration/attachments/door.ts'
import { web } from '../../mailbox/tools.ts'
import { byHeart, cited } from '../talk.ts'
import { calendar, form } from './a-form.ts'
import { noFiles } from './no-files.ts'

const BEGIN = Date.parse('2026-11-25T03:00:00Z')

/** A program whose only desk registers products: real mailbox and database, answers by heart. */
export async function aProducer(database: OpenDatabase, changes: Partial<FormDeps> = {}) {
  let moment = BEGIN
  let count = 0
  const asked: string[] = []
  const now = () => new Date(moment)
  const desk = createFormDesk({
    db: database.db,
    form,
    calendar,
    facts: { chatDays: 90, draftDays: 30 },
    uploads: createUploadDoor(() => 'https://ocop.example.vn'),
    files: noFiles,
    ...changes,
  })
  const answer = (question: string) => {
    asked.push(question)
    return cited
  }
  const begin = () =>
    createMailbox({
      database,
      apology: { text: 'apology' },
      retries: [5, 5, 5, 5],
      grace: 300,
      async takeTurn(stored, incoming) {
        const deps = { ...byHeart(answer), corpusVersion: 'v1', now, desks: [desk] }
        const turn = await takeTurn(parseSession(stored), incoming, deps)
        return { ...turn, session: JSON.stringify(turn.session) }
      },
    })
  let mailbox = begin()
  await mailbox.start([web])

  async function send(conversation: ConversationId, content: Content): Promise<Reply[]> {
    count += 1
    const id = `m${count}`
    await mailbox.receive({ id, conversation, content })
    const replies = await mailbox.transcript.repliesTo(conversation, id, 15_000)
    if (!replies) throw new Error('no reply')
    return replies.map(({ reply }) => reply)
  }

  /** Somebody in one conversation; `last` is what was said to them last. */
  function on(conversation: ConversationId) {
    let last: Reply = { text: '' }
    const keep = (replies: Reply[]) => {
      last = replies.at(-1) ?? last
      return replies
    }
    return {
      conversation,
      last: () => last,
      say: async (text: string) => keep(await send(conversation, { kind: 'text', text })),
      press: async (label: string) =>
        keep(await send(conversation, { kind: 'choice', value: choiceValue(last, label) })),
      pressValue: async (value: string) =>
        keep(await send(conversation, { kind: 'choice', value })),
    }
  }

  return {
    database,
    asked,
    now,
    on,
    pass(hours: number) {
      moment += hours * 3_600_000
    },
    async restart() {
      await mailbox.stop()
      mailbox = begin()
      await mailbox.start([web])
    },
    stop: () => mailbox.stop(),
  }
}

export function choiceValue({ choices = [], text }: Reply, label: string): string {
  const found = choices.find((choice) => choice.label.includes(label))
  if (!found) throw new Error(`no choice ${label} in: ${text}`)
  return found.value
}
