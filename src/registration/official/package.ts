import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { list } from '#src/text/official.ts'
import type { Dossier, DossierFile } from './dossier.ts'
import { writeForm01 } from './form-01.ts'
import { writeForm02 } from './form-02.ts'
import { type Made, type Packed, writeList } from './list.ts'
import { writeMachineCopy } from './machine-copy.ts'
import { officialName, placeAttachments } from './names.ts'
import { entryOptions } from './print.ts'

/** The stored bytes of an attachment; ENOENT where they are gone. */
export type ReadFile = (attachment: DossierFile) => Readable

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The dossier as one ZIP: both forms, the attachments in the order of the criteria, the list with hashes,
 * and a copy for programs. The same bytes for the same dossier and files. Every attachment is read twice:
 * the list says which are gone or are no longer what was received.
 */
export function writePackage(dossier: Dossier, { readFile }: { readFile: ReadFile }): Readable {
  return Readable.from(pack(dossier, readFile), { objectMode: false })
}

async function* pack(dossier: Dossier, readFile: ReadFile): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const opened: Readable[] = []
  const output = Readable.from(zip.outputStream, { objectMode: false })
  zip.on('error', (error: Error) => output.destroy(error))
  const options = entryOptions(dossier.submittedAt ?? dossier.createdAt)
  const packed = await checkAttachments(dossier, readFile)
  for (const { path, content } of await makeFiles(dossier, packed)) {
    zip.addBuffer(content, path, options)
  }
  for (const { path, file, state } of packed) {
    if (state === 'missing') continue
    // One after another: a file is opened when its turn comes.
    zip.addReadStreamLazy(path, { ...options, compressionLevel: 1 }, (give) => {
      const content = readFile(file)
      opened.push(content)
      // The library would wait for the rest for ever.
      content.on('error', (error) => output.destroy(error))
      give(null, content)
    })
  }
  zip.end()
  try {
    yield* output
  } finally {
    for (const stream of opened) stream.destroy()
  }
}

async function makeFiles(
  dossier: Dossier,
  packed: Packed[],
): Promise<{ path: string; content: Buffer }[]> {
  const form01 = await writeForm01(dossier)
  const form02 = await writeForm02(dossier)
  const copy = Buffer.from(writeMachineCopy(dossier))
  const made = [
    describe(officialName(dossier, 'mau-01.docx'), list.form01, DOCX, form01),
    describe(officialName(dossier, 'mau-02.docx'), list.form02, DOCX, form02),
    describe('ho-so.json', list.copy, 'application/json', copy),
  ]
  const contents = made.map(({ path, content }) => ({ path, content }))
  const listed = Buffer.from(writeList(dossier, made, packed))
  return [...contents, { path: 'danh-sach.csv', content: listed }]
}

function describe(
  path: string,
  label: string,
  type: string,
  content: Buffer,
): Made & { content: Buffer } {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { path, label, type, size: content.length, sha256, content }
}

async function checkAttachments(dossier: Dossier, readFile: ReadFile): Promise<Packed[]> {
  const packed: Packed[] = []
  for (const { file, path } of placeAttachments(dossier)) {
    const sha256 = await hash(file, readFile)
    const state = sha256 === null ? 'missing' : sha256 === file.sha256 ? 'whole' : 'changed'
    packed.push({ file, path, state })
  }
  return packed
}

/** Of the bytes there are; null where there are none. */
async function hash(file: DossierFile, readFile: ReadFile): Promise<string | null> {
  const sha256 = createHash('sha256')
  try {
    for await (const chunk of readFile(file)) sha256.update(chunk)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return sha256.digest('hex')
}
