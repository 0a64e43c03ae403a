import { answers, basis } from '#src/text/answer.ts'
import type { Provision } from '../../document.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { nameDocument, nameState, printDay } from './naming.ts'

/** Where an answer stands in the law, as officials write it: smallest part first, and whether it is in force. */
export function nameBasis(provision: Provision, { day, dayNamed }: Inquiry): string {
  const { article, document } = provision
  // A text of our own is no law: what counts is when it was last checked.
  if (!/\d/.test(document.number) && !document.issued && document.effective === null) {
    return basis.gathered(document.title, printDay(document.verified))
  }
  const state = nameState(provision, day, dayNamed)
  const name = nameDocument(document)
  return basis.stands(isAddress(article) ? basis.within(turn(article), name) : name, state)
}

export function isAddress(article: string): boolean {
  return answers.isAddress.test(article)
}

/** "Article 2, clause 3" is cited from clause to article. */
function turn(article: string): string {
  const parts = article.split(', ')
  const lower = parts.every((part) => basis.turned.test(part))
  if (!lower) return article
  return parts
    .reverse()
    .map((part, at) =>
      at === parts.length - 1 ? upper(part) : part.charAt(0).toLowerCase() + part.slice(1),
    )
    .join(' ')
}

function upper(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1)
}
