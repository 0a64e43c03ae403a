import type { CriteriaSet } from '#src/programme/criteria.ts'
import type { Values } from '#src/registration/form/values.ts'
import type { PaperKind } from '#src/registration/papers.ts'

/** A file somebody sent for a dossier; `path` is below the uploads folder, `endsOn` an ISO day. */
export type DossierFile = {
  id: string
  kind: PaperKind
  name: string
  type: string
  size: number
  sha256: string
  path: string
  receivedAt: Date
  endsOn: string | null
}

/** Everything the official files say. */
export type Dossier = {
  /** Read aloud on the telephone; none before submission. */
  code: string | null
  state: string
  createdAt: Date
  submittedAt: Date | null
  formVersion: string
  criteriaVersion: string
  values: Values
  /** What `values.set` names. */
  set: CriteriaSet | null
  /** By the criterion's number. */
  levels: Record<string, { points: number; evidence?: string }>
  /** The last day of a paper, ISO. */
  until: Partial<Record<PaperKind, string>>
  attachments: DossierFile[]
  /** The steps the person passed over. */
  skipped: string[]
}

/** Set 26 is of services: no material, no samples, no packaging. */
export function isTourism({ set, values }: Dossier): boolean {
  return (set?.set ?? values.set) === 26
}
