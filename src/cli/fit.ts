import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Answer } from '#src/knowledge/answer.ts'
import type { Library } from '#src/knowledge/answering/library.ts'
import { createLikeness } from '#src/knowledge/answering/ranking/asked-before.ts'
import { findPassages } from '#src/knowledge/answering/ranking/find-passages.ts'
import type { Passage, Weighed } from '#src/knowledge/answering/ranking/rank.ts'
import {
  chance,
  type Evidence,
  findCandidates,
  judge,
  toAnswerEvidence,
  toRankEvidence,
  type Weights,
  withoutEncoder,
} from '#src/knowledge/answering/ranking/trust.ts'
import { weighContent } from '#src/knowledge/answering/ranking/weigh.ts'
import { createWordings } from '#src/knowledge/answering/ranking/wording.ts'
import type { Inquiry } from '#src/knowledge/answering/reading/inquiry.ts'
import { readInquiry } from '#src/knowledge/answering/reading/read-inquiry.ts'
import { compose } from '#src/knowledge/answering/writing/compose.ts'
import { finish } from '#src/knowledge/answering/writing/frame.ts'
import { loadCorpus } from '#src/knowledge/corpus.ts'
import { isUnconfirmed, type Provision } from '#src/knowledge/document.ts'
import {
  ENCODER_FILE,
  nameSamples,
  readEncoder,
  writeEncoder,
} from '#src/knowledge/encoder/file.ts'
import { buildNearest, findNearest } from '#src/knowledge/encoder/nearest.ts'
import { trainEncoder } from '#src/knowledge/encoder/train.ts'
import { buildLexicalIndex, createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { toIndexed } from '#src/knowledge/open-index.ts'
import { StartRefused } from '#src/message.ts'
import { showProgress } from '#src/progress.ts'
import { fitting } from '#src/text/eval.ts'
import { judge as judgeAnswer } from './eval/judge.ts'
import { type Question, readQuestions } from './eval/question.ts'
import { learnWhether, learnWhich, type Sample } from './fit/learn.ts'

const WEIGHTS = 'src/knowledge/answering/ranking/trust-weights.json'
const OWN = ['test/eval/questions.jsonl', 'test/eval/practice.jsonl']

/** Every so many provisions are known by their text alone. */
const BARE = 5
const TODAY = '2026-11-22'
/** A question of the eval sets is worth several of the sample questions, one without an answer even more. */
const WORTH = { own: 1, set: 2, nearMiss: 6 }

type Samples = { order: Sample[]; answerable: (order: Record<string, number>) => Sample[] }

const { positionals } = parseArgs({ allowPositionals: true })
await fitEncoder()
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
const seeing = learnBoth((evidence) => evidence)
const blind = learnBoth(withoutEncoder)
writeFileSync(WEIGHTS, `${JSON.stringify({ seeing, blind }, null, 2)}\n`)

/** Both models, from what they are let see. */
function learnBoth(look: (evidence: Evidence) => Evidence): Weights {
  const see = (one: Sample) => ({ ...one, evidence: look(one.evidence) })
  const groups = samples
    .map((one) => one.order.map(see))
    .filter((group) => group.some(({ right }) => right))
  // Whether to speak is asked of the passage that this order puts first.
  const order = learnWhich(groups)
  const whether = samples.flatMap((one) => one.answerable(order).map(see))
  const answerable = learnWhether(whether)
  report(groups, order, whether, answerable)
  return { order, answerable }
}

/** Learns the encoder anew where the shipped one is of other samples. */
async function fitEncoder() {
  const loaded = await loadCorpus('knowledge')
  if (loaded.kind === 'bad') throw new StartRefused(JSON.stringify(loaded.problems, null, 1))
  const { provisions } = loaded.corpus
  const file = join('knowledge', ENCODER_FILE)
  if (readEncoder(file)?.samples === nameSamples(provisions)) return
  writeEncoder(file, learnEncoder(provisions, fitting.encoder))
}

function learnEncoder(provisions: Provision[], title: string) {
  const progress = showProgress(title)
  const encoder = trainEncoder(provisions, { onProgress: progress.update })
  progress.end()
  return encoder
}

/** Which passages answer a question of the sets, and whether any should. */
function fromQuestion(question: Question, from: Library): Samples {
  const { asOf, place } = question
  const inquiry = readInquiry(question.question, { asOf, place }, from)
  const found = findPassages(inquiry, from)
  switch (question.class) {
    case 'answerable':
    case 'false-premise': {
      const order = findCandidates(found).map((passage) => ({
        evidence: toRankEvidence(passage, found),
        right: passes(passage, { question, inquiry, weights: found.weights, from }),
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
  const provisions = whole.provisions.map((provision, nth) => {
    // Some are left without any, as what an operator brings in is.
    const isBare = nth % BARE === 0
    const kept = isBare ? [] : provision.asks.filter((_, at) => at % 2 === 0)
    for (const question of provision.asks.filter((_, at) => at % 2 === 1)) {
      asked.push({ question, owner: provision })
    }
    return { ...provision, asks: kept }
  })
  const lexical = createLexicalSearch(buildLexicalIndex(toIndexed(provisions)))
  const likeness = createLikeness((question) => weighContent(question, lexical.weigh))
  const wording = createWordings(provisions)
  const nearest = buildNearest(learnEncoder(provisions, fitting.half), provisions)
  const near = (question: string) => findNearest(nearest, question)
  return { library: { ...whole, ...lexical, provisions, likeness, wording, near }, asked }
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
  const order = findCandidates(found).flatMap((passage) => {
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

function partOf(heading: string): string | undefined {
  return heading.split(' \u2014 ')[0]
}

type About = { question: Question; inquiry: Inquiry; weights: Weighed[]; from: Library }

function passes(passage: Passage, { question, inquiry, weights, from }: About): boolean {
  const { documents, provisions } = from
  const answer: Answer | null = finish(
    compose([passage], inquiry, { weights, documents, provisions }),
    inquiry,
  )
  return answer !== null && judgeAnswer(question, answer).passes
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
