// A product's total: how people tell it, and the sentences that rate it.

const digit = 'mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin'
const spoken = `(?:${digit}|muoi)(?: muoi| chuc)?(?: (?:${digit}))?`

/** "49 diem ruoi", "89,6 d", "bay muoi tam diem", over text without marks. */
export const totals = new RegExp(
  `(?<![\\d/.,]|muc |tieu chi )(\\d{1,3}(?:[.,]\\d+)?|\\b${spoken}) ?(?:diem|d|dd)\\b(?! ?/)( ruoi)?(?! (?:tro len|toi thieu|cua muc|muc |o muc |phan |khoan ))`,
  'g',
)
/** Says that a number of points is a product's total. */
export const tellsTotal = /\b(?:tong|binh quan|trung binh|ca thay|tat ca|chung cuoc)\b/
/** "Do I get a paper for it?" */
export const asksPaper = /\b(?:duoc|co|cap|nhan|phat|lay)\b.{0,20}\b(?:giay|bang|chung nhan)\b/

/** What the ministry's council does with a province's five stars is a rule of its own. */
export const ratedAbove =
  /\b(?:trung uong|tw|bo|ngoai do|ha noi) (?:chi |lai |chi cho |moi )?(?:cham|cho|danh gia)\b|\b(?:gui|trinh|dua) (?:len |ra |toi )?(?:bo|trung uong|tw)\b/

/** Members' scores in a row, "68, 72 va 71", and who gave them. */
const score = '\\d{1,3}(?:[.,]\\d+)?(?: ?(?:diem|d)\\b)?'
export const scoreRow = new RegExp(
  `(?<![\\d/.,])${score}(?:(?: va| voi| roi| con|,)? (?:${score}))+(?![\\d/.,]|%| ?(?:sao|nguoi|thanh vien|thang|nam|ngay))`,
  'g',
)
export const tellsScorers =
  /\b(?:thanh vien|giam khao|uy vien|hoi dong|nguoi cham|(?:hai|ba|bon|nam|sau|bay|\d) (?:vi|nguoi|ong|ba|thay|can bo|chuyen gia)|moi nguoi (?:cham|cho)|trung binh|binh quan)\b/
/** The three parts' points: "phan A duoc 28", "28 diem phan A". */
export const partPoints =
  /\b(?:phan )?([abc])(?: (?:toi|em|tui|minh|duoc|dc|dat|la|cham|co|thi|nha em))* (\d{1,2}(?:[.,]\d+)?)\b(?!\/)|\b(\d{1,2}(?:[.,]\d+)?) ?(?:diem|d) (?:o |cho |cua )?(?:phan )?([abc])\b/g
/** What such figures are told for. */
export const asksResult =
  /\b(?:tong|cong|trung binh|binh quan|tinh ra|tinh sao|cuoi cung|chung cuoc|ra sao|may sao|may diem|bao nhieu|hang (?:may|nao|gi)|khung (?:may|nao)|xep)\b/

export const points = {
  sum: (parts: string[], total: string) => `Cộng lại ${parts.join(' + ')} = ${total} điểm.`,
  average: (scores: string[], mean: string) =>
    `Điểm trung bình của ${scores.join('; ')} là ${mean} điểm.`,
  tellsAverage: (text: string) => /điểm trung bình của các thành viên/iu.test(text),
  tellsParts: (text: string) => /phần A.*40 điểm.*phần B.*25 điểm.*phần C.*35 điểm/iu.test(text),
  blockedAcross: (printed: string, star: number) =>
    `Chưa lên ${star} sao được: tổng ${printed} điểm thì đủ, nhưng còn thiếu mức tối thiểu của hạng này ở hầu hết các bộ tiêu chí.`,
  /** For the full answer of a product that is short of something. */
  blocked: (printed: string, star: number, missing: string[]) =>
    `Chưa lên ${star} sao được: tổng ${printed} điểm thì đủ, nhưng còn thiếu mức tối thiểu của hạng này (${missing.join('; ')}).`,
  tooLow: (printed: string, star: number, wanted: number, from: number, lacking: string) =>
    `Chưa được ${wanted} sao: ${printed} điểm mới ở khung ${star} sao, muốn ${wanted} sao phải từ ${from} điểm trở lên, còn thiếu ${lacking} điểm.`,
  minimum: (id: string, name: string, points: number) => `mục ${id} ${name} phải từ ${points} điểm`,
  level: (id: string, points: number, text: string) => `Mục ${id}, mức ${points} điểm: ${text}.`,
}
