import { z } from 'zod'
import type { Session } from '#src/conversation/session.ts'
import { consentState } from '#src/people/consent-prompt.ts'

export const DESK = 'form'

const dossier = { registration: z.string(), version: z.number() }
const meaning = z.object({ label: z.string(), value: z.unknown() })

const state = z.discriminatedUnion('at', [
  z.object({ at: z.literal('consent'), consent: consentState }),
  z.object({
    ...dossier,
    at: z.literal('form'),
    /** Answers in a row that could not be taken. */
    misses: z.number().default(0),
    /** Options chosen so far where several may be. */
    picked: z.array(z.string()).default([]),
    /** What the last words may mean. */
    several: z.array(meaning).default([]),
    /** Words that may be an answer or a question. */
    doubt: z.string().optional(),
    /** A file of which it is not known yet what it is. */
    sent: z.object({ ref: z.string(), what: z.string(), name: z.string().optional() }).optional(),
    /** What was asked to be confirmed instead of the step. */
    asking: z.enum(['cancel', 'submit']).optional(),
  }),
])

export type State = z.output<typeof state>
export type AtForm = Extract<State, { at: 'form' }>
/** What the talk at one step has brought so far. */
export type Talk = Pick<AtForm, 'misses' | 'picked' | 'several' | 'doubt' | 'sent'>

/** Where the talk is in the registration; null where it is elsewhere. */
export function stateOf({ at }: Session): State | null {
  if (at?.desk !== DESK) return null
  return state.safeParse(at.state).data ?? null
}

export function withState(session: Session, next: State | null): Session {
  return { ...session, at: next && { desk: DESK, state: next } }
}

/** What a button carries of the dossier it was shown for: pressed for an older version, it does nothing. */
export function markOf({ id, version }: { id: string; version: number }): string {
  return `${id.slice(0, 8)}.${version}`
}
