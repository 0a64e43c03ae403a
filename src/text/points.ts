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

export const points = {
  /** For the full answer of a product that is short of something. */
  blocked: (printed: string, star: number, missing: string[]) =>
    `Chưa lên ${star} sao được: tổng ${printed} điểm thì đủ, nhưng còn thiếu mức tối thiểu của hạng này (${missing.join('; ')}).`,
  tooLow: (printed: string, star: number, wanted: number, from: number) =>
    `Chưa được ${wanted} sao: ${printed} điểm mới ở khung ${star} sao, muốn ${wanted} sao phải từ ${from} điểm trở lên.`,
  minimum: (id: string, name: string, points: number) => `mục ${id} ${name} phải từ ${points} điểm`,
  level: (id: string, points: number, text: string) => `Mục ${id}, mức ${points} điểm: ${text}.`,
}
