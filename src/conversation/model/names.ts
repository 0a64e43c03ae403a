import type { Library } from '#src/knowledge/answering/library.ts'
import type { NamesIn } from '#src/knowledge/model/rewrite.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { align, findSlots, type Readers } from '../reading/slots.ts'

/** What a question names: documents, dates, stars, points, producers, places and products. */
function createNames(readers: Readers): NamesIn {
  return (text) =>
    findSlots(align(text), readers)
      .filter(({ kind }) => kind !== 'criterion')
      .map(({ kind, name }) => `${kind.split(' ')[0]} ${fold(name)}`)
}

/** How the model's questions are read against the talk. */
export function toReading(library: Pick<Library, 'repair' | 'weigh'>, readers: Readers) {
  return {
    repair: library.repair,
    namesIn: createNames(readers),
    isKnown: (text: string) => library.weigh(text).every(({ known }) => known),
  }
}
