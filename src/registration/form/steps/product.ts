import type { Criteria } from '#src/programme/criteria.ts'
import { isAgain, TOURISM } from '#src/registration/form/obstacles.ts'
import type { FormReaders } from '#src/registration/form/readers.ts'
import type { Step } from '#src/registration/form/step.ts'
import { type Values, values } from '#src/registration/form/values.ts'
import { formatDay, formatNumber } from '#src/registration/official/format.ts'
import { caseWords, formShow, originWords } from '#src/text/form-words.ts'
import { caseLabels, originLabels, periodLabels } from '#src/text/producer.ts'
import { chosen, written } from './make.ts'
import { setStep } from './set.ts'

const asIs = (text: string) => text
const isGoods = ({ set }: Values) => set !== TOURISM
const isTourism = ({ set }: Values) => set === TOURISM

/** Form 01: the product, and which case it is. */
export function productSteps(read: FormReaders, criteria: Criteria): Step[] {
  return [
    written(
      { name: 'product', part: 'product', schema: values.product, structural: true },
      { read: read.shortText, show: asIs, free: true },
    ),
    setStep(read, criteria),
    ...goodsSteps(read),
    ...tourismSteps(read),
    ...caseSteps(read),
  ]
}

function goodsSteps(read: FormReaders): Step[] {
  const part = 'product'
  return [
    written(
      { name: 'ingredients', part, schema: values.ingredients, when: isGoods, required: true },
      { read: read.shortText, show: asIs, free: true },
    ),
    chosen(
      { name: 'origin', part, schema: values.origin, when: isGoods, required: true },
      { labels: originLabels, words: originWords },
      read.choice,
    ),
    written(
      {
        name: 'localShare',
        part,
        schema: values.localShare,
        when: (known) =>
          isGoods(known) &&
          ['mostlyProvince', 'country', 'partImported'].includes(known.origin ?? ''),
      },
      { read: read.percent, show: (share) => formShow.percent(formatNumber(share)) },
    ),
    written(
      { name: 'output', part, schema: values.output, when: isGoods },
      {
        read: read.quantity,
        show: ({ amount, unit, per }) =>
          formShow.output(formatNumber(amount), unit, periodLabels[per]),
      },
    ),
  ]
}

function tourismSteps(read: FormReaders): Step[] {
  const part = 'product'
  return [
    written(
      { name: 'service', part, schema: values.service, when: isTourism, required: true },
      { read: read.longText, show: asIs, free: true },
    ),
    written(
      { name: 'guests', part, schema: values.guests, when: isTourism },
      { read: read.count, show: (count) => formShow.guests(formatNumber(count)) },
    ),
  ]
}

function caseSteps(read: FormReaders): Step[] {
  const part = 'case'
  const starLabels = { 3: formShow.stars(3), 4: formShow.stars(4), 5: formShow.stars(5) }
  return [
    chosen(
      { name: 'case', part, schema: values.case, structural: true },
      { labels: caseLabels, words: caseWords },
      read.choice,
    ),
    written(
      { name: 'oldNumber', part, schema: values.oldNumber, when: isAgain, required: true },
      { read: read.shortText, show: asIs, free: true },
    ),
    chosen(
      { name: 'oldStars', part, schema: values.oldStars, when: isAgain, required: true },
      {
        labels: starLabels,
        words: {},
        value: (key) => (key === '5' ? 5 : key === '4' ? 4 : 3),
        show: formShow.stars,
      },
      read.choice,
    ),
    written(
      { name: 'oldEnds', part, schema: values.oldEnds, when: isAgain, required: true },
      { read: read.day, show: formatDay },
    ),
    written(
      { name: 'changes', part, schema: values.changes, when: isAgain, required: true },
      { read: read.longText, show: asIs, free: true },
    ),
    written(
      { name: 'samples', part, schema: values.samples, when: isGoods },
      { read: read.count, show: (count) => formShow.samples(formatNumber(count)) },
    ),
  ]
}
