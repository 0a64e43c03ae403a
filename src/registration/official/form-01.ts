import type { Paragraph } from 'docx'
import { form01 } from '#src/text/official.ts'
import {
  caseLabels,
  companySizeLabels,
  originLabels,
  periodLabels,
  producerKindLabels,
  registeredLabels,
  sexLabels,
} from '#src/text/producer.ts'
import { type Dossier, isTourism } from './dossier.ts'
import { formatDay, formatNumber, formatPhone } from './format.ts'
import { createDocument, field, head, heading, pair, signature } from './page.ts'
import { printDocument } from './print.ts'

/** Form 01, the registration, as a DOCX file. */
export async function writeForm01(dossier: Dossier): Promise<Buffer> {
  const tourism = isTourism(dossier)
  const document = createDocument('01', [
    ...head(dossier, form01),
    heading(form01.producer),
    ...producer(dossier),
    heading(tourism ? form01.service : form01.product),
    ...(tourism ? service(dossier) : product(dossier)),
    heading(form01.case),
    ...registrationCase(dossier),
    heading(form01.enclosed),
    ...enclosed(dossier),
    signature(dossier),
  ])
  return await printDocument(document, dossier.submittedAt ?? dossier.createdAt)
}

function producer({ values }: Dossier): Paragraph[] {
  const { kind, companySize, registered, sex, address, phone } = values
  const street = [values.street, address?.commune, address?.province].filter(Boolean).join(', ')
  return [
    ...field(form01.organisation, values.organisation),
    ...field(form01.kind, kind && producerKindLabels[kind]),
    ...(kind === 'company'
      ? field(form01.companySize, companySize && companySizeLabels[companySize])
      : []),
    ...pair(
      [
        form01.registered,
        registered === undefined ? null : registeredLabels[registered ? 'yes' : 'no'],
      ],
      [form01.registrationNumber, values.registrationNumber],
    ),
    ...field(form01.representative, values.representative),
    ...pair([form01.sex, sex && sexLabels[sex]], [form01.ethnicity, values.ethnicity]),
    ...field(form01.address, street),
    ...(address?.formerly ? field(form01.formerly, address.formerly) : []),
    ...pair([form01.phone, phone && formatPhone(phone)], [form01.email, values.email]),
  ]
}

function sheet({ set }: Dossier): Paragraph[] {
  return [
    ...pair([form01.sector, set?.sector], [form01.group, set?.group]),
    ...field(form01.set, set && form01.setName(set.set, set.name)),
  ]
}

function product(dossier: Dossier): Paragraph[] {
  const { product, ingredients, origin, localShare, output } = dossier.values
  const outputInWords =
    output &&
    form01.perPeriod(`${formatNumber(output.amount)} ${output.unit}`, periodLabels[output.per])
  return [
    ...field(form01.productName, product),
    ...sheet(dossier),
    ...field(form01.ingredients, ingredients),
    ...field(form01.origin, origin && originLabels[origin]),
    ...pair(
      [form01.localShare, localShare === undefined ? null : `${formatNumber(localShare)}%`],
      [form01.output, outputInWords],
    ),
  ]
}

function service(dossier: Dossier): Paragraph[] {
  const { product, service, guests } = dossier.values
  return [
    ...field(form01.serviceName, product),
    ...sheet(dossier),
    ...field(form01.offer, service),
    ...field(form01.guests, guests === undefined ? null : form01.guestsCount(formatNumber(guests))),
  ]
}

function registrationCase({ values }: Dossier): Paragraph[] {
  const { oldNumber, oldStars, oldEnds, changes } = values
  const name = values.case && caseLabels[values.case]
  if (!values.case || values.case === 'first') return field(form01.caseName, name)
  return [
    ...pair([form01.caseName, name], [form01.oldNumber, oldNumber]),
    ...pair(
      [form01.oldStars, oldStars && form01.stars(oldStars)],
      [form01.oldEnds, oldEnds && formatDay(oldEnds)],
    ),
    ...field(form01.changes, changes),
  ]
}

function enclosed(dossier: Dossier): Paragraph[] {
  const { values, attachments } = dossier
  // The signature never stands alone.
  const last = { keepNext: true }
  const samples =
    values.samples === undefined ? null : form01.samplesCount(formatNumber(values.samples))
  const files =
    attachments.length > 0 ? form01.attachmentsCount(formatNumber(attachments.length)) : null
  return [
    ...pair([form01.report, form01.reportEnclosed], [form01.attachments, files], last),
    ...(isTourism(dossier) ? [] : field(form01.samples, samples, last)),
  ]
}
