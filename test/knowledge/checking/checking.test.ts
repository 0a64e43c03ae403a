import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkCriteria } from '#src/knowledge/checking/criteria-rows.ts'
import { findOverlaps } from '#src/knowledge/checking/overlaps.ts'
import { findStale, findUnused } from '#src/knowledge/checking/upkeep.ts'
import { checkFigures, findContradictingPassages } from '#src/knowledge/checking/values.ts'
import { loadCorpus } from '#src/knowledge/corpus.ts'
import { parseCriteria } from '#src/programme/criteria.ts'
import { parseTopics } from '#src/programme/criteria-topics.ts'
import { parseFigures } from '#src/programme/figures.ts'
import { checking } from '#src/text/checking.ts'
import { aDocument, aFolder } from '../corpus/a-folder.ts'

async function load(files: Record<string, string>) {
  const loaded = await loadCorpus(await aFolder(files))
  if (loaded.kind === 'bad') throw new Error(JSON.stringify(loaded.problems))
  return loaded.corpus
}

const whats = (findings: { what: string }[]) => findings.map(({ what }) => what)

test('a time in which a document and its successor are both law is told', async () => {
  const { documents, provisions } = await load({
    'old.md': aDocument('old', undefined, { issued: '2023-01-01', effective: '2023-01-01' }),
    'new.md': aDocument('new', undefined, { replaces: '[old]', endsReplaced: '2026-03-01' }),
  })
  expect(findOverlaps(documents, provisions)).toEqual([
    { grade: 'note', where: 'new', what: checking.bothInForce('old', '2026-01-02', '2026-03-01') },
  ])
})

test('rows of figures are held against each other and against the passage they name', async () => {
  const { provisions } = await load({
    'a.md': aDocument('a', ['## Vốn', '> Nguồn: mục 1 — 400 tỷ đồng', 'Vốn 400 tỷ đồng.']),
  })
  const row = {
    id: 'a-1',
    what: 'kinh phí',
    subject: 'kinh phí',
    period: { from: 2019, to: 2020 },
    amount: 400,
    unit: 'tỷ đồng',
    kind: 'budget',
    source: 'a#Vốn',
    confidence: 'high',
  }
  expect(checkFigures(parseFigures([row]), provisions)).toEqual([])
  const wrong = parseFigures([row, { ...row, id: 'a-2', amount: 410 }])
  expect(whats(checkFigures(wrong, provisions))).toEqual([
    checking.rowUntold('a#Vốn'),
    checking.rowsDiffer('a-2', 400, 410),
  ])
  const lost = parseFigures([row, { ...row, source: 'a#Khác' }])
  expect(whats(checkFigures(lost, provisions))).toEqual([
    checking.sameRow,
    checking.rowOfNone('a#Khác'),
  ])
})

test('two passages that restate one clause with two values are told', async () => {
  const passage = (name: string, months: number) => [
    `## ${name}`,
    `> Nguồn: khoản 3 Điều 4 — ${months} tháng`,
    `Hạn ${months} tháng.`,
  ]
  const differing = await load({
    'a.md': aDocument('a', [...passage('A', 36), ...passage('B', 24)]),
  })
  expect(whats(findContradictingPassages(differing.provisions))).toEqual([
    checking.passagesDiffer('a#B', 'tháng'),
  ])
  const agreeing = await load({
    'a.md': aDocument('a', [...passage('A', 36), ...passage('B', 36)]),
  })
  expect(findContradictingPassages(agreeing.provisions)).toEqual([])
})

test('figures of a source that no sentence uses, silent documents and old verifications are told', async () => {
  const { documents, provisions } = await load({
    'a.md': aDocument('a', ['## A', '> Nguồn: Điều 1 — 36 tháng; 180 ngày', 'Hạn 36 tháng.'], {
      verified: '2026-01-01',
    }),
  })
  expect(whats(findUnused(documents, provisions))).toEqual([checking.unusedFigures(['180'])])
  expect(whats(findStale(documents, '2026-11-30'))).toEqual([checking.stale('2026-01-01', 333)])
  expect(findStale(documents, '2026-02-01')).toEqual([])
})

const criteria = parseCriteria(readFileSync('knowledge/criteria-qd26.json', 'utf8'))
const topics = parseTopics(parse(readFileSync('knowledge/criteria-topics.yaml', 'utf8')))

test('the score sheets and the topics we ship agree', () => {
  expect(checkCriteria(criteria, topics, [])).toEqual([])
})

test('a topic without a criterion, a sheet that does not add up, points that no sheet has are errors', async () => {
  const [first, ...others] = topics.topics
  if (!first) return expect.unreachable()
  const renamed = { ...topics, topics: [{ ...first, names: ['Không có'] }, ...others] }
  expect(whats(checkCriteria(criteria, renamed, []))).toEqual([checking.noCriterion('Không có')])

  const [set, ...sets] = criteria.sets
  const [one, ...rest] = set?.criteria ?? []
  if (!set || !one) return expect.unreachable()
  const raised = {
    ...criteria,
    sets: [{ ...set, criteria: [{ ...one, max: 19 }, ...rest] }, ...sets],
  }
  expect(whats(checkCriteria(raised, topics, []))).toEqual([
    checking.notHundred(101),
    checking.partsDiffer,
  ])

  const { provisions } = await load({
    'a.md': aDocument('a', [
      '## Phụ lục II. Phiếu',
      '### Bộ 7. Rau',
      '> Nguồn: Phụ lục II, bộ 7 — 99 điểm',
      'Mục này 99 điểm.',
    ]),
  })
  expect(whats(checkCriteria(criteria, topics, provisions))).toEqual([checking.notOnSheet('99', 7)])
})
