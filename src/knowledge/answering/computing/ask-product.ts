import { criteriaWords } from '#src/text/criteria.ts'
import {
  asksAmount,
  asksEnough,
  asksLacking,
  namesOwnProduct,
  ownProduct,
} from '#src/text/own-product.ts'
import type { Answer } from '../../answer.ts'
import type { Library, ScoreSheets } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSetsAsked } from './find-sets.ts'
import { findCriteriaAsked } from './read-criteria.ts'
import { findStarsAsked } from './read-wish.ts'

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

/** A criterion that no more sets have is no reason to ask which one. */
const FEW = 4

function leavesProductOut(inquiry: Inquiry, scoreSheets: ScoreSheets): boolean {
  const ofStar = findStarsAsked(inquiry).length > 0
  const own = says(inquiry, namesOwnProduct)
  if (own && ofStar && says(inquiry, asksLacking)) return true
  // Neither star nor product: what is enough differs in both.
  const open = !ofStar && says(inquiry, asksEnough) && !/\d/.test(inquiry.typed)
  return (own || open) && says(inquiry, asksAmount) && asksCriterion(inquiry, scoreSheets)
}

function asksCriterion(inquiry: Inquiry, { criteria, search }: ScoreSheets): boolean {
  const having = criteria.sets.filter(
    (set) => findCriteriaAsked(set, inquiry, { search, product: '' }).length > 0,
  )
  return having.length > FEW
}
