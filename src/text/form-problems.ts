// Why an answer could not be taken, and how one looks that can. By the step, then by the reader's problem.

export const obstacleSay = {
  largeCompany:
    '⚠ Chương trình chỉ dành cho doanh nghiệp nhỏ và vừa, hợp tác xã, tổ hợp tác, trang trại và hộ có đăng ký kinh doanh (khoản 3 Điều 2, Quyết định 26/2026/QĐ-TTg). Việc nên làm trước: hỏi UBND xã về việc hợp tác xã hoặc tổ hợp tác liên kết với công ty đứng tên sản phẩm. Em vẫn giữ bản nháp.',
  associationOutsideTourism:
    '⚠ Hội, hiệp hội, trung tâm điều hành chỉ đứng tên được với dịch vụ du lịch, bộ 26 (khoản 3 Điều 2, Quyết định 26/2026/QĐ-TTg). Việc nên làm trước: để hợp tác xã, tổ hợp tác hoặc hộ thành viên có đăng ký kinh doanh đứng tên. Em vẫn giữ bản nháp.',
  notRegistered:
    '⚠ Hộ và trang trại phải có đăng ký kinh doanh mới đủ tư cách (khoản 3 Điều 2, Quyết định 26/2026/QĐ-TTg). Việc nên làm trước: đăng ký hộ kinh doanh, hoặc vào hợp tác xã, tổ hợp tác; anh chị hỏi UBND xã/phường. Mình cứ điền tiếp, em giữ bản nháp; có giấy rồi anh chị sửa mục này là nộp được.',
  allImported:
    '⚠ Bộ tiêu chí này loại sản phẩm dùng toàn bộ nguyên liệu nhập khẩu (Phụ lục II, Quyết định 26/2026/QĐ-TTg). Việc nên làm trước: tìm vùng nguyên liệu trong nước, nhất là trong tỉnh. Em vẫn giữ bản nháp.',
  unknownOrigin:
    '⚠ Bộ tiêu chí này loại sản phẩm có nguyên liệu không rõ nguồn gốc (Phụ lục II, Quyết định 26/2026/QĐ-TTg). Anh chị nên có hợp đồng hoặc hoá đơn mua nguyên liệu trước khi nộp.',
  paperEnded: '⚠ Giấy này đã hết hạn vào hôm nay. Anh chị làm giấy mới trước khi xã xem hồ sơ ạ.',
  certificateOver:
    '⚠ Giấy chứng nhận cũ đã hết hạn (giấy có giá trị 36 tháng, khoản 3 Điều 4). Anh chị hỏi UBND xã xem sản phẩm đăng ký lại theo trường hợp nào.',
  tooEarly:
    '⚠ Hồ sơ đánh giá lại nộp trong khoảng 180 đến 120 ngày trước ngày hết hạn (khoản 6 Điều 7). Bây giờ còn sớm {about} ngày; anh chị cứ chuẩn bị, em giữ bản nháp.',
  tooLate:
    '⚠ Hồ sơ đánh giá lại lẽ ra nộp trước ngày {about} (120 ngày trước khi hết hạn, khoản 6 Điều 7). Anh chị hỏi UBND xã ngay xem còn nhận không.',
}

const howTo: Record<string, Record<string, string>> = {
  phone: {
    tooShort: 'Số này thiếu chữ số. Số di động có 10 chữ số',
    tooLong: 'Số này thừa chữ số. Số di động có 10 chữ số',
  },
  money: {
    noUnit: 'Anh chị ghi thêm đơn vị: nghìn, triệu hay tỷ',
  },
  revenue: { noUnit: 'Anh chị ghi thêm đơn vị: nghìn, triệu hay tỷ' },
  profit: { noUnit: 'Anh chị ghi thêm đơn vị: nghìn, triệu hay tỷ' },
  output: {
    noUnit: 'Anh chị ghi cả số lượng và đơn vị: kg, tấn, chai, hũ…',
    noAmount: 'Anh chị ghi cả số lượng và đơn vị: kg, tấn, chai, hũ…',
  },
  oldEnds: { noDay: 'Anh chị ghi đủ ngày, tháng, năm' },
  until: {
    noDay: 'Anh chị ghi đủ ngày, tháng, năm',
    noEnd: 'Giấy không có ngày hết hạn thì anh chị bỏ qua bước này',
  },
  address: {
    noProvince: 'Anh chị ghi thêm tên tỉnh',
    noCommune: 'Anh chị ghi thêm tên xã, phường hoặc đặc khu',
  },
}
const general: Record<string, string> = {
  none: 'Em chưa thấy câu trả lời nào trong các lựa chọn',
  several: 'Em thấy mấy lựa chọn cùng lúc, anh chị chọn một thôi ạ',
  tooShort: 'Câu trả lời ngắn quá, em chưa ghi được',
  tooLong: 'Câu trả lời dài quá, anh chị viết gọn lại giúp em',
  noLevel: 'Anh chị chọn số thứ tự của một mức, rồi ghi minh chứng phía sau nếu có',
}
const unclear = 'Em chưa đọc được câu trả lời này'

/** What is wrong with an answer at a step, as the beginning of a sentence. */
export function sayProblem(step: string, problem: string): string {
  const family = step.split(':')[0] ?? step
  return `${howTo[family]?.[problem] ?? general[problem] ?? unclear}.`
}
