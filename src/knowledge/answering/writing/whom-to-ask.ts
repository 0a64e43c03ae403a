import { namesOfOffices } from '#src/programme/offices.ts'
import { answers, wholeOffices } from '#src/text/answer.ts'
import type { Library } from '../library.ts'
import type { Inquiry } from '../reading/inquiry.ts'

/** What nobody sorted is asked where dossiers are handed in. */
const GENERAL = 'nop-ho-so'

/** The offices that answer for a matter, in one phrase; with a province known, by that province's name. */
export function whomToAsk(
  { offices }: Pick<Library, 'offices'>,
  { places }: Pick<Inquiry, 'places'>,
  matter: string = GENERAL,
): string {
  const [place = null] = places.length === 1 ? places : []
  const names = namesOfOffices(offices, matter, { place, elsewhere: wholeOffices.elsewhere })
  return names.length > 0 ? names.join(wholeOffices.or) : wholeOffices.general
}

/** Whether an answer says that nothing was found. */
export function saysNotFound(text: string): boolean {
  return text.startsWith(answers.notFoundLead)
}
