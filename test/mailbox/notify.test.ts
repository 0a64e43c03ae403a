import { expect, test, vi } from 'vitest'
import type { ConversationId } from '#src/message.ts'
import { onBothEngines } from '../database.ts'
import { pushing, repliesIn, startMailbox, web } from './tools.ts'

const now = new Date('2026-11-25T03:00:00Z')
const both: ConversationId[] = ['push:1', 'web:an']
const notice = { conversations: both, key: 'reminder', reply: { text: 'news' }, now }

onBothEngines(({ open }) => {
  test('news is told once on every channel, however often it is written', async () => {
    const database = await open()
    const sent: string[] = []
    const push = pushing(async (_, { text }) => {
      sent.push(text)
      return { kind: 'sent' }
    })
    const mailbox = await startMailbox(database, undefined, [web, push])
    const changes: number[] = []
    mailbox.transcript.watch('web:an', () => changes.push(1))
    await mailbox.transaction((tx) => mailbox.notify(tx, notice))
    expect(changes.length).toBe(1)
    await mailbox.transaction((tx) => mailbox.notify(tx, notice))
    await database.db.$transaction((tx) => mailbox.notify(tx, notice))
    await mailbox.transaction((tx) => mailbox.notify(tx, { ...notice, key: 'another' }))
    await vi.waitFor(() => expect(sent).toEqual(['news', 'news']))
    expect(await repliesIn(database, 'web:an')).toEqual(['news', 'news'])
    expect(await database.db.outbox.count({ where: { state: 'waiting' } })).toBe(0)
    await mailbox.stop()
  })

  test('news of a transaction that was not the mailbox’s own is found by the sweep', async () => {
    const database = await open()
    const sent: string[] = []
    const push = pushing(async (_, { text }) => {
      sent.push(text)
      return { kind: 'sent' }
    })
    const mailbox = await startMailbox(database, undefined, [web, push])
    await database.db.$transaction((tx) => mailbox.notify(tx, notice))
    await vi.waitFor(() => expect(sent).toEqual(['news']), 5_000)
    await mailbox.stop()
  })

  test('nothing is written where nothing can be delivered, or when the transaction fails', async () => {
    const database = await open()
    const { db } = database
    const mailbox = await startMailbox(database)
    const data = { session: '{}', version: 1, updatedAt: now, closedAt: now }
    await db.conversation.create({ data: { id: 'push:1', ...data } })
    await mailbox.transaction((tx) => mailbox.notify(tx, notice))
    expect(await repliesIn(database, 'push:1')).toEqual([])
    const failing = mailbox.transaction(async (tx) => {
      await mailbox.notify(tx, { ...notice, key: 'undone' })
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await repliesIn(database, 'web:an')).toEqual(['news'])
    await mailbox.stop()
  })
})
