import { stepName } from '#src/registration/form/form.ts'
import { isAgain, TOURISM } from '#src/registration/form/obstacles.ts'
import { type FormReaders, toReading } from '#src/registration/form/readers.ts'
import type { Known, Reading, Step } from '#src/registration/form/step.ts'
import { filesValue, untilValue, values } from '#src/registration/form/values.ts'
import { formatDay } from '#src/registration/official/format.ts'
import { endingPapers, isPaperKind, type PaperKind, paperKinds } from '#src/registration/papers.ts'
import { formFamilies, formQuestions } from '#src/text/form-questions.ts'
import { formShow, listed, noPapersWords, paperWords } from '#src/text/form-words.ts'
import { paperLabels } from '#src/text/papers.ts'

const part = 'papers'
/** The papers of the tick list of form 02, part I. */
const words: Partial<Record<PaperKind, string[]>> = paperWords
const ticked = paperKinds.filter((kind) => words[kind] !== undefined)
const NONE = 'none'

/** Form 02, part I: which papers there are, their files and their last days. */
export function paperSteps(read: FormReaders): Step[] {
  const filed: { kind: PaperKind; applies: Step['applies'] }[] = [
    ...ticked.map((kind) => ({ kind, applies: (known: Known) => has(known, kind) })),
    { kind: 'oldCertificate', applies: ({ values }) => isAgain(values) },
    { kind: 'photo', applies: () => true },
    { kind: 'other', applies: () => true },
  ]
  return [
    tickStep(read),
    ...filed.flatMap(({ kind, applies }) => [
      filesStep(kind, applies),
      ...(endingPapers.includes(kind) && kind !== 'oldCertificate'
        ? [untilStep(read, kind, applies)]
        : []),
    ]),
  ]
}

function has({ values }: Known, kind: PaperKind): boolean {
  return values.papers?.includes(kind) ?? false
}

function tickStep(read: FormReaders): Step {
  const options = ticked.map((kind) => ({ key: kind, label: paperLabels[kind] }))
  return {
    name: 'papers',
    part,
    free: false,
    structural: false,
    required: true,
    schema: values.papers,
    multiple: true,
    applies: () => true,
    options: ({ values }) =>
      values.set === TOURISM ? options.filter(({ key }) => key !== 'selfDeclaration') : options,
    choose: (key) => ({ kind: 'read', value: isPaperKind(key) ? [key] : [] }),
    read: (text) => readPapers(text, read),
    show: (value) => {
      const kinds = values.papers.safeParse(value).data ?? []
      return kinds.length > 0
        ? kinds.map((kind) => paperLabels[kind]).join('; ')
        : formShow.noPapers
    },
    ask: () => formQuestions.papers,
  }
}

/** Several papers in one message, at commas or lines; "none" is an answer too. */
function readPapers(text: string, read: FormReaders): Reading {
  const options = [
    ...ticked.map((kind) => ({ key: kind, words: [paperLabels[kind], ...(words[kind] ?? [])] })),
    { key: NONE, words: noPapersWords },
  ]
  const named = text.split(listed).filter((one) => one.trim() !== '')
  const found = named.map((one) => read.choice(one, options))
  const unclear = found.find((one) => 'problem' in one)
  if (unclear || found.length === 0) return { kind: 'unclear', problem: 'none' }
  const kinds = found.flatMap((one) =>
    'value' in one && isPaperKind(one.value) ? [one.value] : [],
  )
  return { kind: 'read', value: [...new Set(kinds)] }
}

function filesStep(kind: PaperKind, applies: Step['applies']): Step {
  return {
    name: stepName.files(kind),
    part,
    free: false,
    structural: false,
    required: false,
    files: true,
    schema: filesValue,
    applies,
    read: () => ({ kind: 'unclear', problem: 'noFile' }),
    show: () => formShow.filesSent,
    ask: () =>
      kind === 'other'
        ? formFamilies.otherFiles(paperLabels.other)
        : formFamilies.files(paperLabels[kind]),
  }
}

function untilStep(read: FormReaders, kind: PaperKind, applies: Step['applies']): Step {
  return {
    name: stepName.until(kind),
    part,
    free: false,
    structural: false,
    required: false,
    schema: untilValue,
    applies,
    read: (text, _known, today) => toReading(read.day(text, today)),
    show: (value) => formatDay(untilValue.parse(value)),
    ask: () => formFamilies.until(paperLabels[kind]),
  }
}
