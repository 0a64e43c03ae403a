import {
  type CriteriaSet,
  type Criterion,
  minimumOf,
  type RatedStars,
} from '#src/programme/criteria.ts'
import { groupAcross, printSets } from '#src/programme/criteria-across.ts'
import { rate } from '#src/programme/rating.ts'
import { toStarBand } from '#src/programme/stars.ts'
import { validityOn } from '#src/programme/validity.ts'
import { criteriaWords, lacked } from '#src/text/criteria.ts'
import { points } from '#src/text/points.ts'
import type { DocumentHead, Provision } from '../../document.ts'
import type { Library, ScoreSheets } from '../library.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { toCriterionProvision } from './criteria-provision.ts'
import { findSets } from './find-sets.ts'
import { findCriteriaAsked } from './read-criteria.ts'
import type { Total } from './read-points.ts'
import { findLevelTold } from './read-wish.ts'

export type Shortfall = {
  lead: string
  lines: string[]
  provisions: Provision[]
  computed: string[]
}

type Lack = { inquiry: Inquiry; scoreSheets: ScoreSheets; document: DocumentHead; lacks: string }

/** What the person says they lack, where the rating the total allows needs it. */
export function findShortfall(
  inquiry: Inquiry,
  { documents, scoreSheets }: Library,
  total: Total,
): Shortfall | null {
  const number = scoreSheets?.criteria.source.number
  const document = documents.find((one) => one.number === number)
  const lacks = [...inquiry.mended.matchAll(lacked)].map(([words]) => words).join(', ')
  if (!scoreSheets || !document || !lacks) return null
  if (validityOn(document, inquiry.day) !== 'in-force') return null
  const lack = { inquiry, scoreSheets, document, lacks }
  const { sets, word } = findSets(inquiry, scoreSheets)
  const [set] = sets
  return set ? tellOfSet(set, word, total, lack) : tellAcross(total, lack)
}

function tellOfSet(
  set: CriteriaSet,
  word: string,
  { value, printed }: Total,
  lack: Lack,
): Shortfall | null {
  const known = findLacking(set, word, lack).map((criterion) => ({
    criterion,
    points: levelWithout(criterion, lack.inquiry),
  }))
  const missing = rate(set, value, known)?.missing ?? []
  const star = toStarBand(value)?.stars
  if (missing.length === 0 || !star) return null
  const minimums = missing.map(({ criterion: { id, name }, points: least }) =>
    points.minimum(id, name, least),
  )
  return {
    lead: points.blocked(printed, star, minimums),
    lines: missing.map(({ criterion: { id }, points: least, text }) =>
      points.level(id, least, text),
    ),
    provisions: missing.map(({ criterion }) => toCriterionProvision(lack.document, set, criterion)),
    computed: [],
  }
}

/** Of 26 sets; fewer would be no rule to tell somebody whose set is not known. */
const MOST_SETS = 18
const MOST_GROUPS = 3

/** Without a product: what nearly all sets ask of the criterion that is lacking. */
function tellAcross({ value, printed }: Total, lack: Lack): Shortfall | null {
  const star = ([5, 4, 3] as const).find((one) => one === toStarBand(value)?.stars)
  if (!star) return null
  const missing = lack.scoreSheets.criteria.sets.flatMap((set) =>
    findLacking(set, '', lack)
      .filter((one) => isShort(one, star, lack.inquiry))
      .slice(0, 1)
      .map((criterion) => ({ set, criterion })),
  )
  if (missing.length < MOST_SETS) return null
  const groups = groupAcross(missing, star).slice(0, MOST_GROUPS)
  return {
    lead: points.blockedAcross(printed, star),
    lines: groups.flatMap(({ sets, criterion }) => {
      const minimum = minimumOf(criterion, star)
      const list = printSets(sets)
      return minimum
        ? [criteriaWords.needsAcross(list, star, criterion.name, minimum.points, minimum.text)]
        : []
    }),
    provisions: groups.flatMap(({ sets: [set], criterion }) =>
      set ? [toCriterionProvision(lack.document, set, criterion)] : [],
    ),
    computed: groups.map(({ sets }) => printSets(sets)),
  }
}

function isShort(criterion: Criterion, star: RatedStars, inquiry: Inquiry): boolean {
  const minimum = minimumOf(criterion, star)
  return minimum !== null && levelWithout(criterion, inquiry) < minimum.points
}

/** The criteria that the question would mean if it spoke of nothing but what is lacking. */
function findLacking(
  set: CriteriaSet,
  product: string,
  { inquiry, scoreSheets: { search }, lacks }: Lack,
): Criterion[] {
  const lacking = { given: lacks, repaired: lacks, typed: lacks, mended: lacks }
  return findCriteriaAsked(set, { ...inquiry, ...lacking }, { search, product, sure: true })
}

/** The level of what they do have; the lowest where they say nothing of it. */
function levelWithout(criterion: Criterion, inquiry: Inquiry): number {
  const lowest = Math.min(...criterion.options.map(({ points }) => points))
  return findLevelTold(criterion, inquiry)?.points ?? Math.min(lowest, 0)
}
