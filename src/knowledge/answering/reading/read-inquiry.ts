import type { FoundPlace } from '#src/programme/places.ts'
import type { Circumstances } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, readQuestion } from './inquiry.ts'

/** A question as typed, read with what the library knows of words, places and products. */
export function readInquiry(
  question: string,
  { asOf, place = null }: Circumstances,
  library: Library,
): Inquiry {
  const known: FoundPlace = place ? library.findPlace(place) : { kind: 'none' }
  return readQuestion(question.normalize('NFC').trim(), {
    repaired: library.repair(question),
    asOf,
    // As typed: a repair may make a product of what was none.
    product: library.scoreSheets?.findProduct(question, question) ?? null,
    intent: library.readIntent(question),
    ...toPlaces(findNamed(question, known, library), known),
  })
}

/** Who is known to live somewhere means that place by its initials, however small they are written. */
function findNamed(question: string, known: FoundPlace, { findPlace }: Library): FoundPlace {
  const found = findPlace(question)
  if (found.kind === 'one' || found.kind === 'several' || known.kind !== 'one') return found
  const loud = findPlace(question.toUpperCase())
  return loud.kind === 'one' && loud.province === known.province ? loud : found
}

/** The place the question names, else the one the person is known to live in. */
function toPlaces(found: FoundPlace, known: FoundPlace) {
  switch (found.kind) {
    case 'one':
      return {
        places: [found.province],
        placeNamed: true,
        formerly: found.renamed ? found.as : [],
      }
    case 'several':
      return { places: found.provinces, placeNamed: true, formerly: [] }
    case 'none':
    case 'ambiguous':
      return {
        places: known.kind === 'one' ? [known.province] : [],
        placeNamed: false,
        formerly: [],
      }
  }
}
