import { type Criteria, type Criterion, findSet, listCriteria } from '#src/programme/criteria.ts'
import { stepName } from '#src/registration/form/form.ts'
import { TOURISM } from '#src/registration/form/obstacles.ts'
import type { FormReaders } from '#src/registration/form/readers.ts'
import type { Known, Reading, Step } from '#src/registration/form/step.ts'
import { criterionValue, type Values, values } from '#src/registration/form/values.ts'
import { formatNumber } from '#src/registration/official/format.ts'
import { formFamilies } from '#src/text/form-questions.ts'
import { formShow, pointWords, ratingLabels, ratingWords } from '#src/text/form-words.ts'
import { chosen, written } from './make.ts'

const asIs = (text: string) => text
/** The number of a level, or its points, and perhaps the evidence behind it. */
const LEVEL = new RegExp(
  `^\\s*(?:\\p{L}+\\s)?(\\d{1,2})\\s*((?:${pointWords.join('|')})(?!\\p{L}))?\\s*[,.;:)-]?\\s*(.*)$`,
  'isu',
)
const isGoods = ({ set }: Values) => set !== TOURISM

/** Form 02, parts I and II in words: history, results. */
export function resultSteps(read: FormReaders): Step[] {
  const told = (name: 'history' | 'structure' | 'materials' | 'quality' | 'market' | 'plan') => ({
    name,
    schema: values[name],
  })
  const how = { read: read.longText, show: asIs, free: true }
  const money = (dong: number) =>
    dong < 0 ? formShow.loss(formatNumber(-dong)) : formShow.money(formatNumber(dong))
  return [
    written({ ...told('history'), part: 'papers' }, how),
    written({ ...told('structure'), part: 'papers' }, how),
    written({ ...told('materials'), part: 'results', when: isGoods }, how),
    written({ ...told('quality'), part: 'results' }, how),
    written({ ...told('market'), part: 'results' }, how),
    written(
      { name: 'revenue', part: 'results', schema: values.revenue },
      { read: read.money, show: money },
    ),
    written(
      { name: 'profit', part: 'results', schema: values.profit },
      { read: read.profit, show: money },
    ),
  ]
}

/** Form 02, part III, for the set that is known, and part IV. */
export function criteriaSteps(read: FormReaders, criteria: Criteria, known: Known): Step[] {
  const set = known.values.set === undefined ? null : findSet(criteria, known.values.set)
  const scored = set ? listCriteria(set).filter(({ options }) => options.length > 0) : []
  return [
    chosen(
      { name: 'rating', part: 'criteria', schema: values.rating, structural: true },
      { labels: ratingLabels, words: ratingWords },
      read.choice,
    ),
    ...scored.map(criterionStep),
    written(
      { name: 'plan', part: 'plan', schema: values.plan },
      { read: read.longText, show: asIs, free: true },
    ),
  ]
}

function criterionStep(criterion: Criterion): Step {
  const { id, name, options, max, question } = criterion
  const labels = options.map((option) =>
    option.case
      ? formShow.levelInCase(option.points, option.case, option.text)
      : formShow.levelOption(option.points, option.text),
  )
  const choose = (key: string, evidence?: string): Reading => {
    const option = options[Number(key) - 1]
    if (!option) return { kind: 'unclear', problem: 'noLevel' }
    const { points } = option
    return { kind: 'read', value: evidence ? { points, evidence } : { points } }
  }
  return {
    name: stepName.criterion(id),
    part: 'criteria',
    free: false,
    structural: false,
    required: true,
    schema: criterionValue.refine(({ points }) => options.some((one) => one.points === points)),
    applies: ({ values }) => values.rating === 'now',
    options: () => labels.map((label, at) => ({ key: String(at + 1), label })),
    choose: (key) => choose(key),
    read: (text) => {
      const [, number = '', points, evidence = ''] = LEVEL.exec(text) ?? []
      if (points === undefined) return choose(number, evidence.trim())
      const keys = options.flatMap((one, at) => (one.points === Number(number) ? [at + 1] : []))
      const [key, another] = keys.map(String)
      if (another === undefined) return choose(key ?? '', evidence.trim())
      const meant = keys.flatMap((one) => labels[one - 1] ?? [])
      return {
        kind: 'several',
        options: meant.map((label) => ({ label, value: { points: Number(number) } })),
      }
    },
    show: (value) => {
      const { points, evidence } = criterionValue.parse(value)
      const level = formShow.level(points, max)
      return evidence ? formShow.evidence(level, evidence) : level
    },
    ask: () => ({ ...formFamilies.criterion(id, name, max), why: question }),
  }
}
