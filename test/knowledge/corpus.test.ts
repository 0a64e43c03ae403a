import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Corpus, loadCorpus } from '#src/knowledge/corpus.ts'
import { validityOn } from '#src/programme/validity.ts'
import { corpusProblems } from '#src/text/knowledge.ts'

const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function load(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'ocop-corpus-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return loadCorpus(folder)
}

function aFile(id: string, changes: Record<string, string> = {}) {
  const fields = {
    id,
    kind: 'Quyết định',
    number: '1/QĐ',
    title: 'Một việc',
    issuer: 'Một nơi',
    issued: '2026-01-01',
    effective: '2026-01-02',
    scope: '{ level: national }',
    sources: '[bản gốc]',
    verified: '2026-11-22',
    confidence: 'high',
    ...changes,
  }
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`)
  return ['---', ...lines, '---', '## Điều 1', 'Một câu.', ''].join('\n')
}

async function reasonsFor(files: Record<string, string>) {
  const loaded = await load(files)
  return loaded.kind === 'bad' ? loaded.problems.map(({ reason }) => reason) : []
}

describe('a folder of documents', () => {
  it('is loaded with its subfolders, in the order of the file names', async () => {
    const loaded = await load({ 'b.md': aFile('b'), 'a/z.md': aFile('z'), 'note.txt': 'x' })
    expect(loaded).toMatchObject({
      kind: 'loaded',
      corpus: { documents: [{ id: 'z' }, { id: 'b' }], provisions: [{ id: 'z#Điều 1' }, {}] },
    })
  })

  it('has one version for the same contents and another after any change', async () => {
    const version = async (files: Record<string, string>) => {
      const loaded = await load(files)
      return loaded.kind === 'loaded' ? loaded.corpus.version : null
    }
    const first = await version({ 'a.md': aFile('a') })
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(await version({ 'a.md': aFile('a') })).toBe(first)
    expect(await version({ 'a.md': aFile('a', { title: 'Khác' }) })).not.toBe(first)
    expect(await version({ 'b.md': aFile('a') })).not.toBe(first)
  })

  it('gives every document the end and the suspensions its edges make', async () => {
    const old = aFile('old', { issued: '2025-01-01', effective: '2025-01-01' })
    const next = aFile('next', { replaces: '[old]', endsReplaced: '2026-03-01' })
    const rest = aFile('rest', { suspends: '[{ document: next, from: 2026-05-01 }]' })
    const loaded = await load({ 'next.md': next, 'old.md': old, 'rest.md': rest })
    expect(loaded).toMatchObject({
      corpus: {
        documents: [
          { id: 'next', suspensions: [{ by: 'rest', from: '2026-05-01', until: null }] },
          { id: 'old', expires: '2026-03-01' },
          { id: 'rest' },
        ],
        provisions: [{}, { document: { expires: '2026-03-01' } }, {}],
      },
    })
  })

  it('that is missing or empty is a problem and not an error', async () => {
    expect(await loadCorpus('/nowhere/at/all')).toMatchObject({ kind: 'bad' })
    expect(await reasonsFor({ 'note.txt': 'x' })).toHaveLength(1)
  })

  it('names every bad file, not the first only', async () => {
    const loaded = await load({ 'a.md': 'x', 'b.md': aFile('b'), 'c.md': 'y' })
    expect(loaded.kind === 'bad' && loaded.problems.map(({ file }) => file)).toEqual([
      'a.md',
      'c.md',
    ])
  })
})

describe('documents that contradict each other', () => {
  it('share an id', async () => {
    expect(await reasonsFor({ 'a.md': aFile('a'), 'b.md': aFile('a') })).toEqual([
      corpusProblems.sameId('a', 'a.md'),
    ])
  })

  it('end before they begin, or begin before they are issued', async () => {
    expect(await reasonsFor({ 'a.md': aFile('a', { expires: '2026-01-02' }) })).toEqual([
      corpusProblems.endsBeforeStart('2026-01-02', '2026-01-02'),
    ])
    expect(await reasonsFor({ 'a.md': aFile('a', { issued: '2026-01-03' }) })).toEqual([
      corpusProblems.issuedLater('2026-01-03', '2026-01-02'),
    ])
  })

  it('replace or amend a document that is not there, or themselves', async () => {
    expect(await reasonsFor({ 'a.md': aFile('a', { replaces: '[b]', amends: '[a]' }) })).toEqual([
      corpusProblems.unknownReference('replaces', 'b'),
      corpusProblems.ownReference('amends'),
    ])
  })

  it('suspend a document that is not there, or for no time at all', async () => {
    const rest = '[{ document: b, until: 2026-01-02 }, { document: c }]'
    const files = { 'a.md': aFile('a', { suspends: rest }), 'b.md': aFile('b') }
    expect(await reasonsFor(files)).toEqual([
      corpusProblems.unknownReference('suspends', 'c'),
      corpusProblems.emptySuspension('b'),
    ])
  })

  it('replace what is newer, or what says that it stays law longer', async () => {
    const newer = { effective: '2026-02-01' }
    expect(
      await reasonsFor({ 'a.md': aFile('a', { replaces: '[b]' }), 'b.md': aFile('b', newer) }),
    ).toEqual([corpusProblems.replacesNewer('b')])
    const longer = { effective: '2025-01-01', issued: '2025-01-01', expires: '2026-01-03' }
    expect(
      await reasonsFor({ 'a.md': aFile('a', { replaces: '[b]' }), 'b.md': aFile('b', longer) }),
    ).toEqual([corpusProblems.endsTwice('2026-01-03', 'a', '2026-01-02')])
  })

  it('are not blamed for a reference to a file that could not be read', async () => {
    const reasons = await reasonsFor({ 'a.md': aFile('a', { replaces: '[b]' }), 'b.md': 'x' })
    expect(reasons).toHaveLength(1)
  })

  it('belong to a place that has another name today, or to none', async () => {
    const hanoi = [{ code: '01', name: 'Hà Nội', former: [], districts: [] }]
    const local = { scope: '{ level: province, place: Hà Tây }' }
    expect(
      await reasonsFor({ 'a.md': aFile('a', local), 'places.json': JSON.stringify(hanoi) }),
    ).toEqual([corpusProblems.unknownPlace('Hà Tây')])
    expect(await reasonsFor({ 'a.md': aFile('a', { scope: '{ level: province }' }) })).toEqual([
      corpusProblems.placeNeeded,
    ])
  })

  it('cannot be checked against a list of places that does not parse', async () => {
    expect(await reasonsFor({ 'a.md': aFile('a'), 'places.json': '{' })).toEqual([
      corpusProblems.badPlaces,
    ])
  })
})

const since2026 = ['qd-19-2025', 'qd-26-2026', 'qd-417-2026', 'qd-51-2025']

describe('the documents we ship', () => {
  let corpus: Corpus

  beforeAll(async () => {
    const loaded = await loadCorpus('knowledge')
    if (loaded.kind === 'bad') throw new Error(JSON.stringify(loaded.problems, null, 1))
    corpus = loaded.corpus
  })

  const textOf = (id: string) => {
    const found = corpus.provisions.filter(({ document }) => document.id === id)
    return found.map(({ text }) => text).join('\n')
  }
  const wordsOf = (id: string) => textOf(id).match(/[\p{L}\p{N}/.,&–-]*[\p{L}\p{N}]%?/gu) ?? []
  const sum = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].reduce((total, [, digits = '']) => {
      return total + Number(digits.replaceAll('.', ''))
    }, 0)

  it('have text and two to twelve questions under every provision, none of them twice', () => {
    for (const { id, text, asks } of corpus.provisions) {
      expect(text.length, id).toBeGreaterThan(20)
      expect(asks.length, id).toBeGreaterThanOrEqual(2)
      expect(asks.length, id).toBeLessThanOrEqual(12)
    }
    const asks = corpus.provisions.flatMap((provision) => provision.asks)
    expect(asks.filter((ask, at) => asks.indexOf(ask) !== at)).toEqual([])
  })

  it('say nothing about being in force in prose, because the day decides', () => {
    const stale = corpus.provisions.filter(({ text }) => /(đang|còn) (có )?hiệu lực/.test(text))
    expect(stale.map(({ id }) => id)).toEqual([])
  })

  it.each([
    ['2018-06-01', ['qd-490-2018']],
    ['2018-09-01', ['qd-01-bcdtw-2018', 'qd-490-2018']],
    ['2020-03-01', ['qd-01-bcdtw-2018', 'qd-1048-2019', 'qd-490-2018']],
    ['2022-06-01', ['qd-1048-2019', 'qd-781-2020']],
    ['2024-03-01', ['qd-148-2023', 'qd-919-2022']],
    ['2025-09-01', ['qd-148-2023', 'qd-1489-2025', 'qd-19-2025', 'qd-919-2022']],
    ['2026-06-15', ['qd-148-2023', 'qd-1489-2025', ...since2026]],
    ['2026-07-20', ['qd-148-2023', 'qd-1489-2025', ...since2026]],
    ['2026-07-21', since2026],
  ])('hold on %s exactly the decisions that were law', (day, ids) => {
    const inForce = corpus.documents.filter(
      (document) => document.id.startsWith('qd-') && validityOn(document, day) === 'in-force',
    )
    const ours = inForce.filter(({ id }) => id !== 'qd-148-2025')
    expect(ours.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  it.each([
    [
      'can-tho-kh-94-2019',
      '94/KH-UBND 08/11/2019 2019–2020 20 3 100% 400 100 300 31/5/2019 2030 40 1 5',
    ],
    ['song-lo-kh-116-2021', '116/KH-UBND 05 10 3 2021–2025 05-10'],
    ['ca-mau-de-an-2020', '25 2 10 3 22 100% 50 38 2020'],
    ['thua-thien-hue-2018', '20/9/2018 490/QĐ-TTg 07/5/2018 2018–2020'],
    [
      'cao-bang-de-an-2019',
      '30 15 4-5 10-11 76,325 120 150-200 184 135 11 19 3 6 10 1.783 2 8 1 60 124 1.588 50 5 25 2019–2020 2021–2025 2026–2030 2030',
    ],
  ])('hold every figure of %s', (id, figures) => {
    const words = wordsOf(id)
    for (const figure of figures.split(' ')) expect(words, figure).toContain(figure)
  })

  it('name who chaired, who spoke and who was in charge', () => {
    expect(textOf('can-tho-kh-94-2019')).toContain('Nguyễn Thanh Dũng')
    expect(textOf('song-lo-kh-116-2021')).toContain('Phòng Nông nghiệp & PTNT')
    expect(textOf('ca-mau-de-an-2020')).toContain('Lê Văn Sử')
    expect(textOf('thua-thien-hue-2018')).toContain('Nguyễn Văn Phương')
    expect(textOf('thua-thien-hue-2018')).toContain('Nguyễn Tất Thắng')
  })

  it('add up where a plan gives a total and its parts', () => {
    expect(sum(textOf('can-tho-kh-94-2019'), /(\d+) tỷ đồng vốn/g)).toBe(400)
    const caoBang = textOf('cao-bang-de-an-2019').split('\n')
    const groups = caoBang.find((line) => line.includes('6 nhóm')) ?? ''
    expect(sum(groups, /[:,à] (\d+) \p{Ll}/gu)).toBe(184)
    const makers = caoBang.find((line) => line.includes('1.783')) ?? ''
    expect(sum(makers.split(':')[1] ?? '', /([\d.]+) /g)).toBe(1783)
  })

  it.each([
    'can-tho-kh-94-2019',
    'song-lo-kh-116-2021',
    'ca-mau-de-an-2020',
    'cao-bang-de-an-2019',
  ])('say that the figures of %s are not results', (id) => {
    expect(textOf(id)).toContain('không phải kết quả')
  })

  it('name all 26 sets of appendix I with the ministry in charge', () => {
    const catalogue = corpus.provisions.filter(
      ({ document, article }) =>
        document.id === 'qd-26-2026' && article.startsWith('Phụ lục I, bộ'),
    )
    const text = catalogue.map((provision) => provision.text).join('\n')
    const sets = [...text.matchAll(/Bộ (\d+) là [^.]+, do Bộ /g)].map(([, set]) => Number(set))
    expect(sets.sort((a, b) => a - b)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1))
  })

  it('let the parts of set 26 add up to 40, 25 and 35', () => {
    const lines = textOf('qd-26-2026').split('\n')
    const partC = lines.find((line) => line.startsWith('Phần C của bộ 26')) ?? ''
    expect(sum(partC.split(':')[1] ?? '', /(\d+)/g)).toBe(35)
    const inner = [
      'Tổ chức dịch vụ 14',
      'Phát triển sản phẩm 12',
      'Cộng đồng 14',
      'Tiếp thị 17',
      'Câu chuyện 8',
    ]
    for (const start of inner) {
      const line = lines.find((each) => each.startsWith(`- ${start}`)) ?? ''
      const parts = (line.split(' gồm ')[1] ?? '').replace(/\([^)]*\)/g, '')
      expect(sum(parts, /(\d+)/g), start).toBe(Number(start.match(/\d+/)?.[0]))
    }
  })

  it('keep the figures of Decision 26/2026 that people come for', () => {
    const text = textOf('qd-26-2026')
    for (const figure of [
      'từ 90 đến 100 điểm',
      'từ 70 đến dưới 90 điểm',
      'từ 50 đến dưới 70 điểm',
      'từ 30 đến dưới 50 điểm',
      '36 tháng',
      '15 ngày làm việc',
      '180 ngày đến 120 ngày',
      'không quá 45 ngày',
      'trước ngày 30/4',
      'trước ngày 30/6',
      'trước ngày 30/10',
      'trước ngày 30/12',
      'trước ngày 30/7',
      'trước ngày 30/9',
      'trước ngày 30/01',
      'trước ngày 30/3',
      '05 sản phẩm mẫu',
      '21/7/2026',
      '21/6/2026',
      'tối đa 180 ngày',
      'phần A sản phẩm và sức mạnh cộng đồng 40 điểm',
    ]) {
      expect(text, figure).toContain(figure)
    }
  })
})
