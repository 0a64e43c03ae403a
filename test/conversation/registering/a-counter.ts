import { setTimeout as sleep } from 'node:timers/promises'
import { sqltag as sql } from '@prisma/client/runtime/client'
import { createDataDesk } from '#src/conversation/people/desk.ts'
import type { FormDeps } from '#src/conversation/registering/context.ts'
import { createFormDesk } from '#src/conversation/registering/desk.ts'
import { parseSession } from '#src/conversation/session.ts'
import { takeTurn } from '#src/conversation/turn.ts'
import type { OpenDatabase } from '#src/database/client.ts'
import { createNotices } from '#src/mailbox/notify.ts'
import type { Content, ConversationId, Reply } from '#src/message.ts'
import { createUploadDoor } from '#src/registration/attachments/door.ts'
import { producerSteps } from '#src/registration/form/steps/producer.ts'
import { byHeart, cited } from '../talk.ts'
import { calendar, form, readers } from './a-form.ts'
import { noFiles } from './no-files.ts'

export const BEGIN = Date.parse('2026-11-25T03:00:00Z')
/** Another turn was quicker: the mailbox would take this one again. */
const QUICKER = /meanwhile|changed during/

/**
 * The desks without a mailbox between: a turn and its commit, a message taken once, as src/mailbox does
 * it. Much quicker, so that thousands of turns can be looked at.
 */
export function aCounter(database: Pick<OpenDatabase, 'db'>, changes: Partial<FormDeps> = {}) {
  const { db } = database
  let moment = BEGIN
  let count = 0
  const asked: string[] = []
  const facts = { chatDays: 90, draftDays: 30 }
  const { notify } = createNotices({ db, isPushed: () => false, onStored: () => {} })
  const build = (also: Partial<FormDeps>) => [
    createDataDesk({
      ...{ db, notify, facts, address: () => 'https://ocop.example.vn' },
      steps: producerSteps(readers),
    }),
    createFormDesk({
      ...{
        db,
        form,
        calendar,
        facts,
        uploads: createUploadDoor(() => 'https://ocop.example.vn'),
        files: noFiles,
      },
      ...also,
    }),
  ]
  let desks = build(changes)
  const knowledge = byHeart((question) => {
    asked.push(question)
    return cited
  })

  async function deliver(conversation: ConversationId, content: Content, id: string) {
    const stored = await db.conversation.findUnique({ where: { id: conversation } })
    const now = () => new Date(moment)
    const deps = { ...knowledge, corpusVersion: 'v1', now, desks }
    const session = parseSession(stored?.session ?? null)
    const turn = await takeTurn(session, { id, conversation, content }, deps)
    const next = JSON.stringify(turn.session)
    const version = stored?.version ?? 0
    return db.$transaction(async (tx) => {
      const taken = await tx.$executeRaw(sql`
        INSERT INTO "Inbox" ("conversation", "externalId", "content", "receivedAt", "state", "dueAt")
        VALUES (${conversation}, ${id}, '{}', ${now()}, 'done', ${now()}) ON CONFLICT DO NOTHING`)
      if (taken !== 1) return null
      const saved = await tx.$executeRaw(sql`
        INSERT INTO "Conversation" ("id", "session", "version", "updatedAt")
        VALUES (${conversation}, ${next}, 1, ${now()})
        ON CONFLICT ("id") DO UPDATE
          SET "session" = ${next}, "version" = ${version + 1}, "updatedAt" = ${now()}
          WHERE "Conversation"."version" = ${version}`)
      if (saved !== 1) throw new Error('the session changed during the turn')
      await turn.write?.(tx)
      return turn.replies
    })
  }

  /** Null where the message was taken before. */
  async function send(conversation: ConversationId, content: Content, id: string) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await deliver(conversation, content, id)
      } catch (error) {
        const again = error instanceof Error && QUICKER.test(error.message)
        if (!again || tries > 20) throw error
        await sleep(tries)
      }
    }
  }

  function on(conversation: ConversationId) {
    let last: Reply = { text: '' }
    let said: Reply[] = []
    async function take(content: Content) {
      count += 1
      moment += 1_000
      said = (await send(conversation, content, `m${count}`)) ?? []
      last = said.at(-1) ?? last
      return said.map(({ text }) => text).join('\n\n')
    }
    return {
      conversation,
      last: () => last,
      /** All that was said to the last message. */
      replies: () => said,
      labels: () => (last.choices ?? []).map(({ label }) => label),
      value: (label: string) => choiceValue(last, label),
      say: (text: string) => take({ kind: 'text', text }),
      press: (label: string) => take({ kind: 'choice', value: choiceValue(last, label) }),
      pressValue: (value: string) => take({ kind: 'choice', value }),
    }
  }

  return {
    ...{ database, db, asked, on, send },
    now: () => new Date(moment),
    pass(hours: number) {
      moment += hours * 3_600_000
    },
    /** A fresh program; what is not in the database is gone. */
    restart(also: Partial<FormDeps> = {}) {
      desks = build({ ...changes, ...also })
    },
  }
}

export type Counter = ReturnType<typeof aCounter>
export type Someone = ReturnType<Counter['on']>

/** Everything anybody said is gone; quicker than another database. */
export async function wipe({ db }: Pick<OpenDatabase, 'db'>) {
  await db.$transaction(async (tx) => {
    await tx.registrationEvent.deleteMany()
    await tx.attachment.deleteMany()
    await tx.uploadLink.deleteMany()
    await tx.registration.deleteMany()
    await tx.consent.deleteMany()
    await tx.consentText.deleteMany()
    await tx.linkCode.deleteMany()
    await tx.person.deleteMany()
    await tx.conversation.deleteMany()
    await tx.inbox.deleteMany()
    await tx.outbox.deleteMany()
    await tx.question.deleteMany()
  })
}

function choiceValue({ choices = [], text }: Reply, label: string): string {
  const found = choices.find((choice) => choice.label.includes(label))
  if (!found) throw new Error(`no choice ${label} in: ${text}`)
  return found.value
}
