import type { Citation, Validity } from '#src/message.ts'
import { validityOn } from '#src/programme/validity.ts'
import { answers } from '#src/text/answer.ts'
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

/** The legal address, then the document. */
export function nameSource({ article, document }: Provision): string {
  return answers.place(article, nameDocument(document))
}

export function nameState(document: DocumentHead, day: string, dayNamed: boolean): string {
  switch (validityOn(document, day)) {
    case 'in-force':
      return dayNamed ? answers.wasInForce(printDay(day)) : answers.inForce
    case 'expired':
      return document.expires
        ? answers.expired(printDay(document.expires))
        : answers.expiredSometime
    case 'not-yet':
      return document.effective
        ? answers.notYet(printDay(document.effective))
        : answers.unknownValidity
    case 'unknown':
      return answers.unknownValidity
  }
}

/** `quote` must be an exact part of the provision's text. */
export function cite(provision: Provision, quote: string, day: string): Citation {
  const { document, article } = provision
  const validity: Validity = validityOn(document, day)
  return {
    number: document.number,
    title: document.title,
    article,
    issued: document.issued,
    validity,
    quote,
  }
}
