import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openIndex, saveIndex } from '#src/knowledge/indexing/index-file.ts'
import { buildLexicalIndex, createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'

const index = buildLexicalIndex([
  { id: 'a', title: 'Phân hạng', text: 'Sản phẩm được phân năm hạng sao.' },
  { id: 'b', title: 'Thời hạn', text: 'Giấy có giá trị 36 tháng.' },
])

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const dataFile = () =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.bin')) ?? 'none')

test('a stored index opens and answers', () => {
  saveIndex(folder, index, 'corpus 1')
  const opened = openIndex(folder, 'corpus 1')
  if ('problem' in opened) throw new Error(opened.problem)
  expect(createLexicalSearch(opened).search('giay co gia tri')[0]?.id).toBe('b')
})

test('a folder without an index, or that is not there, is absent', () => {
  expect(openIndex(folder, 'corpus 1')).toEqual({ problem: 'absent' })
  expect(openIndex(join(folder, 'none'), 'corpus 1')).toEqual({ problem: 'absent' })
})

test('an index of another corpus or another format is outdated', () => {
  saveIndex(folder, index, 'corpus 1')
  expect(openIndex(folder, 'corpus 2')).toEqual({ problem: 'outdated' })
  const manifest = join(folder, 'manifest.json')
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replace(/"format": "[^"]*"/, '"format": "0"'),
  )
  expect(openIndex(folder, 'corpus 1')).toEqual({ problem: 'outdated' })
})

test('one changed byte, a cut file, a missing file and a spoilt manifest are damage', () => {
  saveIndex(folder, index, 'corpus 1')
  const whole = readFileSync(dataFile())
  const changed = Buffer.from(whole)
  changed[100] = (whole[100] ?? 0) ^ 1
  for (const bytes of [changed, whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
    writeFileSync(dataFile(), bytes)
    expect(openIndex(folder, 'corpus 1')).toEqual({ problem: 'damaged' })
  }
  rmSync(dataFile())
  expect(openIndex(folder, 'corpus 1')).toEqual({ problem: 'damaged' })
  for (const text of ['', '{', '{}', '{"file":"../../etc/passwd"}']) {
    writeFileSync(join(folder, 'manifest.json'), text)
    expect(openIndex(folder, 'corpus 1')).toEqual({ problem: 'damaged' })
  }
})

test('a new index takes the place of the old and leaves nothing beside it', () => {
  saveIndex(folder, index, 'corpus 1')
  saveIndex(folder, buildLexicalIndex([{ id: 'c', title: '', text: 'Điều mới.' }]), 'corpus 2')
  expect(readdirSync(folder)).toHaveLength(2)
  const opened = openIndex(folder, 'corpus 2')
  expect('problem' in opened ? opened : opened.ids).toEqual(['c'])
})

test('a crash before the manifest was swapped leaves the old index in use', () => {
  saveIndex(folder, index, 'corpus 1')
  writeFileSync(join(folder, 'lexical-0123456789abcdef.bin'), 'half')
  writeFileSync(join(folder, 'manifest.json.1.tmp'), '{')
  expect(openIndex(folder, 'corpus 1')).not.toHaveProperty('problem')
})
