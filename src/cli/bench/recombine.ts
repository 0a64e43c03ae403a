import { splitSyllables } from '#src/vietnamese/syllables.ts'
import { createRandom } from '../random.ts'

type Passage = { id: string; title: string; text: string }

const SEED = 20_260_522
/** Syllables to a made passage: as long as a chunk of the index. */
const LENGTH = 120

/** `count` passages made of sentences drawn from real ones: natural words and pairs, always the same. */
export function recombine(passages: Passage[], count: number): Passage[] {
  const random = createRandom(SEED)
  const sentences = passages.flatMap(({ text }) =>
    text
      .split(/(?<=[.;?!])\s+|\n+/)
      .map((sentence) => ({ text: sentence, length: splitSyllables(sentence).length }))
      .filter(({ length }) => length > 2),
  )
  const titles = passages.map(({ title }) => title)
  const draw = <T>(from: T[]): T | undefined => from[Math.floor(random() * from.length)]
  return Array.from({ length: count }, (_, number) => {
    const drawn: string[] = []
    let length = 0
    while (length < LENGTH) {
      const sentence = draw(sentences)
      if (!sentence) break
      drawn.push(sentence.text)
      length += sentence.length
    }
    return { id: `${number}`, title: draw(titles) ?? '', text: drawn.join(' ') }
  })
}
