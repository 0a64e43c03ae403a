import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import type { Dossier } from '#src/registration/official/dossier.ts'
import { kindsInOrder } from '#src/registration/official/evidence.ts'
import { parseMachineCopy } from '#src/registration/official/machine-copy.ts'
import { type ReadFile, writePackage } from '#src/registration/official/package.ts'
import { paperKinds } from '#src/registration/papers.ts'
import { aDossier, aFile, contentOf, criteria } from '../a-dossier.ts'
import { unzip } from './tools.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const stored: ReadFile = (file) => Readable.from([contentOf(file)])
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const zipOf = (dossier: Dossier, readFile: ReadFile = stored) =>
  buffer(writePackage(dossier, { readFile }))
const packageOf = async (dossier: Dossier, readFile?: ReadFile) =>
  unzip(await zipOf(dossier, readFile))

/** The list's rows by the path, each by its column. */
function readList(bytes: Buffer | undefined): Map<string, Record<string, string>> {
  const text = bytes?.toString('utf8') ?? ''
  expect(text.startsWith('\ufeff"TT",')).toBe(true)
  const rows = text
    .slice(1)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) =>
        cell.replaceAll('""', '"'),
      ),
    )
  const [head = [], ...rest] = rows
  return new Map(
    rest.map((row) => [
      row[1] ?? '',
      Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])),
    ]),
  )
}

test.each(criteria.sets)('the package of set $set holds what its list says', async ({ set }) => {
  const dossier = aDossier(set)
  const entries = await packageOf(dossier)
  const list = readList(entries.get('danh-sach.csv'))
  const code = `HS-26${String(set).padStart(2, '0')}-K7`
  expect([...entries.keys()].slice(0, 4)).toEqual([
    `${code}-mau-01.docx`,
    `${code}-mau-02.docx`,
    'ho-so.json',
    'danh-sach.csv',
  ])
  expect([...list.keys()]).toEqual([...entries.keys()].filter((name) => name !== 'danh-sach.csv'))
  for (const [path, row] of list) {
    const bytes = entries.get(path) ?? Buffer.alloc(0)
    expect(row['SHA-256'], path).toBe(sha256(bytes))
    expect(row['Dung lượng (byte)'], path).toBe(String(bytes.length))
    expect(row['Tình trạng']).toBe('đủ')
  }
  const files = [...entries.keys()].slice(4)
  expect(files).toHaveLength(7)
  const numbers = files.map((path) => path.slice(0, 2))
  expect(numbers).toEqual(numbers.toSorted())
  const copy = parseMachineCopy(entries.get('ho-so.json')?.toString() ?? '')
  expect(copy.values).toEqual(dossier.values)
  expect(copy.levels).toEqual(dossier.levels)
  expect(copy.attachments.map(({ file }) => file)).toEqual(files)
  const present = kindsInOrder(dossier.set).filter((kind) =>
    dossier.attachments.some((file) => file.kind === kind),
  )
  expect([...new Set(copy.attachments.map(({ kind }) => kind))]).toEqual(present)
})

test('the files lie in the order of the criteria under names every system can read', async () => {
  const entries = await packageOf(aDossier(7))
  expect([...entries.keys()].slice(4)).toEqual([
    '01-hop-dong/01-ban-chup-contract-so-1.pdf',
    '01-hop-dong/02-hop-dong-dai-ly.jpg',
    '02-dang-ky-kinh-doanh/01-ban-chup-registration-so-1.pdf',
    '03-so-huu-tri-tue/01-ban-chup-trademark-so-1.pdf',
    '04-cau-chuyen/01-cau-chuyen-dat-nguoi.pdf',
    '05-chung-nhan-attp/01-ban-chup-foodsafety-so-1.pdf',
    '06-anh-san-pham/01-anh.png',
  ])
})

test('the list says what each file proves, when it came and until when it holds', async () => {
  const list = readList((await packageOf(aDossier(7))).get('danh-sach.csv'))
  expect(list.get('05-chung-nhan-attp/01-ban-chup-foodsafety-so-1.pdf')).toMatchObject({
    Loại: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
    'Tên lúc gửi': 'Bản chụp foodSafety số 1.PDF',
    'Định dạng': 'application/pdf',
    'Nhận lúc (giờ Việt Nam)': '01/12/2026 15:15:00',
    'Có giá trị đến': '09/03/2028',
    'Tiêu chí': '9',
  })
})

test('no name leaves the folder, is too long, is taken twice or is a formula', async () => {
  const names = [
    '../../etc/passwd',
    '..\\..\\windows\\system.ini',
    '/absolute.pdf',
    'C:\\x.pdf',
    '=cmd|" /C calc"!A0.pdf',
    '+1.pdf',
    '-1.pdf',
    '@sum.pdf',
    '\t=1.pdf',
    `${'rất dài '.repeat(60)}.pdf`,
    '',
    '....',
    'CON.pdf',
    'a.pdf',
    'a.pdf',
    'nul\u0000l.pdf\u202efdp.exe',
    '\ud800.pdf',
    '문서.pdf',
  ]
  const dossier = aDossier(7, {
    code: '../HS/1',
    attachments: names.map((name, index) => aFile('other', { id: `x${index}`, name })),
  })
  const entries = await packageOf(dossier)
  expect(entries.size).toBe(4 + names.length)
  for (const path of entries.keys()) {
    expect(path).toMatch(/^(?:[\w-]+\/)?[\w-]+\.[a-z]+$/)
    expect(path.length).toBeLessThanOrEqual(120)
  }
  const list = readList(entries.get('danh-sach.csv'))
  for (const row of list.values()) {
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@|%]/)
  }
  expect([...list.values()].map((row) => row['Tên lúc gửi'])).toContain(`'=cmd|" /C calc"!A0.pdf`)
})

test('the longest possible name of every kind is short enough', async () => {
  const attachments = paperKinds.flatMap((kind) =>
    Array.from({ length: 12 }, (_, index) =>
      aFile(kind, { id: `${kind}-${index}`, name: 'w'.repeat(300) }),
    ),
  )
  const entries = await packageOf(aDossier(1, { attachments }))
  expect(entries.size).toBe(4 + attachments.length)
  for (const path of entries.keys()) expect(path.length).toBeLessThanOrEqual(120)
})

test('a file that is gone or altered is said to be so', async () => {
  const [gone, altered] = ['registration-1', 'trademark-1']
  const readFile: ReadFile = (file) => {
    if (file.id === gone) return createReadStream('/nonexistent/gone')
    return Readable.from([file.id === altered ? Buffer.from('khác') : contentOf(file)])
  }
  const entries = await packageOf(aDossier(7), readFile)
  const list = readList(entries.get('danh-sach.csv'))
  const state = (part: string) =>
    [...list].find(([path]) => path.includes(part))?.[1]['Tình trạng'] ?? ''
  expect(state('registration')).toBe('THIẾU TỆP: không còn trong kho')
  expect(state('trademark')).toBe('TỆP ĐÃ KHÁC so với lúc nhận')
  expect(state('foodsafety')).toBe('đủ')
  const names = [...entries.keys()].join('\n')
  expect(names).not.toContain('registration')
  expect(names).toContain('trademark')
})

test('a disk that fails spoils the package instead of leaving a file out', async () => {
  const broken = (after: number): ReadFile => {
    let reads = 0
    return (file) => {
      reads += 1
      if (reads <= after) return stored(file)
      return new Readable({
        read() {
          this.destroy(Object.assign(new Error('EIO: disk'), { code: 'EIO' }))
        },
      })
    }
  }
  // While hashing, and while packing.
  await expect(zipOf(aDossier(7), broken(2))).rejects.toThrow('EIO')
  await expect(zipOf(aDossier(7), broken(9))).rejects.toThrow('EIO')
})

test('what was opened is closed when nobody reads on', async () => {
  const packed: Readable[] = []
  const hashed = new Set<string>()
  const readFile: ReadFile = (file) => {
    if (!hashed.has(file.id)) {
      hashed.add(file.id)
      return stored(file)
    }
    const endless = new Readable({
      read() {
        this.push(randomBytes(65_536))
      },
    })
    packed.push(endless)
    return endless
  }
  const output = writePackage(aDossier(7), { readFile })
  for await (const _ of output) if (packed.length > 0) break
  await expect.poll(() => packed.map(({ destroyed }) => destroyed)).toEqual([true])
})

test('the same dossier gives the same bytes, wherever and whenever', async () => {
  process.env.TZ = 'America/New_York'
  const first = sha256(await zipOf(aDossier(8)))
  process.env.TZ = 'Asia/Tokyo'
  const later = sha256(await zipOf(aDossier(8)))
  expect(later).toBe(first)
  const changed = aDossier(8)
  changed.values.plan = 'Kế hoạch khác'
  expect(sha256(await zipOf(changed))).not.toBe(first)
})

test('a draft is called one and is packed as far as it goes', async () => {
  const nothing = { values: {}, levels: {}, until: {}, attachments: [], set: null }
  const entries = await packageOf(
    aDossier(7, { ...nothing, code: null, submittedAt: null, state: 'draft', skipped: ['email'] }),
  )
  expect([...entries.keys()]).toEqual([
    'ban-nhap-mau-01.docx',
    'ban-nhap-mau-02.docx',
    'ho-so.json',
    'danh-sach.csv',
  ])
  const copy = parseMachineCopy(entries.get('ho-so.json')?.toString() ?? '')
  expect(copy).toMatchObject({ code: null, submittedAt: null, state: 'draft', skipped: ['email'] })
  expect(() => parseMachineCopy('{"schema":"tro-ly-ocop/ho-so/2"}')).toThrow()
})
