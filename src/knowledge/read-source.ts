import type { Citation } from '#src/message.ts'
import { listCriteria } from '#src/programme/criteria.ts'
import { toCriterionProvision, toSetProvision } from './answering/computing/criteria-provision.ts'
import type { Library } from './answering/library.ts'
import { nameDocument } from './answering/writing/naming.ts'
import type { Provision } from './document.ts'

/** The provision a citation was taken from, whole. */
export type Source = {
  /** The document as people name it: kind, number and day. */
  document: string
  heading: string
  text: string
  /** The province it holds for; null for the whole country. */
  place: string | null
  /** Whether the words are the document's own. */
  wording: 'verbatim' | 'summary'
}

export type Cited = Pick<Citation, 'number' | 'article' | 'quote'>

/** Null where the words quoted are no longer there. */
export type ReadSource = (cited: Cited) => Source | null

export function createSourceReader(
  library: Pick<Library, 'documents' | 'provisions' | 'scoreSheets'>,
): ReadSource {
  return (cited) => {
    const found = library.provisions.find(isSource) ?? listComputed(library, cited).find(isSource)
    if (!found) return null
    const { document, heading, text } = found
    const { scope, wording } = document
    return {
      ...{ document: nameDocument(document), heading, text },
      ...{ place: scope.place, wording: wording ?? 'summary' },
    }

    function isSource({ document, article, text }: Provision): boolean {
      return (
        document.number === cited.number && article === cited.article && text.includes(cited.quote)
      )
    }
  }
}

/** The score sheets' provisions, which are written anew from the data whenever they are cited. */
function listComputed(
  { documents, scoreSheets }: Pick<Library, 'documents' | 'scoreSheets'>,
  { number }: Cited,
): Provision[] {
  const document = documents.find((one) => one.number === number)
  if (!document || !scoreSheets || scoreSheets.criteria.source.number !== number) return []
  return scoreSheets.criteria.sets.flatMap((set) => [
    toSetProvision(document, set),
    ...listCriteria(set).map((criterion) => toCriterionProvision(document, set, criterion)),
  ])
}
