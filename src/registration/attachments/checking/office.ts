import { hasDoctype, isTooDeep } from '#src/files/xml.ts'
import { walkZip, ZipRefused } from '#src/files/zip.ts'
import { readDirectory } from './directory.ts'
import { Refused } from './refused.ts'
import { hasTestVirus } from './test-virus.ts'

const LIMITS = { entries: 2000, bytes: 100 * 2 ** 20 }
/** Tables with little in them shrink to a fiftieth; more than this is made to be big. */
const MAX_RATIO = 200
const SMALL = 10 * 2 ** 20

const TYPES = '[Content_Types].xml'
const MAIN = {
  docx: /wordprocessingml\.document\.main\+xml/,
  xlsx: /spreadsheetml\.sheet\.main\+xml/,
} as const
const MACRO = /vbaProject|vbaData|macroEnabled|\/activeX\//i
const EMBEDDED = /\/embeddings\/|oleObject\d*\.bin$/i
/** A chart's numbers travel as a workbook inside the document. */
const CHART = /\/embeddings\/[^/]+\.xlsx$/i
const PROGRAM = [Buffer.from('MZ'), Buffer.from('\x7fELF', 'latin1'), Buffer.from('#!')]
const ZIP = Buffer.from('PK\x03\x04', 'latin1')

/** A Word or Excel file of today; refuses what unpacks to too much, runs, or fetches from elsewhere. */
export async function checkOffice(bytes: Buffer, inside = false): Promise<'docx' | 'xlsx'> {
  const names = readDirectory(bytes)
  if (names === null) throw new Refused('disguised')
  if (!names.includes(TYPES)) throw new Refused('archive')
  if (names.some((name) => MACRO.test(name))) throw new Refused('macro')
  let types = ''
  let inflated = 0
  const everything = () => true
  await walkZip(bytes, LIMITS, everything, async (name, part) => {
    inflated += part.length
    if (inflated > SMALL && inflated > bytes.length * MAX_RATIO) throw new Refused('bomb')
    if (name === TYPES) types = part.toString('utf8')
    await checkPart(name, part, inside)
  }).catch(refuse)
  if (MACRO.test(types)) throw new Refused('macro')
  if (names.includes('word/document.xml') && MAIN.docx.test(types)) return 'docx'
  if (names.includes('xl/workbook.xml') && MAIN.xlsx.test(types)) return 'xlsx'
  throw new Refused('archive')
}

async function checkPart(name: string, part: Buffer, inside: boolean) {
  if (PROGRAM.some((start) => part.subarray(0, start.length).equals(start))) {
    throw new Refused('embedded')
  }
  if (hasTestVirus(part)) throw new Refused('virus')
  const isZip = part.subarray(0, ZIP.length).equals(ZIP)
  if (CHART.test(name) && isZip && !inside) {
    await checkOffice(part, true)
    return
  }
  if (isZip || EMBEDDED.test(name)) throw new Refused('embedded')
  if (/\.(?:xml|rels|vml)$/i.test(name)) checkXml(name, toText(part))
}

function checkXml(name: string, xml: string) {
  if (hasDoctype(xml) || isTooDeep(xml)) throw new Refused('bomb')
  if (/\.rels$/i.test(name) && reachesOut(xml)) throw new Refused('external')
  if (/\bDDE(?:AUTO)?\b[^<]{0,200}|<ddeLink\b/.test(xml) && /instrText|ddeLink/.test(xml)) {
    throw new Refused('external')
  }
}

/** A link that is clicked is the reader's choice; everything else outside is fetched on opening. */
function reachesOut(relations: string): boolean {
  const all = relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []
  return all.some(
    (one) =>
      /TargetMode\s*=\s*["']External["']/i.test(one) &&
      !/Type\s*=\s*["'][^"']*\/hyperlink["']/.test(one),
  )
}

function toText(part: Buffer): string {
  const mark = part.subarray(0, 2).toString('hex')
  const wide = mark === 'fffe' || mark === '3c00' || part[1] === 0
  if (mark === 'feff' || part[0] === 0) return new TextDecoder('utf-16be').decode(part)
  return wide ? new TextDecoder('utf-16le').decode(part) : part.toString('utf8')
}

function refuse(error: unknown): never {
  if (!(error instanceof ZipRefused)) throw error
  switch (error.problem) {
    case 'entries':
    case 'bomb':
      throw new Refused('bomb')
    case 'path':
      throw new Refused('disguised')
    case 'encrypted':
      throw new Refused('encrypted')
    case 'damaged':
      throw new Refused('damaged')
  }
}
