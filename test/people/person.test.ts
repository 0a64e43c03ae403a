import { expect, test } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import { conversationsOf, ensurePerson, findPerson, saveProfile } from '#src/people/person.ts'
import { onBothEngines } from '../database.ts'

const now = new Date('2026-11-25T03:00:00Z')

async function aConversation({ db }: OpenDatabase, id: string) {
  await db.conversation.create({ data: { id, session: '{}', version: 1, updatedAt: now } })
}

onBothEngines(({ open }) => {
  test('a person is made once and keeps what was told, known to this program or not', async () => {
    const database = await open()
    await aConversation(database, 'zalo:1')
    const { db } = database
    expect(await findPerson(db, 'zalo:1')).toBeNull()
    expect(await findPerson(db, 'zalo:nobody')).toBeNull()

    const id = await db.$transaction((tx) => ensurePerson(tx, 'zalo:1', now))
    expect(await db.$transaction((tx) => ensurePerson(tx, 'zalo:1', now))).toBe(id)
    expect(await db.person.count()).toBe(1)

    const told = { phone: '+84912345678', later: { of: 'another version' } }
    await db.$transaction((tx) => saveProfile(tx, id, told, now))
    await db.$transaction((tx) => saveProfile(tx, id, { phone: '+84900000000' }, now))
    expect(await findPerson(db, 'zalo:1')).toMatchObject({
      id,
      profile: { phone: '+84900000000', later: { of: 'another version' } },
    })
    expect(await conversationsOf(db, id)).toEqual(['zalo:1'])
  })
})
