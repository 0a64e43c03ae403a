/** What a file can turn out to be. */
export const fileTypes = ['jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx'] as const

export type FileType = (typeof fileTypes)[number]

/** The ending of a stored name. */
export const endings: Record<FileType, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
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
