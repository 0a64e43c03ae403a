import {
  type Criteria,
  type CriteriaSet,
  type Criterion,
  listCriteria,
  minimumOf,
} from '#src/programme/criteria.ts'
import { gather, printSets } from '#src/programme/criteria-across.ts'
import {
  findTopic,
  needsOf,
  scalesOf,
  type Topic,
  type TopicAcross,
  type Topics,
} from '#src/programme/criteria-topics.ts'
import { starBands } from '#src/programme/stars.ts'
import { topicWords as say } from '#src/text/criteria-topics.ts'
import { computed, type DocumentHead, type Provision } from '../document.ts'

const RATED = [3, 4, 5] as const

/**
 * What is said of the score sheets in general and of each of the 26 sets, written from their data, so that
 * no sentence about a criterion is without the sets it is true for. Addresses are `under/heading`.
 */
export function writeCriteriaPassages(
  document: DocumentHead,
  criteria: Criteria,
  { under, topics }: Topics,
): Provision[] {
  const call = createNamer(topics)
  return [
    ...topics.map((topic) => toProvision([topic.heading], tellTopic(criteria, topic))),
    ...RATED.map((stars) => toProvision([say.rating(stars)], tellRating(criteria, topics, stars))),
    ...criteria.sets.flatMap((set) => {
      const heading = say.setHeading(set.set, set.name)
      return [
        toProvision([heading, say.minimums], tellMinimums(set, call)),
        toProvision([heading, say.maxima], tellMaxima(set, call)),
      ]
    }),
  ]

  function toProvision(headings: string[], text: string): Provision {
    const path = [
      under,
      ...headings.map((heading) => heading.match(say.setAddress)?.[0] ?? heading),
    ]
    const set = headings[0]?.match(say.setAddress)?.[0]
    return {
      ...computed,
      id: `${document.id}#${path.join('/')}`,
      document,
      article: set ? `${under}, ${set.charAt(0).toLowerCase()}${set.slice(1)}` : under,
      heading: [under, ...headings].join(' \u2014 '),
      text,
    }
  }
}

function nameSets(sets: CriteriaSet[], of: Criteria): string {
  return sets.length === of.sets.length ? say.all : say.sets(printSets(sets))
}

function tellTopic(criteria: Criteria, topic: Topic): string {
  const across = findTopic(criteria, topic)
  const name = (sets: CriteriaSet[]) => nameSets(sets, criteria)
  const minimums = RATED.flatMap((stars) => {
    const [most, ...others] = needsOf(across, stars)
    if (!most) return []
    const first = say.needs(stars, topic.called, most, name(most.sets))
    return [say.sentence([first, ...others.map((need) => say.needsElse(need, name(need.sets)))])]
  })
  const having = across.found.map(({ set }) => set)
  return [
    ...(minimums.length > 0 ? minimums : [say.needsNone(topic.called, name(having))]),
    tellScale(topic, across, name),
    ...(topic.more ? [topic.more] : []),
    ...tellRest(across, minimums.length > 0, name),
  ].join(' ')
}

type Name = (sets: CriteriaSet[]) => string

function tellScale({ called }: Topic, across: TopicAcross, name: Name): string {
  const [most, ...others] = scalesOf(across)
  if (!most) return ''
  const { max, options } = most.criterion
  const same = others.filter(({ criterion }) => criterion.max === max)
  const maxima = gather(
    others.filter((one) => !same.includes(one)),
    ({ criterion }) => criterion.max,
  )
  const rest = [
    ...maxima.map(([points, groups]) =>
      say.maxElse(name(groups.flatMap(({ sets }) => sets)), points),
    ),
    ...(same.length > 0 ? [say.scaleElse(name(same.flatMap(({ sets }) => sets)))] : []),
  ]
  const scale = say.scale(called, max, name(most.sets), options)
  return rest.length > 0 ? `${scale} ${say.sentence(rest)}` : scale
}

/** The sets that have the thing and ask nothing of it, and those that lack it. */
function tellRest({ found, lacking }: TopicAcross, some: boolean, name: Name): string[] {
  const free = found
    .filter(({ criterion }) => RATED.every((stars) => minimumOf(criterion, stars) === null))
    .map(({ set }) => set)
  const parts = [
    ...(some && free.length > 0 ? [say.asksNone(name(free))] : []),
    ...(lacking.length > 0 ? [say.lacking(name(lacking))] : []),
  ]
  return parts.length > 0 ? [say.sentence(parts)] : []
}

function tellRating(criteria: Criteria, topics: Topic[], stars: (typeof RATED)[number]): string {
  const rows = topics.flatMap((topic) =>
    needsOf(findTopic(criteria, topic), stars).map((need) => ({ topic, need })),
  )
  const isCommon = ({ need }: (typeof rows)[number]) => need.sets.length === criteria.sets.length
  const print = (row: (typeof rows)[number]) =>
    say.ratingRow(
      row.topic.called,
      row.need.points,
      isCommon(row) ? null : nameSets(row.need.sets, criteria),
    )
  const common = rows.filter(isCommon)
  const others = rows
    .filter((row) => !isCommon(row))
    .toSorted((a, b) => b.need.sets.length - a.need.sets.length)
  const from = starBands.find((band) => band.stars === stars)?.from ?? 0
  return [
    say.ratingLead(stars, from),
    ...(common.length > 0 ? [say.ratingAll(common.map(print))] : []),
    ...(others.length > 0 ? [say.ratingMost(others.map(print))] : []),
    ...(stars > 3 ? [say.ratingBelow(stars - 1)] : []),
    say.ratingNext,
  ].join('\n')
}

type Call = (criterion: Criterion) => string

function createNamer(topics: Topic[]): Call {
  const called = new Map(topics.flatMap(({ names, called }) => names.map((name) => [name, called])))
  return ({ name }) => called.get(name) ?? say.lower(name)
}

function tellMinimums(set: CriteriaSet, call: Call): string {
  return RATED.map((stars) => {
    const rows = listCriteria(set).flatMap((criterion) => {
      const minimum = minimumOf(criterion, stars)
      return minimum?.stars === stars ? [say.minimumRow(call(criterion), minimum.points)] : []
    })
    return rows.length > 0
      ? say.setMinimums(set.set, set.name, stars, rows, stars > 3)
      : say.setNoMinimum(set.set, set.name, stars)
  }).join('\n')
}

function tellMaxima(set: CriteriaSet, call: Call): string {
  return set.criteria
    .map((group) => {
      const rows = group.children.map((one) => say.maximumRow(call(one), one.max))
      return say.setMaximum(set.set, set.name, call(group), group.max, rows)
    })
    .join('\n')
}
