import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A collection in BEIR form: passages, questions, and per question the passages that answer it. */
export type Collection = {
  documents: { id: string; title: string; text: string }[]
  queries: { id: string; text: string }[]
  golds: Map<string, Set<string>>
}

/** The collection cannot be read; the message names the file and the line. */
export class BadCollection extends Error {}

const passage = z.object({ _id: z.string(), title: z.string().default(''), text: z.string() })
const query = z.object({ _id: z.string(), text: z.string() })

/** Reads corpus.jsonl, queries.jsonl and qrels/test.tsv; questions without a gold passage are left out. */
export function readCollection(folder: string): Collection {
  const corpus = readJsonLines(join(folder, 'corpus.jsonl'), passage)
  const questions = readJsonLines(join(folder, 'queries.jsonl'), query)
  const golds = readGolds(join(folder, 'qrels', 'test.tsv'))
  const queries = questions.map(({ _id, text }) => ({ id: _id, text }))
  return {
    documents: corpus.map(({ _id, title, text }) => ({ id: _id, title, text })),
    queries: queries.filter(({ id }) => golds.has(id)),
    golds,
  }
}

function readJsonLines<T extends z.ZodType>(file: string, schema: T): z.output<T>[] {
  return readLines(file).map((line, index) => {
    const read = schema.safeParse(parseJson(line))
    if (read.success) return read.data
    throw new BadCollection(`${file}, line ${index + 1}: not the JSON object expected`)
  })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function readGolds(file: string): Map<string, Set<string>> {
  const golds = new Map<string, Set<string>>()
  for (const line of readLines(file)) {
    const [id = '', passageId = '', score = '1'] = line.split('\t').map((cell) => cell.trim())
    if (!(Number(score) > 0)) continue
    golds.set(id, (golds.get(id) ?? new Set()).add(passageId))
  }
  return golds
}

function readLines(file: string): string[] {
  if (!existsSync(file)) throw new BadCollection(`${file} is missing`)
  return readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim())
}
