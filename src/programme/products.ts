import { z } from 'zod'
import { fold, normalise } from '#src/vietnamese/normalise.ts'

const productsFile = z.array(
  z.strictObject({
    /** One set; several where the word alone does not tell. */
    sets: z.array(z.int().min(1).max(26)).min(1),
    words: z.array(z.string().trim().min(2)).min(1),
  }),
)

export type FoundProduct = { word: string; sets: number[] }
export type FindProduct = (question: string, repaired: string) => FoundProduct | null

const LONGEST = 6
/** A word without marks this long is nothing else ("homestay"). */
const UNMISTAKABLE = 5

/**
 * Finds the product a question names: the longest word of the list wins. A single syllable counts only
 * with its marks, since without them it is another word as often as not.
 */
export function createProductFinder(content: string): FindProduct {
  const marked = new Map<string, FoundProduct>()
  const bare = new Map<string, FoundProduct>()
  for (const { sets, words } of productsFile.parse(JSON.parse(content))) {
    for (const word of words) {
      const key = splitWords(word).join(' ')
      marked.set(key, { word, sets })
      const folded = fold(key)
      const safe = key.includes(' ') || (key === folded && key.length >= UNMISTAKABLE)
      if (safe && !bare.has(folded)) bare.set(folded, { word, sets })
    }
  }
  return (question, repaired) => {
    const texts = [question, repaired].map(splitWords)
    for (let size = LONGEST; size > 0; size--) {
      for (const text of texts) {
        const spans = toSpans(text, size)
        const hit = spans.find((span) => marked.has(span) || bare.has(fold(span)))
        if (hit !== undefined) return marked.get(hit) ?? bare.get(fold(hit)) ?? null
      }
    }
    return null
  }
}

function splitWords(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function toSpans(syllables: string[], size: number): string[] {
  return syllables.flatMap((_, at) =>
    at + size <= syllables.length ? [syllables.slice(at, at + size).join(' ')] : [],
  )
}
