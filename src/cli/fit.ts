import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Answer } from '#src/knowledge/answer.ts'
import { judge as order } from '#src/knowledge/answering/from-passages.ts'
import type { Library } from '#src/knowledge/answering/library.ts'
import { createLikeness } from '#src/knowledge/answering/ranking/asked-before.ts'
import { findPassages } from '#src/knowledge/answering/ranking/find-passages.ts'
import type { Passage } from '#src/knowledge/answering/ranking/rank.ts'
import { type Evidence, toEvidence } from '#src/knowledge/answering/ranking/trust.ts'
import { weighContent } from '#src/knowledge/answering/ranking/weigh.ts'
import type { Inquiry } from '#src/knowledge/answering/reading/inquiry.ts'
import { readInquiry } from '#src/knowledge/answering/reading/read-inquiry.ts'
import { compose } from '#src/knowledge/answering/writing/compose.ts'
import { finish } from '#src/knowledge/answering/writing/frame.ts'
import { isUnconfirmed, type Provision } from '#src/knowledge/document.ts'
import { buildLexicalIndex, createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { toIndexed } from '#src/knowledge/open-index.ts'
import { judge } from './eval/judge.ts'
import { type Question, readQuestions } from './eval/question.ts'

const WEIGHTS = 'src/knowledge/answering/ranking/trust-weights.json'
const OWN = ['test/eval/questions.jsonl']

const ROUNDS = 1200
const RATE = 0.3
const MOMENTUM = 0.9
const DECAY = 0.0005

const TODAY = '2026-11-22'

/** `worth`: a question without an answer is rare among the samples and no less important. */
type Sample = { evidence: Evidence; right: boolean; worth: number }

const RARE = 4

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
  ...questions.flatMap((question) => toSamples(question, library)),
  ...half.asked.flatMap((asked) => toOwnSamples(asked, half.library)),
]
const weights = learn(samples)
writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`)
const wrong = samples.filter(({ evidence, right }) => chance(evidence, weights) >= 0.5 !== right)
process.stdout.write(
  `${questions.length} questions, ${samples.length} passages, ${samples.filter(({ right }) => right).length} right; ${wrong.length} on the wrong side\n`,
)

/** Every passage found for a question, and whether it alone would answer it. */
function toSamples(question: Question, from: Library): Sample[] {
  if (question.class === 'clarify') return []
  const { asOf, place } = question
  const inquiry = readInquiry(question.question, { asOf, place }, from)
  const found = findPassages(inquiry, from)
  return order(found, inquiry).map(({ passage }) => ({
    evidence: toEvidence(passage, found, inquiry),
    right: isRight(passage, { question, inquiry, from }),
    worth: question.class === 'near-miss' ? RARE : 1,
  }))
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
function toOwnSamples({ question, owner }: Asked, from: Library): Sample[] {
  const { place, level } = owner.document.scope
  const inquiry = readInquiry(
    question,
    { asOf: TODAY, place: level === 'national' ? null : place },
    from,
  )
  const found = findPassages(inquiry, from)
  return order(found, inquiry).flatMap(({ passage }) => {
    const { id, document, heading } = passage.provision
    const right = id === owner.id
    const near = document === owner.document && partOf(heading) === partOf(owner.heading)
    return near && !right
      ? []
      : [{ evidence: toEvidence(passage, found, inquiry), right, worth: 1 }]
  })
}

function partOf(heading: string): string | undefined {
  return heading.split(' \u2014 ')[0]
}

type About = { question: Question; inquiry: Inquiry; from: Library }

function isRight(passage: Passage, { question, inquiry, from }: About): boolean {
  const refuses = isUnconfirmed(passage.provision)
  switch (question.class) {
    case 'answerable':
    case 'false-premise':
      return !refuses && passes(passage, { question, inquiry, from })
    case 'near-miss':
      return refuses
    case 'off-topic':
    case 'unsafe':
    case 'clarify':
      return false
  }
}

function passes(passage: Passage, { question, inquiry, from }: About): boolean {
  const { documents, provisions } = from
  const weights = findPassages(inquiry, from).weights
  const answer: Answer | null = finish(
    compose([passage], inquiry, { weights, documents, provisions }),
    inquiry,
  )
  return answer !== null && judge(question, answer).passes
}

/** Logistic regression by gradient descent with momentum, from nothing: the same samples give the same weights. */
function learn(all: Sample[]): Record<string, number> {
  const names = Object.keys(all[0]?.evidence ?? {})
  const width = names.length
  const rows = Float64Array.from(all.flatMap(({ evidence }) => Object.values(evidence)))
  const weights = new Float64Array(width)
  const speed = new Float64Array(width)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(width)
    for (const [at, { right, worth }] of all.entries()) {
      let sum = 0
      for (let i = 0; i < width; i++) sum += (rows[at * width + i] ?? 0) * (weights[i] ?? 0)
      const error = worth * (Number(right) - 1 / (1 + Math.exp(-sum)))
      for (let i = 0; i < width; i++) {
        slope[i] = (slope[i] ?? 0) + error * (rows[at * width + i] ?? 0)
      }
    }
    for (let i = 0; i < width; i++) {
      const pull = (slope[i] ?? 0) / all.length - (i === 0 ? 0 : DECAY) * (weights[i] ?? 0)
      speed[i] = MOMENTUM * (speed[i] ?? 0) + RATE * pull
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0)
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))]))
}

function chance(evidence: Evidence, weights: Record<string, number>): number {
  const sum = Object.entries(evidence).reduce(
    (a, [name, worth]) => a + worth * (weights[name] ?? 0),
    0,
  )
  return 1 / (1 + Math.exp(-sum))
}
