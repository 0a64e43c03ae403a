import type { Transaction } from '#src/database/client.ts'
import { type FileType, fileTypes } from '#src/registration/attachments/types.ts'
import { type Form, toKnown } from '#src/registration/form/form.ts'
import { isPaperKind, type PaperKind } from '#src/registration/papers.ts'
import { findDossier } from '#src/registration/store.ts'
import type { Dossier, DossierFile } from './dossier.ts'

const mimeTypes: Record<FileType, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What the official files of a dossier say, as it is stored now; null where there is none. */
export async function loadOfficial(
  db: Pick<Transaction, 'registration' | 'attachment' | 'registrationEvent'>,
  form: Form,
  id: string,
): Promise<Dossier | null> {
  const dossier = await findDossier(db, id)
  if (!dossier) return null
  const { code, state, createdAt, submittedAt, formVersion, criteriaVersion, answers } = dossier
  const { values, levels, until } = toKnown(answers)
  const files = await db.attachment.findMany({
    where: { registration: id },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  })
  return {
    ...{ code, state, createdAt, submittedAt, formVersion, criteriaVersion, values },
    set: values.set === undefined ? null : form.setOf(values.set),
    levels: Object.fromEntries(
      Object.entries(levels).map(([criterion, { points, evidence }]) => [
        criterion,
        evidence === undefined ? { points } : { points, evidence },
      ]),
    ),
    until: toEnds(until, files),
    attachments: files.flatMap((file) => toFile(file) ?? []),
    skipped: Object.entries(answers).flatMap(([name, one]) => ('skipped' in one ? [name] : [])),
  }
}

type Row = Omit<DossierFile, 'kind'> & { kind: string }

function toFile({ kind, type, ...file }: Row): DossierFile | null {
  if (!isPaperKind(kind)) return null
  const known = fileTypes.find((one) => one === type)
  return { ...file, kind, type: known ? mimeTypes[known] : type }
}

/** What was answered in the form, and what was said of the files themselves. */
function toEnds(until: Record<string, string>, files: Row[]): Partial<Record<PaperKind, string>> {
  const ends: Partial<Record<PaperKind, string>> = {}
  for (const { kind, endsOn } of files) if (isPaperKind(kind) && endsOn) ends[kind] = endsOn
  for (const [kind, day] of Object.entries(until)) if (isPaperKind(kind)) ends[kind] = day
  return ends
}
