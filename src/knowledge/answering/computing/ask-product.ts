import { asksFigure, criteriaWords } from '#src/text/criteria.ts'
import { asksEnough, asksLacking, namesOwnProduct, ownProduct } from '#src/text/own-product.ts'
import type { Answer } from '../../answer.ts'
import type { Library, ScoreSheets } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSetsAsked } from './find-sets.ts'
import { findCriteriaAsked } from './read-criteria.ts'
import { findStarsAsked, readWish } from './read-wish.ts'

/** What a sheet says of somebody's own product hangs on which product it is. */
export function askWhichProduct(
  inquiry: Inquiry,
  { scoreSheets }: Library,
  question: string,
): Answer | null {
  if (!scoreSheets || inquiry.product || inquiry.references.length > 0) return null
  if (!leavesProductOut(inquiry, scoreSheets)) return null
  if (findSetsAsked(inquiry, scoreSheets).sets.length > 0) return null
  return {
    status: 'clarify',
    text: ownProduct.ask,
    choices: ownProduct.frequent.map(({ set, label }) => ({
      label,
      value: criteriaWords.choice(question, set),
    })),
  }
}

function leavesProductOut(inquiry: Inquiry, scoreSheets: ScoreSheets): boolean {
  const stars = findStarsAsked(inquiry)
  if (says(inquiry, namesOwnProduct)) {
    return stars.length > 0
      ? says(inquiry, asksLacking) || asksCriterion(inquiry, scoreSheets)
      : says(inquiry, asksEnough) && asksCriterion(inquiry, scoreSheets)
  }
  // Neither star nor product: what is enough differs in both.
  const { share } = readWish(inquiry)
  const open = stars.length === 0 && share === null && !/\d/.test(inquiry.typed)
  return open && says(inquiry, asksEnough) && asksCriterion(inquiry, scoreSheets)
}

/** Any set with the criterion will do. */
function asksCriterion(inquiry: Inquiry, { criteria, search }: ScoreSheets): boolean {
  if (!says(inquiry, asksFigure)) return false
  return criteria.sets.some(
    (set) => findCriteriaAsked(set, inquiry, { search, product: '' }).length > 0,
  )
}
