import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '#src/database/client.ts'
import { type Answers, type Draft, parseAnswers, states } from './form/draft.ts'
import { StaleDossier } from './lifecycle.ts'
import { isPaperKind, type PaperKind } from './papers.ts'
import { firstReminder } from './reminders.ts'

/** A dossier as it is stored; what is read outside a transaction is guarded by `version` when written. */
export type Dossier = Draft & {
  createdAt: Date
  submittedAt: Date | null
  cancelledAt: Date | null
  commune: string | null
  province: string | null
}

type Reading = Pick<Transaction, 'registration' | 'attachment' | 'registrationEvent'>
type Row = Awaited<ReturnType<Transaction['registration']['findUnique']>>

const state = z.enum(states)
/** Enough for anybody; the rest is reached by its code. */
const MOST_LISTED = 20

export async function findDossier(db: Reading, id: string): Promise<Dossier | null> {
  return toDossier(await db.registration.findUnique({ where: { id } }))
}

/** The dossiers of a person, the one they worked on last first. */
export async function listDossiers(db: Reading, person: string): Promise<Dossier[]> {
  const rows = await db.registration.findMany({
    where: { person },
    orderBy: { updatedAt: 'desc' },
    take: MOST_LISTED,
  })
  return rows.flatMap((row) => toDossier(row) ?? [])
}

function toDossier(row: Row): Dossier | null {
  return row && { ...row, state: state.parse(row.state), answers: parseAnswers(row.answers) }
}

/** How many files of each kind a dossier has. */
export async function countFiles(db: Reading, registration: string) {
  const rows = await db.attachment.groupBy({
    by: ['kind'],
    where: { registration },
    _count: true,
  })
  const counts: Partial<Record<PaperKind, number>> = {}
  for (const { kind, _count } of rows) if (isPaperKind(kind)) counts[kind] = _count
  return counts
}

export async function listEvents(db: Reading, registration: string) {
  return db.registrationEvent.findMany({ where: { registration }, orderBy: { at: 'asc' } })
}

export type NewDraft = {
  id?: string
  person: string
  formVersion: string
  criteriaVersion: string
  answers: Answers
  step: string
  now: Date
}

/** A new draft; one that is there already under this id stays as it is. */
export async function createDraft(tx: Transaction, { now, answers, ...draft }: NewDraft) {
  const row = {
    ...draft,
    id: draft.id ?? randomUUID(),
    state: 'draft',
    answers: JSON.stringify(answers),
    version: 1,
    createdAt: now,
    updatedAt: now,
    remindAt: firstReminder(now),
  }
  await tx.registration.create({ data: row })
  return row.id
}

type Change = {
  answers: Answers
  step: string
  formVersion?: string
  criteriaVersion?: string
}

/** Stores what a turn changed; throws StaleDossier where another one was quicker. */
export async function saveDraft(
  tx: Transaction,
  { id, version, state }: Pick<Draft, 'id' | 'version' | 'state'>,
  { answers, ...change }: Change,
  now: Date,
) {
  const { count } = await tx.registration.updateMany({
    where: { id, version, state },
    data: {
      ...change,
      answers: JSON.stringify(answers),
      version: version + 1,
      updatedAt: now,
      remindAt: firstReminder(now),
      reminded: 0,
    },
  })
  if (count !== 1) throw new StaleDossier('the draft was changed meanwhile')
}
