// The criteria sets: how people ask about a criterion, and the sentences that answer them.

/** "set 9", over text without marks. */
export const setNumber =
  /\bbo (?:tieu chi |phieu )?(?:so )?(\d{1,2})\b(?! (?:tieu chi|nam|nganh)\b(?! \d))/
export const criterionNumber = /\b(?:muc|tieu chi|tieu muc|tc) (?:so )?(\d{1,2}(?:[.,]\d+)*)\b/g
export const starsAsked = /(?<![\d.,/])\b([345]|ba|bon|nam) ?(?:sao|\*|s\b)/g
/** The stars somebody has already are not those they ask about. */
export const starsHeld =
  /\b(?:dang|da|hien|moi)(?: (?:co|duoc|dat|la|len))? ?(?:[345]|ba|bon|nam) ?(?:sao|\*|s\b)|\b(?<!(?:len|muon|dat|duoc) )(?:[345]|ba|bon|nam) ?(?:sao|\*)(?: xong)? roi\b/g
export const starWords: Record<string, 3 | 4 | 5> = {
  '3': 3,
  '4': 4,
  '5': 5,
  ba: 3,
  bon: 4,
  nam: 5,
}
export const asksFigure =
  /\b(?:may (?:d|diem|lan|dai ly)|bao nhieu|bn|toi thieu|toi da|it nhat|it ra|bet nhat|cao nhat|bat buoc|tron|phai|can|bi nhieu|diem|vuong|thieu gi|[345] ?(?:sao|s)|(?:ba|bon|nam) sao)\b|%|[345]\*/
/** A score sheet speaks of points, stars and what they take … */
export const asksSheet =
  /(?:\b(?:diem|d|dd|may d|sao|hang|toi thieu|toi da|it nhat|bat buoc|tron|tieu chi|tc|bo \d+|phieu|cham|xet|loai|muc|lot|thuoc|nhom|nganh|bo nao|bo may|mau)\b|[1-5]\*)/
/** … and is silent on money, on papers to get or to be spared, on other rules and on other times. */
export const asksBeyondSheet =
  /\b(?:tien|trieu|ty dong|kinh phi|ngan sach|muc tran|tran (?:bao|moi|cho)|(?:muc|tien|duoc|co) thuong|thuong (?:bao nhieu|may|tien)|ho tro|chi phi|hoan lai|le phi|dong phi|mat phi|phi\b.{0,12}bao nhieu|vay (?:von|tien|ngan|tin|duoc|toi|khong|nhieu|bao)|(?:cho|muon|di|duoc) vay|lai suat|the chap|von|thue|chinh sach|mien (?:giay|thue|phi)|phai (?:xin|chay|lam|nop|co) them (?:\S+ )?giay|xin (?:them )?giay|bao lau|may (?:ngay|thang)|ngay nao|khi nao|bao gio|thoi han|het han|thu hoi|hau kiem|phat bao|xu phat|cong thuc|ti le muoi|theo quy dinh cu|bo tieu chi cu|tieu chi cu|nghi dinh|(?:bao nhieu|may) (?:san pham|sp|chu the)|danh sach|ky (?:giay|lai)|ai (?:chiu|cong|ky|cham|cap)|cap nao|co quan nao|khau nao|tai lieu|dot nao|may nam|quyet dinh so|ke hoach(?! kiem soat)|de an|bao cao|bien ban|(?:gui|trinh|nop) (?:len |ra )?bo(?! tieu chi)|ho so (?:tinh|xa|gui|trinh|gom|de nghi|danh gia)|lam sao cho hoi dong tin|chung minh (?:tho|nguoi|lao dong))\b/
/** "Which ones of them?": what is named then is the heading they stand under. */
export const asksWhichOnes =
  /\b(?:nhung|cac|hai|ba|may) (?:muc|khoan|tieu chi|y|chi tieu|phan)(?: con)? nao\b|\b(?:ca|nguyen) (?:nhom|phan|cum|muc lon)\b/
/** A part of the sheet by its letter, and what it holds. */
export const partNamed = /\bphan ([abc])\b/
export const asksParts =
  /\b(?:chia|gom|co (?:gi|nhung|may|cac)|may diem|bao nhieu|nhung (?:gi|muc)|toi da|ra sao|the nao)\b/
/** The full points, or a number of them, that somebody wants of one criterion. */
export const wantsFull =
  /\b(?:tron|du|het|an du|an tron|lay du|lay tron|duoc|dat) (?:\S+ )?(?:diem (?:toi da|cao nhat|tuyet doi)|diem phan|diem muc|diem khoan)\b|\btron (?:ven )?(?:\S+ )?(?:diem|d)\b|\b(?:an|lay) du diem\b|\bdiem (?:cao nhat|tuyet doi)\b/
export const wantsPoints =
  /\b(?:duoc|du|dat|lay|an|tron|len|muon|chua du|them|lay du|cho) (?:du |tron |duoc )?(\d|mot|hai|ba|bon|nam) ?(?:d|diem)\b/
export const pointWords: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5 }
/** What somebody says they lack, up to the next stop: it earns nothing. */
export const lacked =
  /\b(?:chua|khong|thieu|chang|cha) (?:he )?(?:co|lam|dang ky|xin|ky|duoc|kip|phai)?\b(?:(?! thi | nhung | co len | len )[^,.;?!])*/g
/** What only a sheet can be asked: points, stars, most and least. */
export const asksWorth =
  /\b(?:diem|d|dd|sao|toi da|toi thieu|cao nhat|tron|muc)\b|[1-5] ?(?:\*|s\b)/
/** Asked of every set, or of the sets that ask for something. */
export const asksEachSet = /\b(?:tung|moi|cac|nhung|may|26) (?:bo|phieu)\b|\b(?:bo|phieu) nao\b/
export const asksMost = /\b(?:toi da|cao nhat|nhieu nhat)\b/
/** What a rating takes. */
export const asksLeast =
  /\b(?:phai|can|doi|toi thieu|it nhat|bat buoc|moi (?:len|duoc|dat|mong|du|an)|co can|may dai ly)\b/
/** A level of those who have nothing to show. */
export const tellsNothing = /^(?:chưa|không|nhãn chỉ)|không thuộc/iu
export const asksPoints = /\b(?:diem|d|dd)\b/
export const asksMinimums =
  /\b(?:(?:tieu chi|muc|dieu kien) (?:nao|gi)|nhung (?:tieu chi|muc|dieu kien)|muc toi thieu)\b/
/** How many points a rating takes as a whole. */
export const asksTotal =
  /\b(?:(?:bao nhieu|may|bn|nhiu) (?:diem|d|dd)|tong diem|diem (?:bao nhieu|may))\b/
export const asksSet =
  /\b(?:(?:thuoc|vao|theo|trong|o|la) (?:bo|nhom|nganh|phieu)(?: tieu chi)?(?: so)? (?:nao|may|gi)|bo (?:tieu chi )?(?:so )?may|bo nao (?:quan ly|phu trach|lo|chu tri)|(?:nhom|nganh) (?:nao|may)|(?:cham|theo|thuoc|vo|vao|dung)(?: \S+){0,3} phieu (?:so )?(?:nao|may))\b/
/** What comes of a fault: asked with the fault, which must be one that the sheet names. */
export const asksConsequences =
  /\b(?:bi (?:gi|sao|loai|xu ly)|loai (?:khong|ko|luon)|(?:co|con) (?:duoc )?(?:cham|xet)(?: (?:tiep|khong|ko|nua|binh thuong))?|duoc (?:cham|danh gia|xet)|cham tiep|dung cham|ra sao|xu ly (?:sao|the nao|ra sao)|chuyen gi|(?:co|thi) sao\b|the nao|duoc (?:khong|ko|ha)|(?:dem|mang|dua|di) (?:\S+ )?(?:cham|thi))\b/
export const tellsFault =
  /\b(?:chua (?:co|lam|xin|dang ky)|khong (?:co|dung|ro|phai|lay)|thieu|toan (?:bo )?|nhap|lan|dinh|vi pham|gia mao|bi 0|0 diem|chep|nhai|giong (?:het|y)|doi ten|tap chat|bo mau|het han)\b/
/** Words of nearly every fault. */
export const faultFillers =
  'quy định hồ sơ giấy chứng nhận sản phẩm thực phẩm cơ sở đủ điều kiện đúng về an toàn hoặc bước dừng chấm loại đăng ký'
/** How a note says that the scoring ends there. */
export const endsScoring = /dừng chấm|bị loại|không được đánh giá|không được xét/iu
export const asksDisqualified =
  /\b(?:bi loai|loai ho so|loai khi nao|truong hop nao (?:bi )?loai)\b/
export const tensWords: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}
export const counted = /(?<![\d.,/])(\d{1,3})(?![\d.,/]|%| ?(?:sao|diem|\*|thang|nam|ngay))/g
export const sharePercent = /\b(\d{1,3}(?:[.,]\d+)?) ?(?:%|phan tram)/
export const shareFraction = /\b(\d{1,3}) ?(?:\/|phan) ?(\d{1,3})\b(?!\/| ?(?:phan tram|%))/
/** Shares in words, in hundredths. */
export const shareWords: [RegExp, number][] = [
  [/\b(?:mot|1) nua\b|\bphan nua\b|\bnua phan\b/, 50],
  [/\b(?:ba|3) phan (?:tu|4)\b/, 75],
  [/\b(?:mot|1) phan (?:tu|4)\b/, 25],
  [/\b(?:hai|2) phan (?:ba|3)\b/, 66.7],
  [/\b(?:mot|1) phan (?:ba|3)\b/, 33.3],
]
export const tensOfPercent = /\b(mot|hai|ba|bon|nam|sau|bay|tam|chin) (?:chuc|muoi) phan tram\b/

export const criteriaWords = {
  setArticle: (set: number) => `Phụ lục II, bộ ${set}`,
  article: (set: number, id: string) => `Phụ lục II, bộ ${set}, mục ${id}`,
  setHeading: (set: number, name: string) => `Bộ ${set}. ${name}`,
  setText: (set: number, name: string, sector: string) =>
    `Bộ ${set}. ${name}, thuộc nhóm ngành ${sector}.`,
  ministries: (names: string[]) => `Cơ quan quản lý: ${names.join('; ')}.`,
  disqualified: 'Hồ sơ bị loại khi:',
  disqualifiedIn: (set: number, name: string) =>
    `Theo bộ ${set} (${name}), hồ sơ bị loại trong các trường hợp sau:`,
  noneDisqualified: (set: number, name: string) =>
    `Phiếu của bộ ${set} (${name}) không in dòng trường hợp loại hồ sơ.`,
  disqualifies: (reason: string) => `Hồ sơ bị loại khi: ${reason}`,
  maximum: (id: string, name: string, max: number) => `Mục ${id} ${name}: tối đa ${max} điểm.`,
  /** Of two cases one is scored: which one a level belongs to. */
  option: (points: number, text: string, of?: string) =>
    `- ${points} điểm${of ? ` (${of})` : ''}: ${text}.`,
  optionMinimum: (points: number, stars: number, text: string) =>
    `- ${points} điểm (tối thiểu để được ${stars} sao): ${text}.`,
  note: (note: string) => note,
  verify: (doubt: string) => `Lưu ý: ${doubt}`,
  ofSet: (set: number, name: string) => `Tính theo bộ ${set} (${name}).`,
  needs: (stars: number, id: string, name: string, points: number, max: number) =>
    `Muốn ${stars} sao, mục ${id} ${name} phải được ít nhất ${points} điểm (tối đa ${max}).`,
  needsNone: (stars: number, id: string, name: string, max: number) =>
    `Mục ${id} ${name} không có mức tối thiểu cho hạng ${stars} sao; tối đa ${max} điểm.`,
  most: (id: string, name: string, max: number) => `Mục ${id} ${name} tối đa ${max} điểm.`,
  mostOf: (id: string, name: string, max: number, parts: string[]) =>
    `Mục ${id} ${name} tối đa ${max} điểm, gồm: ${parts.join('; ')}.`,
  part: (id: string, name: string, max: number) => `mục ${id} ${name} ${max} điểm`,
  needsWithin: (stars: number, id: string, name: string, parts: string[]) =>
    `Muốn ${stars} sao, trong mục ${id} ${name} phải đạt: ${parts.join('; ')}.`,
  needsNoneWithin: (stars: number, id: string, name: string, max: number) =>
    `Trong mục ${id} ${name} (tối đa ${max} điểm) không có mức tối thiểu cho hạng ${stars} sao.`,
  level: (points: number, text: string) => `Mức ${points} điểm: ${text}.`,
  /** The level that earns the points somebody wants. */
  earns: (points: number, id: string, name: string, text: string) =>
    `Muốn được ${points} điểm ở mục ${id} ${name} thì phải: ${text}.`,
  nearest: (points: number, id: string, name: string) =>
    `Theo như anh chị kể, mục ${id} ${name} ứng với mức ${points} điểm.`,
  levelEnough: (points: number, stars: number) =>
    `Mức ${points} điểm đủ cho hạng ${stars} sao ở mục này.`,
  levelShort: (points: number, stars: number) =>
    `Mức ${points} điểm chưa đủ cho hạng ${stars} sao ở mục này.`,
  partOf: (id: string, name: string, max: number, parts: string[]) =>
    `Phần ${id} (${name}) tối đa ${max} điểm, gồm: ${parts.join('; ')}.`,
  within: (id: string, parts: string[]) => `- Mục ${id} gồm: ${parts.join('; ')}.`,
  share: (percent: string, id: string, name: string, points: number) =>
    `Tỷ lệ ${percent}% thì mục ${id} ${name} được ${points} điểm.`,
  shareEnough: (percent: string, points: number, stars: number) =>
    `Tỷ lệ ${percent}% được ${points} điểm, đủ mức tối thiểu của hạng ${stars} sao ở mục này.`,
  shareShort: (percent: string, points: number, stars: number) =>
    `Tỷ lệ ${percent}% mới được ${points} điểm, chưa đủ cho hạng ${stars} sao.`,
  minimums: (stars: number, set: number, name: string) =>
    `Muốn ${stars} sao theo bộ ${set} (${name}), các mục sau phải đạt mức tối thiểu:`,
  minimum: (id: string, name: string, points: number) => `mục ${id} ${name} từ ${points} điểm`,
  total: (stars: number, from: number) =>
    `Muốn ${stars} sao, tổng điểm phải từ ${from} trên 100, và phải đạt mức tối thiểu ở từng mục bắt buộc.`,
  alsoTotal: (from: number) => `Ngoài ra tổng điểm phải từ ${from} trở lên.`,
  belongs: (set: number, name: string, sector: string) =>
    `Sản phẩm này chấm theo bộ ${set}: ${name}, nhóm ngành ${sector}.`,
  needsAcross: (sets: string, stars: number, name: string, points: number, text: string) =>
    `Bộ ${sets}: muốn ${stars} sao, ${name.toLowerCase()} phải từ ${points} điểm (${text}).`,
  needsNoneAcross: (sets: string, stars: number, name: string) =>
    `Bộ ${sets}: ${name.toLowerCase()} không có mức tối thiểu cho hạng ${stars} sao.`,
  mostAcross: (sets: string, name: string, max: number) =>
    `Bộ ${sets}: ${name.toLowerCase()} tối đa ${max} điểm.`,
  whichSet: (word: string) =>
    `"${word}" có thể chấm theo nhiều bộ. Sản phẩm của anh chị thuộc bộ nào ạ?`,
  choice: (question: string, set: number) => `${question} (bộ ${set})`,
}
