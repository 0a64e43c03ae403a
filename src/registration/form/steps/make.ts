import type { z } from 'zod'
import { type FormReaders, type Read, toReading } from '#src/registration/form/readers.ts'
import type { Known, Part, Reading, Step } from '#src/registration/form/step.ts'
import type { FieldName, Values } from '#src/registration/form/values.ts'
import { formQuestions } from '#src/text/form-questions.ts'

type Base<T> = {
  name: FieldName
  part: Part
  /** What a stored value must be. */
  schema: z.ZodType<T>
  when?: (values: Values) => boolean
  required?: boolean
  structural?: boolean
}

type Written<T> = {
  read: (text: string, today: string) => Reading | Read<T>
  show: (value: T) => string
  /** Whatever is written may be the answer. */
  free?: boolean
}

/** A step whose answer is written. */
export function written<T>(base: Base<T>, { read, show, free = false }: Written<T>): Step {
  return {
    ...common(base, show),
    free,
    read: (text, _known, today) => {
      const found = read(text, today)
      return 'kind' in found ? found : toReading(found)
    },
  }
}

type Closed<T> = {
  labels: Record<string, string>
  words: Record<string, readonly string[]>
  /** What a key stands for where it is not the value itself. */
  value?: (key: string) => T
  show?: (value: T) => string
}

/** A step with a closed set of answers, which may also be written. */
export function chosen<T>(
  base: Base<T>,
  { labels, words, value, show }: Closed<T>,
  readChoice: FormReaders['choice'],
): Step {
  const options = Object.entries(labels).map(([key, label]) => ({ key, label }))
  const choose = (key: string): Reading =>
    Object.hasOwn(labels, key)
      ? { kind: 'read', value: value ? value(key) : key }
      : { kind: 'unclear', problem: 'none' }
  return {
    ...common(base, show ?? ((one) => labels[String(one)] ?? String(one))),
    free: false,
    options: () => options,
    choose,
    read: (text) => {
      const list = options.map(({ key, label }) => ({ key, words: [label, ...(words[key] ?? [])] }))
      const found = readChoice(text, list)
      return 'problem' in found ? toReading(found) : choose(found.value)
    },
  }
}

function common<T>(
  { name, part, schema, when, required = false, structural = false }: Base<T>,
  show: (value: T) => string,
) {
  return {
    name,
    part,
    required: required || structural,
    structural,
    schema,
    applies: ({ values }: Known) => when?.(values) ?? true,
    show: (value: unknown) => {
      const parsed = schema.safeParse(value)
      return parsed.success ? show(parsed.data) : ''
    },
    ask: () => formQuestions[name],
  }
}
