import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findSet, listCriteria, parseCriteria } from '#src/programme/criteria.ts'
import type { Values } from '#src/registration/form/values.ts'
import type { Dossier, DossierFile } from '#src/registration/official/dossier.ts'
import type { PaperKind } from '#src/registration/papers.ts'

export const criteria = parseCriteria(readFileSync('knowledge/criteria-qd26.json', 'utf8'))

/** A product of each set: its name, what it is made of, its unit, who makes it, where. */
const products: [string, string, string, string, string, string][] = [
  [
    'Cam sành hữu cơ Hàm Yên',
    'Cam sành trồng tại xã',
    'tấn',
    'HTX Cam sành Phong Lưu',
    'xã Hàm Yên',
    'tỉnh Tuyên Quang',
  ],
  [
    'Tôm thẻ tươi Quảng Hà',
    'Tôm thẻ nuôi ao đất',
    'tấn',
    'HTX Thủy sản Biển Xanh',
    'xã Quảng Hà',
    'tỉnh Quảng Ninh',
  ],
  [
    'Gạo nếp nương Mường Lò',
    'Thóc nếp nương',
    'tấn',
    'HTX Nông nghiệp Mường Lò',
    'xã Văn Chấn',
    'tỉnh Lào Cai',
  ],
  [
    'Mật ong bạc hà Mèo Vạc',
    'Mật ong hoa bạc hà',
    'lít',
    'Tổ hợp tác Ong Mèo Vạc',
    'xã Mèo Vạc',
    'tỉnh Tuyên Quang',
  ],
  [
    'Bánh đa nem Làng Chều',
    'Gạo tẻ, muối',
    'kg',
    'Hộ kinh doanh Trần Văn Nghĩa',
    'xã Bình Nghĩa',
    'tỉnh Ninh Bình',
  ],
  [
    'Miến dong Bình Liêu',
    'Tinh bột dong riềng',
    'kg',
    'HTX Phát triển Đình Trung',
    'xã Bình Liêu',
    'tỉnh Quảng Ninh',
  ],
  [
    'Mứt dừa non Bến Tre',
    'Dừa non, đường mía',
    'kg',
    'Cơ sở Mứt dừa Thanh Bình',
    'xã Tân Thanh Bình',
    'tỉnh Vĩnh Long',
  ],
  [
    'Lạp xưởng gác bếp Bắc Hà',
    'Thịt lợn đen, mắc khén',
    'kg',
    'Hộ kinh doanh Vàng Thị Mỷ',
    'xã Bắc Hà',
    'tỉnh Lào Cai',
  ],
  [
    'Nước mắm Nam Ô',
    'Cá cơm than, muối biển',
    'lít',
    'HTX Nước mắm Nam Ô',
    'phường Hải Vân',
    'thành phố Đà Nẵng',
  ],
  ['Tiêu sọ Chư Sê', 'Hồ tiêu', 'kg', 'Công ty TNHH Tiêu Chư Sê', 'xã Chư Sê', 'tỉnh Gia Lai'],
  [
    'Chè Shan tuyết Suối Giàng',
    'Búp chè Shan tuyết cổ thụ',
    'kg',
    'HTX Suối Giàng',
    'xã Văn Chấn',
    'tỉnh Lào Cai',
  ],
  [
    'Trà hoa vàng Ba Chẽ',
    'Hoa, lá trà hoa vàng',
    'kg',
    'Công ty CP Trà hoa vàng Ba Chẽ',
    'xã Ba Chẽ',
    'tỉnh Quảng Ninh',
  ],
  [
    'Cà phê Arabica Cầu Đất',
    'Cà phê nhân Arabica',
    'tấn',
    'HTX Cà phê Cầu Đất',
    'phường Xuân Trường',
    'tỉnh Lâm Đồng',
  ],
  [
    'Rượu nếp cái hoa vàng Phú Lộc',
    'Nếp cái hoa vàng, men lá',
    'lít',
    'HTX Rượu Phú Lộc',
    'xã Cẩm Giàng',
    'thành phố Hải Phòng',
  ],
  [
    'Rượu vang nho Ninh Thuận',
    'Nho đỏ',
    'lít',
    'Công ty TNHH Nho Ba Mọi',
    'xã Phước Hữu',
    'tỉnh Khánh Hòa',
  ],
  [
    'Nước khoáng đóng chai Kim Bôi',
    'Nước khoáng thiên nhiên',
    'lít',
    'Công ty CP Nước khoáng Kim Bôi',
    'xã Kim Bôi',
    'tỉnh Phú Thọ',
  ],
  [
    'Nước ép chanh leo Mộc Châu',
    'Chanh leo, đường',
    'lít',
    'HTX Chanh leo Mộc Châu',
    'phường Mộc Châu',
    'tỉnh Sơn La',
  ],
  [
    'Viên nghệ mật ong Khoái Châu',
    'Nghệ vàng, mật ong',
    'hộp',
    'Công ty TNHH Nghệ Khoái Châu',
    'xã Khoái Châu',
    'tỉnh Hưng Yên',
  ],
  [
    'Xà phòng bồ kết Sóc Sơn',
    'Bồ kết, dầu dừa',
    'bánh',
    'HTX Dược liệu Sóc Sơn',
    'xã Sóc Sơn',
    'thành phố Hà Nội',
  ],
  [
    'Tinh dầu tràm Lộc Thủy',
    'Lá tràm gió',
    'lít',
    'Cơ sở Tinh dầu Kim Vui',
    'xã Chân Mây – Lăng Cô',
    'thành phố Huế',
  ],
  [
    'Giỏ mây tre Phú Vinh',
    'Mây, tre',
    'chiếc',
    'HTX Mây tre Phú Vinh',
    'xã Phú Nghĩa',
    'thành phố Hà Nội',
  ],
  [
    'Thổ cẩm Mai Châu',
    'Sợi bông, thuốc nhuộm lá cây',
    'tấm',
    'HTX Thổ cẩm Chiềng Châu',
    'xã Mai Châu',
    'tỉnh Phú Thọ',
  ],
  [
    'Hoa hồng Sa Đéc',
    'Hoa hồng trồng giàn',
    'chậu',
    'HTX Hoa kiểng Sa Đéc',
    'phường Sa Đéc',
    'tỉnh Đồng Tháp',
  ],
  [
    'Mai vàng Bình Lợi',
    'Mai vàng ghép',
    'chậu',
    'HTX Mai vàng Bình Lợi',
    'xã Bình Lợi',
    'Thành phố Hồ Chí Minh',
  ],
  [
    'Cá Koi Bình Thạnh',
    'Cá Koi thuần dưỡng',
    'con',
    'Trang trại Cá cảnh Châu Tống',
    'xã Bình Mỹ',
    'Thành phố Hồ Chí Minh',
  ],
  [
    'Du lịch cộng đồng bản Lác',
    '',
    '',
    'Hội Du lịch cộng đồng bản Lác',
    'xã Mai Châu',
    'tỉnh Phú Thọ',
  ],
]
const origins = ['province', 'mostlyProvince', 'country', 'partImported'] as const
const people = [
  ['Nguyễn Thị Hạnh', 'female', 'Kinh'],
  ['Vàng A Sùng', 'male', 'Mông'],
  ['Hà Công Tín', 'male', 'Thái'],
  ['Lò Thị Mai', 'female', 'Thái'],
] as const

/** The content of an attachment of a dossier built here. */
export function contentOf(file: Pick<DossierFile, 'id'>): Buffer {
  return Buffer.from(`nội dung của ${file.id}\n`.repeat(40))
}

export function aFile(kind: PaperKind, changes: Partial<DossierFile> = {}): DossierFile {
  const id = changes.id ?? `${kind}-1`
  const content = contentOf({ id })
  return {
    id,
    kind,
    name: `Bản chụp ${kind} số 1.PDF`,
    type: 'application/pdf',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    path: `aa/${id}`,
    receivedAt: new Date('2026-12-01T08:15:00Z'),
    endsOn: null,
    ...changes,
  }
}

/** A complete dossier of a set, every value its own; `changes` replace whole properties. */
export function aDossier(set: number, changes: Partial<Dossier> = {}): Dossier {
  const found = findSet(criteria, set)
  if (!found) throw new Error(`no set ${set}`)
  const leaves = listCriteria(found).filter(({ options }) => options.length > 0)
  return {
    code: `HS-26${String(set).padStart(2, '0')}-K7`,
    state: 'submitted',
    createdAt: new Date('2026-11-20T03:00:00Z'),
    submittedAt: new Date('2026-12-04T18:30:00Z'),
    formVersion: '1',
    criteriaVersion: '26/2026/QĐ-TTg',
    values: set === 26 ? tourismValues() : goodsValues(set),
    set: found,
    levels: Object.fromEntries(
      leaves.map(({ id, options }, index) => [
        id,
        {
          points: options[(set + index) % options.length]?.points ?? 0,
          ...(index % 3 === 0 && { evidence: `Sổ ghi chép tiêu chí ${id} của bộ ${set}` }),
        },
      ]),
    ),
    until: { foodSafety: '2028-03-09', trademark: '2034-10-31' },
    attachments: [
      aFile('registration'),
      aFile('trademark', { endsOn: '2034-10-31' }),
      aFile('foodSafety', { endsOn: '2028-03-09' }),
      aFile('contract'),
      aFile('contract', { id: 'contract-2', name: 'Hợp đồng đại lý.jpg', type: 'image/jpeg' }),
      aFile('story', { name: 'Câu chuyện: "Đất & người".docx' }),
      aFile('photo', { name: 'anh.png', type: 'image/png' }),
    ],
    skipped: [],
    ...changes,
  }
}

function producerValues(set: number): Values {
  const [, , , organisation = '', commune = '', province = ''] = products[set - 1] ?? []
  const [representative, sex, ethnicity] = people[set % people.length] ?? people[0]
  return {
    kind: kindOf(organisation),
    ...(organisation.startsWith('Công ty') && { companySize: 'small' }),
    registered: true,
    organisation,
    registrationNumber: `5${700_000_000 + set * 1311}`,
    representative,
    sex,
    ethnicity,
    address: { commune, province, ...(set % 4 === 0 && { formerly: `xã cũ số ${set}` }) },
    street: `Thôn ${set}, đường Bờ Hồ`,
    phone: `+849120${String(45_000 + set)}`,
    email: `chu-the-${set}@example.vn`,
  }
}

function kindOf(organisation: string): Values['kind'] {
  if (organisation.startsWith('HTX')) return 'cooperative'
  if (organisation.startsWith('Tổ hợp tác')) return 'group'
  if (organisation.startsWith('Công ty')) return 'company'
  if (organisation.startsWith('Trang trại')) return 'farm'
  return organisation.startsWith('Hội') ? 'association' : 'household'
}

function commonValues(set: number): Values {
  const [product = ''] = products[set - 1] ?? []
  const { set: number } = findSet(criteria, set) ?? { set }
  const again: Values = {
    case: set % 3 === 1 ? 'upgrade' : 'renewal',
    oldNumber: `${set}/GCN-OCOP`,
    oldStars: set % 2 === 0 ? 3 : 4,
    oldEnds: '2027-05-20',
    changes: `Đổi bao bì giấy kraft từ năm 2025 (bộ ${set})`,
  }
  return {
    product,
    set: number,
    ...(set % 3 === 0 ? { case: 'first' } : again),
    papers: ['registration', 'foodSafety', 'trademark', 'contract', 'story', 'photo'],
    history: `Thành lập năm ${1990 + set}.\nTham gia OCOP từ năm 2021.`,
    structure: `Ban quản lý 3 người, ${set + 7} lao động thường xuyên`,
    quality: `Kiểm tra từng mẻ, lô ${set}; tỷ lệ lỗi < 2% & giảm dần`,
    market: `Bán tại ${set + 4} cửa hàng, 2 siêu thị "Big" và sàn thương mại điện tử`,
    revenue: 1_200_000_000 + set * 1_500_000,
    profit: set === 14 ? -12_500_000 : 230_000_000 + set * 1_000_000,
    plan: `Mở rộng ${set + 1} ha vùng nguyên liệu trong năm 2027`,
  }
}

function goodsValues(set: number): Values {
  const [, ingredients = '', unit = ''] = products[set - 1] ?? []
  return {
    ...producerValues(set),
    ...commonValues(set),
    ingredients,
    origin: origins[set % origins.length],
    localShare: set === 5 ? 62.5 : 70 + set,
    output: { amount: set * 1250 + 0.5, unit, per: set % 2 === 0 ? 'year' : 'month' },
    samples: 5,
    materials: `Liên kết ${set + 10} hộ, diện tích ${set + 2} ha`,
  }
}

function tourismValues(): Values {
  return {
    ...producerValues(26),
    ...commonValues(26),
    service: 'Ngủ nhà sàn, xem múa xòe, học dệt thổ cẩm',
    guests: 12_500,
  }
}
