import { z } from 'zod'
import {
  type Criteria,
  type CriteriaSet,
  listCriteria,
  minimumOf,
  type RatedStars,
} from './criteria.ts'
import { type Group, gather, groupByLevels } from './criteria-across.ts'

const words = z.string().trim().min(1)

const topicsFile = z.strictObject({
  /** The document whose appendix the score sheets are, and the heading the passages stand under. */
  document: words,
  under: words,
  topics: z.array(
    z.strictObject({
      heading: words,
      /** As people call it within a sentence. */
      called: words,
      /** The names the score sheets print for it. */
      names: z.array(words).min(1),
      /** What to know beside the points, in the project's words. */
      more: words.optional(),
    }),
  ),
})

/** One thing that is scored, whatever number and name it has in each of the 26 sets. */
export type Topic = z.output<typeof topicsFile>['topics'][number]
export type Topics = z.output<typeof topicsFile>

export function parseTopics(content: unknown): Topics {
  return topicsFile.parse(content)
}

type Asked = { set: CriteriaSet; criterion: Group['criterion'] }

/** What a topic's criterion is in every set that has it, and the sets that lack it. */
export type TopicAcross = { found: Asked[]; lacking: CriteriaSet[] }

export function findTopic({ sets }: Criteria, { names }: Topic): TopicAcross {
  const found = sets.flatMap((set) => {
    const criterion = listCriteria(set).find(({ name }) => names.includes(name))
    return criterion ? [{ set, criterion }] : []
  })
  return { found, lacking: sets.filter((set) => !found.some((one) => one.set === set)) }
}

/** Sets that need the same least points of the topic for a rating and no less for the one below. */
export type Needs = { points: number; text: string; sets: CriteriaSet[] }

/** The minimums a rating adds, the one of most sets first. */
export function needsOf({ found }: TopicAcross, stars: RatedStars): Needs[] {
  const added = found.flatMap(({ set, criterion }) => {
    const minimum = minimumOf(criterion, stars)
    return minimum?.stars === stars ? [{ set, ...minimum }] : []
  })
  return gather(added, ({ points }) => points)
    .map(([points, rows]) => ({
      points,
      sets: rows.map(({ set }) => set),
      text: mostCommon(rows.map(({ text }) => text)),
    }))
    .toSorted((a, b) => b.sets.length - a.sets.length)
}

function mostCommon(texts: string[]): string {
  const count = (text: string) => texts.filter((one) => one === text).length
  return texts.reduce((a, b) => (count(b) > count(a) ? b : a), texts[0] ?? '')
}

/** Sets whose levels read alike, the largest group first. */
export function scalesOf({ found }: TopicAcross): Group[] {
  return groupByLevels(found)
}
