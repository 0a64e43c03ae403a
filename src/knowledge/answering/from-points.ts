import { toStarBand } from '#src/programme/stars.ts'
import { stars } from '#src/text/answer.ts'
import { asksStars, pointsGiven, starsNamed } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import type { Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { findSentence } from './writing/find-sentence.ts'
import { finish, quoted, told } from './writing/frame.ts'

/** "82 points is how many stars, and who recognises it": computed, and cited where the law says so. */
export function answerFromPoints(inquiry: Inquiry, library: Library): Answer | null {
  const [given, second] = [...inquiry.typed.matchAll(pointsGiven)]
  const printed = given?.[1]
  if (!printed || second || !says(inquiry, asksStars) || !isNothingElse(inquiry)) return null
  const points = Number(printed.replace(',', '.'))
  const band = toStarBand(points)
  if (!band) return { status: 'clarify', text: stars.outOfRange(printed) }

  const star = band.stars
  const named = Number(inquiry.typed.match(starsNamed)?.[1] ?? star)
  const scale = findSentence(library, inquiry.day, (text) => stars.ranks(text, star))
  const other = findSentence(library, inquiry.day, (text) => stars.ranks(text, named))
  const body = findSentence(library, inquiry.day, (text) => stars.recognises(text, star))
  if (!scale || !body) return null
  const lead = band.recognised
    ? stars.recognised(printed, star)
    : stars.notRecognised(printed, star)
  const minimum = band.recognised ? findSentence(library, inquiry.day, stars.minimum) : null
  const held = [scale, other, body, minimum].filter((one) => one !== null)
  const sentences = held.filter((one, at) => held.findIndex(({ text }) => text === one.text) === at)
  return finish(
    {
      lines: [told(lead), ...sentences.map(({ text }) => quoted(text))],
      sources: sentences.map(({ provision, text }) => ({ provision, quote: text })),
    },
    inquiry,
  )
}

const MOST_OTHER_WORDS = 12

function isNothingElse({ content }: Inquiry): boolean {
  return content.length <= MOST_OTHER_WORDS
}
