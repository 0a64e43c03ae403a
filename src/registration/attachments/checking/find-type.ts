import { fileTypeFromBuffer } from 'file-type'
import { Refused } from './refused.ts'

const HEAD_BYTES = 1024
const ARCHIVES = new Set(['zip', 'rar', '7z', 'gz', 'tar', 'xz', 'bz2', 'zst', 'lz', 'cab', 'iso'])
/** The kinds of picture that go by HEIC, as a telephone writes them at the beginning. */
const HEIC = /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/

/** By the bytes alone; what a name says counts for nothing. */
export async function findType(bytes: Buffer): Promise<'jpeg' | 'png' | 'webp' | 'pdf' | 'office'> {
  const starts = (hex: string) => bytes.toString('hex', 0, hex.length / 2) === hex
  if (starts('ffd8ff')) return 'jpeg'
  if (starts('89504e470d0a1a0a')) return 'png'
  if (starts('52494646') && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  if (starts('255044462d')) return 'pdf'
  if (starts('504b0304')) return 'office'
  if (starts('d0cf11e0a1b11ae1')) {
    const sealed = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new Refused(sealed ? 'encrypted' : 'oldOffice')
  }
  if (bytes.subarray(0, HEAD_BYTES).includes('%PDF-')) throw new Refused('disguised')
  // The prebuilt image library has no decoder for the HEVC inside.
  if (HEIC.test(bytes.toString('latin1', 4, 12))) throw new Refused('heic')
  const found = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined)
  if (starts('504b') || (found && ARCHIVES.has(found.ext))) throw new Refused('archive')
  throw new Refused('type')
}
