import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadSettingsFile, parseConfig } from '#src/config.ts'
import { toReading } from '#src/conversation/model/names.ts'
import { createModel } from '#src/knowledge/model/model.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { log } from '#src/log.ts'
import { StartRefused } from '#src/message.ts'
import { showProgress } from '#src/progress.ts'
import { evaluating } from '#src/text/eval.ts'
import { BadQuestions, readQuestions } from './eval/question.ts'
import { toFigures, writeFailing, writeReport, writeTables, writeTimes } from './eval/report.ts'
import { writeComparison } from './eval/report-model.ts'
import { type Result, runQuestions } from './eval/run.ts'
import { runModel } from './eval/run-model.ts'

const OWN_QUESTIONS = 'test/eval/questions.jsonl'

class BadCall extends Error {}

try {
  log.level = 'error'
  const call = readCall(process.argv.slice(2))
  await evaluate(call)
} catch (error) {
  const expected = [BadCall, BadQuestions, StartRefused].some((kind) => error instanceof kind)
  if (!expected || !(error instanceof Error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

async function evaluate(call: ReturnType<typeof readCall>) {
  const { file, json, report, failing, maxChars } = call
  const config = call.model ? readModelConfig() : null
  const questions = readQuestions(file)
  const { answer, corpusVersion, close, library, readers } = await openOwnKnowledge()
  const progress = showProgress(evaluating.asking)
  const forms = config ? (['none', 'messy'] as const) : undefined
  const onProgress = progress.update
  const results = await runQuestions(questions, { answer, maxChars, forms, onProgress })
  progress.end()

  const versions = { questions: toVersion(file), corpus: corpusVersion.slice(0, 12), maxChars }
  const said = [writeTables(results, versions), writeTimes(results)]
  if (failing) said.push(writeFailing(results))
  if (config) said.push(await compare(results, { config, answer, library, readers, maxChars }))
  close()
  process.stdout.write(`${said.join('\n\n')}\n`)
  if (report) writeFileSync(report, writeReport(results, versions))
  if (json) writeFileSync(json, `${JSON.stringify(toRecord(results, versions), null, 1)}\n`)
}

function readModelConfig() {
  loadSettingsFile()
  const { model, modelPrices } = parseConfig(process.env)
  if (!model) throw new BadCall(evaluating.model.off)
  return { settings: model, prices: modelPrices }
}

type Own = Pick<Awaited<ReturnType<typeof openOwnKnowledge>>, 'answer' | 'library' | 'readers'>
type Comparing = Own & { config: ReturnType<typeof readModelConfig>; maxChars?: number | undefined }

/** The same questions through the operator's server; it is the operator's own call, so no budget holds it. */
async function compare(results: Result[], { config, library, readers, ...rest }: Comparing) {
  const unlimited = Number.POSITIVE_INFINITY
  const model = createModel({
    ...toReading(library, readers),
    settings: config.settings,
    limits: { daily: unlimited, personDaily: unlimited },
  })
  const progress = showProgress(evaluating.model.asking)
  const compared = await runModel(results, { ...rest, model, onProgress: progress.update })
  progress.end()
  return writeComparison(compared, model.spent(), config.prices)
}

/** The project's own documents alone, in an index of their own: what an operator brought in does not count. */
async function openOwnKnowledge() {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-eval-'))
  const progress = showProgress(evaluating.building)
  const onProgress = progress.update
  const opened = await openKnowledge({ folder: 'knowledge', dataDir, onProgress })
  progress.end()
  return { ...opened, close: () => rmSync(dataDir, { recursive: true }) }
}

function toVersion(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)
}

function toRecord(results: Result[], versions: object) {
  const items = results.map(({ question, form, asked, answer, verdict, ms }) => {
    const { status, text, citations, choices } = answer
    const said = { status, text, citations, choices }
    return { id: question.id, form, asked, ...said, ...verdict, ms: Math.round(ms * 10) / 10 }
  })
  return { versions, ...toFigures(results), items }
}

function readCall(args: string[]) {
  const { values, positionals } = parseCall(args)
  const [file = OWN_QUESTIONS, ...others] = positionals
  const maxChars = values['max-chars'] === undefined ? undefined : Number(values['max-chars'])
  if (others.length > 0 || (maxChars !== undefined && !(maxChars > 0))) {
    throw new BadCall(evaluating.usage)
  }
  return {
    file,
    json: values.json,
    report: values.report,
    failing: values.failing,
    model: values.model,
    maxChars,
  }
}

function parseCall(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        report: { type: 'string' },
        failing: { type: 'boolean', default: false },
        model: { type: 'boolean', default: false },
        'max-chars': { type: 'string' },
      },
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new BadCall(`${evaluating.badCall(error.message)}\n${evaluating.usage}`)
  }
}
