import { Embeddings } from '@langchain/core/embeddings'
import { type Encoder, encode } from './encoder.ts'

/** The encoder as a LangChain model. */
export function createEncoderEmbeddings(encoder: Encoder): Embeddings {
  const embed = (text: string) => [...encode(encoder, text)]
  return new (class extends Embeddings {
    override embedQuery = async (text: string) => embed(text)
    override embedDocuments = async (texts: string[]) => texts.map(embed)
  })({})
}
