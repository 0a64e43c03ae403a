// The words of the official files: form 01, form 02 and the list that goes with them.

/** What stands where nothing was given. */
export const nothingYet = 'chưa có'

export const page = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  code: (code: string) => `Mã hồ sơ: ${code}`,
  draft: 'BẢN NHÁP – CHƯA NỘP',
  place: (place: string, day: string, month: string, year: string) =>
    `${place}, ngày ${day} tháng ${month} năm ${year}`,
  /** For what is written by hand. */
  dots: '……………',
  fewDots: '……',
  to: (commune: string) => `Kính gửi: Ủy ban nhân dân ${commune}`,
  anyCommune: 'xã, phường, đặc khu nơi sản xuất',
  signature: 'ĐẠI DIỆN CHỦ THỂ',
  signHere: '(Ký, ghi rõ họ tên, đóng dấu nếu có)',
  foot: (form: '01' | '02') =>
    `Lập theo nội dung Mẫu ${form}, Quyết định 26/2026/QĐ-TTg. Cách trình bày là của trợ lý, không phải bản in chính thức: anh chị đối chiếu với mẫu chính thức trước khi ký.`,
}
/** A commune by its name alone, as the line of place and date writes it. */
export const communeType = /^(?:xã|phường|đặc khu|thị trấn)\s+(?=\D)/iu

export const form01 = {
  title: 'PHIẾU ĐĂNG KÝ',
  subtitle: 'Đánh giá, phân hạng sản phẩm OCOP',
  producer: 'I. CHỦ THỂ',
  kind: 'Loại hình chủ thể',
  companySize: 'Quy mô doanh nghiệp',
  organisation: 'Tên đơn vị',
  registered: 'Đăng ký kinh doanh',
  registrationNumber: 'Số đăng ký, mã số thuế',
  representative: 'Người đại diện',
  sex: 'Giới tính',
  ethnicity: 'Dân tộc',
  address: 'Địa chỉ',
  formerly: 'Tên địa bàn trước đây',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  product: 'II. SẢN PHẨM',
  service: 'II. DỊCH VỤ DU LỊCH',
  productName: 'Tên sản phẩm',
  serviceName: 'Tên dịch vụ',
  sector: 'Ngành',
  group: 'Nhóm',
  set: 'Phân nhóm (bộ tiêu chí)',
  setName: (set: number, name: string) => `Bộ ${set} – ${name}`,
  ingredients: 'Nguyên liệu, thành phần',
  origin: 'Xuất xứ nguyên liệu',
  localShare: 'Nguyên liệu trong tỉnh',
  output: 'Sản lượng',
  perPeriod: (amount: string, period: string) => `${amount} một ${period}`,
  offer: 'Dịch vụ cung cấp',
  guests: 'Lượng khách một năm',
  guestsCount: (count: string) => `${count} lượt khách`,
  case: 'III. TRƯỜNG HỢP ĐĂNG KÝ',
  caseName: 'Đăng ký',
  oldNumber: 'Số giấy chứng nhận cũ',
  oldStars: 'Hạng đã đạt',
  stars: (stars: number) => `${stars} sao`,
  oldEnds: 'Giấy cũ hết hạn ngày',
  changes: 'Nội dung thay đổi, cập nhật so với lần trước',
  enclosed: 'IV. HỒ SƠ KÈM THEO',
  report: 'Báo cáo tự đánh giá (Mẫu 02)',
  reportEnclosed: '01 bản',
  attachments: 'Tệp minh chứng',
  attachmentsCount: (count: string) => `${count} tệp`,
  samples: 'Số sản phẩm mẫu gửi kèm',
  samplesCount: (count: string) => `${count} sản phẩm mẫu`,
}

export const form02 = {
  title: 'BÁO CÁO TỰ ĐÁNH GIÁ',
  subtitle: 'Kèm minh chứng theo từng tiêu chí',
  general: 'I. THÔNG TIN CHUNG',
  organisation: 'Chủ thể',
  product: 'Sản phẩm, dịch vụ',
  papers: 'Giấy tờ đã có (☑ đã có, ☐ chưa có)',
  until: (day: string) => `có giá trị đến ${day}`,
  files: (folder: string, count: string) => `thư mục ${folder}: ${count} tệp`,
  history: 'Lịch sử hình thành, phát triển',
  structure: 'Cơ cấu tổ chức',
  results: 'II. KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH',
  materials: 'Vùng nguyên liệu',
  service: 'Dịch vụ cung cấp',
  guests: 'Lượng khách một năm',
  quality: 'Chất lượng',
  market: 'Thị trường',
  revenue: 'Doanh thu năm gần nhất',
  profit: 'Lợi nhuận năm gần nhất',
  money: (amount: string) => `${amount} đồng`,
  scores: 'III. TỰ ĐÁNH GIÁ THEO TỪNG TIÊU CHÍ',
  noSet: 'Bộ tiêu chí của sản phẩm',
  columns: {
    number: 'TT',
    criterion: 'Tiêu chí',
    max: 'Điểm tối đa',
    level: 'Mức tự đánh giá',
    points: 'Điểm tự chấm',
    evidence: 'Minh chứng',
  },
  parts: {
    A: 'PHẦN A. SẢN PHẨM VÀ SỨC MẠNH CỘNG ĐỒNG',
    B: 'PHẦN B. KHẢ NĂNG TIẾP THỊ',
    C: 'PHẦN C. CHẤT LƯỢNG SẢN PHẨM',
  },
  total: (part: 'A' | 'B' | 'C') => `Cộng phần ${part}`,
  grandTotal: 'TỔNG CỘNG',
  unscored: (count: number) => `còn ${count} tiêu chí chưa tự chấm`,
  either: '\nhoặc ',
  inCase: (name: string, text: string) => `${name}: ${text}`,
  noPoints: '–',
  enclosed: (folder: string, numbers: string) => `Tệp kèm theo: thư mục ${folder}, số ${numbers}`,
  plan: 'IV. KẾ HOẠCH THỜI GIAN TỚI',
  planned: 'Kế hoạch',
}

export const list = {
  columns: [
    'TT',
    'Tệp',
    'Loại',
    'Tên lúc gửi',
    'Định dạng',
    'Dung lượng (byte)',
    'SHA-256',
    'Nhận lúc (giờ Việt Nam)',
    'Có giá trị đến',
    'Tiêu chí',
    'Tình trạng',
  ],
  form01: 'Mẫu 01 – Phiếu đăng ký',
  form02: 'Mẫu 02 – Báo cáo tự đánh giá',
  copy: 'Bản để máy đọc',
  states: {
    whole: 'đủ',
    missing: 'THIẾU TỆP: không còn trong kho',
    changed: 'TỆP ĐÃ KHÁC so với lúc nhận',
  },
}

/** What can be downloaded of a dossier. */
export const downloadNames = {
  package: 'Cả bộ hồ sơ (ZIP)',
  form01: 'Mẫu 01 – Phiếu đăng ký (Word)',
  form02: 'Mẫu 02 – Báo cáo tự đánh giá (Word)',
}
