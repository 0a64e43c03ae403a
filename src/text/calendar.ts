// Days to hand in: how people ask, and the sentences that answer.

export const asksCommuneReply =
  /\b(?:hom nay|bua nay|nay) (?:toi |em |minh |tui )?(?:nop|gui|dua).{0,30}\b(?:xa|phuong)\b.{0,20}\b(?:tra loi|xu ly|gui tinh|xong)\b/
export const asksNextRound =
  /^(?:vay |the )?(?:dot|ky) (?:cham |danh gia |xet )?(?:ocop )?(?:toi|tiep theo|sap toi|ke tiep)\b.{0,24}$/

export const calendarWords = {
  communeReply: (from: string, to: string) =>
    `**Nộp ngày ${from} thì xã phải xử lý xong và gửi tỉnh chậm nhất ngày ${to}** (15 ngày làm việc, không tính cuối tuần và ngày lễ).`,
  nextRound: (before: string, handIn: string) =>
    `**Đợt tới: xã đề nghị tỉnh trước ngày ${before}.** Để chắc kịp, nộp hồ sơ cho xã chậm nhất ngày ${handIn}.`,
  unconfirmed: 'Lịch nghỉ Tết và Quốc khánh còn theo thông báo hằng năm; ngày tính có thể xê dịch.',
  tellsDays: (text: string) => /UBND cấp xã có 15 ngày làm việc/u.test(text),
  tellsRound: (text: string, day: string) => text.includes(`đề nghị tỉnh trước ngày ${day}`),
}
