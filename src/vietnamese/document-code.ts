import { fold } from './normalise.ts'

/** Folded short and long names of the kinds of document people cite by number. */
const KINDS = new Map([
  ['qd', 'qd'],
  ['quyet dinh', 'qd'],
  ['nd', 'nd'],
  ['nghi dinh', 'nd'],
  ['tt', 'tt'],
  ['thong tu', 'tt'],
  ['nq', 'nq'],
  ['nghi quyet', 'nq'],
  ['kh', 'kh'],
  ['ke hoach', 'kh'],
  ['cv', 'cv'],
  ['cong van', 'cv'],
  ['hd', 'hd'],
  ['huong dan', 'hd'],
  ['ct', 'ct'],
  ['chi thi', 'ct'],
])
const CODE =
  /(?<![\p{L}\p{N}])(\d{1,5})(\/\d{4})?\s?\/\s?([a-z]{1,8}\d{0,3}(?:\s?[-\u2013]\s?[a-z]{1,8})*)(?![\p{L}\p{N}])/gu
const SPOKEN =
  /(?<![\p{L}\p{N}])([a-z]{2,7}(?: [a-z]{2,5})?)(?:\s+so)?[\s.:]{0,3}(\d{1,5})(?![\p{L}\p{N}.,]\d|[\p{L}\p{N}])/gu

/**
 * Terms that stand for a whole document number, in both forms people use: joined ("148/qd-ttg") and
 * kind with number ("qd148"), folded. A joined number gives its short form too, so that "quyet dinh
 * 148" finds it.
 */
export function findDocumentCodes(text: string): string[] {
  const folded = fold(text)
  const codes = new Set<string>()
  for (const [, number = '', year = '', letters = ''] of folded.matchAll(CODE)) {
    const symbol = letters.replace(/\s/g, '').replaceAll('\u2013', '-')
    const kind = KINDS.get(symbol.split('-')[0] ?? '')
    if (!kind && !year && !symbol.includes('-')) continue
    codes.add(`${number}${year}/${symbol}`)
    if (kind) codes.add(`${kind}${Number(number)}`)
  }
  for (const [, name = '', number = ''] of folded.matchAll(SPOKEN)) {
    const kind = KINDS.get(name) ?? KINDS.get(name.split(' ').at(-1) ?? '')
    if (kind) codes.add(`${kind}${Number(number)}`)
  }
  return [...codes]
}
