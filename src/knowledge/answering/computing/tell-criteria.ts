import {
  type CriteriaSet,
  type Criterion,
  levelForShare,
  minimumOf,
  partsOf,
  type RatedStars,
} from '#src/programme/criteria.ts'
import { criteriaWords } from '#src/text/criteria.ts'
import type { Wish } from './read-wish.ts'

/** What is said of a criterion, the answer first, and the criteria that vouch for it. */
export type Told = { lines: string[]; vouching: Criterion[] }

type Level = Criterion['options'][number]

/**
 * `told` is the level that somebody's own words come nearest to, where they describe their case; `left`
 * the best one that what they lack leaves them.
 */
export function tellCriterion(
  set: CriteriaSet,
  criterion: Criterion,
  wish: Wish & { told: Level | null; left: Level | null },
): Told {
  const parts = partsOf(set, criterion)
  if (parts.length > 0) return tellGroup(criterion, parts, wish.stars)
  const { note } = criterion
  const lines = [...tellLevels(criterion, wish), ...(note ? [criteriaWords.note(note)] : [])]
  return { lines, vouching: [criterion] }
}

/** One of several: a line or two each, no list of levels. */
export function tellBriefly(set: CriteriaSet, criterion: Criterion, { stars }: Wish): Told {
  const parts = partsOf(set, criterion)
  if (parts.length > 0) return tellGroup(criterion, parts, stars)
  if (stars.length > 0) {
    return { lines: stars.flatMap((star) => tellMinimum(criterion, star)), vouching: [criterion] }
  }
  const { id, name, max } = criterion
  return { lines: [criteriaWords.most(id, name, max)], vouching: [criterion] }
}

function tellLevels(
  criterion: Criterion,
  { stars, share, points, told, left }: Parameters<typeof tellCriterion>[2],
): string[] {
  const { id, name, max, options } = criterion
  const levels = options.map((one) => criteriaWords.option(one.points, one.text, one.case))
  const [star] = stars
  const reached = share === null ? null : levelForShare(criterion, share)
  if (reached && share !== null) {
    const percent = String(share).replace('.', ',')
    if (star) return tellShareForStar(criterion, star, { percent, points: reached.points })
    return [criteriaWords.share(percent, id, name, reached.points), ...levels]
  }
  const wanted = points === 'full' ? max : points
  const earning = options.find((one) => one.points === wanted)
  if (earning && stars.length === 0) {
    return [criteriaWords.earns(earning.points, id, name, earning.text), ...levels]
  }
  if (star && left) return tellLeft(criterion, left, stars)
  if (stars.length > 0) return stars.flatMap((one) => tellMinimum(criterion, one))
  if (told) return [criteriaWords.nearest(told.points, id, name), ...levels]
  return [criteriaWords.most(id, name, max), ...levels]
}

function tellShareForStar(
  criterion: Criterion,
  star: RatedStars,
  { percent, points }: { percent: string; points: number },
): string[] {
  const minimum = minimumOf(criterion, star)
  if (!minimum) return tellMinimum(criterion, star)
  return points >= minimum.points
    ? [criteriaWords.shareEnough(percent, points, star), ...tellMinimum(criterion, star)]
    : [criteriaWords.shareShort(percent, points, star), ...tellMinimum(criterion, star)]
}

function tellLeft(criterion: Criterion, { points }: Level, stars: RatedStars[]): string[] {
  const { id, name } = criterion
  return [
    criteriaWords.nearest(points, id, name),
    ...stars.flatMap((star) => {
      const minimum = minimumOf(criterion, star)
      const verdict = minimum && points < minimum.points ? 'levelShort' : 'levelEnough'
      return [criteriaWords[verdict](points, star), ...tellMinimum(criterion, star)]
    }),
  ]
}

function tellMinimum(criterion: Criterion, star: RatedStars): string[] {
  const { id, name, max } = criterion
  const minimum = minimumOf(criterion, star)
  if (!minimum) return [criteriaWords.needsNone(star, id, name, max)]
  const { points, text } = minimum
  return [criteriaWords.needs(star, id, name, points, max), criteriaWords.level(points, text)]
}

function tellGroup(group: Criterion, parts: Criterion[], stars: RatedStars[]): Told {
  const { id, name, max } = group
  if (stars.length === 0) {
    const depth = id.split('.').length + 1
    const children = parts.filter((part) => part.id.split('.').length === depth)
    const list = children.map((part) => criteriaWords.part(part.id, part.name, part.max))
    return {
      lines: [criteriaWords.mostOf(id, name, max, list)],
      vouching: [group, ...children],
    }
  }
  const lines = stars.map((star) => {
    const needed = parts.flatMap((part) => {
      const minimum = minimumOf(part, star)
      return minimum ? [criteriaWords.minimum(part.id, part.name, minimum.points)] : []
    })
    return needed.length > 0
      ? criteriaWords.needsWithin(star, id, name, needed)
      : criteriaWords.needsNoneWithin(star, id, name, max)
  })
  return { lines, vouching: [group, ...parts] }
}
