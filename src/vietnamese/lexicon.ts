import { createSlipFinder } from './neighbours.ts'
import { fold } from './normalise.ts'
import type { SyllableModel } from './syllable-model.ts'

/** A term as text and as its number in the corpus (-1: not there). */
export type Meant = { text: string; number: number }

/** The words of a corpus, found by how they are written and by how they are typed without marks. */
export type Lexicon = {
  model: SyllableModel
  find: (text: string) => Meant
  spellings: (folded: string) => Meant[]
  /** The most frequent words that are, without marks, one slip away. */
  slips: (folded: string) => Meant[]
}

const MOST_SLIPS = 20

export function readLexicon(model: SyllableModel): Lexicon {
  const known = new Map(model.terms.map((text, number) => [text, { text, number }]))
  const byFold = new Map<string, Meant[]>()
  for (const meant of known.values()) {
    const folded = fold(meant.text)
    const spellings = byFold.get(folded)
    if (spellings) spellings.push(meant)
    else byFold.set(folded, [meant])
  }
  const spellings = (folded: string) => byFold.get(folded) ?? []
  const findSlips = createSlipFinder(
    [...byFold.keys()].filter((folded) => /^\p{L}+$/u.test(folded)),
  )
  /** Of the corpus's own words only, so that it never outgrows them. */
  const slipsOf = new Map<string, Meant[]>()
  return {
    model,
    find: (text) => known.get(text) ?? { text, number: -1 },
    spellings,
    slips: (folded) => {
      const known = slipsOf.get(folded)
      if (known) return known
      const near = findSlips(folded).flatMap(spellings)
      near.sort((a, b) => countOf(model, b) - countOf(model, a))
      const found = near.slice(0, MOST_SLIPS)
      if (byFold.has(folded)) slipsOf.set(folded, found)
      return found
    },
  }
}

function countOf({ counts }: SyllableModel, { number }: Meant): number {
  return counts[number] ?? 0
}
