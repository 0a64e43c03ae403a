import { beforeAll, describe, expect, it } from 'vitest'
import { type Corpus, loadCorpus } from '#src/knowledge/corpus.ts'
import { type DocumentHead, isUnconfirmed } from '#src/knowledge/document.ts'
import { namesOfOffices, type Office } from '#src/programme/offices.ts'
import { findSuccessor, stateOn, validityOn } from '#src/programme/validity.ts'

let corpus: Corpus
let offices: Office[]

beforeAll(async () => {
  const loaded = await loadCorpus('knowledge')
  if (loaded.kind === 'bad') throw new Error(JSON.stringify(loaded.problems, null, 1))
  corpus = loaded.corpus
  offices = loaded.data.offices
})

/** `place` is a document, or a passage with those below it. */
function textOf(place: string): string {
  const found = corpus.provisions.filter(
    ({ document, id }) => document.id === place || id === place || id.startsWith(`${place}/`),
  )
  expect(found, place).not.toEqual([])
  return found.map(({ text }) => text).join('\n')
}

function headOf(id: string): DocumentHead {
  const head = corpus.documents.find((document) => document.id === id)
  if (!head) throw new Error(`no document ${id}`)
  return head
}

describe('every figure of the facts stands in its document', () => {
  it.each([
    ['nd-15-2018', '12 tháng|ISO 17025|36 tháng|10 nhóm|55/2010/QH12|FSSC 22000'],
    ['nq-15-2026', '26/01/2026|27/01/2026|06/4/2026|Nghị định 15/2018/NĐ-CP|tạm ngưng'],
    ['nq-09-2026', '04/02/2026|15/4/2026'],
    ['nd-146-2025', 'khoản 5 Điều 37|Điều 20|38/2025/TT-BCT|43/2018/TT-BCT|UBND tỉnh'],
    ['nd-105-2017', '17/2020/NĐ-CP|146/2025/NĐ-CP'],
    ['nd-90-2026', '15/5/2026|117/2020/NĐ-CP'],
    ['nd-37-2026', '23/01/2026|01/7/2026|Điều 35 đến Điều 50'],
    ['nd-37-2026#Điều 98/Khoản 4', '23/01/2026|2 năm|22–23/01/2028'],
    ['nd-37-2026#Điều 98/Khoản 5', '2 năm|01/7/2025|01/7/2027'],
    ['nd-37-2026#Điều 39', 'tiếng Việt'],
    ['nd-37-2026#Điều 47', 'xuất xứ|đóng gói tại'],
    ['tt-31-2026', '31/2026/TT-BCT|01/7/2026'],
    ['luat-131-2025', '01/4/2026|10 năm'],
    ['nd-156-2025', '300 triệu|500 triệu|3 tỷ|5 tỷ|70%|16/6/2025|01/7/2025'],
    ['tt-53-2022', '35 triệu|50%|Giai đoạn 2021–2025'],
    ['tt-55-2023', 'Điều 87|từ điểm a đến điểm h'],
    ['tt-55-2023#Điều 87/Điểm đ', 'tối đa 50%'],
    ['tt-55-2023#Điều 87/Điểm e', 'đăng ký nhãn hiệu|tối đa 35 triệu đồng'],
    ['tt-55-2023#Điều 87/Điểm g', 'Bao bì và in tem|theo hoá đơn thực tế'],
    ['tt-55-2023#Điều 87/Điểm h', '15/8/2023|8 triệu đồng|10 triệu đồng|15 triệu đồng|phần chênh'],
    [
      'tt-60-2026#Điều 7/Khoản 2',
      '8 triệu đồng|10 triệu đồng|15 triệu đồng|2 triệu đồng|5 triệu đồng|7 triệu đồng',
    ],
    ['tt-43-2017', '20b|08/2019/TT-BTC'],
    ['kinh-phi-ocop', '2,22 tỷ|1,17 tỷ|0,12 tỷ|1,05 tỷ|6 cơ sở|29 sản phẩm'],
    [
      'kinh-phi-ocop#Thưởng sao mỗi tỉnh một khác',
      'mức chi giải thưởng chung|8 triệu đồng cho 3 sao|10 triệu đồng cho 4 sao|15 triệu đồng cho 5 sao|mức riêng',
    ],
    ['nd-52-2018', '50%|50 triệu|500 triệu|100%|7 nhóm'],
    ['nd-57-2018', '60%|15 tỷ'],
    ['nd-98-2018', '100%|300 triệu|30%|10 tỷ|3 vụ|40%'],
    ['nd-83-2018', '100%|70%|50%|40%|100 triệu'],
    ['nq-257-2025', '423.000 tỷ|100.000 tỷ|70.000 tỷ|30.000 tỷ|300.000 tỷ|23.000 tỷ'],
    ['qd-1162-2020', '17/9/2020|3 sao|đúng số sao'],
    ['qd-1162-2020#Điều 4', 'Không phải xin phép|từ 3 sao trở lên|còn hạn|đúng sản phẩm'],
    ['chu-trinh-ocop', '6 bước|tuyên truyền|ý tưởng|phương án|triển khai|phân hạng|xúc tiến'],
    ['so-sanh-bo-tieu-chi', '35, 25, 40|40, 25, 35|26 bộ|180 đến 120|45 ngày|30 ngày'],
    [
      'so-lieu-ca-nuoc',
      '755|15 tỉnh|4.451|2.429|4.847|2.655|62,2%|36,1%|1,7%|5.401|2.944|62,6%|35,8%|1,6%|8.565|65,4%',
    ],
    [
      'so-lieu-ca-nuoc',
      '9.852|5.069|66,9%|32,2%|42 sản phẩm|38,5%|24,4%|34,1%|10.322|5.361|67,3%|31,2%|11.056|6.542|73,9%|24,7%|14.642',
    ],
    [
      'so-lieu-ca-nuoc',
      '15.590|8.476|76,2%|22,9%|79 sản phẩm 5 sao|22,3%|31,7%|28,8%|18,9%|17,1%|5,9%|18.243',
    ],
    ['da-nang-nq-23-2025', '14 nhóm|500 triệu|100 triệu|50 triệu|50%|300 triệu|30 triệu'],
    ['quang-nam-ocop', '130|100|60|3 sản phẩm 5 sao|579 tỷ|07/2021|33/2023'],
    ['tra-vinh-ocop', '10 triệu|20 m²|50 triệu|500 triệu|300 triệu|1,8 tỷ|20 triệu|5 triệu'],
    ['lam-dong-ocop', '200 triệu|25 triệu|100 triệu|5 triệu|207/2023|1765/QĐ-UBND'],
    ['lam-dong-qd-3981-2026', '9 sản phẩm|05/8/2026'],
    ['hung-yen-ocop', '5 triệu|10 triệu|20 triệu|30 triệu|30 sản phẩm 5 sao|21 sản phẩm 4 sao'],
    ['huong-son-2021', '50 triệu|70 triệu|100 triệu|30 triệu|30%|150 triệu'],
    ['bac-giang-thuong-2024', '50 triệu|150 triệu|300 triệu|20 triệu|60 triệu'],
    ['bac-ninh-qd-828', '8 triệu|10 triệu|2 triệu|131 sản phẩm|1,08 tỷ|302|208|94'],
    ['ha-tinh-qd-513-2020', '30 triệu|50 triệu|1,93 tỷ|63 sản phẩm|51/2021|165/2025|29/10/2025'],
    ['lao-cai-nq-12-2019', '15 triệu|30 triệu|45 triệu|80 triệu'],
    ['lao-cai-qd-2997-2018', '2997|1633|801'],
    ['yen-bai-qd-1633-2022', '1633'],
    ['yen-bai-qd-801-2023', '801'],
    ['vinh-linh-2024', '8 triệu'],
    ['ha-noi-ocop', '3.317|1.571|1.718|2.000|3%|50%|70%|25%'],
    ['quang-ninh-ocop', '250|80|569|219|336|8 đến 10'],
    ['nghe-an-qd-1117-2023', '650|403'],
    ['son-la-ocop', '280|100|3 đến 4|15 đến 20|ít nhất 10|40 đến 50'],
    ['phu-tho-dot-1-2025', '71|29 xã|64'],
    ['vinh-phuc-2020', '22|5 sản phẩm 4 sao|17 sản phẩm 3 sao|40'],
    ['tp-hcm-qd-1943-2022', '197|77|118|79|08/6/2022'],
    ['thanh-hoa-ocop', '120|1 sản phẩm|hạng 10|22 sản phẩm'],
    ['dong-thap-thu-hoi', '47 sản phẩm|25 sản phẩm|12/2024'],
    ['can-tho-de-cuong-2018', '2018|383,92 triệu|6 tháng'],
    ['can-tho-kh-80-2023', '92 sản phẩm|10 sản phẩm 3 sao|10 sản phẩm 4 sao|2 sản phẩm 5 sao'],
    ['ca-mau-de-an-2020', '2224/QĐ-UBND|17/12/2019'],
    ['ca-mau-qd-2224-2019', '2224/QĐ-UBND|17/12/2019|694 tỷ|2030|50%'],
    ['ca-mau-kh-47-2021', '47/KH-UBND|29/3/2021'],
    ['ca-mau-qd-2822-2022', '2822/QĐ-UBND|24/11/2022'],
    [
      'ca-mau-ct-003-2025#Các văn bản về OCOP của tỉnh',
      '2224/QĐ-UBND|47/KH-UBND|2822/QĐ-UBND|003/CTr-UBND|29/12/2025',
    ],
    ['thua-thien-hue-qd-100-2019', '100/QĐ-UBND|15/01/2019|20 sản phẩm'],
    ['thua-thien-hue-kh-115-2020', '115/KH-UBND|08/5/2020'],
    ['thua-thien-hue-qd-1974-2022', '100/QĐ-UBND|115/KH-UBND|1974/QĐ-UBND|18/8/2022'],
    ['cao-bang-de-an-2019', '655/QĐ-UBND|2112/QĐ-UBND|22/11/2019'],
  ])('%s', (id, figures) => {
    const text = textOf(id)
    for (const figure of figures.split('|')) expect(text, figure).toContain(figure)
  })

  it('and none says that the country has no common prize for a star', () => {
    const outdated = corpus.provisions.filter(({ text }) =>
      /không có mức (thưởng )?chung/.test(text),
    )
    expect(outdated.map(({ id }) => id)).toEqual([])
  })
})

describe('figures that are parts of others add up', () => {
  it.each([
    [[100_000, 300_000, 23_000], 423_000],
    [[70_000, 30_000], 100_000],
    [[3, 7, 46, 337], 393],
    [[18, 80, 70], 168],
    [[118, 79], 197],
    [[208, 94], 302],
    [[5, 17], 22],
    [[1.17, 1.05], 2.22],
    [[0.12, 1.05], 1.17],
  ])('%j is %d', (parts, whole) => {
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole)
    const all = corpus.provisions.map(({ text }) => text).join('\n')
    const print = (value: number) => value.toLocaleString('vi-VN')
    for (const figure of [...parts, whole]) expect(all).toContain(print(figure))
  })
})

describe('the points of the 26 sets', () => {
  const sets = Array.from({ length: 26 }, (_, at) => at + 1)

  /** The largest points of each heading or lone criterion; parts in brackets belong to their heading. */
  function maximaOf(set: number) {
    const found = corpus.provisions.find(({ id }) => id.endsWith(`Bộ ${set}/Điểm tối đa từng mục`))
    return (found?.text ?? '').split('\n').map((line) => {
      const points = [...line.matchAll(/tối đa (\d+) điểm/g)].map(([, value]) => Number(value))
      return { line, points }
    })
  }

  it.each(sets)('of set %d come to 100, and each heading is the sum of its parts', (set) => {
    let total = 0
    for (const { line, points } of maximaOf(set)) {
      const [first = 0, ...parts] = points
      if (!line.includes(', gồm ')) {
        total += points.reduce((sum, each) => sum + each, 0)
        continue
      }
      total += first
      if (line.includes('(gồm ')) continue
      expect(
        parts.reduce((sum, each) => sum + each, 0),
        line,
      ).toBe(first)
    }
    expect(total).toBe(100)
  })

  it.each(sets)('of set %d say the least for 3, 4 and 5 stars', (set) => {
    const found = corpus.provisions.find(({ id }) =>
      id.endsWith(`Bộ ${set}/Mức tối thiểu từng sao`),
    )
    for (const star of [3, 4]) expect(found?.text).toContain(`muốn ${star} sao`)
    const highest = set === 26 ? 'không thêm mức tối thiểu nào cho 5 sao' : 'muốn 5 sao'
    expect(found?.text).toContain(highest)
  })
})

describe('documents agree with each other', () => {
  it.each([
    ['nd-37-2026', 'nd-43-2017'],
    ['nd-37-2026', 'nd-111-2021'],
  ])('%s begins on the day %s ends', (next, last) => {
    expect(headOf(last).expires).toBe(headOf(next).effective)
    expect(headOf(next).replaces).toContain(last)
  })

  it.each(['nd-46-2026', 'nq-66-13-2026'])('%s rests since 4/2/2026 without a gap', (id) => {
    const days = ['2026-02-04', '2026-04-06', '2026-04-15', '2026-04-16', '2026-11-22']
    expect(days.map((day) => stateOn(headOf(id), day))).toEqual(days.map(() => 'suspended'))
    expect(stateOn(headOf(id), '2026-02-03')).toBe('unknown')
  })

  it('Decree 15/2018 goes on, since what was to replace it rests', () => {
    expect(headOf('nd-15-2018').expires).toBeNull()
    expect(findSuccessor(corpus.documents, 'nd-15-2018', '2026-11-22')).toBeNull()
    expect(validityOn(headOf('nd-15-2018'), '2026-11-22')).toBe('in-force')
    expect(validityOn(headOf('nq-15-2026'), '2026-11-22')).toBe('in-force')
    expect(validityOn(headOf('nq-09-2026'), '2026-11-22')).toBe('expired')
  })

  it.each(['nd-52-2018', 'nd-57-2018', 'nd-83-2018', 'nd-98-2018', 'qd-1162-2020'])(
    '%s is not said to be law, since nobody could confirm it',
    (id) => expect(validityOn(headOf(id), '2026-11-22')).toBe('unknown'),
  )

  it.each(['tt-53-2022', 'tt-55-2023', 'tt-05-2022', 'qd-950-2023', 'bac-giang-thuong-2024'])(
    '%s ended with its period',
    (id) => expect(validityOn(headOf(id), '2026-11-22')).toBe('expired'),
  )

  it('say for a province that is merged where it lies today', () => {
    const merged = corpus.documents.filter(({ scope }) => scope.formerly?.startsWith('tỉnh '))
    expect(merged.length).toBeGreaterThan(5)
    for (const { scope, id } of merged) expect(scope.place, id).not.toBeNull()
  })

  it('say whom to ask where a fact is not confirmed', () => {
    const open = corpus.provisions.filter(({ document }) => document.id.startsWith('doubts'))
    expect(open.length).toBeGreaterThan(100)
    for (const { id, document, doubt } of open) {
      const { place } = document.scope
      const named = namesOfOffices(offices, doubt?.matter ?? '', { place, elsewhere: 'tỉnh mình' })
      expect(named, id).not.toEqual([])
      expect(named.join(), id).not.toMatch(/[{}]/)
    }
  })

  it('leave what is not confirmed to the doubts', () => {
    const others = corpus.provisions.filter(({ document }) => !document.id.startsWith('doubts'))
    const open = others.filter(
      (one) => one.doubt || isUnconfirmed(one) || /chưa xác nhận được/i.test(one.text),
    )
    expect(open.map(({ id }) => id)).toEqual([])
  })
})
