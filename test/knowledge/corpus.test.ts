import { beforeAll, describe, expect, it } from 'vitest'
import { type Corpus, loadCorpus } from '#src/knowledge/corpus.ts'
import { validityOn } from '#src/programme/validity.ts'
import { corpusProblems } from '#src/text/knowledge.ts'
import { aDocument, aFolder, reasonsFor } from './corpus/a-folder.ts'

const load = async (files: Record<string, string>) => loadCorpus(await aFolder(files))
const aFile = (id: string, fields: Record<string, string> = {}) => aDocument(id, undefined, fields)

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

  /** Of a document, or of a passage and those below it. */
  const provisionsOf = (place: string) =>
    corpus.provisions.filter(
      ({ document, id }) => document.id === place || id === place || id.startsWith(`${place}/`),
    )
  const textOf = (place: string) =>
    provisionsOf(place)
      .map(({ text }) => text)
      .join('\n')
  /** "4 đến 5" is also the word "4-5". */
  const wordsOf = (place: string) => {
    const text = textOf(place)
    const ranges = [...text.matchAll(/(\d+) đến (\d+)/g)].map(([, from, to]) => `${from}-${to}`)
    return [...(text.match(/[\p{L}\p{N}/.,&–-]*[\p{L}\p{N}]%?/gu) ?? []), ...ranges]
  }
  const add = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
  const sum = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].reduce((total, [, digits = '']) => {
      return total + Number(digits.replaceAll('.', ''))
    }, 0)

  it('have text and two to forty questions under every provision, none of them twice', () => {
    for (const { id, text, asks } of corpus.provisions) {
      expect(text.length, id).toBeGreaterThan(20)
      if (asks.length > 0) expect(asks.length, id).toBeGreaterThanOrEqual(2)
      expect(asks.length, id).toBeLessThanOrEqual(40)
    }
    const asks = corpus.provisions.flatMap((provision) => provision.asks)
    expect(asks.filter((ask, at) => asks.indexOf(ask) !== at)).toEqual([])
  })

  it('have questions under all but what is written from the score sheets', () => {
    const silent = corpus.provisions.filter(({ id, asks, basis }) => {
      const generated = id.startsWith('qd-26-2026#Phụ lục II/') && basis.lines.length === 0
      return asks.length === 0 && !generated
    })
    expect(silent.map(({ id }) => id)).toEqual([])
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
    ['can-tho-kh-94-2019', '94/KH-UBND 2019–2020 20 3 100% 400 100 300 31/5/2019 2030 40 4 1 5'],
    ['can-tho-hn-2019', '94/KH-UBND 08/11/2019 09/11/2019 2019–2020 2016–2020 400'],
    ['song-lo-kh-116-2021', '116/KH-UBND 05 10 03 2021–2025 05-10'],
    ['song-lo-bai-2021', '116/KH-UBND 03/03/2021 2021–2025'],
    ['ca-mau-de-an-2020', '25 2 5 10 3 4 3-4 22 100% 2020'],
    ['ca-mau-hn-2020', '50 38 2020'],
    ['thua-thien-hue-2018', '20/9/2018 490/QĐ-TTg 07/5/2018 2018–2020'],
    [
      'cao-bang-de-an-2019',
      '30 15 76,325 120 50 5 25 1 2019–2020 2021–2025 2026–2030 2030 2112/QĐ-UBND 22/11/2019',
    ],
    ['cao-bang-de-an-2019#Giai đoạn 2019–2020: giấy chứng nhận', '15 4-5 3 10-11 2'],
    ['cao-bang-de-an-2019#Giai đoạn 2021–2025', '120 15 50 5 4-5 1 25'],
    ['cao-bang-de-an-2019#Giai đoạn 2026–2030', '120 50 5 4-5 150-200'],
    ['cao-bang-bai-bao', '184 6 135 11 19 3 10 1.783 2 8 1 60 124 1.588'],
  ])('hold every figure of %s', (place, figures) => {
    const words = wordsOf(place)
    for (const figure of figures.split(' ')) expect(words, figure).toContain(figure)
  })

  it('name who chaired, who spoke and who was in charge', () => {
    expect(textOf('can-tho-hn-2019')).toMatch(/chủ trì là .{0,40}Nguyễn Thanh Dũng/)
    expect(textOf('can-tho-hn-2019')).toContain('Ban Chỉ đạo Các chương trình mục tiêu quốc gia')
    expect(textOf('song-lo-kh-116-2021')).toContain('Phòng Nông nghiệp và PTNT')
    expect(textOf('ca-mau-hn-2020')).toMatch(/Lê Văn Sử .{0,100}"tương đối chậm"/)
    expect(textOf('thua-thien-hue-2018')).toMatch(/Nguyễn Văn Phương chủ trì/)
    expect(textOf('thua-thien-hue-2018')).toContain('Nguyễn Tất Thắng')
  })

  it.each([
    ['can-tho-kh-94-2019', 'can-tho-hn-2019', /Nguyễn Thanh Dũng|vay ưu đãi/],
    ['ca-mau-de-an-2020', 'ca-mau-hn-2020', /Lê Văn Sử|tương đối chậm/],
  ])('keep apart what %s says and what was said at a meeting about it', (plan, meeting, words) => {
    expect(textOf(plan)).not.toMatch(words)
    expect(provisionsOf(plan).filter(({ basis }) => basis.nature === 'speech')).toEqual([])
    const spoken = provisionsOf(meeting).filter(({ basis }) => basis.nature === 'speech')
    expect(spoken.map(({ text }) => text).join('\n')).toMatch(words)
  })

  it('add up where a plan gives a total and its parts', () => {
    const money = textOf('can-tho-kh-94-2019#Kinh phí 2019–2020')
    expect(sum(money, /tổng kinh phí (\d+) tỷ đồng/g)).toBe(400)
    expect(sum(money, /vốn (?:ngân sách|huy động) (\d+) tỷ đồng/g)).toBe(400)
    const groups = textOf('cao-bang-bai-bao#Sản phẩm lợi thế')
    expect(groups).toContain('184 sản phẩm nông nghiệp lợi thế thuộc 6 nhóm')
    expect(groups.match(/[:,] \d+ \p{Ll}/gu)).toHaveLength(6)
    expect(sum(groups, /[:,] (\d+) \p{Ll}/gu)).toBe(184)
    const makers = textOf('cao-bang-bai-bao#Người làm ra sản phẩm lợi thế')
    expect(makers).toContain('1.783 tổ chức, cá nhân')
    expect(sum(makers.split(':')[1] ?? '', /([\d.]+) /g)).toBe(1783)
  })

  it.each([
    ['can-tho-kh-94-2019', 5],
    ['can-tho-de-cuong-2018', 1],
    ['song-lo-kh-116-2021', 1],
    ['ca-mau-de-an-2020', 2],
    ['ca-mau-qd-2224-2019', 1],
    ['cao-bang-de-an-2019', 7],
  ])('mark the figures of %s as goals, not results', (id, least) => {
    const counted = provisionsOf(id).filter(({ text }) =>
      /\d(%| (sản phẩm|tổ chức|làng|tỷ|triệu|lượt))/.test(text),
    )
    expect(counted.length).toBeGreaterThanOrEqual(least)
    expect(new Set(counted.map(({ basis }) => basis.nature))).toEqual(new Set(['goal']))
  })

  it('say of products that were only meant to take part that they have no stars', () => {
    expect(textOf('ca-mau-hn-2020#Số dự kiến tham gia')).toContain('chưa phải số đã đạt sao')
    expect(textOf('cao-bang-bai-bao#Sản phẩm lợi thế')).toContain('chưa phải sản phẩm đã đạt sao')
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
    const lines = textOf('qd-26-2026#Phụ lục II/Bộ 26/Điểm tối đa từng mục').split('\n')
    const points = lines.map((line) => {
      const [whole = 0, ...parts] = [...line.matchAll(/tối đa (\d+) điểm/g)].map(([, value]) =>
        Number(value),
      )
      return { line, whole, parts }
    })
    const inner: [string, number][] = [
      ['tổ chức dịch vụ cộng đồng', 14],
      ['phát triển sản phẩm', 12],
      ['sức mạnh cộng đồng', 14],
      ['tiếp thị', 17],
      ['câu chuyện sản phẩm', 8],
    ]
    for (const [name, whole] of inner) {
      const found = points.find(({ line }) => line.includes(`: ${name} tối đa`))
      expect(found?.whole, name).toBe(whole)
      expect(add(found?.parts ?? []), name).toBe(whole)
    }
    const wholes = points.map(({ whole }) => whole)
    expect(points.slice(5).every(({ parts }) => parts.length === 0)).toBe(true)
    expect([wholes.slice(0, 3), wholes.slice(3, 5), wholes.slice(5)].map(add)).toEqual([40, 25, 35])
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
      'từ 180 đến 120 ngày trước ngày giấy hết hạn',
      'không quá 45 ngày kể từ khi tỉnh',
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
