import { crc32 } from 'node:zlib'
import mammoth from 'mammoth'
import { hasDoctype, isTooDeep } from '#src/files/xml.ts'
import { walkZip, ZipRefused } from '#src/files/zip.ts'
import { importRefusals } from '#src/text/importing.ts'
import { FileRefused } from './kinds.ts'

const MAX_ENTRIES = 2000
const MAX_INFLATED_MB = 100
/** The only parts that hold words or say how to read them. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/

/** The body as HTML, and how many hidden runs were left out. */
export async function readDocx(bytes: Buffer): Promise<{ html: string; hidden: number }> {
  const parts = await unpack(bytes)
  if (!parts.has('word/document.xml')) throw new FileRefused(importRefusals.notWord)
  let hidden = 0
  for (const [name, part] of parts) {
    const xml = part.toString('utf8')
    if (hasDoctype(xml)) throw new FileRefused(importRefusals.doctype)
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
  const parts = new Map<string, Buffer>()
  const limits = { entries: MAX_ENTRIES, bytes: MAX_INFLATED_MB * 2 ** 20 }
  await walkZip(
    bytes,
    limits,
    (name) => WANTED.test(name),
    (name, part) => void parts.set(name, part),
  ).catch((error: unknown) => {
    throw error instanceof ZipRefused ? new FileRefused(toSentence(error)) : error
  })
  return parts
}

function toSentence({ problem }: ZipRefused): string {
  switch (problem) {
    case 'entries':
      return importRefusals.zipEntries(MAX_ENTRIES)
    case 'bomb':
      return importRefusals.zipBomb(MAX_INFLATED_MB)
    case 'path':
      return importRefusals.zipPath
    case 'encrypted':
      return importRefusals.encrypted
    case 'damaged':
      return importRefusals.damaged
  }
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
