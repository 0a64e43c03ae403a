import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture in a colour of its own, with the place and the time a telephone would write into it. */
export function aPhoto(type: 'jpeg' | 'png' | 'webp' = 'jpeg', red = 120): Promise<Buffer> {
  return sharp({
    create: { width: 640, height: 480, channels: 3, background: { r: red, g: 90, b: 40 } },
  })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'TelephoneMaker' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 1/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 51/1 0/1',
      },
    })
    .toFormat(type)
    .toBuffer()
}

/** A photograph of some megabytes: noise does not pack. */
export function aBigPhoto(seed: number): Promise<Buffer> {
  const [width, height] = [1600, 1200]
  let state = seed
  const noise = Buffer.alloc(width * height * 3, 0).map(() => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state >> 16
  })
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

type PdfOptions = { pages?: number; objects?: string[]; catalog?: string; page?: string }

/** A PDF of so many empty pages; `objects` get the numbers from 4 on. */
export function aPdf({
  pages = 1,
  objects = [],
  catalog = '',
  page = '',
}: PdfOptions = {}): Buffer {
  const first = 4 + objects.length
  const kids = Array.from({ length: pages }, (_, n) => `${first + n} 0 R`)
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`,
    '<< /Length 0 >>\nstream\n\nendstream',
    ...objects,
    ...kids.map(
      () => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R ${page} >>`,
    ),
  ]
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const places = bodies.map((body, n) => {
    const at = text.length
    text += `${n + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = bodies.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(`${text}${table}${trailer}`, 'latin1')
}

export type Part = {
  name: string
  bytes: Buffer | string
  /** What the headers say of it, where they lie. */
  size?: number
  crc?: number
  flags?: number
  localName?: string
  mode?: number
  /** The deflated bytes themselves, where they were made otherwise. */
  packed?: Buffer
}

/** A zip whose headers say what they are told to. */
export function aZip(
  parts: Part[],
  { comment = '', shift = 0, count = parts.length } = {},
): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { name, size, flags = 0, localName = name, mode = 0o100644 } = part
    const bytes = Buffer.from(part.bytes)
    const packed = part.packed ?? deflateRawSync(bytes)
    const common = (path: string) => {
      const head = Buffer.alloc(26)
      head.writeUInt16LE(20, 0)
      head.writeUInt16LE(flags, 2)
      head.writeUInt16LE(8, 4)
      head.writeUInt32LE(part.crc ?? crc32(bytes), 10)
      head.writeUInt32LE(packed.length, 14)
      head.writeUInt32LE(size ?? bytes.length, 18)
      head.writeUInt16LE(Buffer.byteLength(path), 22)
      return head
    }
    const place = Buffer.alloc(14)
    place.writeUInt32LE((mode << 16) >>> 0, 6)
    place.writeUInt32LE(offset + shift, 10)
    const local = Buffer.from(localName)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common(localName), local, packed])
    bodies.push(body)
    const path = Buffer.from(name)
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common(name), place, path)
    offset += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(count % 65536, 8)
  end.writeUInt16LE(count % 65536, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset + shift, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...bodies, list, end, Buffer.from(comment)])
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** One relation of an office file. */
export function relation(type: string, target: string, mode = 'External'): string {
  return `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${KINDS}/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`
}

function office(part: string, type: string, body: string, { extra = [], types = type }: Extra) {
  const content = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${types}"/></Types>`
  return [
    { name: '[Content_Types].xml', bytes: content },
    { name: '_rels/.rels', bytes: relation('officeDocument', part, 'Internal') },
    { name: part, bytes: `${HEAD}${body}` },
    ...extra,
  ]
}

type Extra = { extra?: Part[]; types?: string; before?: string }

export function docxParts(text = 'a', options: Extra = {}): Part[] {
  const body = `${options.before ?? ''}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
  const type = `${OFFICE}.wordprocessingml.document.main+xml`
  return office('word/document.xml', type, body, options)
}

export function xlsxParts(text = 'a', options: Extra = {}): Part[] {
  const body = `${options.before ?? ''}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="${text}" sheetId="1"/></sheets></workbook>`
  return office('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`, body, options)
}

export const aDocx = (text?: string, options?: Extra) => aZip(docxParts(text, options))
export const aXlsx = (text?: string, options?: Extra) => aZip(xlsxParts(text, options))
