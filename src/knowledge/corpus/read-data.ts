import { z } from 'zod'
import { parseCriteria } from '#src/programme/criteria.ts'
import { parseTopics } from '#src/programme/criteria-topics.ts'
import { type Figure, parseFigures } from '#src/programme/figures.ts'
import { type Office, parseOffices } from '#src/programme/offices.ts'
import { corpusProblems } from '#src/text/knowledge.ts'
import type { DocumentHead, Problem, Provision } from '../document.ts'
import { writeCriteriaPassages } from './criteria-passages.ts'
import { type Doubts, parseDoubts, toDoubtProvisions } from './doubts.ts'
import { parseYaml } from './yaml.ts'

/** The files of a knowledge folder that are data; each may be absent. */
export const dataFiles = {
  doubts: 'doubts.yaml',
  offices: 'offices.yaml',
  figures: 'figures.yaml',
  topics: 'criteria-topics.yaml',
  criteria: 'criteria-qd26.json',
} as const

export type KnowledgeData = {
  doubts: Doubts | null
  offices: Office[]
  figures: Figure[]
  problems: Problem[]
  /** The provisions the data makes, given the documents they belong to. */
  generate: (documents: DocumentHead[]) => Provision[]
}

type Read = (file: string) => Promise<string>

/** `files` are those the folder has; whatever does not fit its schema is a problem. */
export async function readKnowledgeData(files: string[], read: Read): Promise<KnowledgeData> {
  const problems: Problem[] = []
  const doubts = await readOne(dataFiles.doubts, (text) => parseDoubts(parseYaml(text)))
  const offices = (await readOne(dataFiles.offices, (text) => parseOffices(parseYaml(text)))) ?? []
  const figures = (await readOne(dataFiles.figures, (text) => parseFigures(parseYaml(text)))) ?? []
  const topics = await readOne(dataFiles.topics, (text) => parseTopics(parseYaml(text)))
  const criteria = await readOne(dataFiles.criteria, parseCriteria)
  for (const { id, ask } of doubts?.doubts ?? []) {
    if (!offices.some(({ matter }) => matter === ask)) {
      problems.push({ file: dataFiles.doubts, line: 1, reason: corpusProblems.noMatter(id, ask) })
    }
  }
  return { doubts, offices, figures, problems, generate }

  async function readOne<Value>(file: string, parse: (text: string) => Value) {
    if (!files.includes(file)) return null
    try {
      return parse(await read(file))
    } catch (error) {
      if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error
      problems.push({ file, line: 1, reason: corpusProblems.badData(error.message) })
      return null
    }
  }

  function generate(documents: DocumentHead[]): Provision[] {
    const document = documents.find(({ id }) => id === topics?.document)
    return [
      ...(topics && criteria && document ? writeCriteriaPassages(document, criteria, topics) : []),
      ...(doubts ? toDoubtProvisions(doubts) : []),
    ]
  }
}
