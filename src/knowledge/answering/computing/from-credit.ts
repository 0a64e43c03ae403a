import { creditCeilings, fitsCeiling } from '#src/programme/credit.ts'
import {
  amountAsked,
  asksCeiling,
  asksLoan,
  asksTerms,
  borrowers,
  credit,
  tellsCeiling,
  withoutCollateral,
} from '#src/text/credit.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSentence } from '../writing/find-sentence.ts'
import { finish, quoted, told } from '../writing/frame.ts'

/** How much somebody may borrow without collateral: by what they are, in the decree's own words. */
export function answerFromCredit(inquiry: Inquiry, library: Library): Answer | null {
  const asks = [asksLoan, withoutCollateral, asksCeiling].every((one) => says(inquiry, one))
  const named = borrowers.find(({ said }) => says(inquiry, said))
  if (!asks || !named || says(inquiry, asksTerms)) return null
  const { borrower } = named
  const ceiling = credit.amount(creditCeilings[borrower])
  const found = findSentence(library, inquiry.day, (text) =>
    credit.tells(text, ceiling, credit.names[borrower]),
  )
  if (!found) return null
  const { provision, text } = found
  const [, figure, unit] = inquiry.typed.match(amountAsked) ?? []
  const judged = figure && !says(inquiry, tellsCeiling)
  const millions = judged && Number(figure.replace(',', '.')) * (unit === 'trieu' ? 1 : 1000)
  const amount = millions ? credit.amount(millions) : ''
  const verdict = millions
    ? [(fitsCeiling(borrower, millions) ? credit.within : credit.over)(amount, ceiling)]
    : []
  return finish(
    {
      lines: [...verdict.map(told), quoted(text.replace(/^- /, ''))],
      sources: [{ provision, quote: text }],
      computed: [amount, ceiling],
    },
    inquiry,
  )
}
