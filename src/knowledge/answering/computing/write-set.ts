import {
  type CriteriaSet,
  type Criterion,
  minimumsFor,
  type RatedStars,
} from '#src/programme/criteria.ts'
import { starBands } from '#src/programme/stars.ts'
import {
  asksConsequences,
  asksDisqualified,
  asksFigure,
  asksMinimums,
  asksSet,
  asksTotal,
  criteriaWords,
} from '#src/text/criteria.ts'
import type { DocumentHead, Provision } from '../../document.ts'
import type { ScoreSheets } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { toCriterionProvision, toSetProvision } from './criteria-provision.ts'
import { findCriteriaAsked } from './read-criteria.ts'
import { findLevelLeft, findLevelTold, readWish, type Wish } from './read-wish.ts'
import { tellBriefly, tellCriterion } from './tell-criteria.ts'
import { findPart, writePart } from './tell-part.ts'
import { findStops, type Stop, tellStop } from './tell-stops.ts'

/** What a sheet says to a question, and where it stands. */
export type Written = {
  lines: string[]
  provisions: Provision[]
  /** Figures that no provision holds. */
  computed?: string[] | undefined
}

const FULL_SCORE = '100'

type WriteOptions = {
  inquiry: Inquiry
  document: DocumentHead
  scoreSheets: ScoreSheets
  word: string
}

/** What the sheet of one set says to a question; null where it says nothing to it. */
export function writeSheet(set: CriteriaSet, options: WriteOptions): Written | null {
  const { inquiry, document, scoreSheets, word } = options
  const { search } = scoreSheets
  const ofStars = readWish(inquiry).stars.length > 0
  const stops = !ofStars && says(inquiry, asksConsequences) ? findStops(set, inquiry) : []
  if (stops.length > 0) return writeStops(set, stops, document)
  const part = findPart(inquiry, scoreSheets)
  if (part) return writePart(set, part, document)
  const asked = findCriteriaAsked(set, inquiry, { search, product: word })
  const wish = readWish(inquiry)
  const [rating] = wish.stars
  if (says(inquiry, asksDisqualified)) return writeDisqualifiers(set, document)
  if (says(inquiry, asksSet)) return writeSet(set, document)
  if (asked.length > 0 && says(inquiry, asksFigure)) {
    return writeCriteria(set, asked, { wish, ...options })
  }
  if (rating && wish.stars.length === 1) {
    const ofTotal = asked.length === 0 && says(inquiry, asksTotal)
    if (ofTotal || says(inquiry, asksMinimums)) {
      return writeMinimums(set, rating, { document, ofTotal })
    }
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
      ? tellCriterion(set, criterion, {
          ...wish,
          told: findLevelTold(criterion, inquiry),
          left: findLevelLeft(criterion, inquiry),
        })
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

/** What a rating takes; the total is said first where it was asked for, else last. */
function writeMinimums(
  set: CriteriaSet,
  stars: RatedStars,
  { document, ofTotal }: { document: DocumentHead; ofTotal: boolean },
): Written {
  const minimums = minimumsFor(set, stars)
  const from = starBands.find((one) => one.stars === stars)?.from ?? 0
  const list = minimums.map(({ criterion: { id, name }, points }) =>
    criteriaWords.minimum(id, name, points),
  )
  return {
    lines: [
      ...(ofTotal ? [criteriaWords.total(stars, from)] : []),
      criteriaWords.minimums(stars, set.set, set.name),
      `${list.join('; ')}.`,
      ...(ofTotal ? [] : [criteriaWords.alsoTotal(from)]),
      ...(set.verify ? [criteriaWords.verify(set.verify)] : []),
    ],
    provisions: [
      toSetProvision(document, set),
      ...minimums.map(({ criterion }) => toCriterionProvision(document, set, criterion)),
    ],
    computed: [FULL_SCORE],
  }
}
