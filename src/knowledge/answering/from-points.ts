import { starBands, toStarBand } from '#src/programme/stars.ts'
import { stars } from '#src/text/answer.ts'
import { asksPaper, points, ratedAbove } from '#src/text/points.ts'
import { asksStars } from '#src/text/questions.ts'
import type { Answer } from '../answer.ts'
import { findShortfall } from './computing/find-shortfall.ts'
import { findTotal, print } from './computing/read-points.ts'
import { findStarsAsked } from './computing/read-wish.ts'
import type { Library } from './library.ts'
import { type Inquiry, says } from './reading/inquiry.ts'
import { findSentence } from './writing/find-sentence.ts'
import { finish, quoted, told } from './writing/frame.ts'

/** "82 points is how many stars, and who recognises it": computed, and cited where the law says so. */
export function answerFromPoints(inquiry: Inquiry, library: Library): Answer | null {
  const total = findTotal(inquiry)
  const wanted = findStarsAsked(inquiry)
  const asks = wanted.length > 0 || says(inquiry, asksStars) || says(inquiry, asksPaper)
  if (!total || !(asks || total.made) || says(inquiry, ratedAbove)) return null
  const { printed, value, made } = total
  const band = toStarBand(value)
  if (!band) return { status: 'clarify', text: stars.outOfRange(printed) }

  const star = band.stars
  const find = (isIt: (text: string) => boolean) => findSentence(library, inquiry.day, isIt)
  const scales = [star, ...wanted].map((one) => find((text) => stars.ranks(text, one)))
  const minimum = band.recognised ? find(stars.minimum) : null
  const body = find((text) => stars.recognises(text, star))
  const short = band.recognised ? findShortfall(inquiry, library, total) : null
  const basis = made ? find(made.isBasis) : null
  const held = [basis, ...(short ? [minimum] : []), ...scales, body, minimum].filter(
    (one) => one !== null,
  )
  if (!scales[0] || !body) return null
  const sentences = held.filter((one, at) => held.findIndex(({ text }) => text === one.text) === at)
  const [higher] = wanted.filter((one) => one > star)
  const from = starBands.find((one) => one.stars === higher)?.from
  const lacking = from ? print(Math.round((from - value) * 100) / 100) : ''
  const lead = short
    ? short.lead
    : higher && from
      ? points.tooLow(printed, star, higher, from, lacking)
      : band.recognised
        ? stars.recognised(printed, star)
        : stars.notRecognised(printed, star)
  return finish(
    {
      lines: [
        ...(made ? [told(made.line)] : []),
        told(lead),
        ...(short?.lines ?? []).map(told),
        ...sentences.map(({ text }) => quoted(text)),
      ],
      sources: [
        ...(short?.provisions ?? []).map((provision) => ({ provision, quote: provision.text })),
        ...sentences.map(({ provision, text }) => ({ provision, quote: text })),
      ],
      computed: [printed, star, lacking, ...(made ? [made.line] : []), ...(short?.computed ?? [])],
    },
    inquiry,
  )
}
