import type { Citation } from '#src/message.ts'
import { answers } from '#src/text/answer.ts'
import { attacks, foreignTopics, ourTopic, wrongs } from '#src/text/questions.ts'
import { answerAboutDocument } from './answering/about-document.ts'
import { findGap } from './answering/clarify.ts'
import { answerFromPassages } from './answering/from-passages.ts'
import { answerFromPoints } from './answering/from-points.ts'
import { type Inquiry, readQuestion, says } from './answering/inquiry.ts'
import type { Library } from './answering/library.ts'

/** A full question behind a button. */
export type Option = { label: string; value: string }

/** An answer without a source cannot be written down. */
export type Answer =
  | {
      status: 'answered' | 'partial'
      text: string
      citations: [Citation, ...Citation[]]
      choices?: Option[]
    }
  | {
      status: 'not_found' | 'off_topic' | 'refused' | 'clarify'
      text: string
      citations?: Citation[]
      choices?: Option[]
    }

/** `asOf` is the ISO day that counts as today; `place` the province's present name where it is known. */
export type Circumstances = { asOf: string; place?: string | null }

export type AnswerQuestion = (question: string, circumstances: Circumstances) => Promise<Answer>

/** Answers out of the library's own words: the first that has something to say about a question says it. */
export function createAnswerer(library: Library): AnswerQuestion {
  return async (question, { asOf, place = null }) => {
    const inquiry = readQuestion(question.normalize('NFC').trim(), {
      repaired: library.repair(question),
      asOf,
      place,
    })
    return (
      refuse(inquiry) ??
      answerFromPoints(inquiry, library) ??
      answerAboutDocument(inquiry, library) ??
      redirect(inquiry) ??
      askBack(inquiry) ??
      answerFromPassages(inquiry, library)
    )
  }
}

function refuse(inquiry: Inquiry): Answer | null {
  const wrong = [...attacks, ...wrongs].some((pattern) => says(inquiry, pattern))
  return wrong ? { status: 'refused', text: answers.refused } : null
}

function redirect(inquiry: Inquiry): Answer | null {
  const foreign = foreignTopics.some((pattern) => pattern.test(inquiry.typed))
  return foreign && !says(inquiry, ourTopic)
    ? { status: 'off_topic', text: answers.offTopic }
    : null
}

function askBack(inquiry: Inquiry): Answer | null {
  const gap = findGap(inquiry)
  return gap ? { status: 'clarify', text: gap.text, choices: gap.choices } : null
}
