import type { NamesIn } from '#src/knowledge/model/rewrite.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { align, findSlots, type Readers } from '../reading/slots.ts'

/** What a question names: documents, dates, stars, points, producers, places and products. */
export function createNames(readers: Readers): NamesIn {
  return (text) =>
    findSlots(align(text), readers)
      .filter(({ kind }) => kind !== 'criterion')
      .map(({ kind, name }) => `${kind.split(' ')[0]} ${fold(name)}`)
}
