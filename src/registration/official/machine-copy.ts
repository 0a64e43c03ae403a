import { z } from 'zod'
import { criterionValue, untilValue, values } from '#src/registration/form/values.ts'
import { paperKinds } from '#src/registration/papers.ts'
import type { Dossier } from './dossier.ts'
import { placeAttachments } from './names.ts'

const instant = z.iso.datetime()

/** A dossier as programs read it; `schema` grows with every change of the shape. */
const machineCopy = z.object({
  schema: z.literal('tro-ly-ocop/ho-so/1'),
  code: z.string().nullable(),
  state: z.string(),
  createdAt: instant,
  submittedAt: instant.nullable(),
  formVersion: z.string(),
  criteriaVersion: z.string(),
  values: z.object(values).partial(),
  /** Its number and name as in appendix I of Decision 26/2026/QD-TTg. */
  set: z.object({ set: z.int(), name: z.string() }).nullable(),
  levels: z.record(z.string(), criterionValue),
  until: z.partialRecord(z.enum(paperKinds), untilValue),
  attachments: z.array(
    z.object({
      /** Where it lies in the package. */
      file: z.string(),
      kind: z.enum(paperKinds),
      name: z.string(),
      type: z.string(),
      size: z.int().min(0),
      sha256: z.string(),
      receivedAt: instant,
      endsOn: z.iso.date().nullable(),
    }),
  ),
  skipped: z.array(z.string()),
})

/** "ho-so.json". */
export function writeMachineCopy(dossier: Dossier): string {
  const { code, state, formVersion, criteriaVersion, values, levels, until, skipped } = dossier
  const copy: z.input<typeof machineCopy> = {
    schema: 'tro-ly-ocop/ho-so/1',
    code,
    state,
    createdAt: dossier.createdAt.toISOString(),
    submittedAt: dossier.submittedAt?.toISOString() ?? null,
    formVersion,
    criteriaVersion,
    values,
    set: dossier.set && { set: dossier.set.set, name: dossier.set.name },
    levels,
    until,
    attachments: placeAttachments(dossier).map(({ path, file }) => ({
      file: path,
      kind: file.kind,
      name: file.name,
      type: file.type,
      size: file.size,
      sha256: file.sha256,
      receivedAt: file.receivedAt.toISOString(),
      endsOn: file.endsOn,
    })),
    skipped,
  }
  return `${JSON.stringify(copy, null, 2)}\n`
}

/** Throws for what `writeMachineCopy` has not written. */
export function parseMachineCopy(content: string) {
  return machineCopy.parse(JSON.parse(content))
}
