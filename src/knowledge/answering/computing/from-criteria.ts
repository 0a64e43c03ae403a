import {
  type CriteriaSet,
  type Criterion,
  findSet,
  minimumOf,
  minimumsFor,
  pointsForShare,
  type RatedStars,
} from '#src/programme/criteria.ts'
import { starBands } from '#src/programme/stars.ts'
import { validityOn } from '#src/programme/validity.ts'
import {
  asksBeyondSheet,
  asksDisqualified,
  asksFigure,
  asksMinimums,
  asksPoints,
  asksSet,
  asksSheet,
  criteriaWords,
  setNumber,
} from '#src/text/criteria.ts'
import type { Answer } from '../../answer.ts'
import type { DocumentHead, Provision } from '../../document.ts'
import type { Library, ScoreSheets } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { finish, told } from '../writing/frame.ts'
import { toCriterionProvision, toSetProvision } from './criteria-provision.ts'
import { findCriteriaAsked, findShare, findStarsAsked } from './read-criteria.ts'

const QUOTE = 400

type Written = { lines: string[]; provisions: Provision[] }

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
  const { sets, word } = findSets(inquiry, scoreSheets)
  const written = sets.flatMap((set) => write(set, inquiry, document) ?? [])
  const [first] = written
  if (!first || written.length < sets.length) return null
  const [lead] = first.lines
  if (sets.length > 1 && written.some(({ lines }) => lines[0] !== lead)) {
    return {
      status: 'clarify',
      text: criteriaWords.whichSet(word),
      choices: sets.map(({ set, name }) => ({
        label: name,
        value: criteriaWords.choice(question, set),
      })),
    }
  }
  // Where all candidates say the same, one answer holds for each of them.
  const lines = [
    ...first.lines,
    ...sets.slice(1).map((one) => criteriaWords.ofSet(one.set, one.name)),
  ]
  const provisions = written.flatMap((one) => one.provisions)
  return toAnswer({ lines, provisions }, inquiry)
}

/** Another rule's number or another subject is for the documents to answer. */
function isAboutSheet(inquiry: Inquiry, number: string): boolean {
  if (!says(inquiry, asksSheet)) return false
  if (says(inquiry, asksBeyondSheet) && !says(inquiry, asksPoints)) return false
  return inquiry.references.every((one) => number.startsWith(`${one.number}/`))
}

/** The set by its number, else those its product may belong to. */
function findSets(inquiry: Inquiry, { criteria, findProduct }: ScoreSheets) {
  const number = Number(inquiry.typed.match(setNumber)?.[1])
  const numbered = findSet(criteria, number)
  if (numbered) return { sets: [numbered], word: numbered.name }
  const product = findProduct(inquiry.given, inquiry.repaired)
  const sets = (product?.sets ?? []).flatMap((set) => findSet(criteria, set) ?? [])
  return { sets, word: product?.word ?? '' }
}

function write(set: CriteriaSet, inquiry: Inquiry, document: DocumentHead): Written | null {
  const asked = findCriteriaAsked(set, inquiry)
  const stars = findStarsAsked(inquiry)
  const [rating] = stars
  if (asked.length > 0 && says(inquiry, asksFigure)) {
    const share = stars.length === 0 ? findShare(inquiry) : null
    return writeCriteria(set, asked, { stars, share, document })
  }
  if (says(inquiry, asksDisqualified) || says(inquiry, asksSet)) return writeSet(set, document)
  if (asked.length === 0 && rating && stars.length === 1 && says(inquiry, asksMinimums)) {
    return writeMinimums(set, rating, document)
  }
  return null
}

type Asked = { stars: RatedStars[]; share: number | null; document: DocumentHead }

function writeCriteria(set: CriteriaSet, asked: Criterion[], { stars, share, document }: Asked) {
  const lines = asked.flatMap((criterion) => {
    const { id, name, max, options } = criterion
    if (stars.length > 0) return stars.flatMap((star) => tellMinimum(criterion, star))
    const points = share === null ? null : pointsForShare(criterion, share)
    const most = criteriaWords.most(id, name, max)
    if (asked.length > 1) return [most]
    const levels = options.map(({ points, text }) => criteriaWords.option(points, text))
    if (share === null || points === null) return [most, ...levels]
    const percent = String(share).replace('.', ',')
    return [criteriaWords.share(percent, id, name, points), ...levels]
  })
  const doubts = [set, ...asked].flatMap(({ verify }) =>
    verify ? [criteriaWords.verify(verify)] : [],
  )
  return {
    lines: [...lines, criteriaWords.ofSet(set.set, set.name), ...doubts],
    provisions: asked.map((criterion) => toCriterionProvision(document, set, criterion)),
  }
}

function tellMinimum(criterion: Criterion, star: RatedStars): string[] {
  const { id, name, max } = criterion
  const minimum = minimumOf(criterion, star)
  if (!minimum) return [criteriaWords.needsNone(star, id, name, max)]
  const { points, text } = minimum
  return [criteriaWords.needs(star, id, name, points, max), criteriaWords.level(points, text)]
}

function writeSet(set: CriteriaSet, document: DocumentHead): Written {
  const provision = toSetProvision(document, set)
  const [, ...rest] = provision.text.split('\n')
  return {
    lines: [criteriaWords.belongs(set.set, set.name, set.sector), ...rest],
    provisions: [provision],
  }
}

function writeMinimums(set: CriteriaSet, stars: RatedStars, document: DocumentHead): Written {
  const minimums = minimumsFor(set, stars)
  const band = starBands.find((one) => one.stars === stars)
  const list = minimums.map(({ criterion: { id, name }, points }) =>
    criteriaWords.minimum(id, name, points),
  )
  return {
    lines: [
      criteriaWords.minimums(stars, set.set, set.name),
      `${list.join('; ')}.`,
      ...(band ? [criteriaWords.alsoTotal(band.from)] : []),
      ...(set.verify ? [criteriaWords.verify(set.verify)] : []),
    ],
    provisions: [
      toSetProvision(document, set),
      ...minimums.map(({ criterion }) => toCriterionProvision(document, set, criterion)),
    ],
  }
}

/** The sheets' own figures, those the question gave and the total's: nothing else may be said. */
function toAnswer({ lines, provisions }: Written, inquiry: Inquiry) {
  const share = String(findShare(inquiry) ?? '')
  const doubts = lines.filter((line) => line.startsWith(criteriaWords.verify('').trim()))
  return finish(
    {
      lines: lines.map(told),
      sources: provisions.map((provision) => ({ provision, quote: toQuote(provision) })),
      computed: [share, ...starBands.flatMap(({ stars, from }) => [stars, from]), ...doubts],
    },
    inquiry,
  )
}

function toQuote({ text }: Provision): string {
  return text.slice(0, text.length <= QUOTE ? undefined : text.indexOf('\n'))
}
