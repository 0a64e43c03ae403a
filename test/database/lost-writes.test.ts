import { expect, test } from 'vitest'
import type { Database } from '#src/database/client.ts'
import { onBothEngines } from '../database.ts'

const message = (n: number) => ({
  conversation: 'test:lost',
  externalId: `m${n}`,
  content: '{}',
  receivedAt: new Date(),
  state: 'waiting',
  dueAt: new Date(),
})

/** 10 writers × 100 rows beside a loop of transactions that fail: what is there of what was acknowledged. */
async function acknowledgedAndStored(db: Database, fail: () => Promise<unknown>) {
  let writing = true
  let acknowledged = 0
  async function failing() {
    while (writing) await fail().catch(() => {})
  }
  async function writer(w: number) {
    for (let i = 0; i < 100; i++) {
      await db.inbox.create({ data: message(w * 100 + i) })
      acknowledged++
    }
  }
  const loop = failing()
  await Promise.all(Array.from({ length: 10 }, (_, w) => writer(w)))
  writing = false
  await loop
  return { acknowledged, stored: await db.inbox.count({ where: { conversation: 'test:lost' } }) }
}

onBothEngines(({ open }) => {
  test('no acknowledged write is undone by somebody else’s failing transaction', async () => {
    const { db } = await open()
    const counts = await acknowledgedAndStored(db, () =>
      db.$transaction(async (tx) => {
        await tx.inbox.create({ data: { ...message(-1), conversation: 'test:undone' } })
        await new Promise((resolve) => setImmediate(resolve))
        throw new Error('undone on purpose')
      }),
    )
    expect(counts).toEqual({ acknowledged: 1000, stored: 1000 })
    expect(await db.inbox.count({ where: { conversation: 'test:undone' } })).toBe(0)
  })

  test('nor by a statement that fails inside', async () => {
    const { db } = await open()
    await db.inbox.create({ data: { ...message(0), conversation: 'test:taken' } })
    const counts = await acknowledgedAndStored(db, () =>
      db.$transaction(async (tx) => {
        await tx.inbox.create({ data: { ...message(0), conversation: 'test:taken' } })
      }),
    )
    expect(counts).toEqual({ acknowledged: 1000, stored: 1000 })
  })
})
