import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Occasion } from '#src/conversation/ask.ts'
import { plain } from '#src/conversation/reading/command.ts'
import { say } from '#src/conversation/say.ts'
import type { Session } from '#src/conversation/session.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Database, Transaction } from '#src/database/client.ts'
import type { ConversationId, Reply } from '#src/message.ts'
import { consentState } from '#src/people/consent-prompt.ts'
import type { Step } from '#src/registration/form/step.ts'
import type { ConsentFacts } from '#src/text/consent.ts'
import { leaving } from '#src/text/people.ts'

export const DESK = 'data'

/** `nonce` is in the buttons of the prompt that is open: older ones do nothing. */
const nonce = z.string()
const state = z.discriminatedUnion('step', [
  z.object({ step: z.literal('code') }),
  /** The conversations that can be unlinked, as they were numbered; ids of web pages are secrets. */
  z.object({ step: z.literal('unlink'), nonce, of: z.array(z.string()) }),
  z.object({ step: z.literal('withdraw'), nonce }),
  z.object({ step: z.literal('consent'), consent: consentState }),
  z.object({ step: z.literal('erase'), nonce, sure: z.boolean() }),
  z.object({ step: z.literal('edit'), nonce }),
  z.object({ step: z.literal('value'), field: z.string() }),
])
export type State = z.output<typeof state>

export type DataDeps = {
  db: Database
  /** Writes news to other conversations, in the transaction that makes it. */
  notify: (
    tx: Transaction,
    notice: { conversations: ConversationId[]; key: string; reply: Reply; now: Date },
  ) => Promise<void>
  facts: ConsentFacts
  /** Where people reach this program, without a slash at the end. */
  address: () => string
  /** What a producer tells of themselves: how each value is asked for, read and shown. */
  steps: Step[]
  /** Why submitted dossiers must be kept; absent where nothing keeps them. */
  keepGround?: string
}

/** One message at this desk, with all there is to deal with it. */
export type Talk = {
  session: Session
  state: State | null
  conversation: ConversationId
  /** The same however often the message's turn is taken. */
  message: string
  deps: DataDeps
  now: Date
}

export function toTalk(
  session: Session,
  { incoming, deps: { now } }: Occasion,
  deps: DataDeps,
): Talk {
  const { conversation, id: message } = incoming
  const at = session.at?.desk === DESK ? state.safeParse(session.at.state) : null
  return { session, state: at?.data ?? null, conversation, message, deps, now: now() }
}

/** Says something and leaves the talk where `next` says; null is the end of it. */
export function answer(
  { session }: Pick<Talk, 'session'>,
  reply: Reply,
  next: State | null,
  write?: Turn['write'],
): Turn {
  const at = next === null ? null : { desk: DESK, state: next }
  const turn = say({ ...session, awaiting: null, at }, reply)
  return write ? { ...turn, write } : turn
}

export function drawNonce(): string {
  return randomBytes(6).toString('base64url')
}

/** A button's value at this desk. */
export function buttonValue(...parts: (string | number)[]): string {
  return [DESK, ...parts].join(':')
}

const leaves = new Set(leaving.map(plain))

export function isLeaving(text: string): boolean {
  return leaves.has(plain(text))
}

export function nameOf(conversation: string): string {
  return conversation.slice(0, conversation.indexOf(':'))
}
