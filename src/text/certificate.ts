// A certificate's term: how people tell its day and ask about it, and the sentences that answer.

/** Before a date: what makes it the day of issue, or the day the term ends. */
export const tellsIssue =
  /\b(?:cap|ky|ban hanh|cong nhan|nhan|co giay|duoc (?:3|4|5|ba|bon|nam) ?sao|len (?:3|4|5|ba|bon|nam) ?sao|duoc giay|lay giay|(?:3|4|5|ba|bon|nam) ?(?:sao|\*))\b(?: (?:tu|vao|hoi|luc|ngay|dau|giua|cuoi))*\s*$/
export const tellsExpiry =
  /\b(?:het (?:han|hieu luc|gia tri)|dao han|han (?:ghi |tren |cuoi |giay )*(?:den|toi|la)|co gia tri (?:den|toi)|hieu luc (?:den|toi)|han)\b(?: (?:tu|vao|hoi|luc|ngay|la|den|toi|dau|giua|cuoi))*\s*$/
export const asksTerm =
  /\b(?:xet lai|danh gia lai|cham lai|gia han|nop lai|het han|het gia tri|con han|han den|toi khi nao|den khi nao|den bao gio|toi bao gio|khi nao|ngay nao|hieu luc|con gia tri|gia tri may|gia tri (?:\d|may) nam|lam lai|cham nhat|som nhat|muon nhat|con kip|dai hay|bao lau)\b/
export const namesPaper = /\b(?:giay|bang|chung nhan)\b/
/** Whether old rules still hold is for the transitional provisions. */
export const asksOldRules =
  /\b(?:quy dinh|bo tieu chi|luat|quyet dinh|tieu chi) (?:cu|moi)\b|\bphai (?:doi|lam lai)\b|\b(?:khong|ko|k|chang) kip\b|\b(?:cuu|keo dai|moi co quy dinh)\b/

export const term = {
  endsIn: (issued: string, end: string) => `Giấy cấp trong ${issued} hết hạn trong ${end}.`,
  windowAround: (from: string, fromLast: string, to: string, toLast: string) =>
    `Tùy ngày ghi trên giấy, hồ sơ đánh giá lại nộp sớm nhất từ ${from} đến ${fromLast}, muộn nhất từ ${to} đến ${toLast}.`,
  ends: (end: string) => `Giấy hết hạn ngày ${end}.`,
  month: (month: number, year: number) => `tháng ${month}/${year}`,
  year: (year: number) => `năm ${year}`,
}
