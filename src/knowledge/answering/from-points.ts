import type { Criterion } from '#src/programme/criteria.ts'
import { rate } from '#src/programme/rating.ts'
import { starBands, toStarBand } from '#src/programme/stars.ts'
import { validityOn } from '#src/programme/validity.ts'
import { stars } from '#src/text/answer.ts'
import { lacked } from '#src/text/criteria.ts'
import { asksPaper, points, ratedAbove, tellsTotal, totals } from '#src/text/points.ts'
import { asksStars } from '#src/text/questions.ts'
import { readSpokenNumber } from '#src/vietnamese/numbers.ts'
import type { Answer } from '../answer.ts'
import { toCriterionProvision } from './computing/criteria-provision.ts'
import { findSets } from './computing/find-sets.ts'
import { findCriteriaAsked } from './computing/read-criteria.ts'
import { findLevelTold, findStarsAsked } from './computing/read-wish.ts'
import type { Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { findSentence } from './writing/find-sentence.ts'
import { finish, quoted, told } from './writing/frame.ts'

/** "82 points is how many stars, and who recognises it": computed, and cited where the law says so. */
export function answerFromPoints(inquiry: Inquiry, library: Library): Answer | null {
  const total = findTotal(inquiry)
  const wanted = findStarsAsked(inquiry)
  const asks = wanted.length > 0 || says(inquiry, asksStars) || says(inquiry, asksPaper)
  if (!total || !asks || says(inquiry, ratedAbove)) return null
  const { printed, value } = total
  const band = toStarBand(value)
  if (!band) return { status: 'clarify', text: stars.outOfRange(printed) }

  const star = band.stars
  const find = (isIt: (text: string) => boolean) => findSentence(library, inquiry.day, isIt)
  const scales = [star, ...wanted].map((one) => find((text) => stars.ranks(text, one)))
  const minimum = band.recognised ? find(stars.minimum) : null
  const body = find((text) => stars.recognises(text, star))
  const short = band.recognised ? findShortfall(inquiry, library, value) : null
  const held = [...(short ? [minimum] : []), ...scales, body, minimum].filter((one) => one !== null)
  if (!scales[0] || !body) return null
  const sentences = held.filter((one, at) => held.findIndex(({ text }) => text === one.text) === at)
  const [higher] = wanted.filter((one) => one > star)
  const from = starBands.find((one) => one.stars === higher)?.from
  const lead = short
    ? points.blocked(printed, star, short.minimums)
    : higher && from
      ? points.tooLow(printed, star, higher, from)
      : band.recognised
        ? stars.recognised(printed, star)
        : stars.notRecognised(printed, star)
  return finish(
    {
      lines: [
        told(lead),
        ...(short?.levels ?? []).map(told),
        ...sentences.map(({ text }) => quoted(text)),
      ],
      sources: [
        ...(short?.provisions ?? []).map((provision) => ({ provision, quote: provision.text })),
        ...sentences.map(({ provision, text }) => ({ provision, quote: text })),
      ],
      computed: [printed, star],
    },
    inquiry,
  )
}

/** More points than any criterion has are a total; fewer are one where the question says so or asks nothing else. */
const MOST_OF_A_CRITERION = 24
const MOST_OTHER_WORDS = 5

function findTotal({ typed, mended, content }: Inquiry) {
  for (const text of [typed, mended]) {
    const found = [...text.matchAll(totals)].flatMap(([, figure = '', half]) => {
      const number = Number(figure.replace(',', '.'))
      const value = Number.isNaN(number) ? readSpokenNumber(figure) : number
      return value === null ? [] : [half ? value + 0.5 : value]
    })
    const large = found.filter((value) => value > MOST_OF_A_CRITERION)
    const [value, another] = large.length > 0 ? large : found
    if (value === undefined || another !== undefined) continue
    const sure = large.length > 0 || tellsTotal.test(text) || content.length <= MOST_OTHER_WORDS
    if (sure) return { value, printed: String(value).replace('.', ',') }
  }
  return null
}

/** What the person says they lack, where the rating the total allows needs it. */
function findShortfall(inquiry: Inquiry, { documents, scoreSheets }: Library, total: number) {
  if (!scoreSheets) return null
  const { source } = scoreSheets.criteria
  const document = documents.find(({ number }) => number === source.number)
  const { sets, word } = findSets(inquiry, scoreSheets)
  const [set] = sets
  if (!set || !document || validityOn(document, inquiry.day) !== 'in-force') return null
  const lacks = [...inquiry.mended.matchAll(lacked)].map(([words]) => words).join(', ')
  if (!lacks) return null
  const asked = findCriteriaAsked(
    set,
    { ...inquiry, ...toLacking(lacks) },
    { search: scoreSheets.search, product: word, sure: true },
  )
  const known = asked.map((criterion) => ({ criterion, points: levelWithout(criterion, inquiry) }))
  const missing = rate(set, total, known)?.missing ?? []
  if (missing.length === 0) return null
  return {
    minimums: missing.map(({ criterion: { id, name }, points: least }) =>
      points.minimum(id, name, least),
    ),
    levels: missing.map(({ criterion: { id }, points: least, text }) =>
      points.level(id, least, text),
    ),
    provisions: missing.map(({ criterion }) => toCriterionProvision(document, set, criterion)),
  }
}

/** The same question, as if it spoke of nothing but what is lacking. */
function toLacking(lacks: string) {
  return { given: lacks, repaired: lacks, typed: lacks, mended: lacks }
}

/** The level of what they do have; the lowest where they say nothing of it. */
function levelWithout(criterion: Criterion, inquiry: Inquiry): number {
  const lowest = Math.min(...criterion.options.map(({ points }) => points))
  return findLevelTold(criterion, inquiry)?.points ?? Math.min(lowest, 0)
}
