import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openKnowledge } from '#src/knowledge/open.ts'
import { aDocument, aFolder } from './corpus/a-folder.ts'

const row = (id: string, place: string, amount: number, unit: string, source: string) => `
- id: ${id}
  place: ${place}
  what: kinh phí
  subject: kinh phí thực hiện kế hoạch
  period: { from: 2019, to: 2020 }
  amount: ${amount}
  unit: ${unit}
  kind: budget
  source: ${source}
  confidence: high
`
const province = (id: string, code: string, place: string) => ({
  file: aDocument(id, ['## Vốn', '> Nguồn: mục 1', `Kế hoạch dự kiến {{${id}-von}}.`], {
    number: `${code}/KH-UBND`,
    scope: `{ level: province, place: ${place} }`,
  }),
  place: { code, name: place, former: [], districts: [] },
})

async function open() {
  const one = province('can-tho', '92', 'Cần Thơ')
  const other = province('cao-bang', '04', 'Cao Bằng')
  const folder = await aFolder({
    'can-tho.md': one.file,
    'cao-bang.md': other.file,
    'places.json': JSON.stringify([one.place, other.place]),
    'figures.yaml':
      row('can-tho-von', 'Cần Thơ', 76.325, 'tỷ đồng', 'can-tho#Vốn') +
      row('cao-bang-von', 'Cao Bằng', 383.92, 'triệu đồng', 'cao-bang#Vốn'),
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-figures-'))
  const opened = await openKnowledge({ folder, dataDir })
  rmSync(dataDir, { recursive: true })
  return opened
}

test('a passage shows a figure of the table, and the table is the only place that holds it', async () => {
  const { library } = await open()
  expect(library.provisions.map(({ text }) => text)).toEqual([
    'Kế hoạch dự kiến 76,325 tỷ đồng.',
    'Kế hoạch dự kiến 383,92 triệu đồng.',
  ])
})

test('two places are compared and added from the table, in either order', async () => {
  const { answer } = await open()
  for (const question of [
    'So sánh kinh phí OCOP của Cần Thơ và Cao Bằng, bên nào cao hơn?',
    'kinh phi cua Cao Bang voi Can Tho ben nao nhieu hon',
  ]) {
    const { text, status } = await answer(question, { asOf: '2026-11-30' })
    expect(status).toBe('answered')
    expect(text).toContain('Cần Thơ cao hơn Cao Bằng 75,941 tỷ đồng')
    expect(text).toContain('Cộng lại: 76,709 tỷ đồng')
  }
})
