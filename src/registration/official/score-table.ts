import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type CriteriaSet, type Criterion, listCriteria, partsOf } from '#src/programme/criteria.ts'
import { form02, nothingYet } from '#src/text/official.ts'
import type { Dossier } from './dossier.ts'
import { kindsProving } from './evidence.ts'
import { formatNumber, toLines } from './format.ts'
import { type Placed, placeAttachments } from './names.ts'
import { run, TEXT_WIDTH } from './page.ts'

const { columns } = form02
/** Twentieths of a point, for the number, the name, the most, the level, the points, the evidence. */
const WIDTHS = [620, 1800, 720, 2993, 720, 2220]
/** Half points. */
const SIZE = 22
const SHADE = 'E7EEF5'

type Look = { bold?: boolean; centre?: boolean; shade?: boolean; span?: number }
type Sum = { points: number; unscored: number }

/** Part III: every criterion with its level in words, its points and what proves it; sums of the parts and of all. */
export function scoreTable(dossier: Dossier, set: CriteriaSet): Table {
  const placed = placeAttachments(dossier)
  const parts = ['A', 'B', 'C'] as const
  const rows = parts.flatMap((part) => {
    const heads = set.criteria.filter((criterion) => criterion.part === part)
    const inPart = heads.flatMap((one) => [one, ...partsOf(set, one)])
    return [
      partRow(form02.parts[part]),
      ...inPart.map((criterion) => criterionRow(criterion, dossier, set, placed)),
      sumRow(form02.total(part), heads, sum(inPart, dossier)),
    ]
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    rows: [
      headRow(),
      ...rows,
      sumRow(form02.grandTotal, set.criteria, sum(listCriteria(set), dossier)),
    ],
  })
}

function headRow(): TableRow {
  const { number, criterion, max, level, points, evidence } = columns
  const texts = [number, criterion, max, level, points, evidence]
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: texts.map((text, at) => cell(at, text, { bold: true, centre: true, shade: true })),
  })
}

function partRow(title: string): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext: true,
    children: [cell(0, title, { bold: true, shade: true, span: WIDTHS.length })],
  })
}

function criterionRow(
  criterion: Criterion,
  dossier: Dossier,
  set: CriteriaSet,
  placed: Placed[],
): TableRow {
  const { id, name, max } = criterion
  const inside = partsOf(set, criterion)
  const group = inside.length > 0
  const level = dossier.levels[id]
  const look = { bold: group }
  const points = group ? pointsOf(sum(inside, dossier)) : level && formatNumber(level.points)
  return new TableRow({
    cantSplit: true,
    keepNext: group,
    children: [
      cell(0, id, { ...look, centre: true }),
      cell(1, name, look),
      cell(2, formatNumber(max), { ...look, centre: true }),
      cell(3, group ? '' : levelInWords(criterion, level?.points)),
      cell(4, points ?? form02.noPoints, { ...look, centre: true }),
      cell(5, group ? '' : evidenceOf(criterion, level?.evidence, placed)),
    ],
  })
}

/** The words of the option with these points: of all of them where the sheet has several. */
function levelInWords({ options }: Criterion, points: number | undefined): string {
  const chosen = options.filter((option) => option.points === points)
  const words = chosen.map(({ text, case: name }) => (name ? form02.inCase(name, text) : text))
  return words.length > 0 ? words.join(form02.either) : nothingYet
}

function evidenceOf(criterion: Criterion, told: string | undefined, placed: Placed[]): string {
  const kinds = kindsProving(criterion)
  const files = placed.filter(({ file }) => kinds.includes(file.kind))
  const folders = [...new Set(files.map(({ folder }) => folder))].map((folder) =>
    form02.enclosed(
      folder,
      files
        .filter((one) => one.folder === folder)
        .map(({ number }) => number)
        .join(', '),
    ),
  )
  return [told, ...folders].filter(Boolean).join('\n') || nothingYet
}

function sumRow(title: string, heads: Criterion[], total: Sum): TableRow {
  const max = heads.reduce((most, criterion) => most + criterion.max, 0)
  const look = { bold: true, centre: true, shade: true }
  const left = total.unscored > 0 ? form02.unscored(total.unscored) : ''
  return new TableRow({
    cantSplit: true,
    children: [
      cell(0, title, { bold: true, shade: true, span: 2 }),
      cell(2, formatNumber(max), look),
      cell(3, left, { shade: true }),
      cell(4, pointsOf(total) ?? form02.noPoints, look),
      cell(5, '', { shade: true }),
    ],
  })
}

/** Of those that are scored themselves. */
function sum(criteria: Criterion[], { levels }: Dossier): Sum {
  const scored = criteria.filter(({ options }) => options.length > 0)
  return {
    points: scored.reduce((points, { id }) => points + (levels[id]?.points ?? 0), 0),
    unscored: scored.filter(({ id }) => !levels[id]).length,
  }
}

function pointsOf({ points, unscored }: Sum): string | null {
  return points === 0 && unscored > 0 ? null : formatNumber(points)
}

function cell(at: number, text: string, { bold, centre, shade, span }: Look = {}): TableCell {
  const lines = text === '' ? [''] : toLines(text)
  return new TableCell({
    width: { size: span ? 0 : (WIDTHS[at] ?? 0), type: span ? WidthType.AUTO : WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span && { columnSpan: span }),
    ...(shade && { shading: { fill: SHADE } }),
    children: lines.map(
      (line) =>
        new Paragraph({
          alignment: centre ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(line, { size: SIZE, ...(bold && { bold }) })],
        }),
    ),
  })
}
