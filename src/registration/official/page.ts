import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { communeType, page } from '#src/text/official.ts'
import type { Dossier } from './dossier.ts'
import { placeAndDay, toLines, toSafe } from './format.ts'

/** Twentieths of a point. */
export const CENTIMETRE = 567
/** Of the text between the margins. */
export const TEXT_WIDTH = 9073
/** Half points. */
const FONT_SIZE = 26
const FIELD_SPACING = { before: 30, after: 30 }
/** Letters. */
const HALF_LINE = 34
const FONT = 'Times New Roman'
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const noBorders = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

/** On one page with what follows. */
type Keep = { keepNext?: boolean }
type Style = { bold?: boolean; italics?: boolean; size?: number }

/** Text that is safe to print, whatever was typed. */
export function run(text: string, style: Style = {}): TextRun {
  return new TextRun({ text: toSafe(text).replaceAll('\n', ' '), ...style })
}

export function centred(text: string, style: Style = {}, after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after },
    children: [run(text, style)],
  })
}

export function heading(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 160, after: 60 },
    children: [run(text, { bold: true })],
  })
}

/** "Label: value", the value's further lines below; in words where there is none. */
export function field(
  label: string,
  value: string | null | undefined,
  keep: Keep = {},
): Paragraph[] {
  const [first = '', ...rest] = toLines(value)
  return [
    paragraph([run(`${label}: `, { bold: true }), run(first)], keep),
    ...rest.map((line) => paragraph([run(line)], keep)),
  ]
}

type Labelled = [label: string, value: string | null | undefined]

/** Two fields beside each other, or below where one is too long. */
export function pair(left: Labelled, right: Labelled, keep: Keep = {}): Paragraph[] {
  const fits = [left, right].every(
    ([label, value]) => label.length + toLines(value).join(' ').length <= HALF_LINE,
  )
  if (!fits) return [...field(...left, keep), ...field(...right, keep)]
  return [
    new Paragraph({
      spacing: FIELD_SPACING,
      ...keep,
      tabStops: [{ type: TabStopType.LEFT, position: TEXT_WIDTH / 2 }],
      children: [...labelled(left), new TextRun({ children: [new Tab()] }), ...labelled(right)],
    }),
  ]
}

function labelled([label, value]: Labelled): TextRun[] {
  return [run(`${label}: `, { bold: true }), run(toLines(value).join(' '))]
}

export function paragraph(children: ParagraphChild[], keep: Keep = {}): Paragraph {
  return new Paragraph({ spacing: FIELD_SPACING, ...keep, children })
}

/** The head of an administrative document: who writes beside the country, the title, to whom. */
export function head(
  dossier: Dossier,
  { title, subtitle }: { title: string; subtitle: string },
): (Table | Paragraph)[] {
  const { code, submittedAt, values } = dossier
  const commune = values.address?.commune ?? null
  const place = commune?.replace(communeType, '') ?? null
  const writer = [
    centred(values.organisation ?? page.dots, { bold: true, size: 24 }),
    centred(code ? page.code(code) : page.draft, { size: 24 }),
  ]
  const country = [
    centred(page.country, { bold: true, size: 24 }),
    underlined(page.motto),
    centred(placeAndDay(place, submittedAt), { italics: true }),
  ]
  return [
    columns([
      { width: 3573, children: writer },
      { width: 5500, children: country },
    ]),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 280 },
      children: [run(title, { bold: true, size: 30 })],
    }),
    centred(subtitle, { bold: true }, 160),
    centred(page.to(commune ?? page.anyCommune), {}, 160),
  ]
}

/** The place for the representative's signature, kept together on one page. */
export function signature({ values }: Dossier): Table {
  const lines = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 240 },
      children: [run(page.signature, { bold: true })],
    }),
    centred(page.signHere, { italics: true }, 1000),
    centred(values.representative ?? page.dots, { bold: true }),
  ]
  return columns([
    { width: 4073, children: [new Paragraph({})] },
    { width: 5000, children: lines },
  ])
}

/** A document of A4 pages, numbered from the second on, with what it was made after at the foot. */
export function createDocument(form: '01' | '02', children: (Paragraph | Table)[]): Document {
  const foot = new Footer({ children: [centred(page.foot(form), { italics: true, size: 18 })] })
  return new Document({
    styles: {
      default: { document: { run: { font: FONT, size: FONT_SIZE, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: {
              top: 2 * CENTIMETRE,
              bottom: 2 * CENTIMETRE,
              left: 3 * CENTIMETRE,
              right: 2 * CENTIMETRE,
              header: CENTIMETRE,
              footer: 500,
            },
          },
        },
        headers: { first: new Header({ children: [] }), default: pageNumbers() },
        footers: { first: foot, default: foot },
        children,
      },
    ],
  })
}

function pageNumbers(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  })
}

function underlined(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 80 },
    children: [new TextRun({ text, bold: true, underline: {} })],
  })
}

function columns(parts: { width: number; children: Paragraph[] }[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: parts.map(({ width }) => width),
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: parts.map(
          ({ width, children }) =>
            new TableCell({ width: { size: width, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  })
}
