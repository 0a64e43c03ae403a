import { beforeAll, describe, expect, test } from 'vitest'
import { findSet, listCriteria } from '#src/programme/criteria.ts'
import type { Dossier } from '#src/registration/official/dossier.ts'
import { writeForm01 } from '#src/registration/official/form-01.ts'
import { writeForm02 } from '#src/registration/official/form-02.ts'
import { aDossier, aFile, criteria } from '../a-dossier.ts'
import { hasOffice, readByOffice, unzip } from './tools.ts'

const empty = { values: {}, levels: {}, until: {}, attachments: [], code: null, submittedAt: null }
const nasty =
  'Cơ sở <b>A&B</b> "x" ]]> &amp; \u0000\u0007\u001b\u202eđảo\ud800 😀\r\nDòng hai\u2028Dòng ba\tthụt'
const long = `${'Dòng rất dài '.repeat(300)}hết dòng`
const dossiers = new Map<string, Dossier>([
  ...criteria.sets.map(({ set }) => [`set-${set}`, aDossier(set)] as const),
  ['sparse', aDossier(7, { ...empty, set: null })],
  ['sparse-set', aDossier(7, empty)],
  ['sparse-tourism', aDossier(26, empty)],
  ['nasty', aDossier(7, { values: { organisation: nasty, history: nasty, plan: long } })],
])
const office = await hasOffice()
let texts = new Map<string, string>()

beforeAll(async () => {
  if (!office) return
  const files = new Map<string, Buffer>()
  for (const [name, dossier] of dossiers) {
    files.set(`${name}-01.docx`, await writeForm01(dossier))
    files.set(`${name}-02.docx`, await writeForm02(dossier))
  }
  texts = await readByOffice(files)
}, 300_000)

/** Paragraphs, and the two halves of those that hold two fields. */
function read(name: string): string[] {
  const text = texts.get(`${name}.docx`)
  if (text === undefined) throw new Error(`LibreOffice gave no ${name}`)
  return text.split(/[\n\t]/)
}
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.')
const count = (lines: string[], wanted: string) => lines.filter((line) => line === wanted).length
const unanswered = (lines: string[]) => lines.filter((line) => /(?:^|: )chưa có$/.test(line)).length

const kindNames = {
  cooperative: 'Hợp tác xã',
  group: 'Tổ hợp tác',
  company: 'Doanh nghiệp',
  farm: 'Trang trại',
  household: 'Hộ sản xuất, hộ gia đình',
  association: 'Hội, hiệp hội, trung tâm điều hành hoặc tương đương',
}
const originNames = {
  province: 'Toàn bộ trong tỉnh',
  mostlyProvince: 'Phần lớn trong tỉnh',
  country: 'Từ tỉnh khác trong nước',
  partImported: 'Một phần nhập khẩu',
  imported: 'Toàn bộ nhập khẩu',
  unknown: 'Chưa rõ nơi xuất xứ',
}
const caseNames = {
  first: 'Đánh giá lần đầu',
  upgrade: 'Đánh giá nâng hạng',
  renewal: 'Đánh giá lại',
}

/** What form 01 has to say of a dossier of the builder, by hand and not by the program. */
function expected01({ values, set, code }: Dossier): string[] {
  const { kind, sex, address, origin, output, case: which, localShare } = values
  const tourism = set?.set === 26
  return [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'PHIẾU ĐĂNG KÝ',
    `Mã hồ sơ: ${code}`,
    `${address?.commune.replace(/^(?:xã|phường) /, '')}, ngày 05 tháng 12 năm 2026`,
    `Kính gửi: Ủy ban nhân dân ${address?.commune}`,
    `Tên đơn vị: ${values.organisation}`,
    `Loại hình chủ thể: ${kind && kindNames[kind]}`,
    ...(kind === 'company' ? ['Quy mô doanh nghiệp: Doanh nghiệp nhỏ và vừa'] : []),
    'Đăng ký kinh doanh: Đã đăng ký',
    `Số đăng ký, mã số thuế: ${values.registrationNumber}`,
    `Người đại diện: ${values.representative}`,
    `Giới tính: ${sex === 'female' ? 'Nữ' : 'Nam'}`,
    `Dân tộc: ${values.ethnicity}`,
    `Địa chỉ: ${values.street}, ${address?.commune}, ${address?.province}`,
    ...(address?.formerly ? [`Tên địa bàn trước đây: ${address.formerly}`] : []),
    `Điện thoại: 0912 045 0${String(set?.set).padStart(2, '0')}`,
    `Thư điện tử: ${values.email}`,
    `${tourism ? 'Tên dịch vụ' : 'Tên sản phẩm'}: ${values.product}`,
    `Ngành: ${set?.sector}`,
    `Nhóm: ${set?.group}`,
    `Phân nhóm (bộ tiêu chí): Bộ ${set?.set} – ${set?.name}`,
    ...(tourism
      ? [`Dịch vụ cung cấp: ${values.service}`, 'Lượng khách một năm: 12.500 lượt khách']
      : [
          `Nguyên liệu, thành phần: ${values.ingredients}`,
          `Xuất xứ nguyên liệu: ${origin && originNames[origin]}`,
          `Nguyên liệu trong tỉnh: ${String(localShare).replace('.', ',')}%`,
          `Sản lượng: ${grouped(Math.floor(output?.amount ?? 0))},5 ${output?.unit} một ${output?.per === 'year' ? 'năm' : 'tháng'}`,
          'Số sản phẩm mẫu gửi kèm: 5 sản phẩm mẫu',
        ]),
    `Đăng ký: ${which && caseNames[which]}`,
    ...(which === 'first'
      ? []
      : [
          `Số giấy chứng nhận cũ: ${values.oldNumber}`,
          `Hạng đã đạt: ${values.oldStars} sao`,
          'Giấy cũ hết hạn ngày: 20/05/2027',
          `Nội dung thay đổi, cập nhật so với lần trước: ${values.changes}`,
        ]),
    'Báo cáo tự đánh giá (Mẫu 02): 01 bản',
    'Tệp minh chứng: 7 tệp',
    'ĐẠI DIỆN CHỦ THỂ',
    values.representative ?? '',
  ]
}

/** The rows of part III as LibreOffice prints a table: a cell's lines one below the other. */
function expectedTable({ set, levels }: Dossier, placed: Record<string, string[]>): string[] {
  const all = set ? listCriteria(set) : []
  const sums = (ids: string[]) => ids.reduce((sum, id) => sum + (levels[id]?.points ?? 0), 0)
  const row = ({ id, name, max, options }: (typeof all)[number]) => {
    const points = levels[id]?.points
    if (options.length === 0) {
      const inside = all.filter((one) => one.id.startsWith(`${id}.`)).map((one) => one.id)
      return [id, name, String(max), '', String(sums(inside)), '']
    }
    const words = options
      .filter((option) => option.points === points)
      .map((option) => (option.case ? `${option.case}: ${option.text}` : option.text))
      .flatMap((text, index) => (index > 0 ? `hoặc ${text}` : text))
    const proofs = [levels[id]?.evidence ?? [], placed[id] ?? []].flat()
    const shown = proofs.length > 0 ? proofs : ['chưa có']
    return [id, name, String(max), ...words, String(points), ...shown]
  }
  const part = (letter: 'A' | 'B' | 'C', title: string, max: number) => {
    const heads = (set?.criteria ?? []).filter((one) => one.part === letter)
    const ids = heads.flatMap(({ id }) =>
      all.filter((one) => one.id === id || one.id.startsWith(`${id}.`)),
    )
    const total = sums(ids.map(({ id }) => id))
    return [title, ...ids.flatMap(row), `Cộng phần ${letter}`, String(max), '', String(total), '']
  }
  return [
    ...['TT', 'Tiêu chí', 'Điểm tối đa', 'Mức tự đánh giá', 'Điểm tự chấm', 'Minh chứng'],
    ...part('A', 'PHẦN A. SẢN PHẨM VÀ SỨC MẠNH CỘNG ĐỒNG', 40),
    ...part('B', 'PHẦN B. KHẢ NĂNG TIẾP THỊ', 25),
    ...part('C', 'PHẦN C. CHẤT LƯỢNG SẢN PHẨM', 35),
    ...['TỔNG CỘNG', '100', '', String(sums(Object.keys(levels))), ''],
    'IV. KẾ HOẠCH THỜI GIAN TỚI',
  ]
}

describe.skipIf(!office)('opened by LibreOffice (skipped only where it is not installed)', () => {
  test.each(criteria.sets)('form 01 of set $set says every field', ({ set }) => {
    const lines = read(`set-${set}-01`)
    for (const line of expected01(aDossier(set))) expect(lines).toContain(line)
    expect(unanswered(lines)).toBe(0)
  })

  test.each(criteria.sets)('form 02 of set $set says every field', ({ set }) => {
    const lines = read(`set-${set}-02`)
    const { values } = aDossier(set)
    const profit = (values.profit ?? 0) < 0 ? '-12.500.000' : grouped(values.profit ?? 0)
    for (const line of [
      'BÁO CÁO TỰ ĐÁNH GIÁ',
      'I. THÔNG TIN CHUNG',
      `Chủ thể: ${values.organisation}`,
      `Sản phẩm, dịch vụ: ${values.product}`,
      `Lịch sử hình thành, phát triển: Thành lập năm ${1990 + set}.`,
      'Tham gia OCOP từ năm 2021.',
      `Cơ cấu tổ chức: ${values.structure}`,
      'II. KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH',
      ...(set === 26
        ? [`Dịch vụ cung cấp: ${values.service}`, 'Lượng khách một năm: 12.500 lượt khách']
        : [`Vùng nguyên liệu: ${values.materials}`]),
      `Chất lượng: ${values.quality}`,
      `Thị trường: ${values.market}`,
      `Doanh thu năm gần nhất: ${grouped(values.revenue ?? 0)} đồng`,
      `Lợi nhuận năm gần nhất: ${profit} đồng`,
      'III. TỰ ĐÁNH GIÁ THEO TỪNG TIÊU CHÍ',
      `Bộ tiêu chí của sản phẩm: Bộ ${set} – ${findSet(criteria, set)?.name}`,
      `Kế hoạch: ${values.plan}`,
      values.representative ?? '',
    ]) {
      expect(lines).toContain(line)
    }
    const ticked = lines.filter((line) => line.startsWith('☑ '))
    expect(ticked.map((line) => line.replace(/\(?thư mục.*/, '').trim())).toEqual([
      '☑ Giấy đăng ký kinh doanh',
      '☑ Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm (có giá trị đến 09/03/2028;',
      '☑ Giấy tờ sở hữu trí tuệ (nhãn hiệu, chỉ dẫn địa lý…) (có giá trị đến 31/10/2034;',
      '☑ Ảnh sản phẩm',
      '☑ Hợp đồng, hóa đơn mua bán, giấy tờ vùng nguyên liệu',
      '☑ Câu chuyện sản phẩm (tờ rơi, bài viết, clip)',
    ])
    const old = values.case === 'first' ? 0 : 1
    expect(lines.filter((line) => line.startsWith('☐ '))).toHaveLength((set === 26 ? 2 : 6) + old)
  })

  test.each(criteria.sets)('form 02 of set $set says every criterion', ({ set }) => {
    const lines = read(`set-${set}-02`)
    const table = lines.slice(lines.indexOf('TT'), lines.indexOf('IV. KẾ HOẠCH THỜI GIAN TỚI') + 1)
    const folder = (name: string) =>
      lines.flatMap((line) => line.match(new RegExp(`thư mục (\\d\\d-${name})`))?.[1] ?? [])[0]
    const proof = (name: string, numbers = '01') => [
      `Tệp kèm theo: thư mục ${folder(name)}, số ${numbers}`,
    ]
    const contracts = ['1.1', '1.2', '1.5', '4.1']
    const contract = proof('hop-dong', '01, 02')
    const food = proof('chung-nhan-attp')
    const known: Record<number, Record<string, string[]>> = {
      7: { ...Object.fromEntries(contracts.map((id) => [id, contract])), 9: food },
      26: {
        4.1: contract,
        4.2: contract,
        5.1: proof('cau-chuyen'),
        5.2: proof('cau-chuyen'),
        8: proof('dang-ky-kinh-doanh'),
        9: food,
      },
    }
    const everywhere = {
      3.1: proof('dang-ky-kinh-doanh'),
      3.5: proof('so-huu-tri-tue'),
    }
    const story = Object.fromEntries(['5.1', '5.2', '5.3'].map((id) => [id, proof('cau-chuyen')]))
    const placed = known[set] && { ...everywhere, ...(set !== 26 && story), ...known[set] }
    if (placed) {
      expect(table).toEqual(expectedTable(aDossier(set), placed))
      return
    }
    // Elsewhere the files are held against evidence.test.ts; the rest is the same, line by line.
    const bare = (of: string[]) =>
      of.filter((line) => !line.startsWith('Tệp kèm theo: ') && line !== 'chưa có')
    expect(bare(table)).toEqual(bare(expectedTable(aDossier(set), {})))
    expect(count(table, everywhere['3.1'][0] ?? '')).toBe(1)
    expect(count(table, everywhere['3.5'][0] ?? '')).toBe(1)
  })

  test('a dossier with nothing in it says of each field that there is none yet', () => {
    const lines01 = read('sparse-01')
    expect(lines01).toContain('BẢN NHÁP – CHƯA NỘP')
    expect(lines01).toContain('……………, ngày …… tháng …… năm ……')
    // Ten of the producer, eight of the product, the case, the files and the samples.
    expect(unanswered(lines01)).toBe(21)
    // Of form 02: two, history, structure, five results, the set, the plan.
    expect(unanswered(read('sparse-02'))).toBe(11)
  })

  test('criteria without a level have neither words nor points nor evidence, and are counted', () => {
    const lines = read('sparse-set-02')
    const set = findSet(criteria, 7)
    const leaves = set ? listCriteria(set).filter(({ options }) => options.length > 0) : []
    expect(unanswered(lines)).toBe(10 + leaves.length * 2)
    expect(lines).toContain(`còn ${leaves.length} tiêu chí chưa tự chấm`)
    expect(count(lines, '–')).toBeGreaterThan(leaves.length)
  })

  test('tourism is not asked for goods', () => {
    const all = [...read('sparse-tourism-01'), ...read('sparse-tourism-02')].join('\n')
    expect(all).toContain('II. DỊCH VỤ DU LỊCH')
    expect(all).not.toMatch(
      /[Nn]guyên liệu (?:trong tỉnh|, thành phần)|Sản lượng|[Ss]ản phẩm mẫu|Bao bì sản phẩm|Vùng nguyên liệu:|Phiếu kiểm nghiệm/,
    )
  })

  test('whatever was typed is shown as text', () => {
    const lines = read('nasty-02')
    expect(lines).toContain('Chủ thể: Cơ sở <b>A&B</b> "x" ]]> &amp; đảo 😀')
    expect(lines).toContain('Lịch sử hình thành, phát triển: Cơ sở <b>A&B</b> "x" ]]> &amp; đảo 😀')
    expect(lines).toContain('Dòng hai')
    expect(lines).toContain('Dòng ba thụt')
    expect(lines).toContain(`Kế hoạch: ${long}`)
  })
})

test('the page says what it was made after and that it is not the printed form', async () => {
  for (const [form, write] of [
    ['01', writeForm01],
    ['02', writeForm02],
  ] as const) {
    const parts = await unzip(await write(aDossier(8)))
    const feet = [...parts].filter(([name]) => /^word\/footer\d\.xml$/.test(name))
    expect(feet).not.toEqual([])
    for (const [, xml] of feet) {
      expect(xml.toString()).toContain(`Mẫu ${form}, Quyết định 26/2026/QĐ-TTg`)
      expect(xml.toString()).toContain('không phải bản in chính thức')
    }
    const page = parts.get('word/document.xml')?.toString() ?? ''
    expect(page).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/)
    expect(parts.get('word/styles.xml')?.toString()).toContain('Times New Roman')
  }
})

test('a paper only said to be there is ticked, one with a file too', async () => {
  const dossier = aDossier(7, {
    values: { papers: ['label'] },
    attachments: [aFile('testReport', { endsOn: '2027-02-01' })],
    until: {},
  })
  const parts = await unzip(await writeForm02(dossier))
  const words = (parts.get('word/document.xml')?.toString() ?? '').replace(/<[^>]+>/g, '')
  expect(words).toContain('☑ Nhãn sản phẩm')
  expect(words).toContain('☑ Phiếu kiểm nghiệm (có giá trị đến 01/02/2027; thư mục 01-')
  expect(words).toContain('☐ Bao bì sản phẩm')
})
