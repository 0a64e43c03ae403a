import {
  type CriteriaSet,
  type Criterion,
  findSet,
  minimumsFor,
  type RatedStars,
} from '#src/programme/criteria.ts'
import { starBands } from '#src/programme/stars.ts'
import { validityOn } from '#src/programme/validity.ts'
import { asksDifference, setNumbers } from '#src/text/comparing.ts'
import {
  asksBeyondSheet,
  asksConsequences,
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
import { writeAcross } from './from-all-sets.ts'
import { findCriteriaAsked, findSetsByCriterion } from './read-criteria.ts'
import { findLevelTold, readWish, type Wish } from './read-wish.ts'
import { tellBriefly, tellCriterion } from './tell-criteria.ts'
import { writeDifference } from './tell-difference.ts'
import { findStops, type Stop, tellStop } from './tell-stops.ts'

const QUOTE = 400

export type Written = {
  lines: string[]
  provisions: Provision[]
  /** Figures that no provision holds. */
  computed?: string[]
}

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
  const named = findSets(inquiry, scoreSheets)
  const { word } = named
  const sets =
    named.sets.length > 0 || says(inquiry, asksSet)
      ? named.sets
      : findSetsByCriterion(inquiry, scoreSheets)
  if (sets.length === 0) {
    const across = writeAcross(inquiry, readWish(inquiry), { scoreSheets, document })
    return across && toAnswer(across, inquiry)
  }
  const written = sets.flatMap((set) => {
    const one = write(set, { inquiry, document, scoreSheets, word })
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
  return toAnswer({ lines, provisions: written.flatMap((one) => one.provisions) }, inquiry)
}

function findSetsCompared(inquiry: Inquiry, { criteria }: ScoreSheets): CriteriaSet[] {
  if (!says(inquiry, asksDifference)) return []
  const numbers = [...inquiry.typed.matchAll(setNumbers)].map(([, one, other]) =>
    Number(one ?? other),
  )
  return [...new Set(numbers)].flatMap((number) => findSet(criteria, number) ?? [])
}

/** Another rule's number or another subject is for the documents to answer. */
function isAboutSheet(inquiry: Inquiry, number: string): boolean {
  if (!says(inquiry, asksSheet)) return false
  const within = says(inquiry, asksPoints) || says(inquiry, asksDisqualified)
  if (says(inquiry, asksBeyondSheet) && !within) return false
  return inquiry.references.every((one) => number.startsWith(`${one.number}/`))
}

/** The set by its number, else those its product may belong to. */
export function findSets(inquiry: Inquiry, { criteria, findProduct, withoutNames }: ScoreSheets) {
  const number = Number(inquiry.typed.match(setNumber)?.[1])
  const numbered = findSet(criteria, number)
  if (numbered) return { sets: [numbered], word: '' }
  const [given = '', repaired = ''] = [inquiry.given, inquiry.repaired].map(withoutNames)
  const product = findProduct(given, repaired)
  const sets = (product?.sets ?? []).flatMap((set) => findSet(criteria, set) ?? [])
  return { sets, word: product?.word ?? '' }
}

type WriteOptions = {
  inquiry: Inquiry
  document: DocumentHead
  scoreSheets: ScoreSheets
  word: string
}

function write(set: CriteriaSet, options: WriteOptions): Written | null {
  const { inquiry, document, scoreSheets, word } = options
  const { search } = scoreSheets
  const ofStars = readWish(inquiry).stars.length > 0
  const stops = !ofStars && says(inquiry, asksConsequences) ? findStops(set, inquiry) : []
  if (stops.length > 0) return writeStops(set, stops, document)
  const asked = findCriteriaAsked(set, inquiry, { search, product: word })
  const wish = readWish(inquiry)
  const [rating] = wish.stars
  if (says(inquiry, asksDisqualified)) return writeDisqualifiers(set, document)
  if (says(inquiry, asksSet)) return writeSet(set, document)
  if (asked.length > 0 && says(inquiry, asksFigure)) {
    return writeCriteria(set, asked, { wish, ...options })
  }
  if (rating && wish.stars.length === 1 && says(inquiry, asksMinimums)) {
    return writeMinimums(set, rating, document)
  }
  return null
}

function writeCriteria(
  set: CriteriaSet,
  asked: Criterion[],
  { wish, inquiry, document }: WriteOptions & { wish: Wish },
): Written {
  const [only, another] = asked
  const all = asked.map((criterion) =>
    only && !another
      ? tellCriterion(set, criterion, { ...wish, told: findLevelTold(criterion, inquiry) })
      : tellBriefly(set, criterion, wish),
  )
  const vouching = [...new Set(all.flatMap((one) => one.vouching))]
  const doubts = [set, ...asked].flatMap(({ verify }) =>
    verify ? [criteriaWords.verify(verify)] : [],
  )
  return {
    lines: [
      ...all.flatMap(({ lines }) => lines),
      criteriaWords.ofSet(set.set, set.name),
      ...doubts,
    ],
    provisions: vouching.map((criterion) => toCriterionProvision(document, set, criterion)),
  }
}

function writeStops(set: CriteriaSet, stops: Stop[], document: DocumentHead): Written {
  return {
    lines: [...stops.map(tellStop), criteriaWords.ofSet(set.set, set.name)],
    provisions: [
      toSetProvision(document, set),
      ...stops.flatMap(({ criterion }) =>
        criterion ? [toCriterionProvision(document, set, criterion)] : [],
      ),
    ],
  }
}

function writeSet(set: CriteriaSet, document: DocumentHead): Written {
  return {
    lines: [
      criteriaWords.belongs(set.set, set.name, set.sector),
      criteriaWords.ministries(set.ministries),
    ],
    provisions: [toSetProvision(document, set)],
  }
}

function writeDisqualifiers(set: CriteriaSet, document: DocumentHead): Written {
  const { disqualifiers, name } = set
  const lead =
    disqualifiers.length > 0 ? criteriaWords.disqualifiedIn : criteriaWords.noneDisqualified
  return {
    lines: [lead(set.set, name), ...disqualifiers.map((reason) => `- ${reason}`)],
    provisions: [toSetProvision(document, set)],
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
export function toAnswer(
  { lines, provisions, computed = [] }: Written,
  inquiry: Inquiry,
): Answer | null {
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
