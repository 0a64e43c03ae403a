import { log } from '#src/log.ts'
import { rewritingPrompt, wordingPrompt } from '#src/text/prompts.ts'
import { pseudonymise } from '#src/vietnamese/redact.ts'
import type { Answer } from '../answer.ts'
import { printDay } from '../answering/writing/naming.ts'
import { isInstruction } from '../instruction.ts'
import type { Calling } from './call.ts'
import { claimsAnswer, questionAnswer, readClaims } from './claims.ts'
import { holdQuestion, type NamesIn } from './rewrite.ts'
import { holdClaim } from './verify.ts'
import { putInWords } from './worded.ts'

/** What a model may do for one answer; each gives null where it has nothing that stands. */
export type Help = {
  /** The question put clearly; the question before it, where it may go on from one. */
  rewrite: (question: string, before: string | null) => Promise<string | null>
  /** The answer in other words. */
  word: (question: string, answer: Answer, how: How) => Promise<Answer | null>
}

/** `onSentences` hears the sentences that stand so far, each time that there is one more. */
type How = { asOf: string; onSentences?: ((sentences: string[]) => void) | undefined }

/** Characters of a question that are sent; nobody needs more to word an answer. */
const LONGEST_QUESTION = 500
/** Characters of all passages together, some four thousand tokens. */
const LONGEST_PASSAGES = 8_000

type Parts = {
  call: Calling
  person: string
  signal: AbortSignal
  /** How the question reads with its spelling mended. */
  repair: (question: string) => string
  namesIn: NamesIn
  isKnown: (text: string) => boolean
}

export function createHelp({ call, person, signal, repair, namesIn, isKnown }: Parts): Help {
  return {
    async rewrite(question, before) {
      if (isInstruction(question)) return null
      const { text, restore } = pseudonymise(question.slice(0, LONGEST_QUESTION))
      const { system, data: human, none } = rewritingPrompt
      const data = { boundary: newBoundary(), question: text, before: before ?? none }
      const request = { system, human, data, schema: questionAnswer, name: 'question' }
      const read = questionAnswer.safeParse(await call(request, { person, signal }))
      if (!read.success) return null
      const talk = { question: [question, repair(question)], before, namesIn, isKnown }
      return holdQuestion(restore(read.data.question), talk)
    },

    async word(question, answer, { asOf, onSentences }) {
      const wording = 'wording' in answer ? answer.wording : undefined
      if (!wording || isInstruction(question) || wording.passages.some(isSuspicious)) return null
      const passages = wording.passages
        .map(({ heading, text }, at) => wordingPrompt.passage(at + 1, heading, text))
        .join('\n\n')
      if (passages.length > LONGEST_PASSAGES) return null

      const { text, restore } = pseudonymise(question.slice(0, LONGEST_QUESTION))
      const { system, data: human } = wordingPrompt
      const data = { boundary: newBoundary(), day: printDay(asOf), question: text, passages }
      const hold = (given: unknown, isPart: boolean) =>
        readClaims(given, isPart).flatMap((claim) => {
          return holdClaim({ ...claim, text: restore(claim.text) }, wording.passages) ?? []
        })
      let shown = 0
      const onPart = (part: unknown) => {
        const sentences = hold(part, true).map((held) => held.text)
        if (sentences.length > shown) onSentences?.(sentences)
        shown = Math.max(shown, sentences.length)
      }
      const request = { system, human, data, schema: claimsAnswer, name: 'claims' }
      const given = await call(request, { person, signal, onPart: onSentences && onPart })
      return given === null ? null : putInWords(answer, hold(given, false))
    },
  }
}

/** A passage that talks to the machine is quoted as it stands and sent to none. */
function isSuspicious({ text }: { text: string }): boolean {
  const found = text.split('\n').some(isInstruction)
  if (found) log.warn('a passage reads like an order to a machine and was not sent to the model')
  return found
}

function newBoundary(): string {
  return `=====${crypto.randomUUID()}=====`
}
