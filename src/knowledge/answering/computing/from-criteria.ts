import { starBands } from '#src/programme/stars.ts'
import { validityOn } from '#src/programme/validity.ts'
import {
  asksBeyondSheet,
  asksDisqualified,
  asksPoints,
  asksSheet,
  criteriaWords,
} from '#src/text/criteria.ts'
import type { Answer } from '../../answer.ts'
import type { Provision } from '../../document.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { finish, told } from '../writing/frame.ts'
import { findSetsAsked, findSetsCompared } from './find-sets.ts'
import { writeAcross } from './from-all-sets.ts'
import { readWish } from './read-wish.ts'
import { writeDifference } from './tell-difference.ts'
import { type Written, writeSheet } from './write-set.ts'

const QUOTE = 400

/** Questions about a product's score sheet: which one it is, a criterion's points, a rating's minimums. */
export function answerFromCriteria(
  inquiry: Inquiry,
  { documents, scoreSheets }: Library,
  question: string,
): Answer | null {
  if (!scoreSheets) return null
  const { source } = scoreSheets.criteria
  if (!isAboutSheet(inquiry, source.number)) return null
  const document = documents.find(({ number }) => number === source.number)
  if (!document || validityOn(document, inquiry.day) !== 'in-force') return null
  const [one, other] = findSetsCompared(inquiry, scoreSheets)
  if (one && other) return toAnswer(writeDifference(one, other, document), inquiry)
  const { sets, word } = findSetsAsked(inquiry, scoreSheets)
  if (sets.length === 0) {
    const across = writeAcross(inquiry, readWish(inquiry), { scoreSheets, document })
    return across && toAnswer(across, inquiry)
  }
  const written = sets.flatMap((set) => {
    const one = writeSheet(set, { inquiry, document, scoreSheets, word })
    return one ? [{ set, ...one }] : []
  })
  const [first, ...others] = written
  if (!first) return null
  if (others.some(({ lines }) => lines[0] !== first.lines[0])) {
    return {
      status: 'clarify',
      text: criteriaWords.whichSet(word),
      choices: written.map(({ set: { set, name } }) => ({
        label: name,
        value: criteriaWords.choice(question, set),
      })),
    }
  }
  // Where all candidates say the same, one answer holds for each of them.
  const lines = [...first.lines, ...others.map(({ set }) => criteriaWords.ofSet(set.set, set.name))]
  const provisions = written.flatMap((one) => one.provisions)
  return toAnswer({ lines, provisions, computed: first.computed }, inquiry)
}

/** Another rule's number or another subject is for the documents to answer. */
function isAboutSheet(inquiry: Inquiry, number: string): boolean {
  if (!says(inquiry, asksSheet)) return false
  const within = says(inquiry, asksPoints) || says(inquiry, asksDisqualified)
  if (says(inquiry, asksBeyondSheet) && !within) return false
  return inquiry.references.every((one) => number.startsWith(`${one.number}/`))
}

/** The sheets' own figures, those the question gave and the total's: nothing else may be said. */
function toAnswer({ lines, provisions, computed = [] }: Written, inquiry: Inquiry): Answer | null {
  const share = String(readWish(inquiry).share ?? '').replace('.', ',')
  const doubts = lines.filter((line) => line.startsWith(criteriaWords.verify('').trim()))
  return finish(
    {
      lines: lines.map(told),
      sources: provisions.map((provision) => ({ provision, quote: toQuote(provision) })),
      computed: [
        share,
        ...starBands.flatMap(({ stars, from }) => [stars, from]),
        ...doubts,
        ...computed,
      ],
    },
    inquiry,
  )
}

function toQuote({ text }: Provision): string {
  return text.slice(0, text.length <= QUOTE ? undefined : text.indexOf('\n'))
}
