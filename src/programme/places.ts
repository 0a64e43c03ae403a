import { z } from 'zod'
import { fold } from '#src/vietnamese/normalise.ts'
import { type Syllable, splitSyllables } from '#src/vietnamese/syllables.ts'

const words = z.string().trim().min(1)
const place = z.strictObject({
  name: words,
  /** Other spellings that mean this place wherever they stand. */
  also: z.array(words).default([]),
  /** Initials that mean it when written in capitals or after a word such as "province". */
  short: z.array(words).default([]),
  /** Initials that mean it only after such a word: they are everyday abbreviations too. */
  cued: z.array(words).default([]),
  /** Initials in capitals that may mean it, or an everyday word: asked back. */
  doubtful: z.array(words).default([]),
  /** Everyday phrases without marks that hold the name by accident. */
  notIn: z.array(words).default([]),
})

const placesFile = z
  .array(
    place.extend({
      /** Of Decision 19/2025/QD-TTg. */
      code: z.string().regex(/^\d{2}$/),
      former: z.array(place),
      districts: z.array(place),
    }),
  )
  .check(({ value, issues }) => {
    const names = value.flatMap(({ name, former }) => [name, ...former.map((old) => old.name)])
    for (const name of names) {
      if (names.indexOf(name) !== names.lastIndexOf(name)) {
        issues.push({ code: 'custom', input: name, message: `${name} stands twice` })
      }
    }
  })

/** One of the 34 provinces and cities since 1 July 2025 (Resolution 202/2025/QH15), with the names before. */
export type Province = z.output<typeof placesFile>[number]

export type FoundPlace =
  | { kind: 'none' }
  /** `as`: the names the person used, as written officially; `renamed` when none of them is today's. */
  | { kind: 'one'; province: string; as: string[]; renamed: boolean }
  | { kind: 'several'; provinces: string[] }
  /** One abbreviation with several meanings and nothing else to tell by. */
  | { kind: 'ambiguous'; typed: string; provinces: string[] }

/** The text of the places file, or null when it is not one. */
export function parsePlaces(content: string): Province[] | null {
  try {
    return placesFile.safeParse(JSON.parse(content)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Returns the search for places in a question: old, new and typed names, with or without marks. */
export function createPlaceFinder(provinces: Province[]): (question: string) => FoundPlace {
  const names = provinces.flatMap(toNames)
  return (question) => {
    const mentions = findMentions(question, names)
    const sure = mentions.filter(({ meanings }) => {
      return count(meanings) === 1 && meanings.some(({ manner }) => manner !== 'doubtful')
    })
    const found = [...new Set(sure.flatMap(({ meanings }) => meanings.map(toProvince)))]
    const [province, second] = found
    if (province !== undefined && second === undefined) {
      const as = [...new Set(sure.flatMap(({ meanings }) => meanings.map(({ name }) => name)))]
      return { kind: 'one', province, as, renamed: !as.includes(province) }
    }
    if (province !== undefined) return { kind: 'several', provinces: found }
    const [open] = mentions
    if (!open) return { kind: 'none' }
    const meant = [...new Set(open.meanings.map(toProvince))]
    return { kind: 'ambiguous', typed: open.typed, provinces: meant }
  }
}

type Name = {
  terms: string[]
  folded: string[]
  manner: 'full' | 'short' | 'cued' | 'doubtful'
  name: string
  province: string
  notIn: string[]
}

type Mention = { typed: string; meanings: Name[] }

function toNames(province: Province): Name[] {
  return [province, ...province.former, ...province.districts].flatMap((place) => {
    const entry = (spelling: string, manner: Name['manner']): Name => {
      const terms = splitSyllables(spelling).map(({ term }) => term)
      const { name, notIn } = place
      return { terms, folded: terms.map(fold), manner, name, province: province.name, notIn }
    }
    return [
      ...[place.name, ...place.also].map((spelling) => entry(spelling, 'full')),
      ...place.short.map((spelling) => entry(spelling, 'short')),
      ...place.cued.map((spelling) => entry(spelling, 'cued')),
      ...place.doubtful.map((spelling) => entry(spelling, 'doubtful')),
    ]
  })
}

/** What stands before a place: province, city, people's committee, at, in. Folded. */
const CUES = new Set(['tinh', 'tp', 'pho', 'ubnd', 'so', 'o', 'tai', 'ben', 'que'])

function findMentions(question: string, names: Name[]): Mention[] {
  const syllables = splitSyllables(question)
  const folded = syllables.map(({ term }) => fold(term))
  const mentions: Mention[] = []
  let at = 0
  while (at < syllables.length) {
    const meanings = names.filter(
      (name) => fits(name, syllables, at, question) && !isAccident(name, folded, at),
    )
    const length = Math.max(0, ...meanings.map(({ terms }) => terms.length))
    const longest = meanings.filter(({ terms }) => terms.length === length)
    const first = syllables[at]
    const last = syllables[at + length - 1]
    if (longest.length > 0 && first && last) {
      mentions.push({ typed: question.slice(first.start, last.end), meanings: longest })
    }
    at += Math.max(length, 1)
  }
  return mentions
}

/** Each syllable is written either with its own marks or with none. */
function fits(name: Name, syllables: Syllable[], at: number, question: string): boolean {
  const { terms, folded, manner } = name
  const here = syllables.slice(at, at + terms.length)
  if (here.length < terms.length) return false
  if (!here.every(({ term }, i) => term === terms[i] || term === folded[i])) return false
  if (manner === 'full') return true
  const before = syllables[at - 1]
  if (before && manner !== 'doubtful' && CUES.has(fold(before.term))) return true
  return manner !== 'cued' && here.every(({ start, end }) => isCapital(question.slice(start, end)))
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Whether the syllables at `at` are the part of an everyday phrase that happens to spell the name. */
function isAccident({ folded: name, notIn }: Name, folded: string[], at: number): boolean {
  return notIn.some((phrase) => {
    const words = phrase.split(' ')
    const inside = words.findIndex((_, i) => name.every((word, k) => words[i + k] === word))
    const start = at - inside
    return inside >= 0 && start >= 0 && words.every((word, i) => folded[start + i] === word)
  })
}

function count(meanings: Name[]): number {
  return new Set(meanings.map(toProvince)).size
}

function toProvince({ province }: Name): string {
  return province
}
