import { addDays } from '#src/programme/days.ts'
import { type Era, NEW_RULES, rulesBetween, rulesForFiling } from '#src/programme/transition.ts'
import { stars as scale } from '#src/text/answer.ts'
import {
  asksOtherOfRating,
  asksRecognition,
  asksScoring,
  namesLowerLevels,
  namesRating,
  recognition,
} from '#src/text/recognition.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { printDay } from '../writing/naming.ts'
import type { Source } from '../writing/sayings.ts'
import { cutSentences } from '../writing/sentences.ts'
import { answerFromDossier } from './from-dossier.ts'
import { answerFromOldCertificate } from './from-old-certificate.ts'
import { findStarsAsked } from './read-wish.ts'

/** What hangs on which rules a day or a dossier falls under. */
export function answerFromTransition(inquiry: Inquiry, library: Library): Answer | null {
  // Article 12 of the new rules speaks of former days, and is itself law of today.
  const { today } = inquiry
  const now = { ...inquiry, day: today, dayNamed: false }
  const between =
    today < NEW_RULES
      ? null
      : (answerFromOldCertificate(now, library) ?? answerFromDossier(now, library))
  return between ?? answerWhoRecognises(inquiry, library)
}

/** Who recognises a rating by the rules of the day asked about: each era by its own source. */
function answerWhoRecognises(inquiry: Inquiry, library: Library): Answer | null {
  const eras = findEras(inquiry)
  const [newest] = eras
  if (!newest || !asksWho(inquiry, newest)) return null
  const stars = findStars(inquiry)
  const sources = eras.flatMap((era) => findSayings(era, { stars, inquiry, library }))
  const days = eras
    .map(({ from }) => from)
    .flatMap((day) => [printDay(day), printDay(addDays(day, -1))])
  const [quote, ...quotes] = [...new Set(sources.map((source) => source.quote))].map(quoted)
  if (!quote) return null
  // Today's law says it in one sentence of its own.
  const lines = newest.until === null ? [] : tellEras(eras, stars).map(told)
  return finish(
    { lines: [...lines, quote, ...quotes], sources, computed: [...days, ...stars] },
    inquiry,
  )
}

/** Former rules gave the scoring to whoever recognised. */
function asksWho(inquiry: Inquiry, { until }: Era): boolean {
  if (says(inquiry, asksOtherOfRating)) return false
  return says(inquiry, asksRecognition) || (until !== null && says(inquiry, asksScoring))
}

function findEras({ asked, day }: Inquiry): Era[] {
  if (asked && asked.from !== '') return rulesBetween(asked.from, asked.until)
  return [rulesForFiling(day)].filter((era) => era !== null)
}

type Star = 3 | 4 | 5

function findStars(inquiry: Inquiry): Star[] {
  const named = findStarsAsked(inquiry)
  if (named.length > 0) return named
  return inquiry.ours && says(inquiry, namesRating) ? [3, 4, 5] : []
}

/** One line for the time asked about, and one more for what it was before, where that changed within it. */
function tellEras(eras: Era[], stars: Star[]): string[] {
  const [newest, older] = eras.map((era) => ({ from: era.from, parts: tellBodies(era, stars) }))
  if (!newest) return []
  if (!older || older.parts.join() === newest.parts.join()) return [recognition.all(newest.parts)]
  return [
    recognition.since(printDay(newest.from), newest.parts),
    recognition.until(printDay(addDays(newest.from, -1)), older.parts),
  ]
}

/** Ratings that one body recognises are told together. */
function tellBodies({ recognises }: Era, stars: Star[]): string[] {
  const bodies = [...new Set(stars.map((star) => recognises[star]))]
  return bodies.map((body) =>
    recognition.by(
      stars.filter((star) => recognises[star] === body),
      body,
    ),
  )
}

type Asked = { stars: Star[]; inquiry: Inquiry; library: Library }

/** The sentences of an era's decision about the ratings asked for. */
function findSayings(
  { document: number, until }: Era,
  { stars, inquiry, library }: Asked,
): Source[] {
  const sentences = library.provisions
    .filter(({ document }) => document.ours && document.number === number)
    .flatMap((provision) =>
      cutSentences(provision.text).map(({ text }) => ({ provision, quote: text })),
    )
  const find = (isIt: (text: string) => boolean) => {
    return sentences.filter(({ quote }) => isIt(quote)).slice(0, 1)
  }
  const said = stars.flatMap((star) =>
    find((text) => (until === null ? scale.recognises(text, star) : recognition.tells(text, star))),
  )
  const limits =
    until === null && says(inquiry, namesLowerLevels) ? find(recognition.tellsLimits) : []
  return said.length > 0 ? [...said, ...limits] : []
}
