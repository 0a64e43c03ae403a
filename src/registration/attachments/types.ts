/** What a file can turn out to be. */
export const fileTypes = ['jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx'] as const

export type FileType = (typeof fileTypes)[number]

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** The ending of a stored name, and the type as it is written down. */
export const formats: Record<FileType, { ending: string; mime: string }> = {
  jpeg: { ending: 'jpg', mime: 'image/jpeg' },
  png: { ending: 'png', mime: 'image/png' },
  webp: { ending: 'webp', mime: 'image/webp' },
  pdf: { ending: 'pdf', mime: 'application/pdf' },
  docx: { ending: 'docx', mime: `${OFFICE}.wordprocessingml.document` },
  xlsx: { ending: 'xlsx', mime: `${OFFICE}.spreadsheetml.sheet` },
}

export const MAX_FILE_MB = 20
export const MAX_DOSSIER_MB = 200
export const MAX_PAGES = 500
/** A photo of 70 megapixels is more than any telephone takes unasked. */
export const MAX_MEGAPIXELS = 70

/** Why a file is not kept; each has its sentence in src/text/uploads.ts. */
export const refusalKeys = [
  'empty',
  'tooBig',
  'dossierFull',
  'closed',
  'type',
  'heic',
  'oldOffice',
  'archive',
  'damaged',
  'encrypted',
  'pixels',
  'pages',
  'active',
  'macro',
  'external',
  'embedded',
  'disguised',
  'bomb',
  'virus',
  'slow',
  'memory',
  'crashed',
] as const

export type RefusalKey = (typeof refusalKeys)[number]
