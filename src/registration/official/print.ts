import { buffer } from 'node:stream/consumers'
import { type Document, Packer } from 'docx'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { clockInVietnam } from './format.ts'

const CORE = 'docProps/core.xml'

/**
 * A document's bytes, the same for the same document and moment: the library stamps the clock of the
 * machine into the file and on its parts.
 */
export async function printDocument(document: Document, made: Date): Promise<Buffer> {
  const parts = await unpack(await Packer.toBuffer(document))
  const stamp = `${made.toISOString().slice(0, 19)}Z`
  const zip = new ZipFile()
  for (const [name, part] of parts) {
    const fixed =
      name === CORE
        ? Buffer.from(part.toString('utf8').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp))
        : part
    zip.addBuffer(fixed, name, entryOptions(made))
  }
  zip.end()
  return await buffer(zip.outputStream)
}

/** Of an entry: the moment as the clock in Vietnam shows it, whatever zone the machine is in. */
export function entryOptions(made: Date) {
  const { year, month, day, hour, minute, second } = clockInVietnam(made)
  return {
    mtime: new Date(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    ),
    mode: 0o100644,
    forceDosTimestamp: true,
  }
}

async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  return parts
}
