import { consentTexts } from './consent.ts'

// What a person may do with their own data. The assistant calls itself "em" and the person "anh chị".

/** Whole messages that are orders. */
export const rightsOrders = {
  export: [
    'dữ liệu của tôi',
    'dữ liệu của em',
    'dữ liệu của mình',
    'xem dữ liệu',
    'xem dữ liệu của tôi',
    'tải dữ liệu',
    'tải dữ liệu của tôi',
    'ai đã xem',
    'ai đã xem hồ sơ của tôi',
    'ai xem hồ sơ của tôi',
    '/dulieucuatoi',
  ],
  correct: [
    'sửa dữ liệu',
    'sửa dữ liệu của tôi',
    'sửa thông tin',
    'sửa thông tin của tôi',
    'đổi thông tin của tôi',
    '/suadulieu',
  ],
  withdraw: [
    'rút đồng ý',
    'rút lại đồng ý',
    'rút sự đồng ý',
    'tôi rút đồng ý',
    'không đồng ý nữa',
    'tôi không đồng ý nữa',
    'quản lý đồng ý',
    'xem đồng ý',
    '/rutdongy',
  ],
  erase: [
    'xóa dữ liệu',
    'xóa dữ liệu của tôi',
    'xóa hết dữ liệu',
    'xóa hết dữ liệu của tôi',
    'xóa tất cả dữ liệu',
    'xóa thông tin của tôi',
    'tôi muốn xóa dữ liệu',
    'xóa tài khoản',
    '/xoadulieu',
  ],
} as const

type Owned = {
  drafts: number
  submitted: number
  files: number
  messages: number
  channels: number
}

const purposeName = (purpose: keyof typeof consentTexts) => consentTexts[purpose].name

export const exportWords = {
  ready: (address: string) =>
    `Em đã chuẩn bị tệp dữ liệu của anh chị: mọi thông tin em lưu, giấy tờ, các lần đồng ý, và ai đã xem.\n\nAnh chị mở địa chỉ này để tải, trong 30 phút, một lần duy nhất:\n${address}\n\nĐừng gửi địa chỉ này cho ai: ai mở được là tải được dữ liệu của anh chị.`,
}

export const correctWords = {
  nobody:
    'Em chưa lưu thông tin nào của anh chị ngoài cuộc trò chuyện này. Gõ "đăng ký" để bắt đầu làm hồ sơ, hoặc "dữ liệu của tôi" để xem.',
  needsConsent:
    'Anh chị đã rút đồng ý làm hồ sơ nên em không ghi thêm thông tin nào. Gõ "rút đồng ý" để xem và đồng ý lại, hoặc "xóa dữ liệu" để xoá hết.',
  which: (lines: string[]) =>
    `Thông tin em đang nhớ về anh chị để điền sẵn cho hồ sơ sau:\n${lines.join('\n')}\n\nAnh chị muốn sửa mục nào? Muốn sửa thông tin trong một hồ sơ cụ thể, gõ "hồ sơ của tôi", mở hồ sơ đó rồi chọn mục cần sửa.`,
  line: (label: string, value: string) => `- ${label}: ${value}`,
  empty: '(chưa có)',
  ask: (question: string, example?: string) =>
    example ? `${question}\nVí dụ: ${example}` : question,
  unclear: 'Em chưa hiểu câu trả lời này.',
  done: (label: string, value: string) =>
    `Đã sửa ✔ ${label}: ${value}. Hồ sơ làm từ nay dùng thông tin mới; hồ sơ đã nộp giữ nguyên như khi nộp.`,
  more: 'Sửa mục khác',
  enough: 'Xong rồi',
  ended: 'Dạ vâng. Anh chị cần gì cứ nhắn em.',
}

const states: Record<string, string> = {
  given: 'đã đồng ý',
  refused: 'không đồng ý',
  withdrawn: 'đã rút',
  none: 'chưa hỏi',
}

export const withdrawWords = {
  nobody: 'Anh chị chưa đồng ý cho em lưu gì nên không có gì để rút ạ.',
  list: (all: { purpose: keyof typeof consentTexts; choice: string }[]) =>
    `Các việc em xin phép anh chị:\n${all
      .map(({ purpose, choice }) => `- ${purposeName(purpose)}: **${states[choice] ?? choice}**`)
      .join('\n')}\n\nAnh chị muốn thay đổi gì?`,
  take: (purpose: keyof typeof consentTexts) => `Rút đồng ý: ${purposeName(purpose)}`,
  give: (purpose: keyof typeof consentTexts) => `Xem và đồng ý: ${purposeName(purpose)}`,
  keep: 'Thôi, giữ nguyên',
  taken: (purpose: keyof typeof consentTexts) =>
    `Đã rút đồng ý ✔ (${purposeName(purpose)}). Từ tin nhắn sau em không làm việc này nữa.`,
  frozen:
    'Từ bây giờ em không hỏi, không sửa và không nộp hồ sơ nào của anh chị nữa. Hồ sơ nháp nằm yên, chưa bị xoá; hồ sơ đã nộp vẫn ở chỗ cán bộ. Muốn làm tiếp, anh chị gõ "đăng ký" và đồng ý lại. Muốn xoá hết, chọn bên dưới.',
  eraseToo: 'Xoá hết dữ liệu',
  given: 'Em cảm ơn, em đã ghi nhận anh chị đồng ý ✔',
  refused: 'Dạ, em đã ghi nhận anh chị không đồng ý.',
}

const counted = ({ drafts, submitted, files, messages, channels }: Owned) =>
  [
    `- ${drafts} hồ sơ chưa nộp hoặc đã rút`,
    `- ${submitted} hồ sơ đã nộp`,
    `- ${files} tệp giấy tờ, ảnh`,
    `- ${messages} tin nhắn trên ${channels} kênh`,
    '- thông tin cá nhân em nhớ, các liên kết kênh',
  ].join('\n')

export const eraseWords = {
  first: (owned: Owned, ground?: string) =>
    [
      `Anh chị muốn xoá dữ liệu. Em sẽ xoá:\n${counted(owned)}`,
      ...(ground && owned.submitted > 0 ? [eraseWords.kept(owned.submitted, ground)] : []),
      'Xoá rồi không lấy lại được. Muốn giữ một bản, gõ "dữ liệu của tôi" trước.',
    ].join('\n\n'),
  kept: (count: number, ground: string) =>
    `Riêng ${count} hồ sơ đã nộp phải giữ vì: ${ground}. Em xoá khỏi đó tên, địa chỉ, điện thoại, giấy tờ và mọi thông tin riêng; chỉ còn mã hồ sơ và thông tin sản phẩm.`,
  go: 'Tiếp tục xoá',
  keep: 'Thôi, giữ lại',
  second: 'Anh chị chắc chắn xoá hết chứ ạ? Bấm nút, hoặc gõ đúng hai chữ: xoá hết.',
  sure: 'Xoá hết',
  done: (request: string, at: string, kept?: string) =>
    [
      'Đã xoá dữ liệu của anh chị ✔ Tệp và phần còn sót trong kho được dọn nốt trong ít phút.',
      ...(kept ? [kept] : []),
      `Giấy biên nhận: **${request}**, lúc ${at}. Anh chị giữ lại mã này; nó không chứa thông tin của anh chị.`,
      'Nếu đơn vị vận hành có bản sao lưu, dữ liệu cũ còn nằm trong đó đến khi bản ấy hết hạn. Anh chị vẫn hỏi em về OCOP như thường.',
    ].join('\n\n'),
  told: 'Dữ liệu của anh chị trên mọi kênh vừa được xoá theo yêu cầu gửi từ một kênh đã liên kết.',
}

/** Whole messages that order the second time. */
export const erasing = [
  'xóa hết',
  'xóa hết đi',
  'tôi muốn xóa hết',
  'có xóa hết',
  'chắc chắn xóa hết',
]

export const downloadPage = {
  title: 'Tải dữ liệu của anh chị',
  about:
    'Tệp gồm mọi thông tin trợ lý OCOP lưu về anh chị, giấy tờ đã gửi, các lần đồng ý và ai đã xem. Địa chỉ này dùng được một lần.',
  secret: 'Mã tải (phần sau dấu # của địa chỉ)',
  button: 'Tải xuống',
  ended:
    'Địa chỉ này đã được dùng hoặc đã quá 30 phút. Anh chị quay lại cuộc trò chuyện và gõ "dữ liệu của tôi" để lấy địa chỉ mới.',
  file: 'du-lieu-ocop',
}

/** The readable copy of somebody's data. */
export const dataText = {
  title: (at: string) => `DỮ LIỆU CỦA ANH CHỊ TẠI TRỢ LÝ OCOP, lúc ${at}`,
  none: '(không có)',
  missing: 'tệp không còn trên máy',
}

export const modelLabels: Record<string, string> = {
  Person: 'Chủ thể',
  Conversation: 'Kênh trò chuyện',
  Consent: 'Các lần đồng ý, từ chối, rút',
  ConsentText: 'Nguyên văn nội dung đã hỏi',
  Inbox: 'Tin nhắn của anh chị',
  Outbox: 'Trả lời của trợ lý',
  Question: 'Câu hỏi đã lưu',
  Registration: 'Hồ sơ',
  RegistrationEvent: 'Lịch sử hồ sơ',
  Attachment: 'Giấy tờ, ảnh',
  UploadLink: 'Địa chỉ gửi tệp',
  LinkCode: 'Mã liên kết',
  LinkTry: 'Lần gõ sai mã',
  Audit: 'Ai đã xem, đã làm gì',
  DataRequest: 'Yêu cầu về dữ liệu',
  DataLink: 'Địa chỉ tải dữ liệu',
}

export const columnLabels: Record<string, string> = {
  id: 'Mã',
  session: 'Trạng thái trò chuyện',
  closedAt: 'Ngừng nhận tin từ',
  person: 'Mã chủ thể',
  updatedAt: 'Cập nhật lúc',
  createdAt: 'Tạo lúc',
  conversation: 'Kênh',
  externalId: 'Mã tin nhắn',
  content: 'Nội dung',
  receivedAt: 'Nhận lúc',
  reply: 'Nội dung',
  question: 'Câu hỏi',
  status: 'Kết quả',
  citations: 'Nguồn dẫn',
  asOf: 'Tính đến ngày',
  feedback: 'Nhận xét',
  feedbackReason: 'Lý do nhận xét',
  profile: 'Thông tin đã khai',
  mutedAt: 'Tắt nhắc từ',
  purpose: 'Mục đích',
  choice: 'Lựa chọn',
  version: 'Phiên bản',
  textHash: 'Dấu vết nội dung (SHA-256)',
  hash: 'Dấu vết nội dung (SHA-256)',
  text: 'Nguyên văn',
  action: 'Việc đã làm',
  at: 'Lúc',
  expiresAt: 'Hết hạn lúc',
  usedAt: 'Dùng lúc',
  code: 'Mã hồ sơ',
  state: 'Trạng thái',
  answers: 'Nội dung khai',
  step: 'Đang ở bước',
  submittedAt: 'Nộp lúc',
  cancelledAt: 'Huỷ lúc',
  commune: 'Xã, phường',
  province: 'Tỉnh, thành phố',
  pseudonymisedAt: 'Ẩn danh lúc',
  remindAt: 'Nhắc lúc',
  registration: 'Hồ sơ số',
  from: 'Từ trạng thái',
  to: 'Sang trạng thái',
  role: 'Vai trò',
  actor: 'Người thực hiện',
  reason: 'Lý do',
  kind: 'Loại',
  name: 'Tên tệp',
  type: 'Kiểu tệp',
  size: 'Số byte',
  sha256: 'SHA-256',
  source: 'Gửi từ',
  endsOn: 'Hết hạn ngày',
  openedAt: 'Mở lúc',
  subject: 'Về việc',
  askedAt: 'Yêu cầu lúc',
  doneAt: 'Xong lúc',
  outcome: 'Kết quả',
  sentAt: 'Gửi lúc',
  platformId: 'Mã của nền tảng',
  request: 'Yêu cầu số',
}
