import type { Paragraph, Table } from 'docx'
import { type PaperKind, paperKinds } from '#src/registration/papers.ts'
import { form01, form02 } from '#src/text/official.ts'
import { paperLabels } from '#src/text/papers.ts'
import { type Dossier, isTourism } from './dossier.ts'
import { formatDay, formatNumber } from './format.ts'
import { placeAttachments } from './names.ts'
import { createDocument, field, head, heading, paragraph, run, signature } from './page.ts'
import { printDocument } from './print.ts'
import { scoreTable } from './score-table.ts'

const goodsOnly: readonly PaperKind[] = ['selfDeclaration', 'testReport', 'label', 'packaging']

/** Form 02, the report of the producer's own assessment, as a DOCX file. */
export async function writeForm02(dossier: Dossier): Promise<Buffer> {
  const { values } = dossier
  const document = createDocument('02', [
    ...head(dossier, form02),
    heading(form02.general),
    ...general(dossier),
    heading(form02.results),
    ...results(dossier),
    heading(form02.scores),
    ...scores(dossier),
    heading(form02.plan),
    ...field(form02.planned, values.plan, { keepNext: true }),
    signature(dossier),
  ])
  return await printDocument(document, dossier.submittedAt ?? dossier.createdAt)
}

function general(dossier: Dossier): Paragraph[] {
  const { values } = dossier
  return [
    ...field(form02.organisation, values.organisation),
    ...field(form02.product, values.product),
    paragraph([run(`${form02.papers}:`, { bold: true })]),
    ...paperKinds.filter((kind) => isAsked(kind, dossier)).map((kind) => tick(kind, dossier)),
    ...field(form02.history, values.history),
    ...field(form02.structure, values.structure),
  ]
}

function tick(kind: PaperKind, dossier: Dossier): Paragraph {
  const files = placeAttachments(dossier).filter(({ file }) => file.kind === kind)
  const [first] = files
  const ends = dossier.until[kind] ?? files.findLast(({ file }) => file.endsOn)?.file.endsOn
  const notes = [
    ...(ends ? [form02.until(formatDay(ends))] : []),
    ...(first ? [form02.files(first.folder, formatNumber(files.length))] : []),
  ]
  const words = `${paperLabels[kind]}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
  return paragraph([run(hasPaper(kind, dossier) ? '☑ ' : '☐ '), run(words)])
}

/** Of tourism no papers of goods are asked, and of a first registration no old certificate. */
function isAsked(kind: PaperKind, dossier: Dossier): boolean {
  if (hasPaper(kind, dossier)) return true
  if (isTourism(dossier) && goodsOnly.includes(kind)) return false
  return kind !== 'oldCertificate' || (dossier.values.case ?? 'first') !== 'first'
}

function hasPaper(kind: PaperKind, { values, attachments }: Dossier): boolean {
  return (values.papers ?? []).includes(kind) || attachments.some((file) => file.kind === kind)
}

function results(dossier: Dossier): Paragraph[] {
  const { values } = dossier
  const { guests, revenue, profit } = values
  const money = (amount: number | undefined) =>
    amount === undefined ? null : form02.money(formatNumber(amount))
  const made = isTourism(dossier)
    ? [
        ...field(form02.service, values.service),
        ...field(
          form02.guests,
          guests === undefined ? null : form01.guestsCount(formatNumber(guests)),
        ),
      ]
    : field(form02.materials, values.materials)
  return [
    ...made,
    ...field(form02.quality, values.quality),
    ...field(form02.market, values.market),
    ...field(form02.revenue, money(revenue)),
    ...field(form02.profit, money(profit)),
  ]
}

function scores(dossier: Dossier): (Paragraph | Table)[] {
  const { set } = dossier
  const name = field(form02.noSet, set && form01.setName(set.set, set.name), { keepNext: true })
  return set ? [...name, scoreTable(dossier, set)] : name
}
