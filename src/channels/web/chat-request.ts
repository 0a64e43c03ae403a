import type { Context } from 'hono'
import { z } from 'zod'
import { toStorable } from '#src/channels/storable.ts'
import type { Content } from '#src/message.ts'
import { webText } from '#src/text/web.ts'
import type { Secret } from './conversation.ts'

const TEXT_LIMIT = 4000
const CHOICE_LIMIT = 512
const LONGEST_WAIT_SECONDS = 30
const { refusals } = webText

const said = z.object(
  {
    conversation: z
      .string({ error: refusals.conversation })
      .min(1, { error: refusals.conversation })
      .max(200, { error: refusals.conversation })
      .optional(),
    id: z
      .string({ error: refusals.id })
      .max(128, { error: refusals.id })
      .regex(/^[^\p{Cc}\p{Surrogate}]+$/u, { error: refusals.id }),
    text: z
      .string({ error: refusals.text })
      .transform(toStorable)
      .refine((text) => /[^\s\p{Cc}\p{Cf}]/u.test(text), { error: refusals.emptyText })
      .refine((text) => text.length <= TEXT_LIMIT, { error: refusals.longText })
      .optional(),
    choice: z
      .string({ error: refusals.choice })
      .transform(toStorable)
      .refine((value) => value !== '' && value.length <= CHOICE_LIMIT, { error: refusals.choice })
      .optional(),
  },
  { error: refusals.notObject },
)

type ChatRequest = { id: string; conversation?: Secret; content: Content }

/** The message in the body, or the sentence that says what is wrong with it. */
export async function parseChatRequest(c: Context): Promise<ChatRequest | { error: string }> {
  const body = await readJson(c)
  if (body === undefined) return { error: refusals.notJson }
  const result = said.safeParse(body)
  if (!result.success) return { error: result.error.issues[0]?.message ?? refusals.notObject }

  const { id, conversation, text, choice } = result.data
  if (text !== undefined && choice === undefined) {
    return { id, conversation, content: { kind: 'text', text } }
  }
  if (choice !== undefined && text === undefined) {
    return { id, conversation, content: { kind: 'choice', value: choice } }
  }
  return { error: refusals.textOrChoice }
}

/** Milliseconds to wait for the replies; null when what is asked for is no number of seconds. */
export function parseWait(asked: string | undefined): number | null {
  if (asked === undefined) return 0
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(asked)) return null
  return Math.min(Number(asked), LONGEST_WAIT_SECONDS) * 1000
}

/** Undefined when the body breaks off, is not UTF-8 or is not JSON. */
async function readJson(c: Context): Promise<unknown> {
  try {
    const bytes = await c.req.arrayBuffer()
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
