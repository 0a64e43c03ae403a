import { crc32 } from 'node:zlib'
import mammoth from 'mammoth'
import { fromBufferPromise, type Options } from 'yauzl'
import { importRefusals } from '#src/text/importing.ts'
import { FileRefused } from './kinds.ts'

const MAX_ENTRIES = 2000
const MAX_INFLATED_MB = 100
const MAX_DEPTH = 200
/** The only parts that hold words or say how to read them. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/
const ZIP: Options = { lazyEntries: true, decodeStrings: true, strictFileNames: true }

/** The body as HTML, and how many hidden runs were left out. */
export async function readDocx(bytes: Buffer): Promise<{ html: string; hidden: number }> {
  const parts = await unpack(bytes)
  if (!parts.has('word/document.xml')) throw new FileRefused(importRefusals.notWord)
  let hidden = 0
  for (const [name, part] of parts) {
    const xml = part.toString('utf8')
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new FileRefused(importRefusals.doctype)
    if (isTooDeep(xml)) throw new FileRefused(importRefusals.tooDeep)
    if (!name.startsWith('word/')) continue
    const shown = xml.replace(RUN, (run) => {
      if (!isHidden(run)) return run
      hidden += 1
      return ''
    })
    parts.set(name, Buffer.from(shown))
  }
  // Only this clean copy reaches mammoth, whose own unpacking counts nothing.
  const result = await mammoth.convertToHtml(
    { buffer: pack(parts) },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  return { html: result.value, hidden }
}

const RUN = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >])[\s\S])*?<\/w:r>/g

function isHidden(run: string): boolean {
  const style = run.match(/<w:rPr>[\s\S]*?<\/w:rPr>/)?.[0] ?? ''
  return (
    /<w:(?:vanish|webHidden)(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(style) ||
    /<w:color [^>]*w:val="(?:FFFFFF|FEFEFE)"/i.test(style) ||
    /<w:sz w:val="[0-4]"/.test(style)
  )
}

async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, ZIP).catch(refuse)
  if (zip.entryCount > MAX_ENTRIES) throw new FileRefused(importRefusals.zipEntries(MAX_ENTRIES))
  const parts = new Map<string, Buffer>()
  let total = 0
  let entries = 0
  try {
    for await (const entry of zip.eachEntry()) {
      entries += 1
      if (entries > MAX_ENTRIES) throw new FileRefused(importRefusals.zipEntries(MAX_ENTRIES))
      if (entry.isEncrypted()) throw new FileRefused(importRefusals.encrypted)
      const chunks: Buffer[] = []
      // Everything is inflated, wanted or not, so that the sizes are counted and not believed.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (!Buffer.isBuffer(chunk)) continue
        total += chunk.length
        if (total > MAX_INFLATED_MB * 2 ** 20) {
          throw new FileRefused(importRefusals.zipBomb(MAX_INFLATED_MB))
        }
        if (WANTED.test(entry.fileName)) chunks.push(chunk)
      }
      if (WANTED.test(entry.fileName)) parts.set(entry.fileName, Buffer.concat(chunks))
    }
  } catch (error) {
    refuse(error)
  } finally {
    zip.close()
  }
  return parts
}

/** What yauzl throws about names and contents, as our sentence. */
function refuse(error: unknown): never {
  if (error instanceof FileRefused) throw error
  const message = error instanceof Error ? error.message : ''
  const outside = /relative path|absolute path|invalid characters in fileName/.test(message)
  throw new FileRefused(outside ? importRefusals.zipPath : importRefusals.damaged)
}

function isTooDeep(xml: string): boolean {
  let depth = 0
  for (const [, close, empty] of xml.matchAll(/<(\/)?[A-Za-z][^<>]*?(\/)?>/g)) {
    if (close) depth -= 1
    else if (!empty) depth += 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/** A zip file without compression. */
function pack(parts: Map<string, Buffer>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, part] of parts) {
    const path = Buffer.from(name)
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(crc32(part), 0)
    sizes.writeUInt32LE(part.length, 4)
    sizes.writeUInt32LE(part.length, 8)
    sizes.writeUInt16LE(path.length, 12)
    const common = Buffer.concat([Buffer.from('14000008000000000000', 'hex'), sizes])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    bodies.push(Buffer.from('504b0304', 'hex'), common, path, part)
    directory.push(Buffer.from('504b01021400', 'hex'), common, place, path)
    offset += 4 + common.length + path.length + part.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
