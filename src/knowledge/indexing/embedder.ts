import type { Embeddings } from '@langchain/core/embeddings'

/** An OpenAI-compatible endpoint for embeddings. */
export type EmbeddingSettings = {
  model: string
  apiKey?: string | undefined
  baseUrl?: string | undefined
}

/** What gives texts their places in the vector space. */
export type Embedder = { name: string; embeddings: Embeddings }

/** Milliseconds for one batch of texts. */
const TIME_LIMIT = 20_000

export function nameEmbedder({ model, baseUrl }: EmbeddingSettings): string {
  return `${model}@${baseUrl ?? 'openai'}`
}

/** The package takes a quarter of a second to load, so that only those who configured it pay for it. */
export async function createOpenAiEmbedder(settings: EmbeddingSettings): Promise<Embedder> {
  const { OpenAIEmbeddings } = await import('@langchain/openai')
  const embeddings = new OpenAIEmbeddings({
    model: settings.model,
    // Servers of one's own often want none, and the client refuses to start without.
    apiKey: settings.apiKey ?? 'none',
    configuration: { baseURL: settings.baseUrl },
    timeout: TIME_LIMIT,
    maxRetries: 0,
    batchSize: 64,
    // Some compatible servers do not know the client's default, base64.
    encodingFormat: 'float',
  })
  return { name: nameEmbedder(settings), embeddings }
}
