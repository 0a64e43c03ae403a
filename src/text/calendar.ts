// Days to hand in: how people ask, and the sentences that answer.

/** Whether the commune's time is asked about for a dossier of a day. */
export const asksCommuneReply =
  /\b(?:nop|gui|dua|nhan|tiep nhan)\b.{0,40}\b(?:xa|phuong|ho so|hs)\b.{0,50}\b(?:tra loi|xu ly|gui (?:len )?tinh|xong|chuyen (?:len )?tinh|cham nhat|han nao|ngay nao|khi nao|bao gio)\b/
export const todayWords = /\b(?:hom nay|bua nay|bua ni|ngay nay|nay|sang nay|bay gio)\b/
export const handedIn = /\b(?:nop|gui|dua|nhan|tiep nhan)\b/
/** The round to come, or the one after the round somebody has missed. */
export const asksNextRound =
  /\b(?:dot|ky|lan) (?:cham |danh gia |xet |thi )?(?:ocop )?(?:toi|sau|ke|ke tiep|tiep theo|sap toi|gan nhat|tiep|nao gan nhat|moi)\b|\b(?:lo|tre|qua|het|khong kip|ko kip) (?:mat )?(?:dot|ky)\b/
/** A round that was or will be missed, and the words that leave it open. */
export const missesRound =
  /\b(?:lo|tre|qua|het|hut|truot|khong kip|ko kip|k kip) (?:mat )?(?:dot|ky|lan|han)\b/
export const supposes = /\b(?:neu|lo nhu|gia su|nho)\b/
export const monthNamed = /\bthang 0?(\d{1,2})\b/
/** What a question about a round wants: a day. */
export const asksWhen =
  /\b(?:ngay (?:nao|may)|khi nao|bao gio|luc nao|chung nao|truoc (?:ngay|han)|han (?:chot|cuoi|nao)|may ngay|bao nhieu ngay|con bao lau|dot nao|kip)\b|^(?:vay |the )?(?:dot|ky) \S+( \S+)?( thi sao| a| ha)?$/
export const asksMinistry =
  /\b(?:5|nam) ?(?:sao|\*)|\b(?:trung uong|tw|len bo|trinh bo|gui bo|nop (?:len |ra )?bo(?! tieu chi| ho so| phieu)|bo xet|bo cham|bo danh gia|de nghi bo|nong nghiep va moi truong)\b/
/** The province's or the ministry's rounds by their time of the year. */
export const roundOfYear: [RegExp, number][] = [
  [/\b(?:dau nam|thang 0?1|thang 0?3|quy 1)\b/, 1],
  [/\b(?:giua nam|nua nam|thang 0?7|thang 0?9|quy 3)\b/, 7],
]
export const asksDaysLeft = /\b(?:con|duoc) (?:may|bao nhieu) ngay\b|\bcon bao lau\b/

export const calendarWords = {
  communeReply: (from: string, to: string) =>
    `Nộp ngày ${from} thì xã phải xử lý xong và gửi tỉnh chậm nhất ngày ${to} (15 ngày làm việc, không tính cuối tuần và ngày lễ).`,
  nextRound: (before: string, done: string) =>
    `Đợt kế tiếp: xã phải đề nghị tỉnh trước ngày ${before}, tỉnh chấm xong trước ngày ${done}.`,
  handIn: (day: string) => `Để chắc kịp, nộp hồ sơ cho xã chậm nhất ngày ${day}.`,
  daysLeft: (days: number) => `Tính từ hôm nay còn ${days} ngày để nộp cho xã.`,
  ministry: (before: string, done: string) =>
    `Đợt 5 sao kế tiếp: tỉnh đề nghị Bộ trước ngày ${before}, Bộ chấm xong trước ngày ${done}.`,
  unconfirmed: 'Lịch nghỉ Tết và Quốc khánh còn theo thông báo hằng năm; ngày tính có thể xê dịch.',
  tellsDays: (text: string) => /UBND cấp xã có 15 ngày làm việc/u.test(text),
  tellsRound: (text: string, day: string) => text.includes(`đề nghị tỉnh trước ngày ${day}`),
  tellsMinistry: (text: string, month: number) =>
    new RegExp(`đề nghị Bộ trước ngày 30/0?${month}(?!\\d)`, 'u').test(text),
}
