import { fold, normalise } from '#src/vietnamese/normalise.ts'
import { buildLexicalIndex, createLexicalSearch, type LexicalDocument } from './lexical.ts'

/**
 * Sample questions typed without marks get theirs back, as a question does: left bare, they would teach
 * the repair that bare syllables are words of their own.
 */
export function restoreMarks(documents: LexicalDocument[]): LexicalDocument[] {
  const marked = documents.map(({ asks = [], ...document }) => {
    return { ...document, asks: asks.filter((ask) => !isBare(ask)) }
  })
  const { repair } = createLexicalSearch(buildLexicalIndex(marked))
  return documents.map(({ asks = [], ...document }) => {
    return { ...document, asks: asks.map((ask) => (isBare(ask) ? repair(ask) : ask)) }
  })
}

function isBare(text: string): boolean {
  return fold(text) === normalise(text)
}
