import type { Citation } from '#src/message.ts'
import type { FoundPlace } from '#src/programme/places.ts'
import { answers, questionsBack } from '#src/text/answer.ts'
import { asksDisqualified } from '#src/text/criteria.ts'
import {
  asksConsequence,
  asksOwnCase,
  asksPersonsName,
  attacks,
  foreignTopics,
  wrongs,
  wrongsWithMarks,
} from '#src/text/questions.ts'
import { answerAboutDocument } from './answering/about-document.ts'
import { askWhichProduct } from './answering/computing/ask-product.ts'
import { answerFromCalendar } from './answering/computing/from-calendar.ts'
import { answerFromCredit } from './answering/computing/from-credit.ts'
import { answerFromCriteria } from './answering/computing/from-criteria.ts'
import { answerFromFigures } from './answering/computing/from-figures.ts'
import { answerFromMerger } from './answering/computing/from-merger.ts'
import { answerFromSamples } from './answering/computing/from-samples.ts'
import { answerFromTestReport } from './answering/computing/from-test-report.ts'
import { answerFromTransition } from './answering/computing/from-transition.ts'
import { noteNamesake } from './answering/documents/identify.ts'
import { answerFromCertificate } from './answering/from-certificate.ts'
import { answerAskedBefore, answerFromPassages, isAskedBefore } from './answering/from-passages.ts'
import { answerFromPoints } from './answering/from-points.ts'
import type { Library } from './answering/library.ts'
import { findPassages, isOffSheets } from './answering/ranking/find-passages.ts'
import { findGap, findMissing } from './answering/reading/clarify.ts'
import { type Inquiry, says } from './answering/reading/inquiry.ts'
import { readInquiry } from './answering/reading/read-inquiry.ts'
import { whomToAsk } from './answering/writing/whom-to-ask.ts'

/** A full question behind a button. */
export type Option = { label: string; value: string }

/** The part of an answer's text that may be put into other words, and what it says, source by source. */
export type Wording = { body: string; passages: { heading: string; text: string }[] }

/** An answer without a source cannot be written down. */
export type Answer =
  | {
      status: 'answered' | 'partial'
      text: string
      citations: [Citation, ...Citation[]]
      choices?: Option[]
      wording?: Wording
    }
  | {
      status: 'not_found' | 'off_topic' | 'refused' | 'clarify'
      text: string
      citations?: Citation[]
      choices?: Option[]
    }

/** `asOf` is the ISO day that counts as today; `place` the province's present name where it is known. */
export type Circumstances = {
  asOf: string
  place?: string | null
  /** The question may not leave this machine, not even without what names a person. */
  local?: boolean
}

/** One honest question of the project's own in two hundred looks as wicked, one in a hundred as foreign. */
const WICKED = 0.7
const FOREIGN = 0.5

export type AnswerQuestion = (question: string, circumstances: Circumstances) => Promise<Answer>

/** Answers out of the library's own words: the first that has something to say about a question says it. */
export function createAnswerer(library: Library): AnswerQuestion {
  return async (question, circumstances) => {
    const place = library.findPlace(question)
    const inquiry = readInquiry(question, circumstances, library)
    const found = findPassages(inquiry, library)
    const asked = { inquiry, found, library }
    const answer =
      refuse(inquiry, isAskedBefore(found)) ??
      answerFromTestReport(inquiry, library) ??
      answerFromCertificate(inquiry, library) ??
      answerFromPoints(inquiry, library) ??
      answerFromCalendar(inquiry, library) ??
      answerFromCredit(inquiry, library) ??
      askWhichProduct(inquiry, library, question) ??
      answerFromTransition(inquiry, library) ??
      answerFromMerger(inquiry, library) ??
      answerFromFigures(inquiry, library) ??
      answerAboutDocument(inquiry, library) ??
      askBack(findGap(inquiry)) ??
      redirect(inquiry) ??
      unknowable(inquiry, library) ??
      askWhichPlace(inquiry, question, place) ??
      answerFromSamples(inquiry, library) ??
      answerAskedBefore(asked) ??
      (isOffSheets(found, inquiry) ? null : answerFromCriteria(inquiry, library, question)) ??
      askBack(findMissing(inquiry)) ??
      answerFromPassages(asked)
    return noteOldName(noteNamesake(answer, inquiry, library.documents), inquiry)
  }
}

function askWhichPlace({ places }: Inquiry, question: string, found: FoundPlace): Answer | null {
  if (found.kind !== 'ambiguous' || places.length > 0) return null
  return {
    status: 'clarify',
    text: questionsBack.whichOfPlaces(found.typed),
    choices: found.provinces.map((province) => ({
      label: province,
      value: question.replace(found.typed, province),
    })),
  }
}

/** Judged by what was typed: a repair may turn a clumsy word into a wicked one. */
function refuse({ typed, given, intent }: Inquiry, askedBefore: boolean): Answer | null {
  const attack = attacks.some((pattern) => pattern.test(typed))
  const wrong =
    intent.unsafe >= WICKED ||
    wrongs.some((pattern) => pattern.test(typed)) ||
    wrongsWithMarks.some((pattern) => pattern.test(given))
  if (!attack && (!wrong || askedBefore || asksConsequence.test(typed))) return null
  return { status: 'refused', text: answers.refused }
}

function redirect(inquiry: Inquiry): Answer | null {
  const foreign =
    inquiry.intent['off-topic'] >= FOREIGN ||
    foreignTopics.some((pattern) => pattern.test(inquiry.typed))
  const ofSheet = inquiry.product !== null && says(inquiry, asksDisqualified)
  return foreign && !inquiry.ours && !ofSheet
    ? { status: 'off_topic', text: answers.offTopic }
    : null
}

/** What no law or plan says. */
function unknowable(inquiry: Inquiry, library: Library): Answer | null {
  const offices = whomToAsk(library, inquiry)
  if (says(inquiry, asksOwnCase)) return { status: 'not_found', text: answers.ownCase(offices) }
  return says(inquiry, asksPersonsName)
    ? { status: 'not_found', text: answers.personsName(offices) }
    : null
}

/** Whoever uses a province's old name is told today's. */
function noteOldName(answer: Answer, { places: [place], formerly }: Inquiry): Answer {
  const [old] = formerly
  if (!old || !place || (answer.status !== 'answered' && answer.status !== 'partial')) return answer
  if (answer.text.includes(place)) return answer
  return { ...answer, text: `${answer.text}\n\n${answers.placeNow(old, place)}` }
}

function askBack(gap: { text: string; choices: Option[] } | null): Answer | null {
  return gap && { status: 'clarify', text: gap.text, choices: gap.choices }
}
