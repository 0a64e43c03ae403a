import { uploadText } from '#src/text/uploads.ts'
import { type FileType, formats } from './types.ts'

const LONGEST = 100
/** Signs that are not seen, or that turn the letters after them around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu
/** What a file system or a page could take for something else. */
const SPECIAL = /["*:<>?|]/g

/** A name from somebody's device, for the eye only: without folders, and ending as what it is. */
export function toDisplayName(given: string, type: FileType): string {
  const [last = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1)
  const clean = last.replace(UNSEEN, '').replace(SPECIAL, ' ').replace(/\s+/g, ' ').trim()
  const { ending } = formats[type]
  const known = new RegExp(`\\.(?:${ending}|jpeg|hei[cf])$`, 'i')
  const stem = clean.replace(known, '').replace(/^\.+/, '').slice(0, LONGEST).trim()
  return `${stem.replace(/\p{Surrogate}$/u, '') || uploadText.unnamed}.${ending}`
}
