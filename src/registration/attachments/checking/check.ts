import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import type { FileType } from '#src/registration/attachments/types.ts'
import { findType } from './find-type.ts'
import { cleanImage } from './image.ts'
import { checkOffice } from './office.ts'
import { checkPdf } from './pdf.ts'
import { Refused } from './refused.ts'
import { hasTestVirus } from './test-virus.ts'

/** Writes what may be kept of `from` to `to`, safely on the disk; its hash is of those bytes. */
export async function check(from: string, to: string) {
  const bytes = await readFile(from)
  if (bytes.length === 0) throw new Refused('empty')
  if (hasTestVirus(bytes)) throw new Refused('virus')
  const { type, clean } = await examine(bytes)
  const file = await open(to, 'wx', 0o600)
  try {
    await file.writeFile(clean)
    await file.sync()
  } finally {
    await file.close()
  }
  const sha256 = createHash('sha256').update(clean).digest('hex')
  return { type, size: clean.length, sha256 }
}

async function examine(bytes: Buffer): Promise<{ type: FileType; clean: Buffer }> {
  const type = await findType(bytes)
  switch (type) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return { type, clean: await cleanImage(bytes, type) }
    case 'pdf':
      await checkPdf(bytes)
      return { type, clean: bytes }
    case 'office':
      return { type: await checkOffice(bytes), clean: bytes }
  }
}
