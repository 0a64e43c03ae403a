import type { Citation } from '#src/message.ts'
import { toStarBand } from '#src/programme/stars.ts'
import { stars } from '#src/text/answer.ts'
import { asksStars, pointsGiven, starsNamed } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import type { Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { findSentence, withoutBullet } from './writing/find-sentence.ts'
import { cite, nameSource } from './writing/naming.ts'

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
  const sentences = [scale, ...(other && other.text !== scale.text ? [other] : []), body]
  const lines = sentences.map(
    ({ provision, text }) => `${withoutBullet(text)} (${nameSource(provision)})`,
  )
  const citations: [Citation, ...Citation[]] = [
    cite(scale.provision, scale.text, inquiry.day),
    cite(body.provision, body.text, inquiry.day),
  ]
  if (band.recognised) {
    const minimum = findSentence(library, inquiry.day, stars.minimum)
    if (minimum) {
      lines.push(`${withoutBullet(minimum.text)} (${nameSource(minimum.provision)})`)
      citations.push(cite(minimum.provision, minimum.text, inquiry.day))
    }
  }
  return { status: 'answered', text: [lead, ...lines].join('\n'), citations }
}

const MOST_OTHER_WORDS = 12

function isNothingElse({ content }: Inquiry): boolean {
  return content.length <= MOST_OTHER_WORDS
}
