import { expect, test } from 'vitest'
import {
  findConsent,
  findConsents,
  isAllowed,
  keepChoice,
  keepWithdrawal,
} from '#src/people/consent.ts'
import { askConsent, hashText, readConsent } from '#src/people/consent-prompt.ts'
import { onBothEngines } from '../database.ts'

const shown = { desk: 'data', facts: { chatDays: 90, draftDays: 30 } }

function choose(purpose: 'registration' | 'contact', text: string) {
  const { state } = askConsent(purpose, shown)
  const reading = readConsent(state, { kind: 'text', text }, shown)
  if (reading.kind !== 'chosen') throw new Error('not a choice')
  return reading.chosen
}

function by(person: string, minute: number) {
  return { person, conversation: 'zalo:1', now: new Date(Date.UTC(2026, 10, 25, 3, minute)) }
}

onBothEngines(({ open }) => {
  test('a choice is kept with its whole evidence, and the wording behind the hash', async () => {
    const { db } = await open()
    const chosen = choose('registration', 'tôi đồng ý')
    await db.$transaction((tx) => keepChoice(tx, chosen, by('an', 0)))
    const [row] = await db.consent.findMany()
    expect(row).toEqual({
      id: expect.any(String),
      person: 'an',
      purpose: 'registration',
      choice: 'given',
      version: chosen.version,
      textHash: hashText(chosen.text),
      conversation: 'zalo:1',
      action: 'tôi đồng ý',
      at: by('an', 0).now,
    })
    const wording = await db.consentText.findUniqueOrThrow({ where: { hash: chosen.textHash } })
    expect(hashText(wording.text)).toBe(wording.hash)
  })

  test('the last word counts, purpose by purpose and person by person', async () => {
    const { db } = await open()
    const write = (work: Parameters<typeof db.$transaction>[0]) => db.$transaction(work)
    await write((tx) => keepChoice(tx, choose('registration', 'đồng ý'), by('an', 0)))
    await write((tx) => keepChoice(tx, choose('contact', 'không'), by('an', 1)))
    expect(await isAllowed(db, 'an', 'registration')).toBe(true)
    expect(await isAllowed(db, 'an', 'contact')).toBe(false)
    expect(await isAllowed(db, 'binh', 'registration')).toBe(false)
    expect(await isAllowed(db, null, 'registration')).toBe(false)

    const withdrawal = { purpose: 'registration' as const, action: 'rút đồng ý' }
    await write((tx) => keepWithdrawal(tx, withdrawal, by('an', 2)))
    await write((tx) => keepWithdrawal(tx, withdrawal, by('an', 3)))
    expect(await db.consent.count({ where: { choice: 'withdrawn' } })).toBe(1)
    expect(await findConsents(db, 'an')).toEqual([
      { purpose: 'registration', choice: 'withdrawn' },
      { purpose: 'contact', choice: 'refused' },
      { purpose: 'model', choice: 'none' },
    ])
    await write((tx) => keepChoice(tx, choose('registration', 'đồng ý'), by('an', 4)))
    expect(await findConsent(db, 'an', 'registration')).toMatchObject({
      choice: 'given',
      current: true,
    })
  })

  test('a consent to an older wording stands, and is known to be one', async () => {
    const { db } = await open()
    const chosen = { ...choose('registration', 'đồng ý'), version: '2026-01-01' }
    await db.$transaction((tx) => keepChoice(tx, chosen, by('an', 0)))
    expect(await findConsent(db, 'an', 'registration')).toMatchObject({
      choice: 'given',
      current: false,
    })
  })
})
