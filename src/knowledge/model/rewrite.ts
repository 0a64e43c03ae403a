import { link } from '#src/text/wording.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { isSupported } from '../answering/writing/support.ts'
import { isInstruction } from '../instruction.ts'
import { codesIn, contentOf } from './verify.ts'

/** What in a question may be named: found by the readers of places and products. */
export type NamesIn = (text: string) => string[]

const LONGEST = 300
/** Content words that the talk does not have, as a share, and of the question's own those that must stay. */
const LONGER = 1.3
const STRANGE = 0.25
const KEPT = 0.6

type Talk = {
  /** As asked and as repaired. */
  question: string[]
  before: string | null
  namesIn: NamesIn
  /** Whether the documents know all of its words. */
  isKnown: (text: string) => boolean
}

/** The model's wording of a question, where it asks the same: nothing named or counted that the talk lacks. */
export function holdQuestion(
  written: string,
  { question, before, namesIn, isKnown }: Talk,
): string | null {
  const text = written.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!text || text.length > LONGEST || link.test(text) || isInstruction(text)) return null
  const talk = [...question, ...(before ? [before] : [])]
  const longest = Math.max(...question.map(({ length }) => length)) + (before?.length ?? 0)
  if (text.length > longest * LONGER + 20 || text.split('?').length > 2 || !isKnown(text))
    return null
  if (!isSupported(text, talk)) return null
  const codes = new Set(talk.flatMap(codesIn))
  if (!codesIn(text).every((code) => codes.has(code))) return null
  const names = new Set(talk.flatMap(namesIn))
  if (!namesIn(text).every((name) => names.has(name))) return null
  const known = new Set(talk.flatMap(wordsOf))
  const words = wordsOf(text)
  const strange = words.filter((word) => !known.has(word)).length
  // A follow-up keeps little of itself; what it asks is then in the question before.
  const own = new Set(wordsOf(question[0] ?? ''))
  const repaired = new Set(wordsOf(question.at(-1) ?? ''))
  const kept = (from: Set<string>) => [...from].filter((word) => words.includes(word)).length
  const keeps = kept(own) >= own.size * KEPT || kept(repaired) >= repaired.size * KEPT
  return words.length > 0 && strange <= words.length * STRANGE && keeps ? text : null
}

function wordsOf(text: string): string[] {
  return contentOf(text).map(fold)
}
