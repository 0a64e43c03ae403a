import { expect, test, vi } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import type { ConversationId, Delivery, Reply } from '#src/message.ts'
import { onBothEngines } from '../database.ts'
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
