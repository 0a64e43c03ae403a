import { Document } from '@langchain/core/documents'
import { BaseRetriever } from '@langchain/core/retrievers'
import type { Provision } from './document.ts'

type Options = {
  provisions: Provision[]
  search: (query: string) => Promise<{ id: string; score: number; vector: number }[]>
}

/** The search as LangChain knows one: a document per provision, best first, with what a citation needs. */
export function createRetriever({ provisions, search }: Options): BaseRetriever {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]))
  return new (class extends BaseRetriever {
    lc_namespace = ['ocop', 'retrievers']

    override async _getRelevantDocuments(query: string) {
      const hits = await search(query)
      return hits.flatMap(({ id, score, vector }) => {
        const provision = byId.get(id)
        return provision ? [toDocument(provision, { score, vector })] : []
      })
    }
  })()
}

function toDocument(
  { id, document, article, heading, text }: Provision,
  found: { score: number; vector: number },
) {
  const { number, title, issued, effective, expires } = document
  return new Document({
    id,
    pageContent: text,
    metadata: { id, article, heading, number, title, issued, effective, expires, ...found },
  })
}
