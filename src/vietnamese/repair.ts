import { findLongForms } from './abbreviations.ts'
import { findNeighbours, findRespellings } from './neighbours.ts'
import { fold } from './normalise.ts'
import { findPair, type SyllableModel } from './syllable-model.ts'
import { splitSyllables } from './syllables.ts'

/** A term of the query as it is searched; `given` is what the person typed for it. */
export type RepairedTerm = { term: string; given: string; spelled: boolean }

type Candidate = { term: number; text: string; cost: number; spelled: boolean }
type Slot = { given: string; candidates: Candidate[] }
type Lexicon = { model: SyllableModel; numbers: Map<string, number>; byFold: Map<string, number[]> }

/** Share of the bigram in P(next | previous); the rest is the unigram. */
const PAIR_SHARE = 0.8
/** Natural log of how much rarer than plain missing marks a slip of the finger is. */
const SLIP = 6
const RESPELLING = 3
/** What leaving an accented but unknown syllable for a known one of the same letters costs. */
const ACCENT_CHANGE = 5
/** What putting marks on a bare syllable costs when the rest of the query has marks. */
const MARKS_MISSED = 2
const MOST_CANDIDATES = 40
/** Of a longer query the rest is not read, nor are slips sought in longer runs: both bound the time. */
const MOST_TERMS = 256
const SHORTEST_SLIP = 3
const LONGEST_SLIP = 24

/**
 * Learns to repair queries in the words of the corpus behind `model`: one Viterbi pass chooses for
 * every syllable among its accented spellings and, where it is unknown, those one letter away, so
 * that marks and spelling are mended together. Known accented syllables, digits and short forms stay.
 * Slips that made another known syllable are left: mending them gained nothing on three public sets.
 * A query without marks finds a fifth of what it should in an accented index and four fifths after the
 * repair (seven public sets; the drop is also in github Messiac24/vietnamese-legal-retrieval-khong-dau).
 */
export function createRepair(model: SyllableModel): (query: string) => RepairedTerm[] {
  const lexicon = readLexicon(model)
  return (query) => {
    const given = splitSyllables(query)
      .slice(0, MOST_TERMS)
      .map(({ term }) => term)
    const hasMarks = given.some((term) => fold(term) !== term)
    return findBestPath(
      given.flatMap((term) => toSlots(lexicon, term, hasMarks)),
      model,
    )
  }
}

function readLexicon(model: SyllableModel): Lexicon {
  const numbers = new Map(model.terms.map((term, number) => [term, number]))
  const byFold = new Map<string, number[]>()
  for (const [term, number] of numbers) {
    const folded = fold(term)
    const spellings = byFold.get(folded)
    if (spellings) spellings.push(number)
    else byFold.set(folded, [number])
  }
  return { model, numbers, byFold }
}

function toSlots(lexicon: Lexicon, given: string, hasMarks: boolean): Slot[] {
  const number = lexicon.numbers.get(given) ?? -1
  const itself = { term: number, text: given, cost: 0, spelled: false }
  const meaning = chooseMeaning(lexicon, given)
  if (meaning) {
    return [given, ...meaning].map((text) => ({
      given: text,
      candidates: [{ ...itself, text, term: lexicon.numbers.get(text) ?? -1 }],
    }))
  }
  if (/\P{L}/u.test(given)) return [{ given, candidates: [itself] }]
  const folded = fold(given)
  if (folded !== given && number >= 0) return [{ given, candidates: [itself] }]
  const marks = folded === given ? (hasMarks ? MARKS_MISSED : 0) : ACCENT_CHANGE
  const candidates = spell(lexicon, folded, marks, false).filter(({ term }) => term !== number)
  if (number >= 0 || folded !== given) candidates.push(itself)
  if (!lexicon.byFold.has(folded)) candidates.push(...findSlips(lexicon, folded))
  return [{ given, candidates: candidates.length > 0 ? candidates : [itself] }]
}

/** The first meaning that the corpus uses most; none when it uses none, so that nothing foreign is added. */
function chooseMeaning(lexicon: Lexicon, given: string): string[] | undefined {
  let best: string[] | undefined
  let most = 0
  for (const meaning of findLongForms(given)) {
    const count = countPhrase(lexicon, meaning)
    if (count > most) {
      best = meaning
      most = count
    }
  }
  return best
}

function countPhrase({ model, numbers }: Lexicon, phrase: string[]): number {
  const terms = phrase.map((syllable) => numbers.get(syllable) ?? -1)
  if (terms.length === 1) return model.counts[terms[0] ?? -1] ?? 0
  const counts = terms
    .slice(1)
    .map((term, index) => model.pairs.counts[findPair(model.pairs, terms[index] ?? -1, term)] ?? 0)
  return Math.min(...counts)
}

function spell(lexicon: Lexicon, folded: string, cost: number, spelled: boolean): Candidate[] {
  const spellings = lexicon.byFold.get(folded) ?? []
  return spellings.map((term) => ({ term, text: lexicon.model.terms[term] ?? '', cost, spelled }))
}

function findSlips(lexicon: Lexicon, folded: string): Candidate[] {
  const found = findRespellings(folded).flatMap((text) => spell(lexicon, text, RESPELLING, true))
  if (folded.length >= SHORTEST_SLIP && folded.length <= LONGEST_SLIP) {
    for (const text of findNeighbours(folded)) found.push(...spell(lexicon, text, SLIP, true))
  }
  const { counts } = lexicon.model
  return found
    .sort((a, b) => (counts[b.term] ?? 0) - (counts[a.term] ?? 0))
    .slice(0, MOST_CANDIDATES)
}

function findBestPath(slots: Slot[], model: SyllableModel): RepairedTerm[] {
  const steps: { costs: number[]; from: number[] }[] = []
  let previous: Candidate[] = []
  let before: number[] = []
  for (const { candidates } of slots) {
    const step = {
      costs: new Array<number>(candidates.length),
      from: new Array<number>(candidates.length),
    }
    for (const [index, candidate] of candidates.entries()) {
      const unigram = findChance(model, candidate)
      let best = previous.length === 0 ? -Math.log(unigram) : Number.POSITIVE_INFINITY
      let from = 0
      for (let at = 0; at < previous.length; at += 1) {
        const cost = (before[at] ?? 0) + findCost(model, previous[at], candidate, unigram)
        if (cost >= best) continue
        best = cost
        from = at
      }
      step.costs[index] = best + candidate.cost
      step.from[index] = from
    }
    steps.push(step)
    previous = candidates
    before = step.costs
  }
  return readPath(slots, steps)
}

function readPath(slots: Slot[], steps: { costs: number[]; from: number[] }[]): RepairedTerm[] {
  const last = steps.at(-1)?.costs ?? []
  let at = last.indexOf(Math.min(...last))
  const path: RepairedTerm[] = []
  for (let index = slots.length - 1; index >= 0; index -= 1) {
    const slot = slots[index]
    const candidate = slot?.candidates[at]
    if (slot && candidate) {
      path.push({ term: candidate.text, given: slot.given, spelled: candidate.spelled })
    }
    at = steps[index]?.from[at] ?? 0
  }
  return path.reverse()
}

function findChance(model: SyllableModel, { term }: Candidate): number {
  return ((term < 0 ? 0 : (model.counts[term] ?? 0)) + 0.5) / (model.total + 1)
}

function findCost(
  model: SyllableModel,
  previous: Candidate | undefined,
  candidate: Candidate,
  unigram: number,
): number {
  if (!previous || previous.term < 0 || candidate.term < 0) return -Math.log(unigram)
  const pair = findPair(model.pairs, previous.term, candidate.term)
  const together =
    pair < 0 ? 0 : (model.pairs.counts[pair] ?? 0) / (model.counts[previous.term] ?? 1)
  return -Math.log(PAIR_SHARE * together + (1 - PAIR_SHARE) * unigram)
}
