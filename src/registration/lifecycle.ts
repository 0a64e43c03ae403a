import { randomUUID } from 'node:crypto'
import type { Transaction } from '#src/database/client.ts'
import type { State } from './form/draft.ts'
import { firstReminder } from './reminders.ts'

export type Role = 'producer' | 'commune' | 'province' | 'ministry' | 'system'

/** Who may bring a dossier from a state to which: article 7 of Decision 26/2026/QD-TTg. */
const moves: Record<State, Partial<Record<State, Role[]>>> = {
  draft: { submitted: ['producer'], cancelled: ['producer'] },
  cancelled: { draft: ['producer'] },
  submitted: {
    reviewing: ['commune'],
    returned: ['commune'],
    proposed: ['commune'],
    withdrawn: ['producer'],
  },
  reviewing: { returned: ['commune'], proposed: ['commune'], withdrawn: ['producer'] },
  returned: { submitted: ['producer'], withdrawn: ['producer'] },
  proposed: { assessing: ['province'], returned: ['province'] },
  assessing: { decided: ['province', 'ministry'], returned: ['province'] },
  decided: {},
  withdrawn: {},
}

export function mayMove(from: State, to: State, role: Role): boolean {
  return moves[from][to]?.includes(role) ?? false
}

/** Somebody else changed the dossier since it was read: the turn is to be taken again. */
export class StaleDossier extends Error {}

export type Move = {
  id: string
  from: State
  to: State
  /** Of the dossier as it was read. */
  version: number
  role: Role
  /** The person's id or the official's name. */
  actor: string
  /** Why, in words the producer reads; an official must give one. */
  reason: string
  now: Date
}

/**
 * Brings a dossier into its next state and keeps who did it and why. Throws StaleDossier where it was
 * changed meanwhile, and RangeError for a move that nobody in this role may make or that gives no reason.
 */
export async function moveDossier(
  tx: Transaction,
  { id, from, to, version, role, actor, reason, now }: Move,
  also: { code?: string; submittedAt?: Date; commune?: string; province?: string } = {},
) {
  if (!mayMove(from, to, role)) throw new RangeError(`${role}: ${from} to ${to}`)
  if (role !== 'producer' && (reason.trim() === '' || actor.trim() === '')) {
    throw new RangeError('an official gives a name and a reason')
  }
  const { count } = await tx.registration.updateMany({
    where: { id, version, state: from },
    data: {
      ...also,
      state: to,
      version: version + 1,
      updatedAt: now,
      cancelledAt: to === 'cancelled' ? now : null,
      // Whoever has to do something is reminded of it.
      remindAt: to === 'draft' || to === 'returned' ? firstReminder(now) : null,
      reminded: 0,
    },
  })
  if (count !== 1) throw new StaleDossier('the dossier was changed meanwhile')
  await tx.registrationEvent.create({
    data: { id: randomUUID(), registration: id, from, to, role, actor, reason, at: now },
  })
}
