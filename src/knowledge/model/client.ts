import { z } from 'zod'
import { limitedFetch } from './limited-fetch.ts'

/** An OpenAI-compatible server that words answers. */
export type ModelSettings = {
  model: string
  apiKey?: string | undefined
  baseUrl?: string | undefined
}

export type Tokens = { input: number; output: number }

/** What is asked of the model; `data` fills the slots of both texts. */
export type Request = {
  system: string
  human: string
  data: Record<string, string>
  /** Of the answer, as JSON schema; and its name. */
  schema: z.ZodType
  name: string
}

type Options = {
  signal: AbortSignal
  /** The answer as far as it has come. */
  onPart?: ((part: unknown) => void) | undefined
}

export type Complete = (
  request: Request,
  options: Options,
) => Promise<{ answer: unknown; tokens: Tokens }>

/** Tokens of an answer: three times the longest that is shown. */
const MOST_TOKENS = 1_200

const usage = z.object({
  generations: z.array(
    z.array(
      z.object({
        message: z.object({
          response_metadata: z.object({
            usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }),
          }),
        }),
      }),
    ),
  ),
})

/**
 * Opens the model behind LangChain. The packages take half a second to load, so that only those who
 * configured a model pay for them.
 */
export async function openModel({ model, apiKey, baseUrl }: ModelSettings): Promise<Complete> {
  const { initChatModel } = await import('langchain/chat_models/universal')
  const { ChatPromptTemplate } = await import('@langchain/core/prompts')
  const chat = await initChatModel(model, {
    modelProvider: 'openai',
    // Servers of one's own often want none, and the client refuses to start without.
    apiKey: apiKey ?? 'none',
    configuration: { baseURL: baseUrl, fetch: limitedFetch },
    maxRetries: 0,
    maxTokens: MOST_TOKENS,
    useResponsesApi: false,
    // OpenAI's own newer models refuse any other than theirs.
    ...(baseUrl ? { temperature: 0 } : {}),
  })

  return async ({ system, human, data, schema, name }, { signal, onPart }) => {
    const { $schema, ...shape } = z.toJSONSchema(schema)
    const tokens: Tokens = { input: 0, output: 0 }
    const chain = ChatPromptTemplate.fromMessages([
      ['system', system],
      ['human', human],
    ]).pipe(chat.withStructuredOutput(shape, { name, method: 'jsonSchema', strict: true }))
    const parts = await chain.stream(data, {
      signal,
      callbacks: [
        {
          handleLLMEnd(output) {
            const counted = usage.safeParse(output).data?.generations[0]?.[0]?.message
            tokens.input = counted?.response_metadata.usage.prompt_tokens ?? 0
            tokens.output = counted?.response_metadata.usage.completion_tokens ?? 0
          },
        },
      ],
    })
    let answer: unknown
    for await (const part of parts) {
      answer = part
      onPart?.(part)
    }
    return { answer, tokens }
  }
}
