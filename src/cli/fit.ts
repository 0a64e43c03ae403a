import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Answer } from '#src/knowledge/answer.ts'
import type { Library } from '#src/knowledge/answering/library.ts'
import { createLikeness } from '#src/knowledge/answering/ranking/asked-before.ts'
import { type Found, findPassages } from '#src/knowledge/answering/ranking/find-passages.ts'
import type { Passage } from '#src/knowledge/answering/ranking/rank.ts'
import {
  chance,
  type Evidence,
  judge,
  mayBeTrusted,
  toAnswerEvidence,
  toRankEvidence,
} from '#src/knowledge/answering/ranking/trust.ts'
import { weighContent } from '#src/knowledge/answering/ranking/weigh.ts'
import type { Inquiry } from '#src/knowledge/answering/reading/inquiry.ts'
import { readInquiry } from '#src/knowledge/answering/reading/read-inquiry.ts'
import { compose } from '#src/knowledge/answering/writing/compose.ts'
import { finish } from '#src/knowledge/answering/writing/frame.ts'
import { isUnconfirmed, type Provision } from '#src/knowledge/document.ts'
import { buildLexicalIndex, createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { toIndexed } from '#src/knowledge/open-index.ts'
import { judge as judgeAnswer } from './eval/judge.ts'
import { type Question, readQuestions } from './eval/question.ts'

const WEIGHTS = 'src/knowledge/answering/ranking/trust-weights.json'
const OWN = ['test/eval/questions.jsonl', 'test/eval/practice.jsonl']

const TODAY = '2026-11-22'
/** A question of the eval sets is worth several of the sample questions, one without an answer even more. */
const WORTH = { own: 1, set: 2, nearMiss: 6 }

type Sample = { evidence: Evidence; right: boolean; worth: number }
type Samples = { order: Sample[]; answerable: (order: Record<string, number>) => Sample[] }

const ROUNDS = 600
const RATE = 0.3
const MOMENTUM = 0.9
const DECAY = 0.0005

const { positionals } = parseArgs({ allowPositionals: true })
const { library } = await openKnowledge({
  folder: 'knowledge',
  dataDir: process.env.DATA_DIR ?? 'data',
})
const questions = (positionals.length > 0 ? positionals : OWN).flatMap((file) =>
  readQuestions(file),
)
const half = holdBack(library)
const samples = [
  ...questions.map((question) => fromQuestion(question, library)),
  ...half.asked.map((asked) => fromSample(asked, half.library)),
]
const groups = samples.map((one) => one.order).filter((group) => group.some(({ right }) => right))
// Whether to speak is asked of the passage that this order puts first.
const order = learnWhich(groups)
const whether = samples.flatMap((one) => one.answerable(order))
const answerable = learnWhether(whether)
writeFileSync(WEIGHTS, `${JSON.stringify({ order, answerable }, null, 2)}\n`)
report(groups, order, whether, answerable)

/** Which passages answer a question of the sets, and whether any should. */
function fromQuestion(question: Question, from: Library): Samples {
  const { asOf, place } = question
  const inquiry = readInquiry(question.question, { asOf, place }, from)
  const found = findPassages(inquiry, from)
  switch (question.class) {
    case 'answerable':
    case 'false-premise': {
      const order = candidates(found).map((passage) => ({
        evidence: toRankEvidence(passage, found),
        right: passes(passage, { question, inquiry, from }),
        worth: WORTH.set,
      }))
      // Where nothing found would do, whether to speak is no question of trust.
      const any = order.some(({ right }) => right)
      return { order, answerable: gate(any ? true : null, WORTH.set) }
    }
    case 'near-miss':
      return { order: [], answerable: gate(false, WORTH.nearMiss) }
    case 'off-topic':
      return { order: [], answerable: gate(false, WORTH.set) }
    case 'unsafe':
    case 'clarify':
      return { order: [], answerable: () => [] }
  }

  function gate(right: boolean | null, worth: number): Samples['answerable'] {
    return (order) =>
      right === null
        ? []
        : [{ evidence: toAnswerEvidence(judge(found, order), found, inquiry), right, worth }]
  }
}

type Asked = { question: string; owner: Provision }

/** The library without every second of its sample questions, and those as questions to it. */
function holdBack(whole: Library): { library: Library; asked: Asked[] } {
  const asked: Asked[] = []
  const provisions = whole.provisions.map((provision) => {
    const kept = provision.asks.filter((_, at) => at % 2 === 0)
    for (const question of provision.asks.filter((_, at) => at % 2 === 1)) {
      asked.push({ question, owner: provision })
    }
    return { ...provision, asks: kept }
  })
  const lexical = createLexicalSearch(buildLexicalIndex(toIndexed(provisions)))
  const likeness = createLikeness((question) => weighContent(question, lexical.weigh))
  return { library: { ...whole, ...lexical, provisions, likeness }, asked }
}

/** Its own provision answers a sample question; another of the same part of the document may, too. */
function fromSample({ question, owner }: Asked, from: Library): Samples {
  const { place, level } = owner.document.scope
  const inquiry = readInquiry(
    question,
    { asOf: TODAY, place: level === 'national' ? null : place },
    from,
  )
  const found = findPassages(inquiry, from)
  const unknown = isUnconfirmed(owner)
  const order = candidates(found).flatMap((passage) => {
    const { id, document, heading } = passage.provision
    const right = id === owner.id
    const near = document === owner.document && partOf(heading) === partOf(owner.heading)
    return near && !right
      ? []
      : [{ evidence: toRankEvidence(passage, found), right, worth: WORTH.own }]
  })
  return {
    order: unknown ? [] : order,
    answerable: (order) => [
      {
        evidence: toAnswerEvidence(judge(found, order), found, inquiry),
        right: !unknown,
        worth: WORTH.own,
      },
    ],
  }
}

function candidates({ ranked }: Found): Passage[] {
  return ranked.filter(mayBeTrusted).slice(0, 8)
}

function partOf(heading: string): string | undefined {
  return heading.split(' \u2014 ')[0]
}

type About = { question: Question; inquiry: Inquiry; from: Library }

function passes(passage: Passage, { question, inquiry, from }: About): boolean {
  const { documents, provisions } = from
  const weights = findPassages(inquiry, from).weights
  const answer: Answer | null = finish(
    compose([passage], inquiry, { weights, documents, provisions }),
    inquiry,
  )
  return answer !== null && judgeAnswer(question, answer).passes
}

type Slope = (weights: Float64Array, slope: Float64Array) => void

/** Gradient descent with momentum, from nothing: the same samples give the same weights. */
function descend(names: string[], count: number, addSlope: Slope): Record<string, number> {
  const weights = new Float64Array(names.length)
  const speed = new Float64Array(names.length)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(names.length)
    addSlope(weights, slope)
    for (const i of weights.keys()) {
      const pull = (slope[i] ?? 0) / count - DECAY * (weights[i] ?? 0)
      speed[i] = MOMENTUM * (speed[i] ?? 0) + RATE * pull
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0)
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))]))
}

/** Whether: a logistic regression over all samples. */
function learnWhether(all: Sample[]): Record<string, number> {
  const names = findNames(all)
  const rows = all.map(({ evidence }) => toRow(evidence, names))
  return descend(names, all.length, (weights, slope) => {
    for (const [at, row] of rows.entries()) {
      const { right = false, worth = 1 } = all[at] ?? {}
      addRow(slope, row, worth * (Number(right) - 1 / (1 + Math.exp(-dot(row, weights)))))
    }
  })
}

/**
 * Which: within each question, the right passages are made likelier than the others (a softmax over its
 * candidates), so that what is common to them all weighs nothing.
 */
function learnWhich(groups: Sample[][]): Record<string, number> {
  const names = findNames(groups.flat())
  const lists = groups.map((group) =>
    group.map(({ evidence, right, worth }) => ({ row: toRow(evidence, names), right, worth })),
  )
  return descend(names, lists.length, (weights, slope) => {
    for (const list of lists) {
      const powers = list.map(({ row }) => Math.exp(dot(row, weights)))
      const all = powers.reduce((a, b) => a + b, 0)
      const good = powers.reduce((sum, power, at) => sum + (list[at]?.right ? power : 0), 0)
      for (const [at, { row, right, worth }] of list.entries()) {
        const power = powers[at] ?? 0
        addRow(slope, row, worth * ((right ? power / good : 0) - power / all))
      }
    }
  })
}

function findNames(samples: Sample[]): string[] {
  return [...new Set(samples.flatMap(({ evidence }) => Object.keys(evidence)))]
}

function toRow(evidence: Evidence, names: string[]): Float64Array {
  return Float64Array.from(names, (name) => evidence[name] ?? 0)
}

function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

function addRow(slope: Float64Array, row: Float64Array, by: number) {
  for (let i = 0; i < row.length; i++) slope[i] = (slope[i] ?? 0) + by * (row[i] ?? 0)
}

function report(
  groups: Sample[][],
  order: Record<string, number>,
  whether: Sample[],
  answerable: Record<string, number>,
) {
  const first = groups.filter((group) => {
    const best = group.toSorted((a, b) => chance(b.evidence, order) - chance(a.evidence, order))[0]
    return best?.right
  })
  const wrong = whether.filter(
    ({ evidence, right }) => chance(evidence, answerable) >= 0.5 !== right,
  )
  const silent = wrong.filter(({ right }) => right)
  process.stdout.write(
    `${groups.length} questions with a right passage, first in ${first.length}; of ${whether.length} questions ${silent.length} wrongly unanswered, ${wrong.length - silent.length} wrongly answered\n`,
  )
}
