// What a person is told before anything of theirs is kept, one text per purpose. Whoever changes a word
// gives the text a new version: test/people/consent-texts.test.ts holds the two together.

export type ConsentFacts = {
  /** Whom to ask beside the commune; the operator's setting. */
  contact?: string
  /** Days that chat text and cancelled drafts are kept. */
  chatDays: number
  draftDays: number
  /** Who reads redacted questions abroad; absent where no such model is set up. */
  model?: string
}

const law = 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP'

const ask = ({ contact }: ConsentFacts) =>
  contact
    ? `UBND xã/phường nơi anh chị làm hồ sơ, hoặc ${contact}`
    : 'UBND xã/phường nơi anh chị làm hồ sơ'

const rights =
  'Anh chị có quyền xem, sửa, rút đồng ý và xoá bất cứ lúc nào: gõ **dữ liệu của tôi**, **sửa dữ liệu**, **rút đồng ý** hoặc **xóa dữ liệu**.'

export const consentTexts = {
  registration: {
    version: '2026-11-25',
    name: 'làm hồ sơ đăng ký sản phẩm',
    text: (facts: ConsentFacts) =>
      [
        '**Trước khi làm hồ sơ, em xin phép lưu thông tin của anh chị.**',
        '- Em lưu gì: tên chủ thể, người đại diện, giới tính, dân tộc (nếu anh chị điền), địa chỉ, điện thoại, email, giấy tờ và ảnh anh chị gửi, thông tin sản phẩm, tin nhắn với em.',
        '- Để làm gì: chỉ để lập, nộp và theo dõi hồ sơ OCOP của anh chị.',
        '- Ai xem: anh chị, và cán bộ xã/phường, cán bộ tỉnh xử lý hồ sơ, kể từ khi anh chị nộp. Mỗi lần cán bộ xem đều được ghi lại cho anh chị biết.',
        `- Bao lâu: bản nháp để đến khi anh chị nộp hoặc xoá; bản nháp đã huỷ xoá sau ${facts.draftDays} ngày; tin nhắn xoá sau ${facts.chatDays} ngày.`,
        `- Quyền của anh chị: ${rights}`,
        `- Hỏi ai: ${ask(facts)}.`,
        `Căn cứ: ${law}. Không đồng ý thì anh chị vẫn hỏi em về OCOP như thường, em chỉ không làm hồ sơ được.`,
        '**Anh chị có đồng ý để em lưu và dùng các thông tin này để làm hồ sơ không?**',
      ].join('\n'),
  },
  contact: {
    version: '2026-11-25',
    name: 'nhắc việc và báo tin về hồ sơ',
    text: (facts: ConsentFacts) =>
      [
        '**Anh chị có muốn em chủ động nhắn khi có tin về hồ sơ không?**',
        '- Em dùng gì: chính cuộc trò chuyện này và các kênh anh chị đã liên kết; không thêm thông tin nào.',
        '- Để làm gì: nhắc hồ sơ còn dở, nhắc giấy tờ còn thiếu, báo lịch đợt sau. Em không nhắn từ 20 giờ đến 7 giờ sáng.',
        '- Ai xem: chỉ anh chị.',
        '- Bao lâu: đến khi anh chị tắt hoặc xoá dữ liệu.',
        `- Quyền của anh chị: ${rights}`,
        `- Hỏi ai: ${ask(facts)}.`,
        `Căn cứ: ${law}. Không đồng ý cũng không ảnh hưởng gì đến hồ sơ.`,
        '**Anh chị có đồng ý để em nhắn nhắc việc không?**',
      ].join('\n'),
  },
  model: {
    version: '2026-11-25b',
    name: 'gửi câu hỏi đã ẩn thông tin riêng cho máy ở ngoài Việt Nam',
    text: (facts: ConsentFacts) =>
      [
        '**Anh chị có cho em nhờ một máy trả lời đặt ngoài Việt Nam viết lại câu trả lời cho dễ đọc không?**',
        '- Em gửi gì: câu hỏi của anh chị sau khi đã che số điện thoại, số giấy tờ, mã số thuế, số tài khoản, email, địa chỉ nhà, cùng các đoạn văn bản tìm được. Tên người em không che hết được, anh chị đừng ghi vào câu hỏi. Hồ sơ và giấy tờ của anh chị không bao giờ được gửi.',
        '- Để làm gì: chỉ để viết câu trả lời cho dễ hiểu hơn.',
        `- Ai xem: ${facts.model ?? 'bên cung cấp máy trả lời'}, ở ngoài lãnh thổ Việt Nam.`,
        `- Bao lâu: bên em xoá câu hỏi sau ${facts.chatDays} ngày; bên cung cấp giữ theo quy định riêng của họ.`,
        `- Quyền của anh chị: ${rights}`,
        `- Hỏi ai: ${ask(facts)}.`,
        `Căn cứ: ${law}. Không đồng ý thì em vẫn trả lời đủ, theo đúng lời văn bản.`,
        '**Anh chị có đồng ý gửi câu hỏi đã che thông tin ra ngoài Việt Nam không?**',
      ].join('\n'),
  },
}

export const consentWords = {
  agree: '✅ Tôi đồng ý',
  refuse: 'Tôi không đồng ý',
  unclear:
    'Việc này cần anh chị nói thật rõ nên em chưa dám coi đó là đồng ý. Anh chị chọn một trong hai, hoặc gõ "tôi đồng ý" hay "tôi không đồng ý" giúp em.',
  stale: 'Nút anh chị bấm là của lần hỏi trước nên không tính. Em xin hỏi lại ạ.',
  changed: 'Nội dung xin phép vừa được sửa, em xin hỏi lại để anh chị đọc bản mới.',
}

/** Whole messages that say yes; without marks they count too, with other marks they are other words. */
export const agreeing = [
  'đồng ý',
  'tôi đồng ý',
  'tui đồng ý',
  'em đồng ý',
  'mình đồng ý',
  'anh đồng ý',
  'chị đồng ý',
  'bác đồng ý',
  'cô đồng ý',
  'chú đồng ý',
  'chúng tôi đồng ý',
  'tôi xin đồng ý',
  'tôi có đồng ý',
  'có đồng ý',
  'tôi đồng ý lưu',
  'tôi hoàn toàn đồng ý',
]

export const refusing = [
  'không đồng ý',
  'tôi không đồng ý',
  'tui không đồng ý',
  'em không đồng ý',
  'mình không đồng ý',
  'anh không đồng ý',
  'chị không đồng ý',
  'chưa đồng ý',
  'tôi chưa đồng ý',
  'từ chối',
  'tôi từ chối',
  'không',
  'không ạ',
  'ko đồng ý',
  'k đồng ý',
  'tôi ko đồng ý',
  'không cho',
  'đừng lưu',
]

/** Courtesy around the sentence, which neither makes nor spoils it. */
export const courtesy = {
  before: ['dạ', 'vâng', 'dạ vâng', 'ok', 'rồi', 'ừ', 'có'],
  after: ['ạ', 'nhé', 'nha', 'nhe', 'em', 'em ạ', 'em nhé', 'rồi', 'bạn'],
}
