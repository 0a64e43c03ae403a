import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '#src/database/client.ts'
import { consentTexts } from '#src/text/consent.ts'
import { type Chosen, type Purpose, purposes } from './consent-prompt.ts'

const choice = z.enum(['given', 'refused', 'withdrawn'])

export type Consent = {
  choice: z.output<typeof choice> | 'none'
  /** Whether the text they chose about is still the one that is shown today. */
  current: boolean
  at: Date | null
}

type Reading = Pick<Transaction, 'consent'>
type By = { person: string; conversation: string; now: Date }

/** What a person said last about a purpose. */
export async function findConsent(db: Reading, person: string, of: Purpose): Promise<Consent> {
  const row = await db.consent.findFirst({
    where: { person, purpose: of },
    orderBy: { at: 'desc' },
  })
  if (!row) return { choice: 'none', current: false, at: null }
  const current = row.version === consentTexts[of].version
  return { choice: choice.parse(row.choice), current, at: row.at }
}

/** Whether what the purpose stands for may be done now; a text that changed since does not undo a consent. */
export async function isAllowed(db: Reading, person: string | null, of: Purpose): Promise<boolean> {
  return person !== null && (await findConsent(db, person, of)).choice === 'given'
}

/** The last word on every purpose. */
export async function findConsents(db: Reading, person: string) {
  const found = await Promise.all(purposes.map((of) => findConsent(db, person, of)))
  return purposes.map((of, place) => ({ purpose: of, choice: found[place]?.choice ?? 'none' }))
}

/** Stores the evidence of a choice, and the text that was shown where it is not on record yet. */
export async function keepChoice(tx: Transaction, { text, ...chosen }: Chosen, by: By) {
  const { purpose, version, textHash } = chosen
  await tx.consentText.upsert({
    where: { hash: textHash },
    create: { hash: textHash, purpose, version, text },
    update: {},
  })
  const { person, conversation, now } = by
  const data = { ...chosen, id: randomUUID(), person, conversation, at: now }
  await tx.consent.create({ data })
}

/** A withdrawal is about the text that was agreed to; does nothing where nothing was. */
export async function keepWithdrawal(
  tx: Transaction,
  { purpose, action }: { purpose: Purpose; action: string },
  { person, conversation, now }: By,
) {
  const last = await tx.consent.findFirst({ where: { person, purpose }, orderBy: { at: 'desc' } })
  if (last?.choice !== 'given') return
  const { version, textHash } = last
  const data = { purpose, version, textHash, action, choice: 'withdrawn', person, conversation }
  await tx.consent.create({ data: { ...data, id: randomUUID(), at: now } })
}
