import { type Criteria, findSet } from '#src/programme/criteria.ts'
import type { Form } from './form.ts'
import type { FormReaders } from './readers.ts'
import type { Step } from './step.ts'
import { paperSteps } from './steps/papers.ts'
import { producerSteps } from './steps/producer.ts'
import { productSteps } from './steps/product.ts'
import { criteriaSteps, resultSteps } from './steps/report.ts'

/** Grows with every change of the steps that changes what an answer means. */
export const FORM_VERSION = '26/2026-1'

/** Forms 01 and 02 of Decision 26/2026/QD-TTg, in their order. */
export function createForm(read: FormReaders, criteria: Criteria): Form {
  const fixed = [...producerSteps(read), ...productSteps(read, criteria)]
  const report = [...paperSteps(read), ...resultSteps(read)]
  // The path is asked for several times a turn; the criteria are made once a set.
  const bySet = new Map<number | undefined, Step[]>()
  return {
    version: FORM_VERSION,
    criteriaVersion: `${criteria.source.number} ${criteria.source.effective}`,
    steps: (known) => {
      const { set } = known.values
      const rated = bySet.get(set) ?? criteriaSteps(read, criteria, known)
      bySet.set(set, rated)
      return [...fixed, ...report, ...rated]
    },
    setOf: (number) => findSet(criteria, number),
  }
}
