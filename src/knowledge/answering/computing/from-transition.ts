import { rulesForFiling } from '#src/programme/transition.ts'
import { asksRecognition, dossierDay, recognition } from '#src/text/recognition.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { cite, nameSource, nameState, printDay } from '../writing/naming.ts'
import { cutSentences } from '../writing/sentences.ts'
import { findStarsAsked } from './read-wish.ts'

const TODAYS = 'qd-26-2026'

/** Who recognises a rating by the rules of a past day or of a dossier's: each era by its own source. */
export function answerFromTransition(inquiry: Inquiry, { provisions }: Library): Answer | null {
  const [star, second] = findStarsAsked(inquiry)
  if (!star || second || !says(inquiry, asksRecognition)) return null
  const [, day, month, year] = inquiry.typed.match(dossierDay) ?? []
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const filed = year && !Number.isNaN(Date.parse(iso)) ? iso : inquiry.day
  const rules = rulesForFiling(filed)
  if (!rules) return null
  for (const provision of provisions) {
    const { document } = provision
    if (document.number !== rules.document || document.id === TODAYS) continue
    const sentence = cutSentences(provision.text).find(({ text }) => recognition.tells(text))
    if (!sentence) continue
    const state = nameState(document, inquiry.day, inquiry.dayNamed)
    const lines = [
      recognition.by(star, rules.recognises[star], printDay(filed)),
      sentence.text,
      recognition.source(nameSource(provision), state),
    ]
    return {
      status: 'answered',
      text: lines.join('\n'),
      citations: [cite(provision, sentence.text, inquiry.day)],
    }
  }
  return null
}
