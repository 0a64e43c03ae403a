import { wording as words } from '#src/text/wording.ts'
import type { Answer, Wording } from '../answer.ts'
import { layOut } from '../answering/writing/frame.ts'
import { cutSentences } from '../answering/writing/sentences.ts'
import { cutTokens, findFigures, isSameFigure } from './figures.ts'
import { codesIn, contentOf, type Held } from './verify.ts'

/** Of the words that carry the answer, so many must come back, in all and in each sentence. */
const KEPT = 0.8
const KEPT_OF_SENTENCE = 0.6
/** What was reworded may not be longer than this many times what it was. */
const LONGER = 1.4

/** The answer with its body in the claims' words; null where they say less than it does. */
export function putInWords(answer: Answer, held: Held[]): Answer | null {
  if (answer.status !== 'answered' && answer.status !== 'partial') return null
  const { wording, ...rest } = answer
  const claims = unique(held)
  if (!wording || !saysAll(claims, wording)) return null
  const lines = claims.map((claim) => (isBullet(claim, wording) ? `- ${claim.text}` : claim.text))
  const body = layOut(lines)
  if (body.length > wording.body.length * LONGER + 120 || !answer.text.includes(wording.body))
    return null
  const text = answer.text.replace(wording.body, () => body)
  return { ...rest, text: `${text}\n${words.label}` }
}

/** Every sentence is told, with every figure and document number, and nearly all of its words. */
function saysAll(held: Held[], { passages }: Wording): boolean {
  const counts = { kept: 0, all: 0 }
  for (const [at, { text }] of passages.entries()) {
    for (const [number, sentence] of cutSentences(text).entries()) {
      const claims = held.filter(
        ({ passage, sentences }) => passage === at + 1 && sentences.includes(number),
      )
      const said = claims.map((claim) => claim.text).join(' ')
      const content = [...new Set(contentOf(sentence.text))]
      const told = new Set(contentOf(said))
      const kept = content.filter((word) => told.has(word)).length
      if (claims.length === 0 || kept < content.length * KEPT_OF_SENTENCE) return false
      if (!keepsFigures(said, sentence.text)) return false
      counts.kept += kept
      counts.all += content.length
    }
  }
  return counts.all > 0 && counts.kept >= counts.all * KEPT
}

function keepsFigures(said: string, sentence: string): boolean {
  const ours = findFigures(cutTokens(said))
  const codes = new Set(codesIn(said))
  return (
    findFigures(cutTokens(sentence)).every((figure) =>
      ours.some((one) => isSameFigure(one, figure)),
    ) && codesIn(sentence).every((code) => codes.has(code))
  )
}

/** Stood in a list, and goes on as one of it. */
function isBullet({ passage, sentences: [first = 0] }: Held, { passages }: Wording): boolean {
  const text = passages[passage - 1]?.text ?? ''
  return /^[-*\u2022]\s/.test(cutSentences(text)[first]?.text ?? '')
}

/** Of several claims on the same sentences the one that says most, where the first of them stood. */
function unique(held: Held[]): Held[] {
  const best = new Map<string, Held>()
  for (const claim of held) {
    const key = `${claim.passage}: ${claim.sentences.join()}`
    const known = best.get(key)
    if (!known || contentOf(claim.text).length > contentOf(known.text).length) best.set(key, claim)
  }
  return [...best.values()]
}
