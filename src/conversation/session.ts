import { z } from 'zod'

/** Longer than anybody looks away from a talk; after it a short message is no longer about the last question. */
const PAUSE = 30 * 60_000

const cited = z.object({
  number: z.string(),
  article: z.string(),
  validity: z.enum(['in-force', 'expired', 'not-yet', 'unknown']),
  quote: z.string(),
})
const choice = z.object({ value: z.string(), label: z.string(), typed: z.string().optional() })

/** Each part is read on its own, so that one this version cannot read does not take the others with it. */
const schema = z.looseObject({
  version: z.literal(1).catch(1),
  /** The person was told that this is an automatic assistant. */
  greeted: z.boolean().catch(false),
  /** The question whose answer a 👍 or 👎 is about. */
  lastQuestion: z.string().nullable().catch(null),
  /** What the next text is taken for, unless it is an order. */
  awaiting: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('reason'), question: z.string() }),
      z.object({ kind: z.literal('detail'), question: z.string() }),
      z.object({ kind: z.literal('place') }),
    ])
    .nullable()
    .catch(null),
  /** The last reply's choices: where a channel has no buttons, people type the number. */
  offered: z.array(choice).catch([]),
  /** When the person was last told, of each kind of message, that it cannot be read. */
  declined: z.record(z.string(), z.string()).catch({}),
  /** Full questions behind `option:N` choices. */
  options: z.array(z.string()).catch([]),
  /** The last question as it was understood, redacted: what the next message may go on from. */
  talk: z.object({ question: z.string(), at: z.iso.datetime() }).nullable().catch(null),
  /** Where the last answer with a source was taken from. */
  shown: z
    .object({ id: z.string(), cited: z.array(cited) })
    .nullable()
    .catch(null),
  /** The desk the next text goes to, and what that desk keeps of the talk. */
  at: z.object({ desk: z.string(), state: z.unknown() }).nullable().catch(null),
  /** The person was told that a model abroad could reword answers, if they allow it. */
  modelOffered: z.boolean().catch(false),
  /** The province the person lives in, by its present name; `used`: they were told that an answer used it. */
  home: z
    .object({ name: z.string(), used: z.boolean().catch(false) })
    .nullable()
    .catch(null),
})

export type Session = z.output<typeof schema>

/** The question a message may go on from; none after a menu or a long pause. */
export function lastQuestion({ talk }: Session, now: Date): string | null {
  return talk && now.getTime() - Date.parse(talk.at) <= PAUSE ? talk.question : null
}

/** Reads what was stored; nothing stored, or nothing readable, is a fresh session. Unknown parts are kept. */
export function parseSession(stored: string | null): Session {
  return schema.parse(toObject(stored))
}

function toObject(stored: string | null): object {
  if (!stored) return {}
  try {
    const value: unknown = JSON.parse(stored)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
