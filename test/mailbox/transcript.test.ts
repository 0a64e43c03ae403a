import { expect, test } from 'vitest'
import { openDatabase } from '#src/database/client.ts'
import { onBothEngines, onPostgres } from '../database.ts'
import { aMessage, remember, startMailbox } from './tools.ts'

onBothEngines(({ open }) => {
  test('a conversation is read back in the order of its exchange, and on from any cursor', async () => {
    const mailbox = await startMailbox(await open())
    const { transcript } = mailbox
    for (const text of ['a', 'b', 'c']) {
      await mailbox.receive(aMessage(text))
      await transcript.repliesTo('web:an', text, 5_000)
    }
    const entries = await transcript.read('web:an')
    const names = entries.map((entry) => (entry.kind === 'said' ? entry.id : entry.inReplyTo))
    const kinds = entries.map(({ kind }) => kind)
    expect(names).toEqual(['a', 'a', 'b', 'b', 'c', 'c'])
    expect(kinds).toEqual(['said', 'reply', 'said', 'reply', 'said', 'reply'])

    for (const [place, { cursor }] of entries.entries()) {
      expect(await transcript.read('web:an', cursor)).toEqual(entries.slice(place + 1))
    }
    expect(await transcript.read('web:other')).toEqual([])
    expect(await transcript.read('web:an', 'nonsense')).toEqual(entries)
    await mailbox.stop()
  })

  test('the replies to a message come as soon as they are there, and null when that takes too long', async () => {
    const mailbox = await startMailbox(await open(), async (session, incoming) => {
      if (incoming.id === 'slow') await new Promise((resolve) => setTimeout(resolve, 250))
      return remember(session, incoming)
    })
    await mailbox.receive(aMessage('slow'))
    expect(await mailbox.transcript.repliesTo('web:an', 'slow', 20)).toBeNull()
    expect(await mailbox.transcript.repliesTo('web:an', 'slow', 5_000)).toMatchObject([
      { reply: { text: 'slow' } },
    ])
    expect(await mailbox.transcript.repliesTo('web:an', 'never sent', 1)).toBeNull()
    await mailbox.stop()
  })

  test('a conversation is known once something was said in it', async () => {
    const mailbox = await startMailbox(await open())
    expect(await mailbox.transcript.isKnown('web:an')).toBe(false)
    await mailbox.receive(aMessage('a'))
    expect(await mailbox.transcript.isKnown('web:an')).toBe(true)
    await mailbox.stop()
  })
})

onPostgres(({ open }) => {
  test('what one process answers, another can tell its reader', async () => {
    const database = await open()
    const other = await openDatabase(database.url)
    const working = await startMailbox(database)
    const reading = await startMailbox(other, async () => expect.unreachable())
    await working.receive(aMessage('a'))
    expect(await reading.transcript.repliesTo('web:an', 'a', 5_000)).toHaveLength(1)

    const told = new Promise<void>((resolve) => reading.transcript.watch('web:an', resolve))
    await working.receive(aMessage('b'))
    await told
    await working.stop()
    await reading.stop()
    await other.close()
  })
})
