import { asking, asksWhether, atPlace, predicates } from '#src/text/follow-up.ts'
import { foreignTopics } from '#src/text/questions.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import {
  align,
  cutOut,
  findSlots,
  type Readers,
  type Slot,
  type Span,
  spansOf,
} from './reading/slots.ts'
import { leadOf, type Said, takeApart } from './reading/take-apart.ts'

/** A message that goes on from the last question. */
export type FollowUp = {
  /** The last question with what this message changes in it. */
  question: string
  /** The message would also do as a question of its own, which is then to be preferred. */
  standsAlone: boolean
  /** Its syllables, without marks, that no slot and no common word accounts for. */
  ownWords: string[]
}

/** Longer ones say themselves what they are about. */
const LONGEST_MARKED = 14
const LONGEST_BARE = 6
/** Of the last question: a story is not asked twice. */
const LONGEST_BEFORE = 300

/** Reads a message as a continuation of the question before it; null where it is none. */
export function readFollowUp(message: string, previous: string, readers: Readers): FollowUp | null {
  const said = takeApart(message, readers)
  if (!said || previous.length > LONGEST_BEFORE) return null
  const { asks, does, slots, rest, plain } = said
  const standsAlone = asks.length > 0 && (rest.length > 0 || (slots.length > 0 && does.length > 0))
  if (foreignTopics.some((pattern) => pattern.test(plain)) || !goesOn(said, standsAlone))
    return null
  const merged = merge(said, previous, readers)
  return {
    question: merged.charAt(0).toUpperCase() + merged.slice(1),
    standsAlone,
    ownWords: rest.map((span) => cutOut(plain, span)),
  }
}

/** By a word that says so, or because it is short and has no subject of its own. */
function goesOn(said: Said, standsAlone: boolean): boolean {
  const { marked, syllables, slots, asks, does, rest, plain } = said
  if (marked) {
    const says = slots.length + asks.length + does.length + rest.length > 0
    return says && syllables <= LONGEST_MARKED
  }
  const asksMore = does.length > 0 || asks.some((span) => !isWhether(plain, span))
  const changes = slots.length > 0 || (asks.length > 0 && asksMore)
  return changes && !standsAlone && rest.length === 0 && syllables <= LONGEST_BARE
}

/** The last question with this message's slots in place of its own, and asking what this one asks. */
function merge(said: Said, previous: string, readers: Readers): string {
  const { slots, asks, does, rest, plain } = said
  const before = previous.slice(leadOf(previous)).replace(/[?!.…\s]+$/u, '')
  const known = fold(before)
  const isNew = (span: Span) => !known.includes(cutOut(plain, span))
  const whether = slots.length > 0 && asks.every((span) => isWhether(plain, span))
  if (asks.length === 0 && [...does, ...rest].some(isNew)) {
    return `${without(before, slots, readers)}, ${said.text}`
  }
  const changed = slots.reduce((text, slot) => put(slot, text, readers), before)
  if (does.length > 0 && asks.length > 0) return `${subjectOf(changed)} ${remainderOf(said)}`
  if (whether || ![...asks, ...rest].some(isNew)) return changed
  return `${withoutAsking(changed)} ${remainderOf(said)}`
}

function put(slot: Slot, question: string, readers: Readers): string {
  const aligned = align(question)
  const own = findSlots(aligned, readers).find(({ kind }) => kind === slot.kind)
  if (own) return `${aligned.text.slice(0, own.start)}${slot.name}${aligned.text.slice(own.end)}`
  return slot.kind === 'place'
    ? `${aligned.text} ${atPlace(slot.name)}`
    : `${aligned.text}, ${slot.name}`
}

function isWhether(plain: string, span: Span): boolean {
  return asksWhether.test(cutOut(plain, span))
}

/** A question without the slots that stand for the same as these. */
function without(question: string, slots: Slot[], readers: Readers): string {
  const aligned = align(question)
  const same = findSlots(aligned, readers).filter(({ kind }) => slots.some((s) => s.kind === kind))
  return cut(aligned.text, same)
}

/** What a message says besides its slots, from the first word that counts to the last. */
function remainderOf({ text, asks, does, rest, slots }: Said): string {
  const spans = [...asks, ...does, ...rest].sort((a, b) => a.start - b.start)
  const from = spans[0]?.start ?? 0
  const to = Math.max(0, ...spans.map(({ end }) => end))
  return cut(text, slots, from, to)
}

/** What a question is about: the words before what is said and asked of it. */
function subjectOf(question: string): string {
  const aligned = align(question)
  const said = [...spansOf(aligned.plain, predicates), ...spansOf(aligned.plain, asking)]
  const before = tidy(aligned.text.slice(0, Math.min(...said.map(({ start }) => start))))
  return before.includes(' ') ? before : cut(aligned.text, said)
}

function withoutAsking(question: string): string {
  const { text, plain } = align(question)
  return cut(text, spansOf(plain, asking))
}

/** A part of a text with spans of it left out. */
function cut(text: string, spans: Span[], from = 0, to = text.length): string {
  const letters = [...Array(to - from).keys()].map((at) => at + from)
  const kept = letters.filter((at) => !spans.some(({ start, end }) => start <= at && at < end))
  return tidy(kept.map((at) => text[at] ?? '').join(''))
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*,(?:\s*,)*\s*$/, '')
    .replace(/^[\s,]+/, '')
    .trim()
}
