import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Choice, Reply } from '#src/message.ts'
import {
  agreeing,
  type ConsentFacts,
  consentTexts,
  consentWords,
  courtesy,
  refusing,
} from '#src/text/consent.ts'
import { createSaying } from './said.ts'

const agrees = createSaying(agreeing, courtesy)
const refuses = createSaying(refusing, courtesy)

export const purposes = ['registration', 'contact', 'model'] as const
export const purpose = z.enum(purposes)
export type Purpose = z.output<typeof purpose>

/** What a desk keeps in its state while the question is open. */
export const consentState = z.object({
  purpose,
  /** In the buttons of this very prompt. */
  nonce: z.string(),
  /** SHA-256 of the text that was shown. */
  textHash: z.string(),
})
export type ConsentState = z.output<typeof consentState>

/** What somebody did about a text that was shown to them: all that the evidence needs but who and when. */
export type Chosen = {
  purpose: Purpose
  choice: 'given' | 'refused'
  version: string
  textHash: string
  text: string
  /** The button's value or the words typed. */
  action: string
}

type Shown = { desk: string; facts: ConsentFacts }

/** What a desk hands over of its Input; an order is not for here. */
type Said = { kind: 'choice'; parts: string[] } | { kind: 'text'; text: string }

export type ConsentReading =
  | { kind: 'chosen'; chosen: Chosen }
  /** A button of an earlier prompt, or a text that reads otherwise by now: to be asked anew, after `reply`. */
  | { kind: 'stale'; reply: Reply }
  /** Neither yes nor no. It may be a question; where it is none, `reply` asks again, the state stays. */
  | { kind: 'unclear'; reply: Reply }
  /** A button that is not of a consent. */
  | { kind: 'foreign' }

/** The question for one purpose; `desk` is the first part of its buttons' values. */
export function askConsent(
  of: Purpose,
  { desk, facts }: Shown,
): { reply: Reply; state: ConsentState } {
  const text = consentTexts[of].text(facts)
  const state = {
    purpose: of,
    nonce: randomBytes(6).toString('base64url'),
    textHash: hashText(text),
  }
  return { reply: { text, choices: toChoices(state, desk) }, state }
}

/**
 * Reads the answer to the prompt that was shown last. Only its own buttons (or their number, typed where
 * there are none) and an explicit sentence count: no "ok", no emoji, no older button.
 */
export function readConsent(
  state: ConsentState,
  said: Said,
  { desk, facts }: Shown,
): ConsentReading {
  if (said.kind === 'choice' && said.parts[0] !== 'consent') return { kind: 'foreign' }
  const choice = said.kind === 'choice' ? pressed(state, said.parts) : typed(said.text)
  if (choice === null) {
    return said.kind === 'choice'
      ? { kind: 'stale', reply: { text: consentWords.stale } }
      : { kind: 'unclear', reply: { text: consentWords.unclear, choices: toChoices(state, desk) } }
  }
  const { version, text: write } = consentTexts[state.purpose]
  const text = write(facts)
  if (hashText(text) !== state.textHash) {
    return { kind: 'stale', reply: { text: consentWords.changed } }
  }
  const action =
    said.kind === 'choice' ? [desk, ...said.parts].join(':') : said.text.trim().slice(0, 60)
  const { purpose, textHash } = state
  return { kind: 'chosen', chosen: { purpose, choice, version, textHash, text, action } }
}

export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const weighty = new Set(['consent', 'withdraw', 'give', 'erase', 'unlink'])

/** Whether a choice does something that a number meant for something else must never do. */
export function isWeighty({ value }: Choice): boolean {
  return weighty.has(value.split(':')[1] ?? '')
}

function toChoices({ purpose, nonce }: ConsentState, desk: string): Choice[] {
  const value = (answer: string) => `${desk}:consent:${purpose}:${nonce}:${answer}`
  return [
    { value: value('yes'), label: consentWords.agree },
    { value: value('no'), label: consentWords.refuse },
  ]
}

function pressed(state: ConsentState, [, of, nonce, answer]: string[]) {
  if (of !== state.purpose || nonce !== state.nonce) return null
  if (answer === 'yes') return 'given'
  return answer === 'no' ? 'refused' : null
}

function typed(text: string) {
  if (text.includes('?')) return null
  if (refuses(text)) return 'refused'
  return agrees(text) ? 'given' : null
}
