import { expect, test, vi } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import type { Gather } from '#src/mailbox/gather.ts'
import type { Channel, Content } from '#src/message.ts'
import { onBothEngines } from '../database.ts'
import { aMailbox, aMessage, remember, repliesIn, startMailbox, web } from './tools.ts'

const chat: Channel = { ...web, gathers: true }
const gather: Gather = {
  ms: 300,
  isPart: (content) => content.kind === 'text' && !content.text.startsWith('/'),
  join: (parts) => ({ kind: 'text', text: parts.map(toText).join('+') }),
}
const toText = (content: Content) => (content.kind === 'text' ? content.text : '')

async function allDone({ db }: OpenDatabase, count: number) {
  await vi.waitFor(
    async () => expect(await db.inbox.count({ where: { state: { not: 'waiting' } } })).toBe(count),
    { timeout: 15_000, interval: 20 },
  )
}

onBothEngines(({ open }) => {
  test('short messages in a row are one turn, an order among them is its own', async () => {
    const database = await open()
    const mailbox = await startMailbox(database, remember, [chat], gather)
    const begin = Date.now()
    for (const text of ['a', 'b', 'c', '/order', 'd']) await mailbox.receive(aMessage(text))
    await allDone(database, 5)
    await mailbox.stop()

    expect(await repliesIn(database, 'web:an')).toEqual(['a+b+c', 'a+b+c /order', 'a+b+c /order d'])
    expect(Date.now() - begin).toBeGreaterThanOrEqual(300)
    expect(await database.db.question.count()).toBe(3)
  })

  test('nothing is waited for where the channel or the setting does not want it', async () => {
    const database = await open()
    const mailbox = await startMailbox(database, remember, [web], { ...gather, ms: 60_000 })
    for (const text of ['a', 'b']) await mailbox.receive(aMessage(text))
    await allDone(database, 2)
    await mailbox.stop()
    expect(await repliesIn(database, 'web:an')).toEqual(['a', 'a b'])
  })

  test('a part that makes the turn fail is found by taking each alone', async () => {
    const database = await open()
    const mailbox = await startMailbox(
      database,
      async (session, incoming) => {
        if (toText(incoming.content).includes('bad')) throw new Error('bad on purpose')
        return remember(session, incoming)
      },
      [chat],
      { ...gather, ms: 50 },
    )
    for (const text of ['a', 'bad', 'c']) await mailbox.receive(aMessage(text))
    await allDone(database, 3)
    await mailbox.stop()

    expect(await repliesIn(database, 'web:an')).toEqual(['a', 'apology', 'a c'])
  })

  test('a turn of several messages that fails to commit leaves all of them waiting', async () => {
    const database = await open()
    let tries = 0
    const mailbox = aMailbox(
      database,
      async (session, incoming) => ({
        ...(await remember(session, incoming)),
        write: async () => {
          if (tries++ === 0) throw new Error('undone on purpose')
        },
      }),
      { ...gather, ms: 50 },
    )
    for (const text of ['a', 'b']) await mailbox.receive(aMessage(text))
    await mailbox.start([chat])
    await allDone(database, 2)
    await mailbox.stop()
    expect(await repliesIn(database, 'web:an')).toEqual(['a', 'a b'])
  })
})
