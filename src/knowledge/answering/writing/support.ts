/** A document number, a date or a plain number: what may not appear in an answer without a source. */
const FIGURES = /\d+(?:[.,/]\d+)*/g

/** Whether every figure of `text` stands in one of `sources` too, however it is grouped or padded there. */
export function isSupported(text: string, sources: string[]): boolean {
  const known = new Set(sources.flatMap(findFigures))
  return findFigures(text).every((figure) => known.has(figure))
}

/** Whether a text is, blanks and Unicode form aside, a part of one of `sources`, word for word. */
export function isQuoted(text: string, sources: string[]): boolean {
  const words = level(text)
  return words !== '' && sources.some((source) => level(source).includes(words))
}

function level(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** "05" and "5" are one figure, and so are "1.588" and "1588"; a date or a document number is one as a whole. */
export function findFigures(text: string): string[] {
  return [...text.matchAll(FIGURES)].map(([figure]) => readFigure(figure))
}

/** A figure in the one spelling that figures are compared in. */
export function readFigure(figure: string): string {
  return figure.split('/').map(plain).join('/')
}

function plain(figure: string): string {
  const ungrouped = /^\d{1,3}(?:\.\d{3})+$/.test(figure) ? figure.replaceAll('.', '') : figure
  return ungrouped.replace(',', '.').replace(/^0+(?=\d)/, '')
}
