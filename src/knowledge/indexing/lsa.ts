import { Embeddings } from '@langchain/core/embeddings'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

/** Plain data: the corpus's terms, their rarity, and where each lies in the space (a row per term). */
export type Lsa = { terms: string[]; rarity: Float32Array; rows: Float32Array; size: number }

type Sparse = { terms: Uint32Array; values: Float32Array }

const SIZE = 128
/** Subspace iterations (Halko, Martinsson & Tropp 2011); more changed no ranking. */
const ROUNDS = 3

/**
 * Latent semantic analysis: the directions in which a corpus's words vary together most. Cosines in a
 * subspace do not depend on its basis, so that singular vectors are not told apart further.
 */
export async function learnLsa(texts: string[]): Promise<Lsa> {
  const bags = texts.map(countGrams)
  const holders = new Map<string, number>()
  for (const bag of bags) {
    for (const gram of bag.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  }
  // A word of one text alone goes together with nothing.
  const terms = [...holders].filter(([, count]) => count > 1).map(([gram]) => gram)
  const rarity = Float32Array.from(terms, (gram) =>
    Math.log((1 + texts.length) / (1 + (holders.get(gram) ?? 0))),
  )
  const numbers = new Map(terms.map((gram, number) => [gram, number]))
  const rows = bags.map((bag) => toSparse(bag, numbers, rarity))
  const size = Math.min(SIZE, rows.length, terms.length)
  let columns = orthogonalise(startColumns(rows.length, size))
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause()
    columns = orthogonalise(
      columns.map((column) => apply(rows, spread(rows, column, terms.length))),
    )
  }
  await pause()
  const basis = orthogonalise(columns.map((column) => spread(rows, column, terms.length)))
  const table = new Float32Array(terms.length * size)
  for (const [at, column] of basis.entries()) {
    for (let term = 0; term < column.length; term += 1) table[term * size + at] = column[term] ?? 0
  }
  return { terms, rarity, rows: table, size }
}

/** The space as a LangChain model; a text without a known word lies at the origin. */
export function createLsaEmbeddings({ terms, rarity, rows, size }: Lsa): Embeddings {
  const numbers = new Map(terms.map((gram, number) => [gram, number]))
  const embed = (text: string) => {
    const point = new Array<number>(size).fill(0)
    const sparse = toSparse(countGrams(text), numbers, rarity)
    for (const [at, term] of sparse.terms.entries()) {
      const value = sparse.values[at] ?? 0
      for (let axis = 0; axis < size; axis += 1) {
        point[axis] = (point[axis] ?? 0) + value * (rows[term * size + axis] ?? 0)
      }
    }
    return point
  }
  return new (class extends Embeddings {
    override embedQuery = async (text: string) => embed(text)
    override embedDocuments = async (texts: string[]) => texts.map(embed)
  })({})
}

/** Syllables and adjacent pairs without marks. */
function countGrams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  let before = ''
  for (const { term } of splitSyllables(text)) {
    const syllable = fold(term)
    for (const gram of before ? [syllable, `${before} ${syllable}`] : [syllable]) {
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
    before = syllable
  }
  return counts
}

function toSparse(
  bag: Map<string, number>,
  numbers: Map<string, number>,
  rarity: Float32Array,
): Sparse {
  const known = [...bag].flatMap(([gram, count]) => {
    const term = numbers.get(gram)
    return term === undefined ? [] : [{ term, value: (1 + Math.log(count)) * (rarity[term] ?? 0) }]
  })
  const length = Math.hypot(...known.map(({ value }) => value)) || 1
  return {
    terms: Uint32Array.from(known, ({ term }) => term),
    values: Float32Array.from(known, ({ value }) => value / length),
  }
}

/** Fixed numbers without a pattern, so that a corpus always learns the same space. */
function startColumns(height: number, width: number): Float32Array[] {
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
  return Array.from({ length: width }, () => Float32Array.from({ length: height }, draw))
}

function spread(rows: Sparse[], column: Float32Array, termCount: number): Float32Array {
  const sums = new Float32Array(termCount)
  for (const [row, { terms, values }] of rows.entries()) {
    const weight = column[row] ?? 0
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0
      sums[term] = (sums[term] ?? 0) + weight * (values[at] ?? 0)
    }
  }
  return sums
}

function apply(rows: Sparse[], sums: Float32Array): Float32Array {
  return Float32Array.from(rows, ({ terms, values }) => {
    let sum = 0
    for (let at = 0; at < terms.length; at += 1)
      sum += (values[at] ?? 0) * (sums[terms[at] ?? 0] ?? 0)
    return sum
  })
}

/** Modified Gram-Schmidt; a column that depends on the others becomes zero. */
function orthogonalise(columns: Float32Array[]): Float32Array[] {
  for (const [at, column] of columns.entries()) {
    const before = dot(column, column)
    for (const earlier of columns.slice(0, at)) {
      const share = dot(column, earlier)
      for (let row = 0; row < column.length; row += 1) {
        column[row] = (column[row] ?? 0) - share * (earlier[row] ?? 0)
      }
    }
    const rest = dot(column, column)
    const scale = rest > before * 1e-10 ? 1 / Math.sqrt(rest) : 0
    for (let row = 0; row < column.length; row += 1) column[row] = (column[row] ?? 0) * scale
  }
  return columns
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

/** Lets waiting messages through between two steps of a long computation. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
