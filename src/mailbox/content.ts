import { z } from 'zod'
import type { Content, ConversationId, Reply } from '#src/message.ts'

const json = z.string().transform((text): unknown => JSON.parse(text))

/** What the boxes hold as JSON, read back. */
export const content = json.pipe(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('choice'), value: z.string() }),
    z.object({
      kind: z.literal('file'),
      ref: z.string(),
      what: z.enum(['photo', 'document']),
      name: z.string().optional(),
      size: z.number().optional(),
      text: z.string().optional(),
    }),
    z.object({ kind: z.literal('unsupported'), what: z.string() }),
  ]),
) satisfies z.ZodType<Content, string>

const citation = z.object({
  number: z.string(),
  title: z.string(),
  article: z.string(),
  issued: z.string(),
  validity: z.enum(['in-force', 'expired', 'not-yet', 'unknown']),
  quote: z.string(),
})

export const reply = json.pipe(
  z.object({
    text: z.string(),
    choices: z
      .array(z.object({ value: z.string(), label: z.string(), typed: z.string().optional() }))
      .optional(),
    citations: z.array(citation).optional(),
    files: z
      .array(z.object({ name: z.string(), kind: z.enum(['photo', 'document']), url: z.string() }))
      .optional(),
  }),
) satisfies z.ZodType<Reply, string>

export const conversationId = z.templateLiteral([
  z.string(),
  ':',
  z.string(),
]) satisfies z.ZodType<ConversationId>
