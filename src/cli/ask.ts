import { parseArgs } from 'node:util'
import { z } from 'zod'
import { loadSettingsFile, parseConfig } from '#src/config.ts'
import type { Answer } from '#src/knowledge/answer.ts'
import { dayInVietnam } from '#src/knowledge/answering/reading/day.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { log } from '#src/log.ts'
import { StartRefused } from '#src/message.ts'
import { showProgress } from '#src/progress.ts'
import { asking } from '#src/text/ask.ts'
import { startUp } from '#src/text/operation.ts'
import { answerLines } from './ask-lines.ts'

loadSettingsFile()

class BadCall extends Error {}

try {
  log.level = 'error'
  const call = readCall(process.argv.slice(2))
  const answer = await openAnswerer()
  if (call.kind === 'lines') {
    const asOf = call.asOf
    const failed = await answerLines({ input: process.stdin, output: process.stdout, answer, asOf })
    if (failed) process.exitCode = 1
  } else {
    const begun = performance.now()
    const given = await answer(call.question, call)
    const ms = Math.round(performance.now() - begun)
    process.stdout.write(`${call.json ? JSON.stringify(toLine(given, ms)) : print(given)}\n`)
  }
} catch (error) {
  if (!(error instanceof BadCall) && !(error instanceof StartRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

function readCall(args: string[]) {
  const { values, positionals } = parseCall(args)
  const asOf = values['as-of'] ?? dayInVietnam(new Date())
  if (!z.iso.date().safeParse(asOf).success) throw new BadCall(asking.badDay(asOf))
  if (values.jsonl) return { kind: 'lines', asOf } as const
  const question = positionals.join(' ').trim()
  if (!question) throw new BadCall(asking.usage)
  return {
    kind: 'one',
    question,
    asOf,
    place: values.place ?? null,
    json: values.json,
  } as const
}

function parseCall(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        place: { type: 'string' },
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new BadCall(`${asking.badOption(error.message)}\n${asking.usage}`)
  }
}

async function openAnswerer() {
  const { dataDir, embeddings } = parseConfig(process.env)
  const progress = showProgress(startUp.building)
  const onProgress = progress.update
  const { answer } = await openKnowledge({ folder: 'knowledge', dataDir, embeddings, onProgress })
  progress.end()
  return answer
}

function toLine({ status, text, citations = [] }: Answer, ms: number) {
  return { status, answer: text, citations, ms }
}

function print({ text, citations = [], choices = [] }: Answer): string {
  const lines = [text.replaceAll('**', '')]
  for (const { label } of choices) lines.push(`  • ${label}`)
  if (citations.length > 0) lines.push('', asking.sources)
  for (const { article, number, title, validity, quote } of citations) {
    lines.push(`- ${asking.source(article, number, title, asking.states[validity])}`)
    lines.push(`  "${quote.replaceAll('\n', '\n   ')}"`)
  }
  return lines.join('\n')
}
