// One person on several channels. The assistant calls itself "em" and the person "anh chị".

/** Whole messages that are orders, perhaps with a code behind them. */
export const linkOrders = {
  link: [
    'liên kết',
    'mã liên kết',
    'lấy mã liên kết',
    'liên kết kênh',
    'liên kết tài khoản',
    'nhập mã',
    'nhập mã liên kết',
    'đổi máy',
    'đổi điện thoại',
    'tôi đổi máy',
    'tôi đổi điện thoại',
    'chuyển máy',
    'dùng máy khác',
    'dùng điện thoại khác',
    'chuyển sang zalo',
    'chuyển sang web',
    'làm tiếp trên máy khác',
  ],
  unlink: [
    'bỏ liên kết',
    'huỷ liên kết',
    'gỡ liên kết',
    'ngắt liên kết',
    'xoá liên kết',
    'bỏ liên kết kênh',
    'mất máy',
    'mất điện thoại',
    'tôi mất máy',
    'tôi mất điện thoại',
  ],
} as const

const channels: Record<string, string> = {
  web: 'trang web',
  zalo: 'Zalo',
  telegram: 'Telegram',
  terminal: 'máy tính của người vận hành',
}

export const channelName = (name: string) => channels[name] ?? name

export const linkWords = {
  show: (code: string) =>
    `Mã liên kết của anh chị: **${code}**\n\nTrên kênh kia (Zalo, Telegram hoặc trang web), anh chị gõ: liên kết ${code}\n\nMã dùng được một lần, trong 10 phút. Đừng đưa mã cho người khác: ai có mã là vào được hồ sơ của anh chị.\n\nNếu anh chị đang cầm mã lấy ở kênh kia, gõ mã đó vào đây.`,
  nobody:
    'Kênh này chưa có hồ sơ nào. Nếu anh chị đã làm hồ sơ ở kênh khác, mở kênh đó, gõ "liên kết" để lấy mã 8 số, rồi gõ mã vào đây.',
  notACode: 'Mã liên kết gồm 8 chữ số, ví dụ 1234 5678. Anh chị gõ lại giúp em, hoặc gõ "thôi".',
  ownCode: 'Mã này để gõ ở kênh kia, không phải ở đây ạ.',
  already: 'Hai kênh này đã liên kết với nhau rồi ạ.',
  linked: (name: string) =>
    `Đã liên kết với ${name} ✔ Hồ sơ và thông tin của anh chị nay dùng chung trên cả hai kênh. Gõ "hồ sơ của tôi" để làm tiếp.`,
  wrong: {
    unknown: 'Mã không đúng.',
    used: 'Mã này đã dùng rồi.',
    expired: 'Mã này đã quá 10 phút.',
  },
  again: (left: number) =>
    `Anh chị xem lại mã, hoặc lấy mã mới ở kênh kia rồi gõ vào đây. Còn ${left} lần thử.`,
  barred:
    'Mã sai nhiều lần quá nên em tạm ngừng nhận mã ở đây. Anh chị thử lại sau một giờ giúp em.',
  toldLinked: (name: string) =>
    `Vừa có thêm một kênh được liên kết với hồ sơ của anh chị: ${name}. Nếu không phải anh chị làm, gõ "bỏ liên kết" ngay giúp em.`,
}

export const unlinkWords = {
  nobody: 'Kênh này chưa liên kết với hồ sơ nào ạ.',
  alone:
    'Hồ sơ của anh chị chỉ có một kênh này nên em chưa bỏ được: bỏ xong sẽ không còn cách nào mở lại. Muốn xoá hết thì anh chị gõ "xóa dữ liệu".',
  which:
    'Anh chị muốn bỏ kênh nào? Kênh bị bỏ không mở được hồ sơ nữa và tin nhắn cũ ở đó bị xoá bên em; hồ sơ vẫn còn nguyên ở các kênh khác.',
  this: (name: string) => `${name} (kênh đang dùng)`,
  other: (name: string, day: string) => `${name}, nhắn lần cuối ${day}`,
  keep: 'Thôi, giữ nguyên',
  done: (name: string) => `Đã bỏ liên kết ${name} ✔ Kênh đó không mở được hồ sơ của anh chị nữa.`,
  doneHere:
    'Đã bỏ liên kết kênh này ✔ Ở đây không mở được hồ sơ nữa; anh chị vẫn hỏi em về OCOP như thường.',
  toldUnlinked: (name: string) => `Kênh ${name} vừa được bỏ liên kết với hồ sơ của anh chị.`,
  gone: 'Kênh này vừa được bỏ liên kết với hồ sơ, theo yêu cầu từ một kênh khác của chủ hồ sơ.',
}

/** What several of these talks share. */
export const deskWords = {
  kept: 'Dạ, em giữ nguyên như cũ.',
  old: 'Nút này là của lần trước nên không dùng được nữa. Anh chị gõ lại việc cần làm giúp em nhé.',
  choose: 'Anh chị chọn một mục ở trên giúp em, hoặc gõ "thôi" để giữ nguyên.',
}

/** Whole messages that leave such a talk. */
export const leaving = [
  'thôi',
  'khỏi',
  'huỷ',
  'bỏ',
  'không',
  'không làm nữa',
  'để sau',
  'quay lại',
  'dừng',
  'thoát',
]
