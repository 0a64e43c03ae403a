// What is said while a product is registered. The assistant calls itself "em", the person "anh chị".

/** Orders, as whole messages; compared without marks, case and punctuation. */
export const formOrders = {
  start: [
    '/dangky',
    'đăng ký',
    'đăng ký ocop',
    'đăng ký sản phẩm',
    'đăng ký sản phẩm ocop',
    'tôi muốn đăng ký',
    'em muốn đăng ký',
    'mình muốn đăng ký',
    'tôi muốn đăng ký sản phẩm',
    'tôi muốn đăng ký ocop',
    'tôi muốn đăng ký sản phẩm ocop',
    'muốn đăng ký',
    'muốn đăng ký sản phẩm',
    'làm hồ sơ',
    'làm hồ sơ ocop',
    'tôi muốn làm hồ sơ',
    'tôi muốn làm hồ sơ ocop',
    'bắt đầu hồ sơ',
    'bắt đầu đăng ký',
    'hồ sơ mới',
    'đăng ký sản phẩm mới',
  ],
  handIn: ['nộp hồ sơ', 'tôi muốn nộp hồ sơ', 'em muốn nộp hồ sơ'],
  mine: ['/hoso', 'hồ sơ của tôi', 'hồ sơ của em', 'hồ sơ của mình', 'xem hồ sơ', 'hồ sơ'],
  resume: [
    'tiếp tục',
    'làm tiếp',
    'làm tiếp hồ sơ',
    'tiếp tục hồ sơ',
    'tiếp',
    'bổ sung hồ sơ',
    'bổ sung',
  ],
  upload: ['gửi tệp', 'gửi ảnh', 'gửi giấy tờ', 'tải tệp', 'tải lên', 'bổ sung giấy tờ'],
  mute: ['đừng nhắc nữa', 'tắt nhắc', 'không nhắc nữa', 'thôi nhắc', 'ngừng nhắc'],
  unmute: ['bật nhắc', 'nhắc lại đi', 'bật nhắc việc'],
}

/** Words that leave a step, wherever in the form they are typed. */
export const exitWords = {
  back: ['lùi', 'quay lại', 'lui lại', 'trở lại', 'câu trước', 'bước trước', 'back'],
  skip: ['bỏ qua', 'skip', '#', 'bỏ', 'để trống', 'chưa có', 'không có', 'không biết'],
  later: [
    'để sau',
    'lưu',
    'lưu lại',
    'lưu nháp',
    'tạm dừng',
    'dừng',
    'nghỉ',
    'bận rồi',
    'hôm khác',
  ],
  cancel: ['huỷ', 'huỷ hồ sơ', 'thôi không làm nữa', 'không đăng ký nữa', 'xoá hồ sơ', '/huy'],
  review: ['xem lại', 'xem hết', 'bảng xem lại', 'kiểm tra lại'],
  done: ['xong', 'xong rồi', 'đã gửi', 'gửi xong', 'hết rồi', 'đủ rồi', 'ok xong'],
  keep: ['giữ nguyên', 'giữ', 'dùng lại', 'như cũ', 'vẫn vậy', 'không đổi'],
  submit: ['nộp', 'nộp hồ sơ', 'gửi hồ sơ', 'nộp luôn'],
  official: ['hỏi cán bộ', 'gặp cán bộ', 'cán bộ', 'nhờ cán bộ'],
}
/** Of the words that skip: those that answer a question for what somebody has. */
export const noneWords = ['chưa có', 'không có']
/** What is shown to be typed where there are no buttons. */
export const typedWord = {
  back: 'lùi',
  skip: 'bỏ qua',
  later: 'để sau',
  cancel: 'huỷ',
  done: 'xong',
  keep: 'giữ',
  review: 'xem lại',
  submit: 'nộp',
  upload: 'gửi tệp',
  official: 'hỏi cán bộ',
}
/** Under news, which come at any time: a number would still count for what was asked before. */
export const newsWord = { resume: 'tiếp tục', mend: 'bổ sung hồ sơ', mute: 'đừng nhắc nữa' }

/** Words that confirm what was asked, or take it back. */
export const askingWords = {
  cancel: ['huỷ', 'có', 'đúng', 'đồng ý', 'huỷ đi', 'huỷ hồ sơ này', 'xác nhận'],
  submit: ['nộp', 'có', 'đúng', 'đồng ý', 'xác nhận', 'nộp hồ sơ', 'nộp đi', 'đúng nộp hồ sơ'],
  no: [
    'không',
    'thôi',
    'chưa',
    'khoan',
    'để xem lại',
    'xem lại',
    'không huỷ',
    'không nộp',
    'làm tiếp',
  ],
}

export const formLabels = {
  back: '↩ Quay lại',
  skip: '⏭ Bỏ qua',
  later: '💾 Để sau',
  cancel: '✖ Huỷ',
  done: '✔ Xong',
  keep: '✔ Giữ nguyên',
  reuse: '✔ Dùng lại',
  review: '📋 Xem lại',
  submit: '✅ Nộp hồ sơ',
  confirm: '✅ Đúng, nộp hồ sơ',
  upload: '📎 Gửi tệp',
  resume: '▶ Làm tiếp',
  fresh: '➕ Hồ sơ mới',
  mine: '📂 Hồ sơ của tôi',
  cancelYes: 'Huỷ hồ sơ này',
  cancelNo: 'Không, làm tiếp',
  reopen: 'Mở lại hồ sơ',
  isAnswer: 'Đây là câu trả lời',
  isQuestion: 'Đây là câu hỏi',
  official: '📞 Hỏi cán bộ',
  withdraw: 'Rút hồ sơ',
  withdrawYes: 'Rút hồ sơ này',
  withdrawNo: 'Không rút',
  mute: '🔕 Đừng nhắc nữa',
  consentAgain: 'Đồng ý lại',
  mend: '✏ Bổ sung hồ sơ',
  openFiles: '📄 Xem tệp, tải hồ sơ',
}

export const formSay = {
  opening:
    'Em cùng anh chị làm hồ sơ theo Mẫu 01 và Mẫu 02 (Quyết định 26/2026/QĐ-TTg). Em hỏi từng câu một: khoảng 30 câu ngắn, rồi phần tự chấm khoảng 30 câu chỉ cần chọn một mức. Dừng lúc nào cũng được, em lưu giúp. Anh chị nên để sẵn bên cạnh: giấy đăng ký kinh doanh, giấy an toàn thực phẩm, phiếu kiểm nghiệm, ảnh sản phẩm (chưa có thì bổ sung sau).',
  noConsent:
    'Dạ vâng, em không lưu gì cả. Anh chị vẫn hỏi em về OCOP như thường. Khi nào muốn làm hồ sơ thì nhắn **đăng ký**.',
  step: (number: number, total: number, label: string) => `Bước ${number}/${total} · ${label}`,
  mending: (label: string) => `Sửa · ${label}`,
  example: (example: string) => `Ví dụ: ${example}`,
  now: (value: string) => `Hiện đang ghi: **${value}**`,
  suggested: (value: string) => `Lần trước anh chị ghi: **${value}**. Dùng lại được không ạ?`,
  kept: (label: string, value: string) => `✔ ${label}: **${value}**`,
  skipped: (label: string) => `⏭ Em để trống mục "${label}", anh chị bổ sung lúc nào cũng được.`,
  left: (count: number) => (count > 0 ? `Còn ${count} bước nữa.` : ''),
  help: 'Anh chị trả lời bằng lời thường ngày, em tự đọc ra. Ở bước nào cũng gõ được: **lùi** (về câu trước), **bỏ qua**, **để sau** (em lưu lại), **xem lại** (cả hồ sơ), **huỷ**. Hỏi giữa chừng cũng được, em trả lời rồi quay lại bước này.',
  firstStep: 'Đây là bước đầu tiên rồi ạ.',
  cannotSkip: 'Câu này quyết định các câu sau nên em chưa bỏ qua được ạ.',
  pickSeveral:
    'Anh chị chọn từng giấy rồi chọn Xong; hoặc gõ các số cách nhau bằng dấu cách, ví dụ: 1 3 5. Chưa có giấy nào thì chọn Xong luôn.',
  picked: (names: string) => `Đã chọn: ${names}.`,
  whichOne: 'Em thấy có mấy khả năng, anh chị chọn giúp em:',
  doubt: (text: string) => `Anh chị nhắn "${text}". Đây là câu trả lời hay câu hỏi ạ?`,
  afterPause: (text: string) =>
    `Đã lâu mình mới quay lại bước này. "${text}" là câu trả lời cho bước này, hay anh chị hỏi việc khác?`,
  misunderstood:
    'Em xin lỗi, em vẫn chưa hiểu. Anh chị bỏ qua bước này (bổ sung sau), hoặc hỏi cán bộ giúp em.',
  askOfficial: (commune: string | null) =>
    `Anh chị gọi hoặc đến UBND ${commune ?? 'xã/phường nơi sản xuất'} hỏi cán bộ phụ trách OCOP. Câu này em để đó, anh chị trả lời sau cũng được.`,
  saved: (name: string, where: string) =>
    `💾 Em đã lưu hồ sơ **${name}** (${where}). Khi nào rảnh anh chị nhắn **tiếp tục** trên bất kỳ kênh nào đã liên kết.`,
  atStep: (number: number, total: number) => `đang ở bước ${number}/${total}`,
  atReview: 'đang ở bảng xem lại',
  back: (name: string, where: string, day: string) =>
    `Chào anh chị! Hồ sơ **${name}** ${where} (lưu ngày ${day}). Anh chị muốn làm tiếp không?`,
  severalOpen: (count: number) => `Anh chị đang có ${count} hồ sơ dở dang. Làm tiếp hồ sơ nào ạ?`,
  openAlready: (name: string, where: string) =>
    `Anh chị đang có hồ sơ **${name}** dở dang (${where}). Làm tiếp hồ sơ này hay mở hồ sơ mới?`,
  unnamed: 'chưa đặt tên',
  stale: 'Nút này là của lúc trước nên em không dùng nữa, hồ sơ vẫn nguyên. Mình đang ở đây ạ:',
  movedOn:
    'Hồ sơ này vừa được làm tiếp ở nơi khác, nên em chưa ghi tin vừa rồi. Mình đang ở đây ạ:',
  frozen:
    'Anh chị đã rút đồng ý nên em không hỏi, không sửa và không nộp hồ sơ nữa; bản nháp vẫn nguyên. Muốn làm tiếp, anh chị đồng ý lại giúp em; muốn xoá hết thì nhắn **xóa dữ liệu**.',
  gone: 'Em không tìm thấy hồ sơ ấy nữa. Anh chị nhắn **hồ sơ của tôi** để xem các hồ sơ đang có.',
  staleConsent:
    'Lựa chọn này không còn dùng được. Anh chị nhắn **đăng ký** để em hỏi lại từ đầu ạ.',
  none: 'Anh chị chưa có hồ sơ nào. Nhắn **đăng ký** để bắt đầu ạ.',
  cancelAsk: (name: string) =>
    `Anh chị muốn huỷ hồ sơ **${name}**? Em giữ bản nháp thêm 30 ngày, đổi ý thì mở lại được.`,
  cancelled: (name: string) =>
    `Em đã huỷ hồ sơ **${name}**. Bản nháp còn giữ 30 ngày: nhắn **hồ sơ của tôi** để mở lại.`,
  reopened: 'Em đã mở lại hồ sơ, các câu đã trả lời vẫn còn nguyên.',
  muted: 'Dạ, em không nhắc nữa. Muốn em nhắc lại thì nhắn **bật nhắc**.',
  unmuted: 'Dạ, em sẽ nhắc khi hồ sơ còn dở.',
  uploadAt: (address: string) =>
    `Mở liên kết này để chụp hoặc chọn ảnh (dùng một lần, 30 phút): ${address}\nTrên Zalo, Telegram thì gửi ảnh thẳng vào đây cũng được.`,
  uploadOnly: (address: string) => `Liên kết gửi và xem tệp (dùng một lần, 30 phút): ${address}`,
  filesSoFar: (count: number) => `Đã nhận ${count} tệp ✔`,
  fileKept: (name: string, kind: string, count: number) =>
    `✔ Đã nhận **${name}** cho mục ${kind} (${count} tệp).`,
  papersSoFar: (there: number, ticked: number) => `Giấy tờ đã có tệp: ${there}/${ticked} ✔`,
  fileGone: 'Em chưa lấy được tệp này từ ứng dụng nhắn tin. Anh chị gửi lại giúp em.',
  whichDossier:
    'Anh chị đang có mấy hồ sơ dở dang. Anh chị nhắn **hồ sơ của tôi**, mở hồ sơ cần thêm tệp, rồi gửi lại tệp này ạ.',
  whichKind: 'Em đã nhận được tệp. Đây là giấy tờ gì ạ?',
  noFileYet: 'Em chưa nhận được tệp nào ở bước này. Anh chị gửi ảnh, hoặc bỏ qua để bổ sung sau ạ.',
  lawChanged: (differences: string[]) =>
    [
      'Từ lần trước mẫu hồ sơ đã thay đổi. Câu trả lời cũ còn dùng được em giữ nguyên; chỉ hỏi thêm:',
      ...differences.map((one) => `- ${one}`),
    ].join('\n'),
}

export const reviewSay = {
  title: (name: string) => `**Xem lại hồ sơ ${name}**`,
  item: (number: number, label: string, value: string) => `${number}. ${label}: ${value}`,
  empty: 'chưa có',
  emptyRequired: '⚠ chưa có (bắt buộc)',
  total: (points: number) =>
    `Anh chị tự chấm được **${points}/100 điểm** (điểm chính thức do Hội đồng cấp tỉnh chấm).`,
  ready: '✔ Đủ phần bắt buộc, nộp được rồi ạ.',
  lacking: (count: number) => `⚠ Còn ${count} mục bắt buộc, có điền mới nộp được:`,
  advised: (count: number) => `Nên bổ sung thêm (không bắt buộc): ${count} mục để trống.`,
  filesMissing: (names: string) => `📎 Đã đánh dấu có nhưng chưa thấy tệp: ${names}.`,
  howToEdit: 'Gõ số của mục để sửa mục đó (ví dụ: 5).',
  noSuchItem: (most: number) => `Em không thấy mục số ấy. Anh chị gõ số từ 1 đến ${most} ạ.`,
  parts: {
    producer: 'CHỦ THỂ',
    product: 'SẢN PHẨM',
    case: 'TRƯỜNG HỢP',
    papers: 'GIỚI THIỆU VÀ GIẤY TỜ',
    results: 'KẾT QUẢ KINH DOANH',
    criteria: 'TỰ CHẤM',
    plan: 'KẾ HOẠCH',
  },
}

export const submitSay = {
  notYet: 'Hồ sơ chưa nộp được ạ. Anh chị xem những mục còn thiếu:',
  ask: (name: string, commune: string) =>
    `Nộp hồ sơ **${name}** tới UBND ${commune}? Anh chị đã xem lại và cam đoan thông tin là đúng. Trước khi xã chuyển lên tỉnh, anh chị vẫn rút lại được.`,
  receipt: ({ code, at, commune }: { code: string; at: string; commune: string }) =>
    [
      '✅ **Đã nộp hồ sơ.**',
      `Mã hồ sơ: **${code}**`,
      `Thời điểm: ${at}`,
      `Nơi nhận: UBND ${commune}`,
    ].join('\n'),
  working: (day: string | null) =>
    day
      ? `Xã kiểm tra, nhận xét và gửi tỉnh trong 15 ngày làm việc, chậm nhất ngày ${day} (Điều 7, Quyết định 26/2026/QĐ-TTg).`
      : 'Xã kiểm tra, nhận xét và gửi tỉnh trong 15 ngày làm việc (Điều 7, Quyết định 26/2026/QĐ-TTg).',
  round: (before: string, doneBefore: string) =>
    `Đợt gần nhất: xã đề nghị tỉnh trước ngày ${before}, tỉnh chấm xong trước ngày ${doneBefore} (Điều 5).`,
  paper:
    'Anh chị nộp thêm 01 bộ giấy tại UBND xã/phường; nếu xã dùng phần mềm thì hồ sơ điện tử có giá trị như bản giấy. Khi xã đề nghị lên tỉnh cần kèm 05 sản phẩm mẫu.',
  paperTourism:
    'Anh chị nộp thêm 01 bộ giấy tại UBND xã/phường; nếu xã dùng phần mềm thì hồ sơ điện tử có giá trị như bản giấy. Dịch vụ du lịch không cần sản phẩm mẫu.',
  after: 'Xem tình trạng: nhắn **hồ sơ của tôi**. Rút hồ sơ: mở hồ sơ rồi chọn Rút hồ sơ.',
  already: (code: string) =>
    `Hồ sơ này đã nộp rồi ạ, mã hồ sơ **${code}**. Anh chị không cần nộp lại.`,
  withdrawAsk: (code: string) =>
    `Rút hồ sơ **${code}**? Xã sẽ ngừng xem xét. Muốn nộp lại, anh chị làm hồ sơ mới (em điền sẵn các câu cũ).`,
  withdrawn: (code: string) => `Em đã rút hồ sơ **${code}** và báo lại trong lịch sử hồ sơ.`,
  tooLate:
    'Hồ sơ đã được xã chuyển lên tỉnh nên không rút tại đây được. Anh chị liên hệ UBND xã/phường ạ.',
}

export const stateNames = {
  draft: 'Nháp',
  cancelled: 'Đã huỷ',
  submitted: 'Đã nộp, chờ xã xem',
  reviewing: 'Xã đang xem',
  returned: 'Cần bổ sung',
  proposed: 'Xã đã đề nghị tỉnh',
  assessing: 'Tỉnh đang đánh giá',
  decided: 'Đã có kết quả',
  withdrawn: 'Đã rút',
}

export const statusSay = {
  line: (name: string, state: string, code: string | null) =>
    code ? `${name} · ${state} · ${code}` : `${name} · ${state}`,
  wrongCode:
    'Mã hồ sơ này có chữ số chưa đúng. Mã có dạng HS-2627-0724-68, anh chị xem lại giúp em; hoặc nhắn **hồ sơ của tôi**.',
  list: 'Hồ sơ của anh chị:',
  card: (name: string, state: string) => `**${name}**\nTình trạng: ${state}`,
  code: (code: string) => `Mã hồ sơ: ${code}`,
  history: 'Lịch sử:',
  event: (day: string, state: string, who: string, reason: string) =>
    `- ${day}: ${state} (${who})${reason ? `: ${reason}` : ''}`,
  you: 'anh chị',
  changed: (code: string, state: string, actor: string, reason: string) =>
    `🔔 Hồ sơ **${code}**: **${state}**.\nNgười xử lý: ${actor}.\nLý do: ${reason}`,
}

export const reminderSay = {
  draft: (name: string, where: string) =>
    `🔔 Hồ sơ **${name}** còn dở (${where}). Anh chị nhắn **tiếp tục** để làm tiếp ạ.`,
  returned: (name: string) => `🔔 Hồ sơ **${name}** xã đang chờ anh chị bổ sung.`,
  papers: (names: string) => `Giấy tờ còn thiếu tệp: ${names}.`,
}
