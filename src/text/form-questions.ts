// What is asked at each step of the registration. The assistant calls itself "em", the person "anh chị".

type Words = { label: string; question: string; why?: string; example?: string; help?: string }

export const formQuestions = {
  kind: {
    label: 'Loại chủ thể',
    question: 'Anh chị đăng ký với tư cách nào?',
    why: 'Quyết định 26/2026/QĐ-TTg (khoản 3 Điều 2) nêu rõ những ai được tham gia.',
    help: 'Hộ gia đình, hộ sản xuất chọn "Hộ". Vài hộ làm chung theo tổ hợp tác thì chọn "Tổ hợp tác".',
  },
  companySize: {
    label: 'Quy mô doanh nghiệp',
    question: 'Doanh nghiệp của anh chị là nhỏ và vừa, hay doanh nghiệp lớn?',
    why: 'Chương trình dành cho doanh nghiệp nhỏ và vừa.',
  },
  registered: {
    label: 'Đăng ký kinh doanh',
    question: 'Cơ sở của anh chị đã có đăng ký kinh doanh chưa?',
    why: 'Hộ và trang trại phải có đăng ký kinh doanh mới đủ tư cách tham gia.',
  },
  organisation: {
    label: 'Tên chủ thể',
    question: 'Tên hợp tác xã, cơ sở hoặc hộ kinh doanh của anh chị là gì?',
    why: 'Ghi đúng như trên giấy đăng ký để xã dễ đối chiếu.',
    example: 'Hợp tác xã Nông nghiệp Tân Tiến',
  },
  registrationNumber: {
    label: 'Số đăng ký kinh doanh',
    question: 'Số giấy đăng ký kinh doanh (hoặc mã số thuế) là bao nhiêu?',
    example: '4800912348',
    help: 'Số này in ở đầu giấy chứng nhận đăng ký. Chưa tìm thấy giấy thì anh chị bỏ qua, bổ sung sau.',
  },
  representative: {
    label: 'Người đại diện',
    question: 'Họ và tên người đại diện đứng tên hồ sơ là gì ạ?',
    example: 'Lò Thị Mai',
  },
  sex: {
    label: 'Giới tính người đại diện',
    question: 'Người đại diện là nam hay nữ?',
    why: 'Phiếu chấm có tiêu chí về người đại diện là nữ, người dân tộc thiểu số hoặc người khuyết tật. Không muốn trả lời thì anh chị bỏ qua.',
  },
  ethnicity: {
    label: 'Dân tộc',
    question: 'Người đại diện là người dân tộc nào?',
    why: 'Cũng vì tiêu chí về người đại diện. Không muốn trả lời thì anh chị bỏ qua.',
    example: 'Tày',
  },
  address: {
    label: 'Xã/phường, tỉnh/thành',
    question: 'Nơi sản xuất ở xã (phường, đặc khu) nào, tỉnh nào?',
    why: 'Hồ sơ nộp cho UBND cấp xã. Tên cũ trước 01/7/2025 anh chị cứ ghi, em hỏi lại tên mới.',
    example: 'xã Hoà An, tỉnh Cao Bằng',
  },
  street: {
    label: 'Thôn, xóm, số nhà',
    question: 'Số nhà, thôn (xóm, ấp, bản, tổ dân phố) nào ạ?',
    example: 'thôn Nà Rị',
  },
  phone: {
    label: 'Số điện thoại',
    question: 'Số điện thoại để xã và tỉnh liên hệ với anh chị?',
    example: '0912 345 678',
  },
  email: {
    label: 'Thư điện tử',
    question: 'Anh chị có địa chỉ thư điện tử (email) không?',
    why: 'Không bắt buộc. Không có thì anh chị bỏ qua.',
    example: 'htx.tantien@gmail.com',
  },
  product: {
    label: 'Tên sản phẩm',
    question: 'Sản phẩm đăng ký tên là gì?',
    why: 'Ghi đúng như trên nhãn. Mỗi hồ sơ là một sản phẩm.',
    example: 'Trà Shan tuyết Suối Giàng',
  },
  set: {
    label: 'Bộ tiêu chí',
    question: 'Sản phẩm được chấm theo bộ tiêu chí nào?',
    why: 'Quyết định 26/2026/QĐ-TTg có 26 bộ; chọn đúng bộ thì mới chấm đúng.',
  },
  ingredients: {
    label: 'Nguyên liệu',
    question: 'Sản phẩm làm từ những nguyên liệu gì?',
    example: 'lá chè Shan tuyết 100 %',
  },
  origin: {
    label: 'Nguồn nguyên liệu',
    question: 'Nguyên liệu lấy từ đâu?',
    why: 'Nguyên liệu tại địa phương được cộng điểm; một số bộ loại sản phẩm dùng toàn bộ nguyên liệu nhập khẩu.',
  },
  localShare: {
    label: 'Tỷ lệ nguyên liệu trong tỉnh',
    question: 'Khoảng bao nhiêu phần trăm nguyên liệu là của trong tỉnh?',
    example: '70 %',
  },
  output: {
    label: 'Sản lượng',
    question: 'Một năm anh chị làm ra được khoảng bao nhiêu?',
    example: '3 tấn một năm',
  },
  service: {
    label: 'Dịch vụ du lịch',
    question: 'Điểm du lịch của anh chị có những dịch vụ gì?',
    example: 'nghỉ homestay, ăn cơm nhà, thăm vườn chè',
  },
  guests: {
    label: 'Lượt khách',
    question: 'Một năm đón khoảng bao nhiêu lượt khách?',
    example: '1200',
  },
  case: {
    label: 'Trường hợp',
    question: 'Lần này sản phẩm đăng ký theo trường hợp nào?',
    why: 'Đánh giá lại: giấy chứng nhận 36 tháng sắp hết. Nâng hạng: đã có sao, nay muốn lên sao cao hơn.',
  },
  oldNumber: {
    label: 'Giấy chứng nhận cũ',
    question: 'Số quyết định hoặc số giấy chứng nhận OCOP lần trước là gì?',
    example: '1234/QĐ-UBND',
  },
  oldStars: { label: 'Hạng sao cũ', question: 'Lần trước được mấy sao?' },
  oldEnds: {
    label: 'Ngày hết hạn giấy cũ',
    question: 'Giấy chứng nhận cũ hết hạn ngày nào?',
    why: 'Hồ sơ đánh giá lại nộp trong khoảng từ 180 đến 120 ngày trước ngày hết hạn.',
    example: '12/5/2027',
  },
  changes: {
    label: 'Điều đã thay đổi',
    question: 'So với lần trước, sản phẩm và cơ sở đã thay đổi những gì?',
    why: 'Nâng hạng thì phải nêu rõ phần thay đổi; đánh giá lại thì cập nhật nguyên liệu, công nghệ, bao bì, nhãn, kiểm nghiệm, thị trường.',
    example: 'bao bì mới, thêm máy sấy, bán ở 3 siêu thị',
  },
  samples: {
    label: 'Số sản phẩm mẫu',
    question: 'Anh chị nộp kèm mấy sản phẩm mẫu?',
    why: 'Khi xã đề nghị lên tỉnh cần 05 sản phẩm mẫu (dịch vụ du lịch không cần).',
    example: '5',
  },
  papers: {
    label: 'Giấy tờ đã có',
    question: 'Anh chị đã có những giấy tờ nào?',
    why: 'Có giấy nào thì chọn giấy ấy, chọn được nhiều; em sẽ xin ảnh hoặc tệp từng loại ở bước sau.',
    example: '1 3 5',
  },
  history: {
    label: 'Quá trình hình thành',
    question: 'Anh chị kể ngắn gọn cơ sở và sản phẩm hình thành thế nào?',
    example: 'Gia đình làm nghề từ năm 1990, lập hợp tác xã năm 2019 với 12 hộ',
  },
  structure: {
    label: 'Cơ cấu tổ chức',
    question: 'Cơ sở có bao nhiêu người, phân công ra sao?',
    example: '15 lao động, 1 giám đốc, 1 kế toán, 2 tổ sản xuất',
  },
  materials: {
    label: 'Vùng nguyên liệu',
    question: 'Vùng nguyên liệu thế nào: rộng bao nhiêu, ai trồng, có hợp đồng không?',
    example: '12 ha chè của 30 hộ trong xã, có hợp đồng bao tiêu',
  },
  quality: {
    label: 'Chất lượng',
    question: 'Anh chị quản lý chất lượng sản phẩm thế nào?',
    example: 'có sổ theo dõi, kiểm nghiệm 6 tháng một lần',
  },
  market: {
    label: 'Thị trường',
    question: 'Sản phẩm bán ở đâu, cho ai?',
    example: '3 cửa hàng ở thành phố, bán qua Facebook, khách du lịch',
  },
  revenue: {
    label: 'Doanh thu năm gần nhất',
    question: 'Doanh thu năm gần nhất khoảng bao nhiêu tiền?',
    example: '1 tỷ 2',
  },
  profit: {
    label: 'Lợi nhuận năm gần nhất',
    question: 'Lợi nhuận năm gần nhất khoảng bao nhiêu? Lỗ thì anh chị ghi "lỗ 20 triệu".',
    example: '150 triệu',
  },
  rating: {
    label: 'Tự chấm từng tiêu chí',
    question:
      'Mẫu 02 có phần tự chấm, khoảng 30 câu, mỗi câu chọn một mức. Anh chị làm ngay hay để sau?',
    why: 'Hồ sơ phải có phần này mới nộp được. Để sau thì em nhắc lại ở bảng xem lại.',
  },
  plan: {
    label: 'Kế hoạch thời gian tới',
    question: 'Thời gian tới anh chị định phát triển sản phẩm thế nào?',
    example: 'mở thêm 2 ha, làm tem truy xuất, đưa lên sàn thương mại điện tử',
  },
} satisfies Record<string, Words>

/** Steps that are asked of every kind of paper, every criterion. */
export const formFamilies = {
  files: (paper: string): Words => ({
    label: `Tệp: ${paper}`,
    question: `Anh chị gửi **${paper}** giúp em: ảnh chụp hoặc tệp.`,
  }),
  otherFiles: (label: string): Words => ({
    label: `Tệp: ${label}`,
    question:
      'Còn giấy tờ nào khác (nhãn, bao bì, hợp đồng, câu chuyện sản phẩm…) thì anh chị gửi nốt giúp em.',
    why: 'Không có thì anh chị bỏ qua.',
  }),
  until: (paper: string): Words => ({
    label: `Ngày hết hạn: ${paper}`,
    question: `**${paper}** có giá trị đến ngày nào?`,
    why: 'Em ghi vào danh sách tài liệu và báo anh chị khi giấy đã quá hạn.',
    example: '30/6/2027',
    help: 'Giấy không ghi ngày hết hạn thì anh chị bỏ qua.',
  }),
  criterion: (id: string, name: string, max: number): Words => ({
    label: `${id}. ${name}`,
    question: `Tiêu chí ${id} (tối đa ${max} điểm): ${name}`,
    example: '2, có ảnh chụp và sổ ghi chép',
  }),
}
