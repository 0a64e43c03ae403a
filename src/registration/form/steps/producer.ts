import { mustBeRegistered } from '#src/registration/form/obstacles.ts'
import type { FormReaders } from '#src/registration/form/readers.ts'
import type { Step } from '#src/registration/form/step.ts'
import { values } from '#src/registration/form/values.ts'
import {
  companySizeWords,
  formShow,
  kindWords,
  registeredWords,
  sexWords,
} from '#src/text/form-words.ts'
import {
  companySizeLabels,
  producerKindLabels,
  registeredLabels,
  sexLabels,
} from '#src/text/producer.ts'
import { chosen, written } from './make.ts'

const part = 'producer'
const asIs = (text: string) => text

/** Form 01: who registers. */
export function producerSteps(read: FormReaders): Step[] {
  return [...whoTheyAre(read), ...whereTheyAre(read)]
}

function whoTheyAre(read: FormReaders): Step[] {
  return [
    chosen(
      { name: 'kind', part, schema: values.kind, structural: true },
      { labels: producerKindLabels, words: kindWords },
      read.choice,
    ),
    chosen(
      {
        name: 'companySize',
        part,
        schema: values.companySize,
        when: ({ kind }) => kind === 'company',
        structural: true,
      },
      { labels: companySizeLabels, words: companySizeWords },
      read.choice,
    ),
    chosen(
      {
        name: 'registered',
        part,
        schema: values.registered,
        when: ({ kind }) => mustBeRegistered(kind),
        structural: true,
      },
      {
        labels: registeredLabels,
        words: registeredWords,
        value: (key) => key === 'yes',
        show: (value) => registeredLabels[value ? 'yes' : 'no'],
      },
      read.choice,
    ),
    written(
      { name: 'organisation', part, schema: values.organisation, required: true },
      { read: read.organisation, show: asIs, free: true },
    ),
    written(
      {
        name: 'registrationNumber',
        part,
        schema: values.registrationNumber,
        when: ({ kind, registered }) => kind !== 'group' && registered !== false,
        required: true,
      },
      { read: read.registrationNumber, show: asIs },
    ),
    written(
      { name: 'representative', part, schema: values.representative, required: true },
      { read: read.name, show: asIs },
    ),
    chosen(
      { name: 'sex', part, schema: values.sex },
      { labels: sexLabels, words: sexWords },
      read.choice,
    ),
    written(
      { name: 'ethnicity', part, schema: values.ethnicity },
      { read: read.ethnicity, show: asIs },
    ),
  ]
}

function whereTheyAre(read: FormReaders): Step[] {
  return [
    written(
      { name: 'address', part, schema: values.address, required: true },
      {
        read: read.address,
        show: ({ commune, province, formerly }) => {
          const now = formShow.address(commune, province)
          return formerly ? formShow.formerly(now, formerly) : now
        },
      },
    ),
    written(
      { name: 'street', part, schema: values.street },
      { read: read.shortText, show: asIs, free: true },
    ),
    written(
      { name: 'phone', part, schema: values.phone, required: true },
      { read: read.phone, show: read.showPhone },
    ),
    written({ name: 'email', part, schema: values.email }, { read: read.email, show: asIs }),
  ]
}
