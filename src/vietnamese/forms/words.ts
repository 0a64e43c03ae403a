import { fold, normalise } from '#src/vietnamese/normalise.ts'

/** A number, a run of letters or a sign; `typed` is normalised and keeps its marks. */
export type Word = { typed: string; folded: string; start: number; end: number }

const WORD = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}']*|[-\u2013+%/]/gu
/** The letter o typed for a nought inside a number: "5oo", "5ook". */
const NOUGHTS = /\d[\do]*o(?=k|tr|\d|(?!\p{L}))/gu
const GROUPED = /(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,])/g

/** Cut so that digits and letters part: "2tr5" is three words. */
export function splitWords(text: string): Word[] {
  const plain = normalise(text)
    .replace(NOUGHTS, (typed) => typed.replaceAll('o', '0'))
    .replace(GROUPED, (typed) => typed.replaceAll(' ', ''))
  return [...plain.matchAll(WORD)].map(({ 0: typed, index }) => {
    return { typed, folded: fold(typed), start: index, end: index + typed.length }
  })
}
