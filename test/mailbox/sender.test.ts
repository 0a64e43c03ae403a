import { expect, test, vi } from 'vitest'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'
import type { ConversationId, Delivery, Incoming, Reply } from '#src/message.ts'
import { onBothEngines, onPostgres } from '../database.ts'
import { aMessage, pushing, remember, startMailbox } from './tools.ts'

async function allSent({ db }: OpenDatabase) {
  await vi.waitFor(
    async () => {
      expect(await db.inbox.count({ where: { state: 'waiting' } })).toBe(0)
      expect(await db.outbox.count({ where: { state: 'waiting' } })).toBe(0)
    },
    { timeout: 15_000, interval: 20 },
  )
}

/** A platform whose answers are told beforehand; what it accepted is in `texts`. */
function platform(answers: (Delivery | Error)[] = []) {
  const texts: string[] = []
  const times: number[] = []
  const send = async (_: ConversationId, { text }: Reply): Promise<Delivery> => {
    times.push(Date.now())
    const answer = answers.shift() ?? { kind: 'sent' }
    if (answer instanceof Error) throw answer
    if (answer.kind === 'sent') texts.push(text)
    return answer
  }
  return { texts, times, channel: pushing(send) }
}

onBothEngines(({ open }) => {
  test('replies leave in order, and wait exactly as long as the platform asks', async () => {
    const database = await open()
    const { texts, times, channel } = platform([{ kind: 'sent' }, { kind: 'later', afterMs: 400 }])
    const mailbox = await startMailbox(database, remember, [channel])
    for (const text of ['a', 'b', 'c']) await mailbox.receive(aMessage(text, 'push:an'))
    await allSent(database)
    await mailbox.stop()

    expect(texts).toEqual(['a', 'a b', 'a b c'])
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(400)
  })

  test('a platform that fails is tried again until it accepts', async () => {
    const database = await open()
    const { texts, channel } = platform([new Error('no answer'), { kind: 'sent' }])
    const mailbox = await startMailbox(database, remember, [channel])
    await mailbox.receive(aMessage('a', 'push:an'))
    await allSent(database)
    await mailbox.stop()

    expect(texts).toEqual(['a'])
    expect(await database.db.outbox.findFirst()).toMatchObject({ state: 'sent', failures: 1 })
  })

  test('a refused reply is set aside and the next goes out', async () => {
    const database = await open()
    const { texts, channel } = platform([{ kind: 'refused', reason: 'bad markup' }])
    const mailbox = await startMailbox(database, remember, [channel])
    await mailbox.receive(aMessage('a', 'push:an'))
    await mailbox.receive(aMessage('b', 'push:an'))
    await allSent(database)
    await mailbox.stop()

    expect(texts).toEqual(['a b'])
    expect(await database.db.outbox.findFirst({ orderBy: { seq: 'asc' } })).toMatchObject({
      state: 'aside',
      problem: 'bad markup',
    })
  })

  test('a person who blocked us is left alone until they write again', async () => {
    const database = await open()
    const { texts, times, channel } = platform([{ kind: 'closed' }])
    const mailbox = await startMailbox(
      database,
      async (session, incoming) => ({
        ...(await remember(session, incoming)),
        replies: [{ text: `${incoming.id}1` }, { text: `${incoming.id}2` }],
      }),
      [channel],
    )
    await mailbox.receive(aMessage('a', 'push:an'))
    await allSent(database)
    expect(times).toHaveLength(1)

    await mailbox.receive(aMessage('b', 'push:an'))
    await allSent(database)
    await mailbox.stop()
    expect(texts).toEqual(['b1', 'b2'])
  })

  test('replies of a channel that is not configured now wait for its return', async () => {
    const database = await open()
    const first = await startMailbox(database, remember, [])
    await first.receive(aMessage('a', 'push:an'))
    await vi.waitFor(async () => expect(await database.db.outbox.count()).toBe(1))
    await first.stop()
    await database.db.outbox.updateMany({ data: { dueAt: new Date() } })

    const { texts, channel } = platform()
    const second = await startMailbox(database, remember, [channel])
    await allSent(database)
    await second.stop()
    expect(texts).toEqual(['a'])
  })
})

onBothEngines(({ open }) => {
  test('a reply of several parts goes on where it stopped, and the chat rests between them', async () => {
    const database = await open()
    const sent: [string, number, number][] = []
    let refuseOnce = true
    const channel = pushing(async (_, { text }, part) => {
      if (part === 1 && refuseOnce) {
        refuseOnce = false
        return { kind: 'later', afterMs: 100 }
      }
      sent.push([text, part, Date.now()])
      return { kind: 'sent', more: part < 2 }
    })
    const pace = { perChatMs: 200, newsPerSecond: 10, atOnce: 4 }
    const mailbox = await startMailbox(database, remember, [{ ...channel, pace }])
    for (const text of ['a', 'b']) await mailbox.receive(aMessage(text, 'push:an'))
    await allSent(database)
    await mailbox.stop()

    expect(sent.map(([text, part]) => [text, part])).toEqual([
      ['a', 0],
      ['a', 1],
      ['a', 2],
      ['a b', 0],
      ['a b', 1],
      ['a b', 2],
    ])
    for (const [place, [, , at]] of sent.entries()) {
      expect(at - (sent[place - 1]?.[2] ?? 0)).toBeGreaterThanOrEqual(198)
    }
  })

  test('a platform that wants to be left alone by everyone gets nothing from any conversation', async () => {
    const database = await open()
    const times: number[] = []
    const channel = pushing(async () => {
      times.push(Date.now())
      return times.length === 1 ? { kind: 'later', afterMs: 500, everyone: true } : { kind: 'sent' }
    })
    const pace = { perChatMs: 0, newsPerSecond: 10, atOnce: 1 }
    const mailbox = await startMailbox(database, remember, [{ ...channel, pace }])
    for (const chat of ['push:a', 'push:b', 'push:c'] as const) {
      await mailbox.receive(aMessage('m', chat))
    }
    await allSent(database)
    await mailbox.stop()

    expect(times).toHaveLength(4)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(500)
  })

  test('news keep to the limit of the whole bot, replies do not wait for them', async () => {
    const database = await open()
    const sent: string[] = []
    const channel = pushing(async (to) => {
      sent.push(to)
      return { kind: 'sent' }
    })
    const now = new Date()
    for (let n = 0; n < 6; n++) {
      const news = { key: `news:${n}`, conversation: `push:${n}`, reply: '{"text":"news"}' }
      await database.db.outbox.create({
        data: { ...news, createdAt: now, dueAt: now, state: 'waiting' },
      })
    }
    const pace = { perChatMs: 0, newsPerSecond: 5, atOnce: 4 }
    const begin = Date.now()
    const mailbox = await startMailbox(database, remember, [{ ...channel, pace }])
    await allSent(database)
    expect(Date.now() - begin).toBeGreaterThanOrEqual(1_000)
    await mailbox.stop()
    expect(new Set(sent).size).toBe(6)
  })

  test('a reply that may have arrived is not repeated, but counted, and the next goes out', async () => {
    const database = await open()
    const { texts, channel } = platform([{ kind: 'unsure', reason: 'no answer' }])
    const mailbox = await startMailbox(database, remember, [channel])
    for (const text of ['a', 'b']) await mailbox.receive(aMessage(text, 'push:an'))
    await allSent(database)
    await mailbox.stop()

    expect(texts).toEqual(['a b'])
    expect(await mailbox.backlog()).toMatchObject({ unsent: 0, unsure: 1 })
    expect(await database.db.outbox.count({ where: { problem: 'no answer' } })).toBe(1)
  })

  test('a block ends the sending unless the person wrote after it', async () => {
    const database = await open()
    const { texts, channel } = platform()
    const mailbox = await startMailbox(database, remember, [channel])
    await mailbox.receive(aMessage('a', 'push:an'))
    await allSent(database)
    const written = (await database.db.conversation.findFirstOrThrow()).updatedAt
    const closedAt = async () => (await database.db.conversation.findFirst())?.closedAt

    await mailbox.close('push:an', new Date(written.getTime() - 1))
    expect(await closedAt()).toBeNull()
    await mailbox.close('push:an', new Date(written.getTime() + 1))
    expect(await closedAt()).not.toBeNull()

    await mailbox.receive(aMessage('b', 'push:an'))
    await allSent(database)
    await mailbox.stop()
    expect(texts).toEqual(['a', 'a b'])
  })

  test('a slow turn shows that it is under way, a quick one does not', async () => {
    const database = await open()
    const shown: string[] = []
    const { channel } = platform()
    const typing = async (to: string) => void shown.push(to)
    const slow = async (session: string | null, incoming: Incoming) => {
      if (incoming.conversation === 'push:slow') {
        await vi.waitFor(() => expect(shown).toHaveLength(1), { timeout: 5_000, interval: 50 })
      }
      return remember(session, incoming)
    }
    const mailbox = await startMailbox(database, slow, [{ ...channel, typing }])
    for (const chat of ['push:slow', 'push:quick'] as const) {
      await mailbox.receive(aMessage('m', chat))
    }
    await allSent(database)
    await mailbox.stop()
    expect(shown).toEqual(['push:slow'])
  })
})

onPostgres(({ open }) => {
  test('the limits of a platform count for all processes together', async () => {
    const database = await open()
    const other = await openDatabase(database.url)
    const times: number[] = []
    const channel = pushing(async () => {
      times.push(Date.now())
      return { kind: 'sent' }
    })
    const now = new Date()
    for (let n = 0; n < 12; n++) {
      const news = { key: `news:${n}`, conversation: `push:${n}`, reply: '{"text":"news"}' }
      await database.db.outbox.create({
        data: { ...news, createdAt: now, dueAt: now, state: 'waiting' },
      })
    }
    const pace = { perChatMs: 0, newsPerSecond: 10, atOnce: 4 }
    const mailboxes = await Promise.all(
      [database, other].map((each) => startMailbox(each, remember, [{ ...channel, pace }])),
    )
    await allSent(database)
    await Promise.all(mailboxes.map((mailbox) => mailbox.stop()))
    await other.close()

    expect(times).toHaveLength(12)
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThanOrEqual(1_050)
  })
})
