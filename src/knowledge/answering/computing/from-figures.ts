import { addFigures, compareFigures, type Figure } from '#src/programme/figures.ts'
import { printBase, printFigure, sideBySide } from '#src/text/figures.ts'
import type { Answer } from '../../answer.ts'
import type { Provision } from '../../document.ts'
import type { Library } from '../library.ts'
import { type Inquiry, speaksOf } from '../reading/inquiry.ts'
import { finish, told } from '../writing/frame.ts'

/** Two places that a question names, side by side in what it names of them: which is higher, and the sum. */
export function answerFromFigures(inquiry: Inquiry, library: Library): Answer | null {
  const [one, other, third] = inquiry.placeNamed ? inquiry.places : []
  if (!one || !other || third) return null
  const whats = new Set(library.figures.map(({ what }) => what))
  const asked = [...whats]
    .filter((what) => speaksOf(inquiry, what))
    .toSorted((a, b) => b.length - a.length)
  for (const what of asked) {
    const rows = [one, other].map((place) => findRow(library.figures, { place, what, inquiry }))
    const [first, second] = rows
    if (first && second) return tellBoth(first, second, { inquiry, library })
  }
  return null
}

type Sought = { place: string; what: string; inquiry: Inquiry }

/** The row of a place; of several the one of the year asked about, else the last. */
function findRow(figures: Figure[], { place, what, inquiry }: Sought): Figure | null {
  const rows = figures.filter((row) => row.place === place && row.what === what)
  const years = [...inquiry.given.matchAll(/\b20\d\d\b/g)].map(([year]) => year)
  const ofYear = rows.filter((row) => years.some((year) => covers(row, year)))
  const [last] = (ofYear.length > 0 ? ofYear : rows).toSorted((a, b) =>
    yearOf(b.period.to ?? b.period.from).localeCompare(yearOf(a.period.to ?? a.period.from)),
  )
  return last ?? null
}

function covers({ period: { from, to } }: Figure, year: string): boolean {
  const [start, end] = [yearOf(from ?? to), yearOf(to ?? from)]
  return start !== '' && year >= start && year <= end
}

function yearOf(time: number | string | null): string {
  return time === null ? '' : String(time).slice(0, 4)
}

type With = { inquiry: Inquiry; library: Library }

function tellBoth(one: Figure, other: Figure, { inquiry, library }: With): Answer | null {
  const compared = compareFigures(one, other)
  const sum = compared.kind === 'compared' ? addFigures([one, other]) : null
  const lines = [tellDifference(one, other), ...[one, other].map(tellRow)]
  if (sum) lines.push(sideBySide.together(printBase(sum.amount, sum.unit)))
  const sources = [one, other].flatMap((row) => {
    const provision = library.provisions.find(({ id }) => id === row.source)
    return provision ? [{ provision, quote: quoteOf(provision, row) }] : []
  })
  return finish({ lines: lines.map(told), sources, computed: lines }, inquiry)
}

function tellDifference(one: Figure, other: Figure): string {
  const compared = compareFigures(one, other)
  const [a, b] = [nameOf(one), nameOf(other)]
  if (compared.kind === 'incomparable') {
    return compared.why === 'unit' ? sideBySide.otherUnit : sideBySide.notAlike
  }
  if (!compared.higher) return sideBySide.same(a, b)
  const by = printBase(compared.difference, compared.unit)
  return compared.higher === one ? sideBySide.higher(a, b, by) : sideBySide.higher(b, a, by)
}

function tellRow(row: Figure): string {
  const { subject, bound, period } = row
  const years = sideBySide.years(yearOf(period.from), yearOf(period.to))
  return sideBySide.row(nameOf(row), subject, printFigure(row), { bound, years })
}

function nameOf({ place = '', formerly }: Figure): string {
  return formerly ?? place
}

/** The line of the passage that holds the figure. */
function quoteOf({ text }: Provision, row: Figure): string {
  const figure = printFigure(row).split(' ')[0] ?? ''
  return text.split('\n').find((line) => line.includes(figure)) ?? text.split('\n')[0] ?? text
}
