import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import type { AnswerQuestion } from '#src/knowledge/answer.ts'
import { log } from '#src/log.ts'
import { asking } from '#src/text/ask.ts'

const asked = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  question: z.string(),
  asOf: z.iso.date().nullish(),
  place: z.string().nullish(),
})

type Options = { input: Readable; output: Writable; answer: AnswerQuestion; asOf: string }

/**
 * One JSON line in, one out, in order and as they come. A line that cannot be answered gives a line
 * with status "error" and a complaint on standard error; the result says whether there was any.
 */
export async function answerLines({ input, output, answer, asOf }: Options): Promise<boolean> {
  let failed = false
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const result = await answerLine(line, number)
    if (result.status === 'error') failed = true
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain')
  }
  return failed

  async function answerLine(line: string, at: number) {
    const read = readLine(line)
    if (read.kind === 'bad') return complain(read.id, asking.badLine(at, read.reason))
    const { id = null, question, asOf: day, place } = read.asked
    const begun = performance.now()
    try {
      const {
        status,
        text,
        citations = [],
      } = await answer(question, {
        asOf: day ?? asOf,
        place: place ?? null,
      })
      return { id, status, answer: text, citations, ms: Math.round(performance.now() - begun) }
    } catch (error) {
      log.error({ err: error }, 'a question could not be answered')
      return complain(id, asking.failed(at))
    }
  }
}

function complain(id: string | number | null, reason: string) {
  process.stderr.write(`${reason}\n`)
  return { id, status: 'error', answer: '', citations: [], ms: 0, error: reason }
}

type Read =
  | { kind: 'asked'; asked: z.output<typeof asked> }
  | { kind: 'bad'; id: string | number | null; reason: string }

function readLine(line: string): Read {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { kind: 'bad', id: null, reason: asking.notJson }
  }
  const { success, data } = asked.safeParse(value)
  if (success) return { kind: 'asked', asked: data }
  const given = asked.pick({ id: true }).safeParse(value)
  return { kind: 'bad', id: given.data?.id ?? null, reason: asking.notQuestion }
}
