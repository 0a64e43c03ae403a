import { evaluating } from '#src/text/eval.ts'
import { degradations } from '../degrade.ts'
import { LONGEST, type Reason } from './judge.ts'
import { classes } from './question.ts'
import type { Result } from './run.ts'
import { type Row, toRows, toSpread } from './tally.ts'

type Versions = { questions: string; corpus: string; maxChars?: number | undefined }

/** The whole report in Markdown: the same questions, documents and code give the same text, so no times are in it. */
export function writeReport(results: Result[], versions: Versions): string {
  const parts = [
    `# ${evaluating.title}`,
    evaluating.reproduce,
    ...toParts(results, versions),
    ...toFailing(results),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The report's tables without its lists. */
export function writeTables(results: Result[], versions: Versions): string {
  return toParts(results, versions).join('\n\n')
}

/** The failing questions with the reasons, and those lost only in another spelling. */
export function writeFailing(results: Result[]): string {
  return toFailing(results).join('\n\n')
}

export function writeTimes(results: Result[]): string {
  const { median, p95, longest } = toSpread(results.map(({ ms }) => ms))
  return evaluating.times(median.toFixed(1), p95.toFixed(1), longest.toFixed(1))
}

/** The tables as data, for a file that a program reads. */
export function toFigures(results: Result[]) {
  const typed = results.filter(({ form }) => form === 'none')
  const answerable = results.filter(({ question }) => question.class === 'answerable')
  const answerableTyped = typed.filter(({ question }) => question.class === 'answerable')
  const byOrder = (rows: Row[], order: readonly string[]) =>
    rows.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return {
    classes: byOrder(
      toRows(typed, ({ question }) => [question.class]),
      classes,
    ),
    forms: byOrder(
      toRows(answerable, ({ form }) => [form]),
      degradations,
    ),
    slices: toRows(answerableTyped, ({ question }) => question.slice),
    styles: toRows(typed, ({ question }) => [question.style]),
    characters: toSpread(answerableTyped.map(({ verdict }) => verdict.characters)),
  }
}

function toParts(results: Result[], { questions, corpus, maxChars = LONGEST }: Versions): string[] {
  const { classes: kinds, forms, slices, styles, characters } = toFigures(results)
  const asked = new Set(results.map(({ question }) => question.id))
  const { median, p95, longest } = characters
  const named = forms.map((row) => {
    const form = degradations.find((name) => name === row.name)
    return { ...row, name: form ? evaluating.forms[form] : row.name }
  })
  return [
    evaluating.versions(questions, corpus),
    evaluating.counts(asked.size, results.length),
    evaluating.rules(maxChars),
    `## ${evaluating.byClass}`,
    toTable(kinds),
    `## ${evaluating.byForm}`,
    toTable(named),
    `## ${evaluating.bySlice}`,
    toTable(slices),
    `## ${evaluating.byStyle}`,
    toTable(styles),
    `## ${evaluating.length}`,
    evaluating.lengths(median, p95, longest),
  ]
}

function toFailing(results: Result[]): string[] {
  const failing = results.filter(({ form, verdict }) => form === 'none' && !verdict.passes)
  const failed = new Set(failing.map(({ question }) => question.id))
  const lost = new Map<string, string[]>()
  for (const { question, form, verdict } of results) {
    if (verdict.passes || failed.has(question.id)) continue
    lost.set(question.id, [...(lost.get(question.id) ?? []), evaluating.forms[form]])
  }
  const items = failing.map(({ question, verdict }) =>
    evaluating.item(question.id, question.question, verdict.reasons.map(sayReason).join('; ')),
  )
  return [
    `## ${evaluating.failing(failing.length)}`,
    items.join('\n'),
    `## ${evaluating.lostInSpelling(lost.size)}`,
    [...lost].map(([id, forms]) => evaluating.lost(id, forms.join(', '))).join('\n'),
  ].filter(Boolean)
}

function sayReason(reason: Reason): string {
  switch (reason.kind) {
    case 'missing':
      return evaluating.reasons.missing(
        reason.facts.map((ways) => ways.slice(0, 3).join(' / ')).join(' & '),
      )
    case 'wrong':
      return evaluating.reasons.wrong(reason.said.join(', '))
    case 'long':
      return evaluating.reasons.long(reason.characters)
    case 'refused':
    case 'answered':
    case 'settled':
    case 'unsourced':
    case 'empty':
      return evaluating.reasons[reason.kind]
  }
}

function toTable(rows: Row[]): string {
  const cells = rows.map(({ name, questions, passed, percent, low, high, ...rest }) => [
    name,
    String(questions),
    String(passed),
    `${percent.toFixed(1)} %`,
    `${low.toFixed(1)}–${high.toFixed(1)}`,
    String(rest.sourced),
    String(rest.falselyRefused),
  ])
  const lines = [evaluating.heads, ...cells]
  const widths = evaluating.heads.map((_, column) =>
    Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  const [head = '', ...body] = lines.map((line) => toLine(line, widths))
  const rule = `|${widths.map((width, at) => '-'.repeat(width + 1) + (at === 0 ? '-' : ':')).join('|')}|`
  return [head, rule, ...body].join('\n')
}

function toLine(cells: string[], widths: number[]): string {
  const padded = cells.map((cell, at) => {
    const width = widths[at] ?? 0
    return at === 0 ? cell.padEnd(width) : cell.padStart(width)
  })
  return `| ${padded.join(' | ')} |`
}
