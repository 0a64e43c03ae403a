import { expect, test } from 'vitest'
import { states } from '#src/registration/form/draft.ts'
import { mayMove, moveDossier } from '#src/registration/lifecycle.ts'
import { onBothEngines } from '../database.ts'

/** Article 7 of Decision 26/2026/QD-TTg and the rules of the desk: from, to, and who. */
const ALLOWED = new Set([
  ...['draft submitted producer', 'draft cancelled producer', 'cancelled draft producer'],
  ...['submitted reviewing commune', 'submitted returned commune', 'submitted proposed commune'],
  ...[
    'submitted withdrawn producer',
    'reviewing withdrawn producer',
    'returned withdrawn producer',
  ],
  ...['reviewing returned commune', 'reviewing proposed commune', 'returned submitted producer'],
  ...['proposed assessing province', 'proposed returned province', 'assessing returned province'],
  ...['assessing decided province', 'assessing decided ministry'],
])
const roles = ['producer', 'commune', 'province', 'ministry', 'system'] as const

test('a dossier is moved by those who may and by nobody else', () => {
  for (const from of states) {
    for (const to of states) {
      for (const role of roles) {
        const move = `${from} ${to} ${role}`
        expect(mayMove(from, to, role), move).toBe(ALLOWED.has(move))
      }
    }
  }
})

onBothEngines(({ open }) => {
  test('a move is stored with its actor and reason, once, and never out of order', async () => {
    const { db } = await open()
    const now = new Date('2026-11-25T03:00:00Z')
    const row = { id: 'r', person: 'p', state: 'submitted', formVersion: '1', criteriaVersion: '1' }
    const rest = { answers: '{}', step: 'review', version: 4, createdAt: now, updatedAt: now }
    await db.registration.create({ data: { ...row, ...rest } })
    const move = {
      id: 'r',
      from: 'submitted',
      to: 'returned',
      version: 4,
      role: 'commune',
    } as const
    const by = { actor: 'Nông Thị Lan', reason: 'thiếu ảnh', now }
    const go = (changes: object) =>
      db.$transaction((tx) => moveDossier(tx, { ...move, ...by, ...changes }))
    await expect(go({ role: 'province' })).rejects.toThrow(RangeError)
    await expect(go({ reason: ' ' })).rejects.toThrow(RangeError)
    await expect(go({ actor: '' })).rejects.toThrow(RangeError)
    await expect(go({ version: 3 })).rejects.toThrow('meanwhile')
    await go({})
    await expect(go({})).rejects.toThrow('meanwhile')
    expect(await db.registration.findUnique({ where: { id: 'r' } })).toMatchObject({
      ...{ state: 'returned', version: 5 },
    })
    expect(await db.registrationEvent.findMany()).toMatchObject([
      { from: 'submitted', to: 'returned', role: 'commune', actor: by.actor, reason: by.reason },
    ])
  })
})
