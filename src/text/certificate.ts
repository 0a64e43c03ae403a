// A certificate's term: how people tell its day and ask about it, and the sentences that answer.

/** What makes a date the day of issue, or the day the term ends: before it … */
export const tellsIssue =
  /\b(?:cap|ky|ban hanh|cong nhan|nhan|co giay|duoc (?:3|4|5|ba|bon|nam) ?sao|len (?:3|4|5|ba|bon|nam) ?sao|duoc giay|lay giay|(?:3|4|5|ba|bon|nam) ?(?:sao|\*)|(?:giay|bang)(?: (?:3|4|5|ba|bon|nam) ?sao)?(?: (?:cua )?(?:toi|tui|em|nha))?(?: co)? (?:ghi|de)|giay)\b(?: (?:tu|vao|hoi|luc|ngay|dau|giua|cuoi))*\s*$/
export const tellsExpiry =
  /\b(?:het (?:han|hieu luc|gia tri)|dao han|han (?:ghi |tren |cuoi |giay )*(?:den|toi|la)|co gia tri (?:den|toi)|hieu luc (?:den|toi)|han(?: (?:ghi|tren|giay|cuoi))*)\b(?: (?:tu|vao|hoi|luc|ngay|la|den|toi|dau|giua|cuoi))*\s*$/
/** What is handed in on a day neither begins nor ends then. */
export const tellsHandIn = /\bnop(?: \S+){0,2} ?$/
/** … or after it: "on 30/6/2027 it runs out". What is still asked there is not told. */
export const tellsIssueAfter =
  /^ (?:la |thi |toi |em |tui |duoc |moi |nha (?:em|toi) |co |quyet dinh )*(?:ngay (?:cap|ky|cong nhan|ban hanh)|cap giay|ky giay|(?:giay |bang )(?:\S+ ){0,3}(?:duoc )?(?:cap|ky)\b|(?:duoc|dc) (?:cap|cong nhan|ky))/
export const tellsExpiryAfter =
  /^ (?:la |thi |toi |em |tui |cua |moi |se |no |giay |bang |chung nhan |ocop |(?:3|4|5|ba|bon|nam) sao |nha )*(?:ngay |luc )?(?:het|dao han|toi han|den han|man han)(?: (?:han|hieu luc|gia tri))?\b(?! (?:han|hieu luc|gia tri|bo sung|xu ly|nop|tiep|tra loi|(?:vao )?(?:khi|bao|luc|ngay|chua|hom|bua|chung)))/
export const asksTerm =
  /\b(?:xet lai|danh gia lai|cham lai|gia han|nop lai|het han|het gia tri|con han|han den|toi khi nao|den khi nao|den bao gio|toi bao gio|khi nao|ngay nao|hieu luc|con gia tri|gia tri may|gia tri (?:\d|may) nam|lam lai|cham nhat|som nhat|muon nhat|con kip|dai hay|bao lau|(?:som|tre|cham|muon) nhut|tre nhat|(?:chung|bua|hom) nao|han chot)\b/
export const tellsOfTerm = /\b(?:giay|bang|chung nhan|sao|danh gia lai|xet lai|cham lai|dao han)\b/
export const namesPaper = /\b(?:giay|bang|chung nhan)\b/
/** Whether old rules still hold is for the transitional provisions. */
export const asksOldRules =
  /\b(?:quy dinh|bo tieu chi|luat|quyet dinh|tieu chi) (?:cu|moi)\b|\bphai (?:doi|lam lai)\b|\b(?:khong|ko|k|chang) kip\b|\b(?:cuu|keo dai|moi co quy dinh)\b/

/** A paper under a former score sheet, and whether it must be scored anew. */
export const namesOldSheet = /\b(?:bo|bo tieu chi|tieu chi|quy dinh|luat|quyet dinh) cu\b/
export const asksAnew =
  /\b(?:phai|can|bat|bi)(?: \S+){0,2} (?:cham|thi|danh gia|xet|lam) lai\b|\b(?:cham|thi|danh gia|xet) lai (?:ngay|lien|luon|lun|theo bo moi)\b/

export const term = {
  endsIn: (issued: string, end: string) => `Giấy cấp trong ${issued} hết hạn trong ${end}.`,
  windowAround: (from: string, fromLast: string, to: string, toLast: string) =>
    `Tùy ngày ghi trên giấy, hồ sơ đánh giá lại nộp sớm nhất từ ${from} đến ${fromLast}, muộn nhất từ ${to} đến ${toLast}.`,
  ends: (end: string) => `Giấy hết hạn ngày ${end}.`,
  month: (month: number, year: number) => `tháng ${month}/${year}`,
  year: (year: number) => `năm ${year}`,
}
