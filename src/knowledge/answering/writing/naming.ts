import type { Citation } from '#src/message.ts'
import { stateOn, validityOn } from '#src/programme/validity.ts'
import { answers } from '#src/text/answer.ts'
import { states } from '#src/text/validity.ts'
import type { DocumentHead, Provision } from '../../document.ts'

/** "22/5/2026" for an ISO day. */
export function printDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${Number(day)}/${Number(month)}/${year}`
}

/** Kind, number and day, as people name a document; a text without a number is called by its title. */
export function nameDocument({ kind, number, title, issued }: DocumentHead): string {
  const name = /\d/.test(number) ? `${kind} ${number}` : title
  return issued ? answers.dated(name, printDay(issued)) : name
}

/** In force or not on the day, of a document or of one provision with a time of its own. */
export function nameState(of: DocumentHead | Provision, day: string, dayNamed: boolean): string {
  const { document, term } = 'document' in of ? of : { document: of, term: null }
  const { effective, expires } = document
  switch (stateOn(document, day, term)) {
    case 'in-force':
      return dayNamed ? answers.wasInForce(printDay(day)) : answers.inForce
    case 'suspended':
      return dayNamed ? states.wasSuspended(printDay(day)) : states.suspended
    case 'expired':
      if (expires && day >= expires) return answers.expired(printDay(expires))
      return term?.until ? states.partExpired(printDay(term.until)) : answers.expiredSometime
    case 'not-yet':
      if (effective && day < effective) return answers.notYet(printDay(effective))
      return term?.from ? states.partNotYet(printDay(term.from)) : answers.unknownValidity
    case 'unknown':
      return answers.unknownValidity
  }
}

/** `quote` must be an exact part of the provision's text. */
export function cite(provision: Provision, quote: string, day: string): Citation {
  const { document, article, term } = provision
  return {
    number: document.number,
    title: document.title,
    article,
    issued: document.issued,
    validity: validityOn(document, day, term),
    quote,
    wording: document.wording ?? 'summary',
  }
}
