import {
  type CriteriaSet,
  type Criterion,
  type Minimum,
  minimumsFor,
  type RatedStars,
} from './criteria.ts'
import { toStarBand } from './stars.ts'

export type KnownLevel = { criterion: Criterion; points: number }
export type Rating = {
  /** What the total alone allows. */
  band: number
  /** The best rating the total and the known levels allow together; below 3 nothing is recognised. */
  stars: number
  /** The minimums of the band's rating that a known level misses. */
  missing: Minimum[]
}

/** Both a total and every minimum make a rating; what is not known of a criterion holds nothing back. */
export function rate(set: CriteriaSet, total: number, known: KnownLevel[]): Rating | null {
  const band = toStarBand(total)?.stars
  if (band === undefined) return null
  const isMissed = ({ criterion, points }: Minimum) =>
    known.some((one) => one.criterion.id === criterion.id && one.points < points)
  const missingFor = (stars: RatedStars) => minimumsFor(set, stars).filter(isMissed)
  const rated = ([5, 4, 3] as const).filter((stars) => stars <= band)
  const stars = rated.find((one) => missingFor(one).length === 0) ?? Math.min(band, 2)
  const [highest] = rated
  return { band, stars, missing: highest ? missingFor(highest) : [] }
}
