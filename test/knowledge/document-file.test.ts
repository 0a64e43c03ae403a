import { describe, expect, it } from 'vitest'
import { parseDocumentFile } from '#src/knowledge/document-file.ts'
import { fileProblems } from '#src/text/knowledge.ts'

const head = [
  '---',
  'id: qd-1-2026',
  'kind: Quyết định',
  'number: 1/2026/QĐ-TTg',
  'title: Về một việc',
  'issuer: Thủ tướng Chính phủ',
  'issued: 2026-01-01',
  'effective: 2026-01-02',
  'scope: { level: national }',
  'sources: [bản gốc]',
  'verified: 2026-11-22',
  'confidence: high',
  '---',
]

function parse(body: string[], changed: string[] = head) {
  return parseDocumentFile('a.md', [...changed, ...body].join('\n'))
}

function provisionsOf(body: string[]) {
  const parsed = parse(body)
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems))
  return parsed.provisions
}

function problemsOf(body: string[], changed?: string[]) {
  const parsed = parse(body, changed)
  return parsed.kind === 'bad' ? parsed.problems : []
}

describe('a knowledge file', () => {
  it('gives its front matter with what may be left out filled in', () => {
    const parsed = parse(['## Điều 1', 'Một câu.'])
    expect(parsed).toMatchObject({
      kind: 'parsed',
      document: {
        id: 'qd-1-2026',
        issued: '2026-01-01',
        expires: null,
        replaces: [],
        scope: { level: 'national', place: null, formerly: null },
      },
    })
  })

  it('gives every heading with text one provision under its legal address', () => {
    const provisions = provisionsOf([
      '## Điều 4. Công nhận',
      '### Khoản 2. Hạn của giấy',
      'Giấy có hạn.',
      '#### Điểm đ. Ngừng sản xuất',
      'Bị thu hồi.',
      '## Phụ lục II. Phiếu chấm',
      '### Bộ 26. Du lịch',
      'Khung riêng.',
    ])
    expect(provisions.map(({ id, article, heading }) => ({ id, article, heading }))).toEqual([
      {
        id: 'qd-1-2026#Điều 4/Khoản 2',
        article: 'Điều 4, khoản 2',
        heading: 'Điều 4. Công nhận — Khoản 2. Hạn của giấy',
      },
      {
        id: 'qd-1-2026#Điều 4/Khoản 2/Điểm đ',
        article: 'Điều 4, khoản 2, điểm đ',
        heading: 'Điều 4. Công nhận — Khoản 2. Hạn của giấy — Điểm đ. Ngừng sản xuất',
      },
      {
        id: 'qd-1-2026#Phụ lục II/Bộ 26',
        article: 'Phụ lục II, bộ 26',
        heading: 'Phụ lục II. Phiếu chấm — Bộ 26. Du lịch',
      },
    ])
  })

  it('cites the article alone where the clause has no number', () => {
    const [first, second] = provisionsOf([
      '## Điều 7. Trình tự',
      '### Hội đồng',
      'Một.',
      '### Tổ tư vấn',
      'Hai.',
    ])
    expect([first?.article, second?.article]).toEqual(['Điều 7', 'Điều 7'])
    expect(first?.id).not.toBe(second?.id)
  })

  it('cites a text without articles by its heading', () => {
    expect(provisionsOf(['## Mục tiêu sản phẩm', 'Hai mươi.'])[0]?.article).toBe(
      'Mục tiêu sản phẩm',
    )
  })

  it('keeps the text as written, blank lines and lists included', () => {
    const [provision] = provisionsOf(['## Điều 1', '', 'Gồm:', '', '- một', '- hai', '', ''])
    expect(provision?.text).toBe('Gồm:\n\n- một\n- hai')
  })

  it('takes what a passage stands on, and what hangs below it, out of the text', () => {
    const [provision] = provisionsOf([
      '## Điều 1',
      '',
      '> Nguồn: khoản 1 Điều 1 — 36 tháng',
      '> Theo: b#Điều 2',
      '> Nhắc: c',
      '> Hẹn: 2028-01-22, 2027-07-01',
      '> Loại: mục tiêu',
      '> Gồm: b#Điều 3 | Bao lâu?',
      '',
      'Ba năm.',
    ])
    expect(provision).toMatchObject({
      text: 'Ba năm.',
      basis: {
        lines: ['khoản 1 Điều 1 — 36 tháng'],
        restates: ['b#Điều 2'],
        mentions: ['c'],
        ahead: ['2028-01-22', '2027-07-01'],
        nature: 'goal',
      },
      includes: [{ id: 'b#Điều 3', question: 'Bao lâu?' }],
    })
  })

  it('dates a provision, and those under it', () => {
    const terms = provisionsOf([
      '## Điều 1',
      '> Hiệu lực: từ 2026-02-01 đến trước 2026-06-01',
      '> Nguồn: Điều 1',
      'Một.',
      '### Khoản 1',
      'Hai.',
      '#### Điểm a',
      '> Hiệu lực: đến trước 2026-03-01',
      'Ba.',
      '## Điều 2',
      '> Hiệu lực: từ 2026-02-01',
      'Bốn.',
      '## Điều 3',
      'Năm.',
    ]).map(({ term }) => term)
    const whole = { from: '2026-02-01', until: '2026-06-01' }
    expect(terms).toEqual([
      whole,
      whole,
      { from: '2026-02-01', until: '2026-03-01' },
      { from: '2026-02-01', until: null },
      null,
    ])
  })

  it('reads Windows lines, a byte order mark and decomposed letters alike', () => {
    const lines = [...head, '## Điều 1', '> Nguồn: Điều 1', 'Được.']
    const parsed = parseDocumentFile('a.md', `\uFEFF${lines.join('\r\n').normalize('NFD')}`)
    expect(parsed).toMatchObject({ provisions: [{ article: 'Điều 1', text: 'Được.' }] })
  })
})

describe('a bad knowledge file is named with the line and the reason', () => {
  it.each([
    [
      'text before the first heading',
      ['Chữ.', '## Điều 1', 'Một.'],
      14,
      fileProblems.textBeforeHeading,
    ],
    ['no heading at all', [''], 14, fileProblems.noProvision],
    ['a heading of the first degree', ['# Tên', 'Một.'], 14, fileProblems.headingLevel],
    ['a skipped degree', ['## A', 'Một.', '#### B', 'Hai.'], 16, fileProblems.headingJump],
    [
      'a heading with nothing under it',
      ['## A', 'Một.', '## B'],
      16,
      fileProblems.emptyHeading('B'),
    ],
    [
      'an empty heading before its sibling',
      ['## A', '## B', 'Một.'],
      14,
      fileProblems.emptyHeading('A'),
    ],
    ['a source after the text', ['## A', 'Một.', '> Nguồn: A'], 16, fileProblems.lateAbout],
    ['a sample question', ['## A', '> Hỏi: Gì?', 'Một.'], 15, fileProblems.quoted],
    ['an empty source', ['## A', '> Nguồn:', 'Một.'], 15, fileProblems.quoted],
    ['a day ahead that is none', ['## A', '> Hẹn: mai', 'Một.'], 15, fileProblems.badAhead],
    ['a nature that is none', ['## A', '> Loại: tin đồn', 'Một.'], 15, fileProblems.badNature],
    [
      'a particular without its question',
      ['## A', '> Gồm: b#B', 'Một.'],
      15,
      fileProblems.badIncluded,
    ],
    ['a term without a day', ['## A', '> Hiệu lực:', 'Một.'], 15, fileProblems.badTerm],
    [
      'a term with a day that does not exist',
      ['## A', '> Hiệu lực: từ 2026-02-30', 'Một.'],
      15,
      fileProblems.badTerm,
    ],
    [
      'a term that ends before it begins',
      ['## A', '> Hiệu lực: từ 2026-02-02 đến trước 2026-02-02', 'Một.'],
      15,
      fileProblems.badTerm,
    ],
    [
      'a term after the text',
      ['## A', 'Một.', '> Hiệu lực: từ 2026-02-02'],
      16,
      fileProblems.lateTerm,
    ],
    [
      'a term beyond that of the heading above',
      [
        '## A',
        '> Hiệu lực: đến trước 2026-02-02',
        '### B',
        '> Hiệu lực: đến trước 2026-02-03',
        'Một.',
      ],
      17,
      fileProblems.termBeyondParent,
    ],
    ['another quoted line', ['## A', '> Trích', 'Một.'], 15, fileProblems.quoted],
    [
      'an address given twice',
      ['## Điều 1. A', 'Một.', '## Điều 1. B', 'Hai.'],
      16,
      fileProblems.sameAddress('Điều 1', 'a.md:14'),
    ],
  ])('%s', (_, body, line, reason) => {
    expect(problemsOf(body)).toContainEqual({ file: 'a.md', line, reason })
  })

  it('no front matter', () => {
    expect(parseDocumentFile('a.md', '## Điều 1\nMột.')).toEqual({
      kind: 'bad',
      problems: [{ file: 'a.md', line: 1, reason: fileProblems.noFrontMatter }],
    })
  })

  it('front matter that is never closed', () => {
    const reason = fileProblems.openFrontMatter
    expect(problemsOf([], head.slice(0, -1))).toEqual([{ file: 'a.md', line: 12, reason }])
  })

  it.each([
    ['a day that does not exist', 'issued: 2026-01-01', 'issued: 2026-02-30', 7],
    ['an unknown confidence', 'confidence: high', 'confidence: sure', 12],
    ['an empty list of sources', 'sources: [bản gốc]', 'sources: []', 10],
    ['broken YAML', 'scope: { level: national }', 'scope: { level: national', 10],
  ])('%s, in Vietnamese', (_, line, changed, at) => {
    const [problem] = problemsOf(
      ['## Điều 1', 'Một.'],
      head.map((each) => (each === line ? changed : each)),
    )
    expect(problem).toMatchObject({ file: 'a.md', line: at })
    expect(problem?.reason).toMatch(/sai|không đọc được/)
  })

  it('a field that is missing is named', () => {
    const problems = problemsOf(
      ['## Điều 1', 'Một.'],
      head.filter((line) => !line.startsWith('issuer')),
    )
    expect(problems).toHaveLength(1)
    expect(problems[0]?.reason).toContain('"issuer"')
  })

  it('every fault at once, in the head and below', () => {
    const problems = problemsOf(
      ['## A'],
      head.map((line) => (line.startsWith('verified') ? 'verified: hôm qua' : line)),
    )
    expect(problems.map(({ line }) => line)).toEqual([11, 14])
  })
})
