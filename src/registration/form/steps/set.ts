import type { Criteria, CriteriaSet } from '#src/programme/criteria.ts'
import type { FormReaders } from '#src/registration/form/readers.ts'
import type { Known, Option, Reading, Step } from '#src/registration/form/step.ts'
import { values } from '#src/registration/form/values.ts'
import { formQuestions } from '#src/text/form-questions.ts'
import { formShow } from '#src/text/form-words.ts'

const SECTOR = 'sector'
/** More candidates than this are no help; the sectors come after them. */
const MOST_FOUND = 3

/** The criteria set, found from the product's name and confirmed, or looked for by its sector. */
export function setStep(read: FormReaders, { sets }: Criteria): Step {
  const sectors = [...new Set(sets.map(({ sector }) => sector))]
  const show = ({ set, name }: CriteriaSet) => formShow.set(set, name)
  const offer = (list: CriteriaSet[]): Reading => {
    const [only, second] = list
    if (!only) return { kind: 'unclear', problem: 'none' }
    if (!second) return { kind: 'read', value: only.set }
    const options = list.map((one) => ({ label: show(one), value: one.set }))
    return { kind: 'several', options }
  }
  const candidates = ({ values: { product } }: Known) => {
    const numbers = product ? read.sets(product).slice(0, MOST_FOUND) : []
    return sets.filter(({ set }) => numbers.includes(set))
  }
  return {
    name: 'set',
    part: 'product',
    free: false,
    structural: true,
    required: true,
    schema: values.set,
    applies: () => true,
    options: (known): Option[] => [
      ...candidates(known).map((one) => ({ key: String(one.set), label: show(one) })),
      ...sectors.map((name, at) => ({ key: `${SECTOR}${at}`, label: formShow.sector(name) })),
    ],
    choose: (key) => {
      const sector = key.startsWith(SECTOR) ? sectors[Number(key.slice(SECTOR.length))] : undefined
      if (sector !== undefined) return offer(sets.filter((one) => one.sector === sector))
      return offer(sets.filter(({ set }) => String(set) === key))
    },
    read: (text) => {
      const named = read.choice(
        text,
        sets.map(({ set, name }) => ({ key: String(set), words: [name, `bo ${set}`] })),
      )
      if ('value' in named) return offer(sets.filter(({ set }) => String(set) === named.value))
      const found = read.sets(text)
      return offer(sets.filter(({ set }) => found.includes(set)))
    },
    show: (value) => {
      const set = sets.find((one) => one.set === value)
      return set ? show(set) : ''
    },
    ask: () => formQuestions.set,
  }
}
