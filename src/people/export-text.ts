import { formQuestions } from '#src/text/form-questions.ts'
import { columnLabels, dataText, modelLabels } from '#src/text/rights.ts'
import type { Exported } from './export.ts'

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

const fields: Record<string, { label: string }> = formQuestions

/** The data as a person reads it: a part for each kind of row, a line for each thing that is known. */
export function toReadable(data: Exported, now: Date): string {
  const parts = Object.entries(data).map(([model, rows]) => {
    const title = (modelLabels[model] ?? model).toUpperCase()
    const lines = rows.map((row) => linesOf(row, '').join('\n'))
    return [`== ${title} (${rows.length})`, ...(lines.length ? lines : [dataText.none])].join(
      '\n\n',
    )
  })
  return [dataText.title(moment.format(now)), ...parts].join('\n\n\n')
}

function linesOf(value: object, indent: string): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    if (inner === null || inner === undefined || inner === '') return []
    const label = `${indent}${labelOf(name)}: `
    if (inner instanceof Date) return [`${label}${moment.format(inner)}`]
    if (typeof inner !== 'object') return [`${label}${inner}`]
    return [label.trimEnd(), ...linesOf(inner, `${indent}  `)]
  })
}

function labelOf(name: string): string {
  return columnLabels[name] ?? fields[name]?.label ?? name
}
