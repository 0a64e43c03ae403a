import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validityOn } from '#src/programme/validity.ts'
import { corpusProblems } from '#src/text/knowledge.ts'
import { aDocument, provisionsOf, reasonsFor } from './a-folder.ts'

const offices = `
- matter: nop-ho-so
  name: Nộp hồ sơ
  levels: [{ level: commune, office: UBND xã, confidence: high }]
  source: [a]
`
const doubts = (changes = '') => `
verified: 2026-11-30
doubts:
  - id: so-nguoi
    subject: Số người của hội đồng
    apart: [mấy người, mấy vị]
    text: Em chưa có căn cứ về số người.
    known: Hội đồng do tỉnh lập.
    ask: nop-ho-so
    settles: Hướng dẫn của Bộ
${changes}`

describe('questions people ask', () => {
  test('hang on the provision of their address', async () => {
    const [provision] = await provisionsOf({
      'a.md': aDocument('a', ['## Điều 1. Hạn', 'Một.']),
      'questions/a.yaml': '"Điều 1": [Bao lâu?, bao lau]',
    })
    expect(provision?.asks).toEqual(['Bao lâu?', 'bao lau'])
  })

  test('of a provision or a document that is not there are a problem', async () => {
    const files = { 'a.md': aDocument('a'), 'questions/a.yaml': '"Điều 2": [Gì?]' }
    expect(await reasonsFor(files)).toEqual([corpusProblems.questionOfNone('a#Điều 2')])
    const other = { 'a.md': aDocument('a'), 'questions/b.yaml': '"Điều 1": [Gì?]' }
    expect(await reasonsFor(other)).toEqual([corpusProblems.questionOfNone('b#Điều 1')])
  })

  test('that are no list are a problem', async () => {
    const reasons = await reasonsFor({
      'a.md': aDocument('a'),
      'questions/a.yaml': '"Điều 1": Gì?',
    })
    expect(reasons).toHaveLength(1)
  })
})

describe('a doubt', () => {
  test('is a provision of its own, silent until its subject is asked for', async () => {
    const provisions = await provisionsOf({
      'a.md': aDocument('a'),
      'offices.yaml': offices,
      'doubts.yaml': doubts(),
      'questions/doubts.yaml': '"so-nguoi": [Hội đồng mấy người?]',
    })
    expect(provisions.at(-1)).toMatchObject({
      id: 'doubts#so-nguoi',
      text: 'Em chưa có căn cứ về số người. Hội đồng do tỉnh lập.',
      asks: ['Hội đồng mấy người?'],
      doubt: { apart: ['mấy người', 'mấy vị'], matter: 'nop-ho-so' },
      document: { confidence: 'unconfirmed' },
    })
  })

  test('must name a matter of the table of offices', async () => {
    const files = { 'a.md': aDocument('a'), 'doubts.yaml': doubts() }
    expect(await reasonsFor(files)).toEqual([corpusProblems.noMatter('so-nguoi', 'nop-ho-so')])
  })

  test('must say what sets it apart and what would settle it', async () => {
    const bare = doubts().replace(/^ {4}(?:apart|settles):.*\n/gmu, '')
    const reasons = await reasonsFor({
      'a.md': aDocument('a'),
      'offices.yaml': offices,
      'doubts.yaml': bare,
    })
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toMatch(/apart[\s\S]*settles/)
  })

  test('of one place belongs to that place', async () => {
    const provisions = await provisionsOf({
      'a.md': aDocument('a'),
      'offices.yaml': offices,
      'doubts.yaml': doubts('    place: Huế\n'),
    })
    expect(provisions.at(-1)?.document.scope).toMatchObject({ level: 'province', place: 'Huế' })
  })
})

test('an overview is law as long as everything it restates is', async () => {
  const law = (id: string, effective: string, expires: string) =>
    aDocument(id, ['## Điều 1', 'Một.'], { issued: effective, effective, expires })
  const provisions = await provisionsOf({
    'a.md': law('a', '2023-02-24', '2026-07-21'),
    'b.md': law('b', '2025-07-06', '2027-01-01'),
    'over.md': aDocument('over', ['## Hạn', '> Theo: a#Điều 1', '> Theo: b#Điều 1', 'Được.'], {
      number: 'Tổng quan',
      issued: "''",
      effective: 'null',
    }),
  })
  const over = provisions.find(({ id }) => id === 'over#Hạn')
  const on = (day: string) => over && validityOn(over.document, day)
  expect([on('2025-07-05'), on('2025-07-06'), on('2026-07-20'), on('2026-07-21')]).toEqual([
    'not-yet',
    'in-force',
    'in-force',
    'expired',
  ])
})

test('data that does not fit is named, not thrown', async () => {
  const files = { 'a.md': aDocument('a'), 'figures.yaml': '- id: x', 'offices.yaml': '{' }
  expect(await reasonsFor(files)).toHaveLength(2)
})

test('the guide of the folder is no document', async () => {
  const provisions = await provisionsOf({ 'a.md': aDocument('a'), 'README.md': '# Kho' })
  expect(provisions).toHaveLength(1)
})

test('sentences on criteria are generated for the sets they are true for', async () => {
  const read = (file: string) => readFileSync(`knowledge/${file}`, 'utf8')
  const provisions = await provisionsOf({
    'qd.md': aDocument('qd-26-2026'),
    'criteria-qd26.json': read('criteria-qd26.json'),
    'criteria-topics.yaml': read('criteria-topics.yaml'),
  })
  const textOf = (address: string) =>
    provisions.find(({ id }) => id === `qd-26-2026#Phụ lục II/${address}`)?.text ?? ''
  expect(textOf('Liên kết sản xuất, tiêu thụ')).toMatch(
    /5 sao thì liên kết sản xuất phải từ 3 điểm .*đúng với bộ 1–20; riêng bộ 21–25 phải từ 4 điểm.*Bộ 26 không có mục này/,
  )
  expect(textOf('Bao bì')).toMatch(/Muốn 3 sao thì bao bì phải từ 2 điểm .*đúng với bộ 1–20\./)
  expect(textOf('Sở hữu trí tuệ, nhãn hiệu')).toMatch(/3 sao .*cả 26 bộ.*4 sao .*cả 26 bộ/)
  expect(textOf('Năng lực, quy mô sản xuất')).toMatch(/không phải mức tối thiểu .*bộ 1–25/)
  expect(textOf('Điều kiện, mức tối thiểu để được 3 sao')).toContain(
    'Đúng với cả 26 bộ: sở hữu trí tuệ từ 1 điểm.',
  )
  expect(textOf('Bộ 26/Mức tối thiểu từng sao')).toContain('tăng trưởng kinh doanh ít nhất 3 điểm')
  expect(textOf('Bộ 9/Điểm tối đa từng mục')).toContain('nguồn nguyên liệu tối đa 5 điểm')
})
