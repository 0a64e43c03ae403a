import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCorpus } from '#src/knowledge/corpus.ts'
import { featuresOf } from '#src/knowledge/encoder/features.ts'
import {
  ENCODER_FILE,
  nameSamples,
  readEncoder,
  writeEncoder,
} from '#src/knowledge/encoder/file.ts'
import { buildNearest, findNearest } from '#src/knowledge/encoder/nearest.ts'
import { trainEncoder } from '#src/knowledge/encoder/train.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { aDocument } from './corpus/a-folder.ts'
import { provisions } from './small-index.ts'

const small = { size: 32, steps: 60, batch: 15 }
const encoder = trainEncoder(provisions, small)
const aFile = () => join(mkdtempSync(join(tmpdir(), 'encoder-')), ENCODER_FILE)

test('a text is told by its words and pairs, with marks and without', () => {
  const [marked, bare] = ['giấy hạn', 'giay han'].map((text) => new Set(featuresOf(text)))
  if (!marked || !bare) return expect.unreachable()
  const shared = [...marked].filter((bucket) => bare.has(bucket))
  expect(shared).toHaveLength(3)
  expect(marked.size).toBe(6)
})

test('what is asked in other words than the passage has is found by its wordings, marks or not', () => {
  const nearest = buildNearest(encoder, provisions)
  const first = (question: string) => [...findNearest(nearest, question).keys()][0]
  expect(first('htx muốn mượn tiền của ngân hàng')).toBe('vay')
  expect(first('giay xai duoc may thang thi het han')).toBe('hạn')
  expect(first('bao nhieu diem moi duoc sao')).toBe('hạng')
  expect(findNearest(nearest, 'bitcoin ethereum')).toEqual(new Map())
})

test('a document that nothing was learnt of is found by what it says, without learning', () => {
  const [first] = provisions
  if (!first) return expect.unreachable()
  const brought = { ...first, id: 'mới', heading: 'Máy sấy', text: 'Giấy mua máy sấy.', asks: [] }
  const nearest = buildNearest(encoder, [...provisions, brought])
  expect(findNearest(nearest, 'giấy mua máy').get('mới')).toBeGreaterThan(0.2)
})

test('the same samples give the same table, and others another', () => {
  expect(trainEncoder(provisions, small).id).toBe(encoder.id)
  expect(trainEncoder(provisions.slice(1), small).id).not.toBe(encoder.id)
})

test('it is read as it was written, and not at all when it is damaged or of another make', () => {
  const file = aFile()
  expect(readEncoder(file)).toBeNull()
  writeEncoder(file, encoder)
  expect(readEncoder(file)).toEqual(encoder)
  const bytes = readFileSync(file)
  for (const damaged of [bytes.subarray(0, -1), Buffer.from('x'), Buffer.alloc(0)]) {
    writeFileSync(file, damaged)
    expect(readEncoder(file)).toBeNull()
  }
})

test('the encoder we ship was learnt from the samples we ship, in 20 MB at most', async () => {
  const loaded = await loadCorpus('knowledge')
  if (loaded.kind === 'bad') return expect.unreachable()
  const shipped = readEncoder(join('knowledge', ENCODER_FILE))
  expect(shipped?.samples, 'run: npm run fit').toBe(nameSamples(loaded.corpus.provisions))
  expect(readFileSync(join('knowledge', ENCODER_FILE)).length).toBeLessThan(20_000_000)
})

test('damaged points are built anew while the words stay in use', async () => {
  const home = mkdtempSync(join(tmpdir(), 'encoder-'))
  const folder = join(home, 'knowledge')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.md'), aDocument('a', ['## Điều 1. Hạn', 'Giấy có hạn ba năm.']))
  writeEncoder(join(folder, ENCODER_FILE), encoder)
  const options = { folder, dataDir: home }
  await openKnowledge(options)
  const index = join(home, 'index')
  for (const name of readdirSync(index).filter((one) => one.startsWith('wordingPoints'))) {
    copyFileSync(join(index, 'manifest.json'), join(index, name))
  }
  const { library } = await openKnowledge(options)
  expect(library.near('giấy có hạn mấy tháng').get('a#Điều 1')).toBeGreaterThan(0.3)
})
