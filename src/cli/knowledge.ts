import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { dayInVietnam } from '#src/knowledge/answering/reading/day.ts'
import { checkCriteria } from '#src/knowledge/checking/criteria-rows.ts'
import type { Finding } from '#src/knowledge/checking/finding.ts'
import { findOverlaps } from '#src/knowledge/checking/overlaps.ts'
import {
  findLoudDoubts,
  findStale,
  findUnfinished,
  findUnused,
  tellAges,
} from '#src/knowledge/checking/upkeep.ts'
import { checkFigures, findContradictingPassages } from '#src/knowledge/checking/values.ts'
import { dataFiles } from '#src/knowledge/corpus/read-data.ts'
import { type LoadedCorpus, loadCorpus } from '#src/knowledge/corpus.ts'
import { parseCriteria } from '#src/programme/criteria.ts'
import { parseTopics } from '#src/programme/criteria-topics.ts'
import { namesOfOffices } from '#src/programme/offices.ts'
import { wholeOffices } from '#src/text/answer.ts'
import { indexing } from '#src/text/ask.ts'
import { checking } from '#src/text/checking.ts'

const FOLDER = 'knowledge'

const [task] = process.argv.slice(2)
const loaded = await loadCorpus(FOLDER)
if (loaded.kind === 'bad') {
  for (const { file, line, reason } of loaded.problems) say(indexing.problem(file, line, reason))
  process.exitCode = 1
} else if (task === 'check') check(loaded)
else if (task === 'doubts') listDoubts(loaded)
else {
  say(checking.usage)
  process.exitCode = 1
}

type Loaded = Extract<LoadedCorpus, { kind: 'loaded' }>

function check({ corpus: { documents, provisions }, data }: Loaded) {
  const today = dayInVietnam(new Date())
  const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8')
  const findings: Finding[] = [
    ...findOverlaps(documents, provisions),
    ...checkFigures(data.figures, provisions),
    ...findContradictingPassages(provisions),
    ...checkCriteria(
      parseCriteria(read(dataFiles.criteria)),
      parseTopics(parse(read(dataFiles.topics))),
      provisions,
    ),
    ...findUnused(documents, provisions),
    ...findLoudDoubts(provisions),
    ...findUnfinished(provisions),
    ...findStale(documents, today),
    tellAges(documents, today),
  ]
  for (const { grade, where, what } of findings) say(checking.line(grade, where, what))
  const count = (grade: Finding['grade']) => findings.filter((one) => one.grade === grade).length
  say(checking.done(documents.length, provisions.length, count('error'), count('warning')))
  if (count('error') > 0) process.exitCode = 1
}

function listDoubts({ data: { doubts, offices } }: Loaded) {
  const all = doubts?.doubts ?? []
  for (const { subject, text, ask, settles, place = null, theo, note } of all) {
    const names = namesOfOffices(offices, ask, { place, elsewhere: wholeOffices.elsewhere })
    say(checking.doubt(subject, text, names.join(wholeOffices.or), settles))
    if (theo.length > 0) say(checking.doubtSources(theo))
    if (note) say(checking.doubtNote(note))
  }
  say(checking.doubts(all.length))
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
