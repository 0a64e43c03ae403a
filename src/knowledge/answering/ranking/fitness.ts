import { asksOutcome, tellsLack, tellsPlan, yearsFromNow } from '#src/text/questions.ts'
import type { Provision } from '../../document.ts'
import { type FactKind, type Inquiry, says, toPattern } from '../reading/inquiry.ts'

const AMOUNTS: FactKind[] = ['money', 'count', 'list']

/** A figure of another year is no answer; what a document is called does not date its figures. */
export function isOfOtherTime({ document, heading, text }: Provision, inquiry: Inquiry): boolean {
  if (!inquiry.kinds.some((kind) => AMOUNTS.includes(kind))) return false
  // Law is no year's; figures are.
  const dates = document.scope.level !== 'national' || !/\d/.test(document.number)
  const years = findYears(inquiry, dates)
  if (years.length > 0 && isOfOtherYears(heading, years)) return true
  const said = `${document.title} ${heading} ${text}`
  const dated = said.replace(/\d+\/20\d\d\/\S+/g, '')
  return years.some((year) => !dated.includes(year) && !isSpanned(Number(year), dated))
}

/** Those it names, and those it means by "this year", "last year" and "next year". */
function findYears({ typed, mended, today }: Inquiry, withMeant: boolean): string[] {
  const named = typed.match(/\b20[1-4]\d\b(?!\/)/g) ?? []
  if (!withMeant) return named
  const now = Number(today.slice(0, 4))
  const meant = yearsFromNow.flatMap(([words, away]) =>
    words.test(typed) || words.test(mended) ? [String(now + away)] : [],
  )
  return [...named, ...meant]
}

const SPAN = /\b(20\d\d) ?[-\u2013] ?(20\d\d)\b/g

/** "2021-2025" speaks of 2023 too. */
function isSpanned(year: number, text: string): boolean {
  return [...text.matchAll(SPAN)].some(([, from, to]) => Number(from) <= year && year <= Number(to))
}

/** A section headed by a period has nothing to say of another. */
function isOfOtherYears(heading: string, years: string[]): boolean {
  return heading.match(SPAN) !== null && !years.some((year) => isSpanned(Number(year), heading))
}

/** Plans do not tell results, and a text may say itself that it lacks the figure. */
export function isEmptyHanded(provision: Provision, inquiry: Inquiry): boolean {
  if (!inquiry.kinds.some((kind) => AMOUNTS.includes(kind))) return false
  const { lack, plan } = findTelling(provision)
  return lack || (plan && says(inquiry, asksOutcome))
}

type Telling = { lack: boolean; plan: boolean }

/** Read once of each provision, since every question asks it of many. */
const telling = new WeakMap<Provision, Telling>()

function findTelling(provision: Provision): Telling {
  const known = telling.get(provision)
  if (known) return known
  const { document, heading, text } = provision
  const said = toPattern(`${document.kind} ${heading} ${text}`)
  const found = { lack: tellsLack.test(said), plan: tellsPlan.test(said) }
  telling.set(provision, found)
  return found
}
