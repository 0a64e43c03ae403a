import { answers } from '#src/text/answer.ts'
import { asksProvinceCode, provinceCode } from '#src/text/province-code.ts'
import { asksMerger } from '#src/text/questions.ts'
import { normalise } from '#src/vietnamese/normalise.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { splitParts } from '../reading/parts.ts'
import { findSentence } from '../writing/find-sentence.ts'
import { finish, type Line, quoted, told } from '../writing/frame.ts'
import type { Source } from '../writing/sayings.ts'
import { cutSentences } from '../writing/sentences.ts'

const MERGERS = '202/2025/QH15'

/** What a former province belongs to since 1 July 2025 (Resolution 202/2025/QH15), and a province's code. */
export function answerFromMerger(inquiry: Inquiry, library: Library): Answer | null {
  const { places, references, dayNamed, given } = inquiry
  const [place, second] = places
  if (!place || second || references.length > 0 || dayNamed) return null
  const code = findCode(place, inquiry, library)
  // Another matter, or one of several.
  if (!code && splitParts(given).length > 0) return null
  const parts = [findMerger(place, inquiry, library), code].filter((part) => part !== null)
  const [first] = parts
  if (!first) return null
  return finish(
    {
      lines: parts.flatMap(({ lines }) => lines),
      sources: parts.map(({ source }) => source),
      computed: parts.flatMap(({ computed }) => computed),
    },
    inquiry,
  )
}

type Part = { lines: Line[]; source: Source; computed: string[] }

function findMerger(place: string, inquiry: Inquiry, { provisions }: Library): Part | null {
  const [old] = inquiry.formerly
  if (!old || !says(inquiry, asksMerger)) return null
  // The list of places and the resolution set the tone of one name each in its own way.
  const provision = provisions.find(
    ({ document, heading }) =>
      document.number === MERGERS && normalise(heading).endsWith(normalise(place)),
  )
  const quote = provision && cutSentences(provision.text)[0]?.text
  if (!provision || !quote) return null
  return {
    lines: [told(answers.mergedInto(old, place)), quoted(quote)],
    source: { provision, quote },
    computed: [],
  }
}

function findCode(place: string, inquiry: Inquiry, library: Library): Part | null {
  if (!inquiry.placeNamed || !says(inquiry, asksProvinceCode)) return null
  const code = library.provinces.find(({ name }) => name === place)?.code
  const found = findSentence(library, inquiry.today, provinceCode.tells)
  if (!code || !found) return null
  const { provision, text } = found
  return {
    lines: [told(provinceCode.is(place, code)), quoted(text)],
    source: { provision, quote: text },
    computed: [code],
  }
}
