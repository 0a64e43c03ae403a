import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCorpus } from '#src/knowledge/corpus.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import intents from '../../knowledge/intents.json' with { type: 'json' }

const DEVELOPMENT = '../shared/golden/dev.jsonl'
/** Words that any two questions share. */
const EMPTY = new Set(
  'la co duoc khong ko thi cua cho va o bao nhieu may nao gi de em toi minh anh chi a ah vay the hay ma nhung cac mot trong khi voi se da dang phai nay do dc k hok z'.split(
    ' ',
  ),
)

function words(question: string): Set<string> {
  const terms = splitSyllables(question).map(({ term }) => fold(term))
  return new Set(terms.filter((term) => !EMPTY.has(term)))
}

function dice(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size || 1)
}

// Questions that measure the answers must not be among those that the answers are found by.
test.runIf(existsSync(DEVELOPMENT))(
  'no question kept with a provision or an intent is nearly one of the development set',
  async () => {
    const loaded = await loadCorpus('knowledge')
    if (loaded.kind !== 'loaded') return expect.unreachable()
    const lines = readFileSync(DEVELOPMENT, 'utf8').split('\n').filter(Boolean)
    const development = lines.map((line) => words(JSON.parse(line).question))
    const asks = loaded.corpus.provisions.flatMap((provision) => provision.asks)
    const examples = Object.values(intents).flat()

    const near = [...asks, ...examples].filter((ask) => {
      const own = words(ask)
      return development.some((question) => dice(own, question) >= 0.7)
    })
    expect(near).toEqual([])
  },
)
