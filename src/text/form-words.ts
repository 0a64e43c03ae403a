// What people write for an answer of a closed set; compared without marks and case.

export const kindWords = {
  cooperative: ['hợp tác xã', 'htx', 'liên hiệp hợp tác xã'],
  group: ['tổ hợp tác', 'tht', 'tổ hợp tác xã'],
  company: ['doanh nghiệp', 'công ty', 'cty', 'dn', 'doanh nghiệp tư nhân'],
  farm: ['trang trại'],
  household: ['hộ', 'hộ gia đình', 'hộ kinh doanh', 'hộ sản xuất', 'hkd', 'cá thể', 'gia đình'],
  association: ['hội', 'hiệp hội', 'trung tâm điều hành', 'hội quán'],
}

export const companySizeWords = {
  small: ['nhỏ và vừa', 'nhỏ', 'vừa', 'siêu nhỏ', 'dnnvv'],
  large: ['lớn', 'doanh nghiệp lớn', 'to'],
}

export const sexWords = {
  female: ['nữ', 'đàn bà', 'phụ nữ', 'con gái', 'chị', 'cô', 'bà'],
  male: ['nam', 'đàn ông', 'con trai', 'anh', 'chú', 'ông'],
  other: ['khác'],
}

export const originWords = {
  province: ['toàn bộ trong tỉnh', 'trong tỉnh', 'tại địa phương', 'ở xã', 'nhà trồng', 'tự trồng'],
  mostlyProvince: ['phần lớn trong tỉnh', 'chủ yếu trong tỉnh', 'đa số trong tỉnh'],
  country: ['tỉnh khác', 'ngoài tỉnh', 'trong nước'],
  partImported: ['một phần nhập khẩu', 'có nhập khẩu'],
  imported: ['toàn bộ nhập khẩu', 'nhập khẩu hết', 'nhập khẩu hoàn toàn', 'nhập khẩu'],
  unknown: ['không rõ', 'chưa rõ', 'không biết'],
}

export const caseWords = {
  first: ['lần đầu', 'mới', 'chưa có sao', 'đánh giá lần đầu'],
  upgrade: ['nâng hạng', 'lên sao', 'nâng sao', 'thăng hạng'],
  renewal: ['đánh giá lại', 'chấm lại', 'hết hạn', 'gia hạn', 'công nhận lại', 'làm lại'],
}

export const ratingWords = {
  now: ['làm ngay', 'chấm luôn', 'làm luôn', 'ngay', 'chấm ngay', 'có'],
  later: ['tự chấm sau', 'chấm sau', 'chưa', 'chưa chấm', 'lúc khác'],
}
export const ratingLabels = { now: 'Tự chấm ngay', later: 'Tự chấm sau' }

export const registeredWords = {
  yes: ['có', 'rồi', 'đã có', 'có rồi', 'đã đăng ký', 'đăng ký rồi'],
  no: ['chưa', 'không', 'chưa có', 'chưa đăng ký', 'không có'],
}

export const paperWords = {
  registration: ['đăng ký kinh doanh', 'đkkd', 'giấy phép kinh doanh', 'giấy đăng ký'],
  foodSafety: ['an toàn thực phẩm', 'attp', 'vệ sinh an toàn thực phẩm', 'vsattp'],
  permit: ['giấy phép sản xuất', 'giấy phép khác', 'điều kiện sản xuất', 'gmp'],
  selfDeclaration: ['tự công bố', 'công bố', 'công bố chất lượng', 'bản công bố'],
  testReport: ['kiểm nghiệm', 'phiếu kiểm nghiệm', 'xét nghiệm'],
  trademark: ['nhãn hiệu', 'sở hữu trí tuệ', 'chỉ dẫn địa lý', 'bảo hộ'],
}
/** Behind the points of a level: "2 điểm" is not the second level. */
export const pointWords = ['điểm', 'diem', 'đ']
/** Between the papers of one message. */
export const listed = /[,;\n]|\s+và\s+/u
export const noPapersWords = ['chưa có', 'không có', 'chưa có gì', 'không', 'chưa']

export const formShow = {
  set: (set: number, name: string) => `Bộ ${set} – ${name}`,
  sector: (name: string) => `Ngành khác: ${name}`,
  percent: (share: string) => `${share} %`,
  output: (amount: string, unit: string, per: string) => `${amount} ${unit}/${per}`,
  guests: (count: string) => `${count} lượt khách/năm`,
  stars: (stars: number) => `${stars} sao`,
  samples: (count: string) => `${count} mẫu`,
  money: (amount: string) => `${amount} đồng`,
  loss: (amount: string) => `lỗ ${amount} đồng`,
  address: (commune: string, province: string) => `${commune}, ${province}`,
  formerly: (address: string, name: string) => `${address} (trước là ${name})`,
  noPapers: 'Chưa có giấy nào',
  filesSent: 'đã gửi',
  level: (points: number, max: number) => `${points}/${max} điểm`,
  evidence: (level: string, evidence: string) => `${level}; minh chứng: ${evidence}`,
  levelOption: (points: number, text: string) => `${text} (${points} điểm)`,
  levelInCase: (points: number, name: string, text: string) => `${name}: ${text} (${points} điểm)`,
}
