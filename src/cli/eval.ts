import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openKnowledge } from '#src/knowledge/open.ts'
import { log } from '#src/log.ts'
import { StartRefused } from '#src/message.ts'
import { showProgress } from '#src/progress.ts'
import { evaluating } from '#src/text/eval.ts'
import { BadQuestions, readQuestions } from './eval/question.ts'
import { toFigures, writeFailing, writeReport, writeTables, writeTimes } from './eval/report.ts'
import { type Result, runQuestions } from './eval/run.ts'

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

async function evaluate({ file, json, report, failing, maxChars }: ReturnType<typeof readCall>) {
  const questions = readQuestions(file)
  const { answer, corpusVersion, close } = await openOwnKnowledge()
  const progress = showProgress(evaluating.asking)
  const results = await runQuestions(questions, { answer, maxChars, onProgress: progress.update })
  progress.end()
  close()

  const versions = { questions: toVersion(file), corpus: corpusVersion.slice(0, 12), maxChars }
  const said = [writeTables(results, versions), writeTimes(results)]
  if (failing) said.push(writeFailing(results))
  process.stdout.write(`${said.join('\n\n')}\n`)
  if (report) writeFileSync(report, writeReport(results, versions))
  if (json) writeFileSync(json, `${JSON.stringify(toRecord(results, versions), null, 1)}\n`)
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
    return { id: question.id, form, asked, ...answer, ...verdict, ms: Math.round(ms * 10) / 10 }
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
  return { file, json: values.json, report: values.report, failing: values.failing, maxChars }
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
        'max-chars': { type: 'string' },
      },
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new BadCall(`${evaluating.badCall(error.message)}\n${evaluating.usage}`)
  }
}
