import { z } from 'zod'
import { fold, normalise } from '#src/vietnamese/normalise.ts'
import {
  type Found,
  type FoundProduct,
  findSlipped,
  type Span,
  splitWords,
  toKey,
  toSlips,
} from './product-slips.ts'

const sets = z.array(z.int().min(1).max(26)).min(1)
const words = z.array(z.string().trim().min(2)).min(1)

const productsFile = z.strictObject({
  /** Ordinary words and names in which a product stands by accident. */
  accidents: words,
  /** Products by name: one set; several where the word alone does not tell. */
  words: z.array(z.strictObject({ sets, words })),
  /** What products are made of, by what can be done with it, and the set of it as it is. */
  goods: z.array(z.strictObject({ class: z.string(), sets, words })),
  /** The set a word before or after the goods leads to; the first rule that fits holds. */
  rules: z.array(
    z.strictObject({
      before: words.optional(),
      goods: z.array(z.string()).min(1),
      after: words.optional(),
      sets,
    }),
  ),
})

export type FindProduct = (question: string, repaired: string) => FoundProduct | null

const LONGEST = 6
/** A word without marks this long is nothing else ("homestay"). */
const UNMISTAKABLE = 5
/** The sets of what is sold as it is: fresh plants, fresh animals, grain. */
const RAW = ['1', '2', '3']
/** Between goods and what was done to them: the kind, the place, "nha toi". */
const APART = 3

/**
 * Finds the product a question names: the longest of the listed words and of goods with what was made
 * of them wins. A single syllable counts only with its marks, since without them it is another word as
 * often as not.
 */
export function createProductFinder(content: string): FindProduct {
  const file = productsFile.parse(JSON.parse(content))
  const listed = toList(file.words)
  const slips = toSlips(file.words)
  const accidents = file.accidents.map((phrase) => splitWords(phrase))
  // A product as it is from the field can be dried or salted just as its kind can.
  const raw = file.goods.flatMap((one) => [
    one,
    ...file.words
      .filter(({ sets }) => RAW.includes(sets.join()) && sets.join() === one.sets.join())
      .map(({ words, sets }) => ({ class: one.class, sets, words })),
  ])
  const goods = toList(raw)
  const classOf = new Map(
    raw.flatMap((one) => one.words.map((word): [string, string] => [toKey(word), one.class])),
  )
  const rules = file.rules.map((rule) => ({
    ...rule,
    before: rule.before && toList([{ sets: rule.sets, words: rule.before }]),
    after: rule.after && toList([{ sets: rule.sets, words: rule.after }]),
  }))
  return (question, repaired) => {
    const typed = splitWords(question)
    const marked = fold(question) !== normalise(question)
    const texts = [typed, splitWords(repaired)]
    const found = texts.flatMap((text, nth) => {
      // A repair of a syllable that was typed bare among marked ones makes a product of any word.
      const made = (word: string) => nth === 1 && marked && typed.includes(fold(word))
      const unsure = ({ size, word }: Found) =>
        size === 1 && (made(word) || (!marked && word === fold(word) && word.length < UNMISTAKABLE))
      return [...findListed(text, listed), ...findMade(text)].filter(
        (one) => !unsure(one) && !accidents.some((phrase) => isWithin(phrase, text, one)),
      )
    })
    // A head word of many products is what is left of one that was misspelt.
    const guessed = () =>
      found.some(({ sets }) => sets.length === 1)
        ? []
        : texts.flatMap((text) => [
            ...findListed(text, listed, isNearly),
            ...findSlipped(text, slips),
          ])
    const [longest] = [...found, ...guessed()].toSorted((a, b) => b.size - a.size)
    return longest ? { word: longest.word, sets: longest.sets } : null
  }

  /** Goods with a word before or after them that tells what was made of them. */
  function findMade(text: string[]): Found[] {
    return findListed(text, goods).flatMap((good) => {
      const kind = classOf.get(toKey(good.word))
      const end = good.at + good.size
      const after = text.slice(end, end + APART + 2)
      const before = text.slice(Math.max(0, good.at - 2), good.at)
      for (const rule of rules) {
        if (!kind || !rule.goods.includes(kind)) continue
        const led = rule.before ? findListed(before, rule.before).find(endsAt(before.length)) : null
        const done = rule.after ? findListed(after, rule.after)[0] : null
        if ((rule.before && !led) || (rule.after && !done)) continue
        const size = good.size + (led?.size ?? 0) + (done?.size ?? 0)
        const word = [led?.word, good.word, done?.word].filter(Boolean).join(' ')
        return [{ word, sets: rule.sets, at: good.at - (led?.size ?? 0), size }]
      }
      return []
    })
  }
}

/** Whether a phrase holds a find, and more than it, where it stands. */
function isWithin(phrase: string[], text: string[], { at, size }: Span): boolean {
  return phrase.some((_, inside) => {
    const covers = inside + size <= phrase.length && size < phrase.length
    return covers && phrase.every((word, nth) => text[at - inside + nth] === word)
  })
}

const endsAt = (end: number) => (span: Span) => span.at + span.size === end

type List = { marked: Map<string, FoundProduct>; bare: Map<string, FoundProduct> }

function toList(entries: { sets: number[]; words: string[] }[]): List {
  const marked = new Map<string, FoundProduct>()
  const bare = new Map<string, FoundProduct>()
  for (const { sets, words } of entries) {
    for (const word of words) {
      const key = toKey(word)
      marked.set(key, { word, sets })
      const folded = fold(key)
      const safe = key.includes(' ') || (key === folded && key.length >= UNMISTAKABLE)
      if (safe && !bare.has(folded)) bare.set(folded, { word, sets })
    }
  }
  return { marked, bare }
}

/** The longest words of a list in a text, none inside another. */
function findListed(text: string[], { marked, bare }: List, fits = isTypedAs): Found[] {
  const found: Found[] = []
  const taken = new Set<number>()
  const folded = text.map(fold)
  for (let size = Math.min(LONGEST, text.length); size > 0; size--) {
    for (let at = 0; at + size <= text.length; at++) {
      if (taken.has(at) || taken.has(at + size - 1)) continue
      const span = text.slice(at, at + size).join(' ')
      const hit = marked.get(span) ?? bare.get(folded.slice(at, at + size).join(' '))
      if (!hit || !fits(span, toKey(hit.word))) continue
      found.push({ ...hit, at, size })
      for (let i = at; i < at + size; i++) taken.add(i)
    }
  }
  return found
}

/** A syllable may lack its marks; other marks make another word. */
function isTypedAs(span: string, key: string): boolean {
  const syllables = key.split(' ')
  return span.split(' ').every((one, at) => one === syllables[at] || one === fold(one))
}

/** One mark slipped: the rest of the word is as it should be. */
function isNearly(span: string, key: string): boolean {
  const syllables = key.split(' ')
  const exact = span.split(' ').filter((one, at) => one === syllables[at])
  return syllables.length > 1 && exact.length >= syllables.length - 1
}
