import type { Validity } from '#src/message.ts'

// The assistant calls itself "em" and everybody else "anh chị".

const validity: Record<Validity, string> = {
  'in-force': 'còn hiệu lực',
  expired: 'hết hiệu lực',
  'not-yet': 'chưa có hiệu lực',
  unknown: 'chưa rõ hiệu lực',
}

export const webText = {
  page: {
    title: 'Trợ lý OCOP',
    shortTitle: 'OCOP',
    description: 'Hỏi đáp về Chương trình Mỗi xã một sản phẩm',
    skip: 'Đến ô nhập câu hỏi',
    noScript:
      'Trang này cần JavaScript để trò chuyện. Anh chị hãy bật JavaScript trong phần cài đặt của trình duyệt rồi tải lại trang, hoặc hỏi cán bộ phụ trách OCOP ở xã, phường.',
    greeting: 'Chào anh chị! Em là trợ lý OCOP.',
    notice:
      'Em là trợ lý tự động, không phải cán bộ. Em trả lời theo văn bản của Nhà nước và dẫn nguồn bên dưới mỗi câu trả lời để anh chị kiểm tra lại.',
    suggestionsLabel: 'Anh chị có thể hỏi:',
    suggestions: [
      'Đăng ký sản phẩm OCOP cần giấy tờ gì?',
      'Bao nhiêu điểm thì được 3 sao?',
      'Sản phẩm OCOP có mấy nhóm?',
      'Giấy chứng nhận OCOP dùng được mấy năm?',
      'Đăng ký sản phẩm',
    ],
    log: 'Cuộc trò chuyện',
    typing: 'Em đang tìm câu trả lời…',
    sayLabel: 'Câu hỏi của anh chị',
    sayPlaceholder: 'Nhập câu hỏi…',
    send: 'Gửi',
    aboutSummary: 'Chỉ để tham khảo. Hỏi ai?',
    about:
      'Em là trợ lý tự động; câu trả lời của em không phải quyết định của cơ quan nhà nước. Trước khi làm, anh chị hỏi cán bộ phụ trách OCOP của Uỷ ban nhân dân xã, phường, hoặc Sở Nông nghiệp và Môi trường của tỉnh, thành phố.',
    youSaid: 'Anh chị:',
    assistantSaid: 'Trợ lý:',
    choices: 'Chọn nhanh',
    sources: 'Nguồn',
  },

  /** What the page's script says; it reads them out of the page. */
  script: {
    sending: 'Đang gửi…',
    sent: 'Đã gửi',
    failed: 'Chưa gửi được – chạm để gửi lại',
    refused: 'Không gửi được tin này',
    offline: 'Đang mất kết nối. Anh chị cứ viết, có mạng là em gửi ngay.',
    lost: 'Đang kết nối lại với trợ lý…',
    left: 'Còn {count} ký tự',
    issued: 'Ban hành ngày {date}',
    validity,
    wording: { verbatim: 'Nguyên văn', summary: 'Tóm lược bằng lời của trợ lý' },
  },

  refusals: {
    foreign:
      'Yêu cầu đến từ một trang khác nên không được nhận. Anh chị mở trang trợ lý rồi gửi lại.',
    contentType: 'Kiểu nội dung không đúng. Xin gửi với Content-Type là application/json.',
    tooLarge: 'Nội dung gửi lên lớn quá 1 MiB. Xin gửi ngắn lại.',
    notJson: 'Nội dung gửi lên không phải JSON hợp lệ (mã hoá UTF-8). Xin kiểm tra rồi gửi lại.',
    notObject: 'Nội dung gửi lên phải là một đối tượng JSON có "id" và "text" hoặc "choice".',
    id: 'Thiếu "id" hoặc "id" không đúng. Xin đặt "id" là chuỗi từ 1 đến 128 ký tự, mỗi tin một mã.',
    conversation: '"conversation" phải là chuỗi mà trợ lý đã trả về ở tin trước. Xin kiểm tra lại.',
    text: '"text" phải là một chuỗi. Xin kiểm tra rồi gửi lại.',
    emptyText: 'Tin nhắn chưa có chữ nào. Anh chị viết câu hỏi rồi gửi lại.',
    longText: 'Tin nhắn dài quá 4.000 ký tự. Anh chị viết ngắn lại hoặc chia thành nhiều tin.',
    choice:
      '"choice" phải là một chuỗi từ 1 đến 512 ký tự. Xin chọn lại trong các lựa chọn đã đưa.',
    textOrChoice:
      'Xin gửi một trong hai: "text" hoặc "choice", không gửi cả hai và không bỏ cả hai.',
    wait: '"wait" phải là số giây từ 0 trở lên. Xin sửa rồi gửi lại.',
    unknownConversation:
      'Không tìm thấy cuộc trò chuyện này. Xin bỏ mã cuộc trò chuyện để bắt đầu cuộc mới.',
    tooMany: 'Anh chị gửi nhanh quá. Xin chờ {seconds} giây rồi gửi lại.',
    tooManyStreams: 'Cuộc trò chuyện đang mở ở quá nhiều nơi. Anh chị đóng bớt trang rồi thử lại.',
    unavailable: 'Trợ lý đang bận nên chưa nhận được tin. Anh chị chờ ít phút rồi gửi lại.',
  },
}
