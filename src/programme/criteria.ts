import { z } from 'zod'
import { fold } from '#src/vietnamese/normalise.ts'

const words = z.string().trim().min(1)
const points = z.int().min(0)

const option = z.strictObject({
  points,
  text: words,
  /** At least this option is needed for these stars; minimums accumulate. */
  minimumFor: z.literal([3, 4, 5]).optional(),
  /** Of two cases one is scored. */
  case: words.optional(),
})

const criterionHead = {
  /** "3.5", as the score sheet numbers it. */
  id: z.string().regex(/^\d+(\.\d+)*$/),
  name: words,
  question: words,
  max: points,
  options: z.array(option).default([]),
  note: words.optional(),
  /** A doubt about the transcription, to be shown as a warning. */
  verify: words.optional(),
  part: z.enum(['A', 'B', 'C']).optional(),
}

const leaf = z.strictObject(criterionHead)
const branch = z.strictObject({ ...criterionHead, children: z.array(leaf).default([]) })
const tree = z.strictObject({ ...criterionHead, children: z.array(branch).default([]) })

const criteriaSet = z.strictObject({
  set: z.int(),
  name: words,
  sector: words,
  group: words,
  ministries: z.array(words).min(1),
  samplesRequired: z.boolean(),
  disqualifiers: z.array(words),
  verify: words.optional(),
  criteria: z.array(tree).min(1),
})

const criteriaFile = z.object({
  source: z.strictObject({ number: words, issued: z.iso.date(), effective: z.iso.date() }),
  parts: z.array(z.strictObject({ id: z.enum(['A', 'B', 'C']), name: words, max: points })),
  sets: z.array(criteriaSet).length(26),
})

/** Appendix II of Decision 26/2026/QD-TTg. */
export type Criteria = z.output<typeof criteriaFile>
export type CriteriaSet = z.output<typeof criteriaSet>
/** A criterion without its parts; one that is scored itself has options. */
export type Criterion = z.output<typeof leaf>
export type RatedStars = 3 | 4 | 5
export type Minimum = { criterion: Criterion; points: number; text: string; stars: RatedStars }

export function parseCriteria(content: string): Criteria {
  return criteriaFile.parse(JSON.parse(content))
}

/** The criteria a group holds directly or deeper; none for one that is scored itself. */
export function partsOf(set: CriteriaSet, { id }: Criterion): Criterion[] {
  return listCriteria(set).filter((one) => one.id.startsWith(`${id}.`))
}

/** Every criterion of a set, the groups before what they hold. */
export function listCriteria({ criteria }: CriteriaSet): Criterion[] {
  return criteria.flatMap((one) => [
    one,
    ...one.children.flatMap((child) => [child, ...child.children]),
  ])
}

export function findSet({ sets }: Criteria, number: number): CriteriaSet | null {
  return sets.find(({ set }) => set === number) ?? null
}

export function findCriterion(set: CriteriaSet, id: string): Criterion | null {
  return listCriteria(set).find((criterion) => criterion.id === id) ?? null
}

/** The least points a criterion must have for a rating; those of lower ratings hold too. */
export function minimumOf(criterion: Criterion, stars: RatedStars): Minimum | null {
  const needed = criterion.options.flatMap(({ points, text, minimumFor }) =>
    minimumFor && minimumFor <= stars ? [{ criterion, points, text, stars: minimumFor }] : [],
  )
  return needed.reduce<Minimum | null>((a, b) => (a && a.points >= b.points ? a : b), null)
}

/** All minimums a product of the set needs for a rating. */
export function minimumsFor(set: CriteriaSet, stars: RatedStars): Minimum[] {
  return listCriteria(set).flatMap((criterion) => minimumOf(criterion, stars) ?? [])
}

type Range = { from: number; above: boolean; under: number | null; upTo: number | null }

/**
 * The level a share of 0 to 100 % reaches by the ranges the options give; null where none holds it. Where
 * levels of one range differ by something else than the share, the lowest: the rest is not known.
 */
export function levelForShare({ options }: Criterion, percent: number) {
  const fitting = options.flatMap((level) => {
    const range = readRange(level.text)
    return range && fits(range, percent) ? [{ level, from: range.from }] : []
  })
  const from = Math.max(...fitting.map((one) => one.from))
  const [lowest] = fitting
    .filter((one) => one.from === from)
    .toSorted((a, b) => a.level.points - b.level.points)
  return lowest?.level ?? null
}

function readRange(text: string): Range | null {
  const said = fold(text)
  const [, lower, from] = said.match(/(tu|tren) (\d+)%/) ?? []
  const [, under, upTo] = said.match(/duoi (\d+)%|den (\d+)%/) ?? []
  if (from === undefined && under === undefined && upTo === undefined) return null
  return {
    from: Number(from ?? 0),
    above: lower === 'tren',
    under: under === undefined ? null : Number(under),
    upTo: upTo === undefined ? null : Number(upTo),
  }
}

function fits({ from, above, under, upTo }: Range, percent: number): boolean {
  if (above ? percent <= from : percent < from) return false
  return (under === null || percent < under) && (upTo === null || percent <= upTo)
}
