import { expect, test, vi } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import { openDatabase } from '#src/database/client.ts'
import type { ConversationId } from '#src/message.ts'
import { onBothEngines, onPostgres } from '../database.ts'
import { aMailbox, aMessage, apology, remember, repliesIn, startMailbox, web } from './tools.ts'

async function settled({ db }: OpenDatabase, count: number) {
  await vi.waitFor(
    async () => expect(await db.inbox.count({ where: { state: { not: 'waiting' } } })).toBe(count),
    { timeout: 15_000, interval: 20 },
  )
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

onBothEngines(({ open }) => {
  test('messages of one conversation are taken in order, each once, however long turns take', async () => {
    const database = await open()
    const mailbox = await startMailbox(database, async (session, incoming) => {
      await pause(Math.random() * 4)
      return remember(session, incoming)
    })
    const chats = Array.from({ length: 20 }, (_, n): ConversationId => `web:${n}`)
    for (let n = 1; n <= 10; n++) {
      await Promise.all(chats.map((chat) => mailbox.receive(aMessage(`m${n}`, chat))))
    }
    await settled(database, 200)
    await mailbox.stop()

    const whole = Array.from({ length: 10 }, (_, n) =>
      Array.from({ length: n + 1 }, (_, m) => `m${m + 1}`).join(' '),
    )
    for (const chat of chats) expect(await repliesIn(database, chat)).toEqual(whole)
    expect(await database.db.question.count()).toBe(200)
  })

  test('a message delivered five times at once has one effect and one reply', async () => {
    const database = await open()
    const mailbox = await startMailbox(database)
    await Promise.all(Array.from({ length: 5 }, () => mailbox.receive(aMessage('once'))))
    await settled(database, 1)
    await mailbox.receive(aMessage('once'))
    await mailbox.stop()

    expect(await repliesIn(database, 'web:an')).toEqual(['once'])
    expect(await database.db.question.count()).toBe(1)
  })

  test('a message that keeps failing is tried five times, then set aside with an apology, and the next is answered', async () => {
    const database = await open()
    let tries = 0
    const mailbox = await startMailbox(database, async (session, incoming) => {
      if (incoming.id !== 'bad') return remember(session, incoming)
      tries++
      throw new Error('bad on purpose')
    })
    await mailbox.receive(aMessage('bad'))
    await mailbox.receive(aMessage('good'))
    await settled(database, 2)
    await mailbox.stop()

    expect(tries).toBe(5)
    expect(await repliesIn(database, 'web:an')).toEqual([apology.text, 'good'])
    expect(await mailbox.backlog()).toMatchObject({ waiting: 0, aside: 1 })
  })

  test('a write that fails takes session and replies back with it', async () => {
    const database = await open()
    let failures = 0
    const mailbox = await startMailbox(database, async (session, incoming) => {
      const turn = await remember(session, incoming)
      return {
        ...turn,
        write: async (tx) => {
          await turn.write?.(tx)
          if (failures++ < 2) throw new Error('undone on purpose')
        },
      }
    })
    await mailbox.receive(aMessage('kept'))
    await settled(database, 1)
    await mailbox.stop()

    expect(await repliesIn(database, 'web:an')).toEqual(['kept'])
    expect(await database.db.question.count()).toBe(1)
  })

  test('a turn whose claim went to another process meanwhile leaves no trace', async () => {
    const database = await open()
    const { inbox, outbox, question, conversation } = database.db
    const mailbox = await startMailbox(database, async (session, incoming) => {
      await inbox.updateMany({ data: { claimedBy: 'another process' } })
      return remember(session, incoming)
    })
    await mailbox.receive(aMessage('m'))
    await vi.waitFor(async () => expect(await inbox.count({ where: { attempts: 1 } })).toBe(1))
    await pause(200)
    await mailbox.stop()

    expect(await inbox.findFirst()).toMatchObject({ state: 'waiting', failures: 0 })
    expect([await outbox.count(), await question.count(), await conversation.count()]).toEqual([
      0, 0, 0,
    ])
  })

  test('a turn taken from a session that changed meanwhile is taken again from the new one', async () => {
    const database = await open()
    const { conversation } = database.db
    const mailbox = await startMailbox(database, async (session, incoming) => {
      if (session === '["a"]') {
        await conversation.updateMany({ data: { session: '["a","changed"]', version: 7 } })
      }
      return remember(session, incoming)
    })
    await mailbox.receive(aMessage('a'))
    await mailbox.receive(aMessage('b'))
    await settled(database, 2)
    await mailbox.stop()

    expect(await repliesIn(database, 'web:an')).toEqual(['a', 'a changed b'])
    expect(await conversation.findFirst()).toMatchObject({ version: 8 })
    expect(await database.db.question.count()).toBe(2)
  })

  test('a message that was at work in three processes that died is set aside', async () => {
    const database = await open()
    const { db } = database
    const row = {
      conversation: 'web:an',
      receivedAt: new Date(),
      dueAt: new Date(),
      state: 'waiting',
    }
    const content = JSON.stringify({ kind: 'text', text: 'm' })
    await db.inbox.create({ data: { ...row, content, externalId: 'deadly', attempts: 3 } })
    await db.inbox.create({ data: { ...row, content, externalId: 'innocent' } })
    await db.inbox.create({
      data: { ...row, content, externalId: 'unlucky', conversation: 'web:binh', attempts: 2 },
    })

    const mailbox = await startMailbox(database)
    await settled(database, 3)
    await mailbox.stop()

    expect(await repliesIn(database, 'web:an')).toEqual([apology.text, 'm'])
    expect(await repliesIn(database, 'web:binh')).toEqual(['m'])
  })

  test('messages that were at work when a process died go alone, before all others', async () => {
    const database = await open()
    const now = new Date()
    const waiting = { receivedAt: now, dueAt: now, state: 'waiting', attempts: 1 }
    const content = JSON.stringify({ kind: 'text', text: 'm' })
    for (const conversation of ['web:5', 'web:6']) {
      await database.db.inbox.create({
        data: { ...waiting, content, conversation, externalId: 'm' },
      })
    }
    const order: string[] = []
    let atWork = 0
    const crowds: number[] = []
    const mailbox = aMailbox(database, async (session, incoming) => {
      order.push(incoming.conversation)
      crowds.push(++atWork)
      await pause(20)
      atWork--
      return remember(session, incoming)
    })
    const newer: ConversationId[] = ['web:1', 'web:2', 'web:3', 'web:4']
    await Promise.all(newer.map((chat) => mailbox.receive(aMessage('m', chat))))
    await mailbox.start([web])
    await settled(database, 6)
    await mailbox.stop()

    expect(order.slice(0, 2)).toEqual(['web:5', 'web:6'])
    expect(crowds.slice(0, 2)).toEqual([1, 1])
    expect(Math.max(...crowds)).toBeGreaterThan(1)
  })

  test('what was accepted before a restart is dealt with after it', async () => {
    const database = await open()
    const first = await startMailbox(database, async () => new Promise(() => {}))
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => first.receive(aMessage('left', `web:${n}`))),
    )
    await first.stop()
    await expect(first.receive(aMessage('late'))).rejects.toThrow('stopping')

    const second = await startMailbox(database)
    await settled(database, 60)
    await second.stop()
    expect(await database.db.question.count()).toBe(60)
    expect(await database.db.inbox.count({ where: { attempts: { gt: 1 } } })).toBe(0)
  }, 30_000)

  test('a stuck conversation does not hold up the others', async () => {
    const database = await open()
    const mailbox = await startMailbox(database, async (session, incoming) => {
      if (incoming.conversation === 'web:stuck') await new Promise(() => {})
      return remember(session, incoming)
    })
    await mailbox.receive(aMessage('m', 'web:stuck'))
    await mailbox.receive(aMessage('m', 'web:free'))
    await settled(database, 1)
    expect(await repliesIn(database, 'web:free')).toEqual(['m'])
    await mailbox.stop()
  })
})

onPostgres(({ open }) => {
  test('a message the database cannot hold does not refuse those that share its commit', async () => {
    const database = await open()
    const mailbox = await startMailbox(database)
    const received = await Promise.allSettled(
      ['a', 'b\0', 'c'].map((id) => mailbox.receive({ ...aMessage('m'), id })),
    )
    await mailbox.stop()
    expect(received.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await database.db.inbox.count()).toBe(2)
  })

  test('several processes share the work of one database, each message once and in order', async () => {
    const database = await open()
    const others = await Promise.all([1, 2].map(() => openDatabase(database.url)))
    const mailboxes = await Promise.all([database, ...others].map((each) => startMailbox(each)))
    const chats = Array.from({ length: 12 }, (_, n): ConversationId => `web:${n}`)
    for (let n = 1; n <= 9; n++) {
      const { receive } = mailboxes[n % 3] ?? { receive: async () => {} }
      await Promise.all(chats.map((chat) => receive(aMessage(`m${n}`, chat))))
    }
    await settled(database, 108)
    await Promise.all(mailboxes.map((mailbox) => mailbox.stop()))
    await Promise.all(others.map(({ close }) => close()))

    const last = Array.from({ length: 9 }, (_, n) => `m${n + 1}`).join(' ')
    for (const chat of chats) expect((await repliesIn(database, chat)).at(-1)).toBe(last)
    expect(await database.db.question.count()).toBe(108)
    expect(await mailboxes[0]?.backlog()).toMatchObject({ waiting: 0, aside: 0 })
  })
})
