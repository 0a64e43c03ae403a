// Why an answer could not be taken, and how one looks that can. By the step, then by the reader's problem.

export const obstacleSay = {
  largeCompany:
    '⚠ Chương trình chỉ dành cho doanh nghiệp nhỏ và vừa, hợp tác xã, tổ hợp tác, trang trại và hộ có đăng ký kinh doanh (khoản 3 Điều 2, Quyết định 26/2026/QĐ-TTg). Việc nên làm trước: hỏi UBND xã/phường xem đơn vị nào cùng làm sản phẩm (hợp tác xã, tổ hợp tác…) đứng tên được. Em vẫn giữ bản nháp.',
  associationOutsideTourism:
    '⚠ Hội, hiệp hội, trung tâm điều hành chỉ đứng tên được với dịch vụ du lịch, bộ 26 (khoản 3 Điều 2, Quyết định 26/2026/QĐ-TTg). Việc nên làm trước: để hợp tác xã, tổ hợp tác hoặc hộ thành viên có đăng ký kinh doanh đứng tên. Em vẫn giữ bản nháp.',
  notRegistered:
    '⚠ Hộ và trang trại phải có đăng ký kinh doanh mới đủ tư cách (khoản 3 Điều 2, Quyết định 26/2026/QĐ-TTg). Việc nên làm trước: đăng ký hộ kinh doanh, hoặc vào hợp tác xã, tổ hợp tác; anh chị hỏi UBND xã/phường. Mình cứ điền tiếp, em giữ bản nháp; có giấy rồi anh chị sửa mục này là nộp được.',
  allImported:
    '⚠ Bộ tiêu chí này loại sản phẩm dùng toàn bộ nguyên liệu nhập khẩu (Phụ lục II, Quyết định 26/2026/QĐ-TTg). Việc nên làm trước: tìm vùng nguyên liệu trong nước, nhất là trong tỉnh. Em vẫn giữ bản nháp.',
  unknownOrigin:
    '⚠ Bộ tiêu chí này loại sản phẩm có nguyên liệu không rõ nguồn gốc (Phụ lục II, Quyết định 26/2026/QĐ-TTg). Anh chị nên có hợp đồng hoặc hoá đơn mua nguyên liệu trước khi nộp.',
  paperEnded:
    '⚠ Theo ngày anh chị ghi thì giấy này đã hết hạn. Anh chị nên làm lại và gửi bản mới; chưa rõ thì hỏi UBND xã/phường ạ.',
  certificateOver:
    '⚠ Giấy chứng nhận cũ đã hết hạn (giấy có giá trị 36 tháng, khoản 3 Điều 4). Anh chị hỏi UBND xã xem sản phẩm đăng ký lại theo trường hợp nào.',
  tooEarly:
    '⚠ Hồ sơ đánh giá lại nộp trong khoảng 180 đến 120 ngày trước ngày hết hạn (khoản 6 Điều 7). Bây giờ còn sớm {about} ngày; anh chị cứ chuẩn bị, em giữ bản nháp.',
  tooLate:
    '⚠ Hồ sơ đánh giá lại lẽ ra nộp trước ngày {about} (120 ngày trước khi hết hạn, khoản 6 Điều 7). Anh chị hỏi UBND xã ngay xem còn nhận không.',
}

const noUnit = 'Anh chị ghi thêm đơn vị: nghìn, triệu hay tỷ'
const wholeDay = 'Anh chị ghi đủ ngày, tháng, năm'
const amounts = {
  noUnit,
  notAnAmount: 'Em chưa thấy số tiền',
  several: 'Em thấy mấy số tiền, anh chị ghi một số thôi ạ',
  negative: 'Doanh thu không thể âm',
  period: 'Em cần số của cả năm, anh chị cộng lại giúp em',
}
const days = {
  noDay: wholeDay,
  noYear: wholeDay,
  notADay: wholeDay,
  noSuchDay: 'Ngày này không có trong lịch',
  several: 'Em thấy mấy ngày, anh chị ghi một ngày thôi ạ',
}

const howTo: Record<string, Record<string, string>> = {
  organisation: { tooShort: 'Tên ngắn quá, anh chị ghi đủ tên giúp em' },
  registrationNumber: {
    notANumber: 'Em chưa thấy số trên giấy đăng ký',
    tooShort: 'Số này thiếu chữ số; mã số thuế có 10 hoặc 12 chữ số',
    several: 'Em thấy mấy số, anh chị ghi một số thôi ạ',
  },
  representative: {
    digits: 'Tên người không có chữ số',
    oneWord: 'Anh chị ghi đủ họ và tên',
    tooShort: 'Anh chị ghi đủ họ và tên',
    sentence: 'Anh chị chỉ ghi họ và tên thôi ạ',
    notAName: 'Em chưa đọc ra họ tên',
  },
  ethnicity: { unknown: 'Em chưa thấy tên dân tộc này trong danh sách 54 dân tộc' },
  phone: {
    tooShort: 'Số này thiếu chữ số. Số di động có 10 chữ số',
    tooLong: 'Số này thừa chữ số. Số di động có 10 chữ số',
    several: 'Em thấy mấy số, anh chị ghi một số thôi ạ',
    foreign: 'Anh chị cho em số điện thoại ở Việt Nam',
    notAPhone: 'Em chưa thấy số điện thoại',
  },
  email: {
    notAnEmail: 'Địa chỉ email phải có dấu @, ví dụ ten@gmail.com',
    noDomain: 'Địa chỉ email thiếu phần sau dấu @',
    several: 'Em thấy mấy địa chỉ, anh chị ghi một thôi ạ',
  },
  revenue: amounts,
  profit: amounts,
  output: {
    noUnit: 'Anh chị ghi thêm đơn vị: kg, tấn, chai, hũ…',
    noNumber: 'Anh chị ghi cả số lượng và đơn vị',
    several: 'Em thấy mấy con số, anh chị ghi một thôi ạ',
    season: 'Anh chị tính giúp em cả năm được bao nhiêu (một vụ nhân với số vụ)',
  },
  localShare: {
    vague: 'Anh chị cho em một con số áng chừng',
    notANumber: 'Em chưa thấy con số',
    outOfRange: 'Tỷ lệ nằm trong khoảng 0 đến 100 %',
  },
  oldEnds: days,
  until: { ...days, noEnd: 'Giấy không có ngày hết hạn thì anh chị bỏ qua bước này' },
  address: {
    noProvince: 'Anh chị ghi thêm tên tỉnh',
    noCommune: 'Anh chị ghi thêm tên xã, phường hoặc đặc khu',
  },
  guests: { notANumber: 'Em chưa thấy con số', fraction: 'Anh chị ghi số tròn giúp em' },
  samples: { notANumber: 'Em chưa thấy con số', fraction: 'Anh chị ghi số tròn giúp em' },
}
const general: Record<string, string> = {
  none: 'Em chưa thấy câu trả lời nào trong các lựa chọn',
  several: 'Em thấy mấy lựa chọn cùng lúc, anh chị chọn một thôi ạ',
  tooShort: 'Câu trả lời ngắn quá, em chưa ghi được',
  tooLong: 'Câu trả lời dài quá, anh chị viết gọn lại giúp em',
  noLevel: 'Anh chị chọn số thứ tự của một mức, rồi ghi minh chứng phía sau nếu có',
  noFile:
    'Ở bước này em cần ảnh hoặc tệp, chưa cần chữ. Gửi xong anh chị bấm Xong, chưa có thì bỏ qua',
}
const unclear = 'Em chưa đọc được câu trả lời này'

/** What is wrong with an answer at a step, as the beginning of a sentence. */
export function sayProblem(step: string, problem: string): string {
  const family = step.split(':')[0] ?? step
  return `${howTo[family]?.[problem] ?? general[problem] ?? unclear}.`
}

const doubts: Record<string, string> = {
  checkDigit:
    '⚠ Mã số thuế này có vẻ sai một chữ số, anh chị xem lại giúp em (sai thì quay lại sửa).',
  slip: '⚠ Em đã sửa một chỗ trông như gõ nhầm, anh chị xem lại giúp em.',
  range: 'Em lấy số nhỏ trong khoảng anh chị nói, để không ghi quá.',
  converted: 'Em đã đổi ra đơn vị thường dùng.',
  renumbered: 'Đây là đầu số cũ, em đã đổi sang đầu số mới.',
}

/** What is to be looked at again in an answer that was taken. */
export function sayDoubt(doubt: string): string[] {
  const said = doubts[doubt]
  return said ? [said] : []
}
