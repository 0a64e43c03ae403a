import { evaluating } from '#src/text/eval.ts'
import type { Compared } from './run-model.ts'
import { toShare, toSpread } from './tally.ts'

type Spent = { calls: number; input: number; output: number }
/** US dollars for a million tokens. */
type Prices = { input?: number | undefined; output?: number | undefined }

/** The same questions side by side: as found, put clearly, reworded; then what it took. */
export function writeComparison(compared: Compared[], spent: Spent, prices: Prices): string {
  const names = [...new Set(compared.map(({ result }) => nameOf(result)))]
  const rows = [...names, evaluating.model.all].map((name) => {
    const own = compared.filter(
      ({ result }) => name === evaluating.model.all || nameOf(result) === name,
    )
    return toRow(name, own)
  })
  const [head, ...lines] = [evaluating.model.heads, ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  )
  const rule = `|${evaluating.model.heads.map(() => '---').join('|')}|`
  const { median, p95 } = toSpread(compared.map(({ ms }) => ms))
  return [
    `## ${evaluating.model.title}`,
    [head, rule, ...lines].join('\n'),
    evaluating.model.times(median.toFixed(0), p95.toFixed(0)),
    evaluating.model.spent(spent.calls, spent.input, spent.output, toCost(spent, prices)),
    toDifferences(compared),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function nameOf({ question, form }: Compared['result']): string {
  return form === 'none' ? question.class : `${question.class} (${evaluating.forms[form]})`
}

function toRow(name: string, own: Compared[]): string[] {
  const percent = (passes: (one: Compared) => boolean) =>
    `${toShare(own.filter(passes).length, own.length).percent.toFixed(1)} %`
  const clear = own.filter(({ clear }) => clear.asked.merged).length
  const worded = own.filter(({ clear, worded }) => worded.asked !== clear.asked).length
  return [
    name,
    String(own.length),
    percent(({ result }) => result.verdict.passes),
    percent(({ clear }) => clear.verdict.passes),
    String(clear),
    percent(({ worded }) => worded.verdict.passes),
    String(worded),
  ]
}

function toCost({ input, output }: Spent, prices: Prices): string | null {
  if (prices.input === undefined || prices.output === undefined) return null
  return ((input * prices.input + output * prices.output) / 1e6).toFixed(4)
}

/** The questions that the model won or lost. */
function toDifferences(compared: Compared[]): string {
  return compared
    .filter(({ result, worded }) => result.verdict.passes !== worded.verdict.passes)
    .map(({ result, worded }) =>
      evaluating.model.difference(result.question.id, worded.verdict.passes, worded.asked.question),
    )
    .join('\n')
}
