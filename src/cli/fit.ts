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
const OWN = ['test/eval/questions.jsonl']

const TODAY = '2026-11-22'
/** A question of the eval sets is worth several of the sample questions, one without an answer even more. */
const WORTH = { own: 1, set: 2, nearMiss: 6 }

type Sample = { evidence: Evidence; right: boolean; worth: number }
type Samples = { order: Sample[]; answerable: Sample[] }

const ROUNDS = 700
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
const order = samples.flatMap((one) => one.order)
const answers = samples.flatMap((one) => one.answerable)
const weights = { order: learn(order), answerable: learn(answers) }
writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`)
report('passages', order, weights.order)
report('questions', answers, weights.answerable)

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
      return { order: any ? order : [], answerable: any ? gate(true, WORTH.set) : [] }
    }
    case 'near-miss':
      return { order: [], answerable: gate(false, WORTH.nearMiss) }
    case 'off-topic':
      return { order: [], answerable: gate(false, WORTH.set) }
    case 'unsafe':
    case 'clarify':
      return { order: [], answerable: [] }
  }

  function gate(right: boolean, worth: number): Sample[] {
    return [{ evidence: toAnswerEvidence(judge(found), found, inquiry), right, worth }]
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
  const evidence = toAnswerEvidence(judge(found), found, inquiry)
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
    answerable: [{ evidence, right: !unknown, worth: WORTH.own }],
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

/** Logistic regression by gradient descent with momentum, from nothing: the same samples give the same weights. */
function learn(all: Sample[]): Record<string, number> {
  const names = [...new Set(all.flatMap(({ evidence }) => Object.keys(evidence)))]
  const width = names.length
  const rows = Float64Array.from(
    all.flatMap(({ evidence }) => names.map((name) => evidence[name] ?? 0)),
  )
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

function report(name: string, all: Sample[], fitted: Record<string, number>) {
  const wrong = all.filter(({ evidence, right }) => chance(evidence, fitted) >= 0.5 !== right)
  const right = all.filter((sample) => sample.right)
  process.stdout.write(
    `${name}: ${all.length}, ${right.length} right; ${wrong.length} on the wrong side, ${wrong.filter((sample) => sample.right).length} of them right\n`,
  )
}
