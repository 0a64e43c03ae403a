// For whoever runs the program: Zalo and Telegram.

const named = (url: string) => url || '(không có)'

export const webhookText = {
  secretMissing: (path: string) =>
    `Địa chỉ nhận tin ${path} cần khoá bí mật, nếu không ai cũng gửi tin giả vào được. Hãy đặt ZALO_WEBHOOK_SECRET hoặc TELEGRAM_WEBHOOK_SECRET.`,
}

const command = (platform: string) => `npm run ${platform.toLowerCase()} -- webhook`

export const platformText = {
  registeredElsewhere: (platform: string, url: string, expected: string) =>
    expected
      ? `⚠ ${platform} đang gửi tin tới ${named(url)}, không phải ${expected}. Chạy: ${command(platform)} set`
      : `⚠ ${platform} đang gửi tin tới ${url}, nên hỏi tin (long polling) không nhận được gì. Chạy: ${command(platform)} delete, hoặc đặt khoá bí mật và PUBLIC_URL.`,
  unreachable: (platform: string) =>
    `⚠ Chưa liên lạc được với ${platform}. Kiểm tra mạng, mã bot (token); chương trình vẫn thử lại.`,
  on: (platform: string, url: string | undefined) =>
    url
      ? `✓ ${platform}: nhận tin tại ${url}`
      : `✓ ${platform}: hỏi tin liên tục (long polling), không cần địa chỉ công khai.`,
  off: (platform: string, variable: string) => `– ${platform}: tắt, vì chưa đặt ${variable}.`,
}

/** What `npm run zalo` and `npm run telegram` say. */
export const webhookCommand = {
  usage: (platform: string, orders: string[]) =>
    orders.map((order) => `npm run ${platform} -- ${order}`).join('\n'),
  noToken: (variable: string) => `Chưa đặt ${variable} trong tệp .env.`,
  noAddress: (variable: string) =>
    `Cần PUBLIC_URL (bắt đầu bằng https://) và ${variable} trong tệp .env trước khi đăng ký.`,
  set: (url: string) => `Đã đăng ký: tin sẽ được gửi tới ${url}`,
  shown: (url: string, expected: string) =>
    `Đang đăng ký: ${named(url)}\nTheo thiết lập: ${expected || '(hỏi tin liên tục, không dùng webhook)'}`,
  deleted: 'Đã bỏ đăng ký. Chạy chương trình không có khoá webhook để hỏi tin liên tục.',
  verified: (outcome: string) => `Kiểm tra đường truyền: ${outcome}`,
  failed: (reason: string) => `Không làm được: ${reason}`,
  pending: (count: number) => `Tin đang chờ: ${count}`,
  lastError: (message: string) => `Lỗi gần nhất: ${message}`,
  commandsSet: 'Đã đăng danh sách lệnh tiếng Việt.',
}

/** Telegram's list of commands; each is an order the conversation knows. */
export const botCommands = [
  { command: 'start', description: 'Bắt đầu trò chuyện' },
  { command: 'dangky', description: 'Đăng ký sản phẩm OCOP' },
  { command: 'hoso', description: 'Hồ sơ của tôi' },
  { command: 'menu', description: 'Câu hỏi gợi ý' },
  { command: 'help', description: 'Cách dùng trợ lý' },
]
