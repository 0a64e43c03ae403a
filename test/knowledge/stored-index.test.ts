import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createIntentReader } from '#src/knowledge/answering/reading/intent.ts'
import { findNearest } from '#src/knowledge/encoder/nearest.ts'
import { createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import {
  openNearest,
  openSnapshot,
  openStored,
  saveIndex,
} from '#src/knowledge/indexing/stored-index.ts'
import { buildSmallIndex } from './small-index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stored-index-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const fileOf = (part: string) =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(part)) ?? 'none')

test('a stored index opens and answers, by words and by vectors', async () => {
  const index = await buildSmallIndex()
  saveIndex(folder, 'v1', index)
  const stored = openStored(folder, 'v1')
  if ('problem' in stored) throw new Error(stored.problem)
  expect(createIntentReader(stored.intents)('thời tiết mai')['off-topic']).toBeGreaterThan(0.5)
  expect(createLexicalSearch(stored.lexical).search('giay co gia tri')[0]?.id).toBe('hạn')
  const nearest = openNearest(folder, 'v1', index.nearest.encoder)
  expect(nearest && [...findNearest(nearest, 'htx muon vay tien ngan hang').keys()][0]).toBe('vay')
  expect(openSnapshot(folder)?.version).toBe('corpus 1')
})

test('a folder without an index, or that is not there, is absent', async () => {
  const { encoder } = (await buildSmallIndex()).nearest
  for (const each of [folder, join(folder, 'none')]) {
    expect(openStored(each, 'v1')).toEqual({ problem: 'absent' })
    expect(openNearest(each, 'v1', encoder)).toBeNull()
    expect(openSnapshot(each)).toBeNull()
  }
})

test('an index of other documents or of another format is outdated', async () => {
  const index = await buildSmallIndex()
  saveIndex(folder, 'v1', index)
  expect(openStored(folder, 'v2')).toEqual({ problem: 'outdated' })
  expect(openNearest(folder, 'v2', index.nearest.encoder)).toBeNull()
  const manifest = join(folder, 'manifest.json')
  const text = readFileSync(manifest, 'utf8')
  writeFileSync(manifest, text.replace(/"format": "[^"]*"/, '"format": "0"'))
  expect(openStored(folder, 'v1')).toEqual({ problem: 'outdated' })
  expect(openNearest(folder, 'v1', index.nearest.encoder)).toBeNull()
})

test('vectors that are damaged do not keep the words from being searched', async () => {
  const index = await buildSmallIndex()
  saveIndex(folder, 'v1', index)
  writeFileSync(fileOf('wordingPoints'), 'x')
  expect(openNearest(folder, 'v1', index.nearest.encoder)).toBeNull()
  expect(openStored(folder, 'v1')).not.toHaveProperty('problem')
})

test('a new index takes the place of the old and leaves nothing beside it', async () => {
  const index = await buildSmallIndex()
  saveIndex(folder, 'v1', index)
  expect(readdirSync(folder)).toHaveLength(6)
  saveIndex(folder, 'v2', { ...index, nearest: null })
  expect(readdirSync(folder)).toHaveLength(4)
  expect(openStored(folder, 'v2')).not.toHaveProperty('problem')
})

test('a crash before the manifest was swapped leaves the old index in use', async () => {
  saveIndex(folder, 'v1', await buildSmallIndex())
  writeFileSync(join(folder, 'lexical-0123456789abcdef.bin'), 'half')
  writeFileSync(join(folder, 'manifest.json.1.tmp'), '{')
  expect(openStored(folder, 'v1')).not.toHaveProperty('problem')
})

test('200 random corruptions kill no process and load nothing that was not stored', () => {
  const child = spawnSync('node', ['--import', 'tsx', 'test/knowledge/open-damaged.ts', '200'], {
    encoding: 'utf8',
  })
  expect(child.stderr).toBe('')
  expect(child.status).toBe(0)
  const { noticed, whole, wrong } = JSON.parse(child.stdout)
  expect(wrong).toBe(0)
  expect(noticed + whole).toBe(200)
  // A file exchanged with itself, or a blank changed in the manifest, is no damage.
  expect(noticed).toBeGreaterThan(170)
})
