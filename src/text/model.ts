/** What a person reads of the model that rewords answers; it calls itself "em" and the person "anh chị". */
export const modelWords = {
  offer:
    'Em có thể nhờ một máy đặt ngoài Việt Nam viết lại câu trả lời cho dễ đọc hơn, nếu anh chị cho phép. Bấm nút dưới đây, hoặc gõ **cho phép viết lại** để xem em gửi gì và ai đọc.',
  offerButton: 'Xem việc viết lại câu trả lời',
  allowed:
    'Em cảm ơn anh chị. Từ câu sau, câu hỏi được che thông tin riêng rồi mới gửi đi để viết lại cho dễ đọc; số liệu và căn cứ vẫn lấy nguyên từ văn bản. Đổi ý lúc nào anh chị gõ **ngừng viết lại**.',
  refused:
    'Dạ, em không gửi gì ra ngoài và vẫn trả lời đủ bằng lời của văn bản. Đổi ý lúc nào anh chị gõ **cho phép viết lại**.',
  withdrawn:
    'Dạ, từ giờ em không gửi câu hỏi của anh chị ra ngoài nữa, và vẫn trả lời đủ bằng lời của văn bản.',
  allowedAlready: 'Anh chị đã cho phép rồi ạ. Muốn thôi, anh chị gõ **ngừng viết lại**.',
  notAllowed: 'Anh chị chưa cho phép gửi câu hỏi ra ngoài, nên em không gửi gì cả.',
  old: 'Nút này là của lần trước nên em không dùng được nữa. Anh chị gõ **cho phép viết lại** giúp em nhé.',
}

/** Whole messages; compared without marks, case and punctuation. */
export const modelOrders = {
  allow: ['cho phép viết lại', 'viết lại dễ đọc', 'bật viết lại', 'cho phép mô hình'],
  forbid: [
    'ngừng viết lại',
    'thôi viết lại',
    'tắt viết lại',
    'ngừng mô hình',
    'không viết lại nữa',
  ],
}

/** For the operator, at the start. */
export const modelStart = {
  off: '– Mô hình viết lại: tắt, vì chưa đặt OPENAI_MODEL cùng OPENAI_API_KEY hoặc OPENAI_BASE_URL; trả lời bằng lời của văn bản.',
  notAccepted: (host: string) =>
    `– Mô hình viết lại, véc-tơ: tắt. ${host} được coi là ở ngoài Việt Nam (gửi câu hỏi tới đó là chuyển dữ liệu ra nước ngoài) mà chưa đặt MODEL_FOREIGN_ACCEPTED_BY. Máy chủ trong nước thì đặt MODEL_LOCATION=domestic.`,
  domestic: (model: string) => `✓ Mô hình viết lại: ${model}, máy chủ trong nước.`,
  foreign: (model: string, host: string, by: string) =>
    `✓ Mô hình viết lại: ${model} tại ${host}, ngoài Việt Nam, do ${by} chấp thuận; chỉ dùng cho người đã đồng ý.`,
}
