import { documentCode, glue, levels, link, spoken, turning } from '#src/text/wording.ts'
import { normalise } from '#src/vietnamese/normalise.ts'
import { readSpokenNumber } from '#src/vietnamese/numbers.ts'
import type { Wording } from '../answer.ts'
import { cutSentences } from '../answering/writing/sentences.ts'
import { cutTokens, type Figure, findFigures, isSameFigure, type Token } from './figures.ts'
import { repeatsPrompt } from './prompt-words.ts'

/** One sentence of a model, the passage it rests on, from 1, and words of that passage. */
export type Claim = { text: string; passage: number; quote: string }

/** A claim that stands, and the sentences of its passage that it stands on. */
export type Held = { text: string; passage: number; sentences: number[] }

/** Words of a claim that may be strange to what it rests on, as a share of those that carry content. */
const STRANGE = 0.25
/** Of what is said near figures, so much may stand near another figure there. */
const MISPLACED = 0.34
/** Words behind a denial that it is a denial of. */
const SCOPE = 2
/** Shorter words prove nothing. */
const SHORTEST_QUOTE = 8
const LONGEST_CLAIM = 600

type Passages = Wording['passages']

/**
 * The claim, where its words are those of the sentences it quotes: their figures in their order and with
 * what they count, their negations, limits and offices, and next to nothing that is not there.
 */
export function holdClaim({ text, passage, quote }: Claim, passages: Passages): Held | null {
  const said = tidy(text)
  const rested = passages[passage - 1]
  if (!rested || !said || said.length > LONGEST_CLAIM || link.test(said)) return null
  const sentences = findQuoted(quote, rested.text)
  if (sentences.length === 0) return null
  const hull = sentences.map((at) => cutSentences(rested.text)[at]?.text ?? '').join(' ')
  const stands =
    holdsFigures(said, hull) &&
    holdsCodes(said, hull) &&
    turnsAlike(said, hull) &&
    deniesAlike(said, hull) &&
    ordersLevels(said, hull) &&
    isKnown(said, `${rested.heading} ${hull}`) &&
    !repeatsPrompt(said)
  return stands ? { text: said, passage, sentences } : null
}

/** The numbers of the sentences that a verbatim quote reaches into; none where it is not verbatim. */
function findQuoted(quote: string, passage: string): number[] {
  const words = level(quote)
  if (words.length < SHORTEST_QUOTE) return []
  const parts = cutSentences(passage).map(({ text }) => level(text))
  const whole = parts.join(' ')
  const from = findWords(whole, words)
  if (from < 0) return []
  const to = from + words.length
  let start = 0
  return parts.flatMap((part, at) => {
    const [begin, end] = [start, start + part.length]
    start = end + 1
    return begin < to && from < end ? [at] : []
  })
}

/** Where the words stand, not within other words. */
function findWords(whole: string, words: string): number {
  const isLetter = (letter: string | undefined) => /[\p{L}\p{N}]/u.test(letter ?? '')
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    const before = isLetter(words[0]) && isLetter(whole[at - 1])
    const after = isLetter(words.at(-1)) && isLetter(whole[at + words.length])
    if (!before && !after) return at
  }
  return -1
}

function holdsFigures(said: string, hull: string): boolean {
  const [claimed, given] = [cutTokens(said), cutTokens(hull)]
  const [ours, theirs] = [findFigures(claimed), findFigures(given)]
  let next = 0
  for (const figure of ours) {
    const at = theirs.findIndex((other, place) => place >= next && isSameFigure(figure, other))
    if (at < 0) return false
    next = at + 1
  }
  return holdsSpoken(claimed, given) && !misplaces({ claimed, given, ours, theirs })
}

/** Figures in letters are there in letters or in digits. */
function holdsSpoken(claimed: Token[], given: Token[]): boolean {
  const known = new Set(given.map(({ value }) => value))
  return claimed.every(({ value }) => {
    return !spoken.has(value) || known.has(value) || known.has(String(readSpokenNumber(value)))
  })
}

type Both = { claimed: Token[]; given: Token[]; ours: Figure[]; theirs: Figure[] }

/** Two amounts with their owners exchanged: words that stand before one figure there stand before another here. */
function misplaces({ claimed, given, ours, theirs }: Both): boolean {
  if (ours.length === 0 || new Set(theirs.map(({ value }) => value)).size < 2) return false
  const near = (figures: Figure[], at: number) => ({
    next: figures.find((figure) => figure.at > at)?.value ?? null,
    last: figures.findLast((figure) => figure.at < at)?.value ?? null,
  })
  let [checked, wrong] = [0, 0]
  for (const [at, { kind, value }] of claimed.entries()) {
    if (kind === 'figure' || glue.has(value)) continue
    const places = given.flatMap((other, place) => (other.value === value ? [place] : []))
    if (places.length === 0) continue
    const here = near(ours, at)
    checked++
    const fits = places.some((place) => {
      const there = near(theirs, place)
      return (
        (here.next !== null && here.next === there.next) ||
        (here.last !== null && here.last === there.last)
      )
    })
    if (!fits) wrong++
  }
  return checked > 0 && wrong / checked > MISPLACED
}

function holdsCodes(said: string, hull: string): boolean {
  const known = new Set(codesIn(hull))
  return codesIn(said).every((code) => known.has(code))
}

export function codesIn(text: string): string[] {
  return [...text.normalize('NFC').matchAll(documentCode)].map(([code]) => code.toUpperCase())
}

/** Says no, only, except, must … as often as what it rests on. */
function turnsAlike(said: string, hull: string): boolean {
  const [ours, theirs] = [said, hull].map((text) => {
    const words = cutTokens(text).map(({ value }) => value)
    return ` ${words.join(' ')} `
  })
  return Object.entries(turning).every(([name, words]) => {
    const [here, there] = [countAny(ours ?? '', words), countAny(theirs ?? '', words)]
    return name === 'if' || name === 'must' || name === 'or'
      ? here <= there || there > 0
      : here === there
  })
}

function countAny(text: string, words: string[]): number {
  const longest = words.toSorted((a, b) => b.length - a.length).map(normalise)
  return [...text.matchAll(new RegExp(`(?<= )(?:${longest.join('|')})(?= )`, 'g'))].length
}

/** What is denied is the same: the words behind each denial, as many as count. */
function deniesAlike(said: string, hull: string): boolean {
  const [ours, theirs] = [said, hull].map(findDenied)
  return (ours ?? []).every((words, at) => words === theirs?.[at])
}

function findDenied(text: string): string[] {
  const denials = new Set(turning.not)
  const words = cutTokens(text).map(({ value }) => value)
  return words.flatMap((word, at) => {
    if (!denials.has(word)) return []
    const content = words.slice(at + 1).filter((next) => !glue.has(next) && !denials.has(next))
    return [content.slice(0, SCOPE).join(' ')]
  })
}

/** Offices and tiers in the order in which they stand there. */
function ordersLevels(said: string, hull: string): boolean {
  const [ours, theirs] = [said, hull].map((text) =>
    cutTokens(text).flatMap(({ value }) => (levels.has(value) ? [value] : [])),
  )
  let next = 0
  return (ours ?? []).every((word) => {
    const at = (theirs ?? []).indexOf(word, next)
    if (at < 0) return false
    next = at + 1
    return true
  })
}

/** Its words are known there, every name among them. */
function isKnown(said: string, given: string): boolean {
  const known = new Set(cutTokens(given).map(({ value }) => value))
  const names = [...said.matchAll(/(?<=[\p{L}\p{N},;:)] )\p{Lu}[\p{L}\p{M}\p{N}-]*/gu)].flatMap(
    ([name]) => cutTokens(name).map(({ value }) => value),
  )
  if (!names.every((name) => known.has(name) || name === 'ocop')) return false
  const content = contentOf(said)
  const strange = content.filter((word) => !known.has(word) && word !== 'ocop')
  return content.length > 0 && strange.length / content.length <= STRANGE
}

/** The words of a text that say something. */
export function contentOf(text: string): string[] {
  return cutTokens(text).flatMap(({ kind, value }) =>
    kind === 'word' && !glue.has(value) ? [value] : [],
  )
}

/** One line without markup. */
function tidy(text: string): string {
  return level(text.replace(/[*_`#<>|~]+/g, '').replace(/\p{C}/gu, ' ')).replace(
    /^[-\u2022+]\s+/,
    '',
  )
}

function level(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
