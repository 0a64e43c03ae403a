// How people go on from their last question: patterns over text without marks, in lower case.

/** What a message that goes on from the last one begins with: as written with marks, and without any. */
export const goesOn = {
  marked:
    /^(?:(?:à|ủa|ừ|dạ|rồi|ok|em ơi) )?(?:thế còn|vậy còn|thế nếu|vậy nếu|thế thì|vậy thì|thế|vậy|còn|rứa|nếu|nhưng|nhưng mà|với lại)(?! nào| đâu| gì)(?= )/u,
  plain:
    /^(?:(?:a|ua|u|da|roi|ok|em oi) )?(?:the con|vay con|the neu|vay neu|the thi|vay thi|the|vay|con|rua|neu|nhung|nhung ma|voi lai)(?! nao| dau| gi)(?= )/,
}

/** These begin a question of their own in spite of the first words. */
export const beginsAnew =
  /^(?:con (?:hieu luc|gia tri|han\b)|vay von|the (?:chap|manh)|con (?:dau|em))/

/** Small talk with the assistant. */
export const asksAboutUs = /^(?:em|ban|ad|tro ly) (?:o dau|la (?:ai|gi|nguoi|may)|ten)\b/

/** What it ends with when it asks the same of something else. */
export const endsOn =
  /(?:(?:^| )(?:thi (?:sao|the nao|ra sao|nhu the nao)|the nao|ra sao|thi|nua|vay|the|nhi|a|ha|hen))+$/
export const asksTheSame =
  /(?:^| )(?:thi (?:sao|the nao|ra sao)|sao|the nao|ra sao)(?: (?:em|a|ban|ad|nhi|vay))*$/

/** What is asked of a subject. */
export const asking = new RegExp(
  `\\b(?:${[
    'bao nhieu (?:tien|dong|trieu|diem|phan tram|ngay|thang|nam|ban|bo|nguoi|san pham|lao dong)',
    'bao nhieu(?: %)?',
    'bao lau',
    'may (?:tien|dong|trieu|diem|sao|ngay|thang|nam|ban|bo|lan|nguoi|mau|buoc)',
    'khi nao|luc nao|bao gio|(?:truoc |tu |den )?(?:ngay|thang|nam) nao|chung nao|bua nao',
    '(?:o|tai|den|di|ve|cho)? ?(?:dau|noi nao|cho nao)(?! tien)',
    '(?:nhung )?ai|(?:nguoi|cap|co quan|don vi|bo|so|phong) nao',
    '(?:nhung |cac )?gi',
    'nhu the nao|the nao|ra sao|nhu nao|lam sao',
    'tai sao|vi sao',
    '(?:duoc |phai |dung )?(?:khong|ko|hong|hok)(?= a$| em$| nhi$| vay$|$)|chua(?=$| a$)',
  ].join('|')})(?![a-z0-9])`,
  'g',
)

/** Asks whether, and nothing more. */
export const asksWhether = /^(?:duoc |phai |dung )?(?:khong|ko|hong|hok|chua)$/

/** What is said of a subject that was named before: a message made of these has none of its own. */
export const predicates =
  /\b(?:con hieu luc|con gia tri|het hieu luc|co hieu luc|hieu luc|het han|con han|co han|gia han|thoi han|duoc (?:thuong|vay|ho tro|cong nhan|cap)|cong nhan|danh gia lai|danh gia|tra loi|xu ly|giai quyet|tham gia|dang ky|can nop|phai nop|nop|gui|ky|cap|cham|xet|duyet|tra|lam|gom|can|phai|vay|thuong|ho tro|ton|mat|dong|toi da|toi thieu|it nhat|xep|dat|quy dinh|ap dung|thay|xong|phi|le phi)(?![a-z0-9])/g

/** Words that carry nothing between the others. */
export const fillers =
  /\b(?:thi|duoc|dc|cho|toi|em|tui|minh|anh|chi|a|nhi|vay|the|voi|ad|ban|co|la|cua|o|tai|do|va|ma|nay|no|ve|nua|luon|den|tu|hang|loai|truong hop|cu|truoc day|bay gio|hien nay)(?![a-z0-9])/g

/** What one question has where another has something else: how it is written, and its full name. */
export const slotPatterns = {
  document:
    /\b(?:(?:quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach|chi thi|cong van|luat|qd|nd|nq|tt|kh)(?: so)? ?\d{1,5}(?:\/\d{4})?(?:\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?(?: nam \d{4})?|\d{1,5}(?:\/\d{4})?\/[a-z]{1,4}\d{0,2}(?:-[a-z0-9]+)*)(?![a-z0-9])(?! ?(?:sao|diem|%))/g,
  date: /\b(?:(?:ngay )?\d{1,2}\/\d{1,2}\/\d{4}|thang \d{1,2} ?(?:\/|nam ) ?\d{4}|nam 20\d\d|20\d\d)\b/g,
  star: /\b(?:[1-5] ?(?:sao|\*|s\b)|(?:mot|hai|ba|bon|nam) sao\b)/g,
  points: /\b\d{1,3}(?:[.,]\d+)? ?diem\b/g,
  share: /\b\d{1,3}(?:[.,]\d+)? ?(?:%|phan tram)/g,
  part: /\b(?:mau(?: so)?|bo(?: so)?|dieu|khoan|phu luc|nhom) (?:\d{1,2}|[ivx]{1,3})\b/g,
}

/** Dates as questions spell them: a day with its word, a year with its own. */
export const dateName = (typed: string) =>
  typed.replace(/^(?=\d{1,2}\/)/, 'ngày ').replace(/^(?=\d{4}$)/, 'năm ')

export const starOf: Record<string, string> = { mot: '1', hai: '2', ba: '3', bon: '4', nam: '5' }
export const starName = (digit: string) => `${digit} sao`

/** Kinds of producers and borrowers: all ways to write one, and its name. */
export const producers: [RegExp, string][] = [
  [/\b(?:lien hiep hop tac xa|lien hiep htx|lhhtx)\b/g, 'liên hiệp hợp tác xã'],
  [/\b(?:to hop tac|tht)\b(?! xa)/g, 'tổ hợp tác'],
  [/\b(?:hop tac xa|htx)\b/g, 'hợp tác xã'],
  [/\b(?:ho kinh doanh(?: ca the)?|ho ca the|hkd)\b/g, 'hộ kinh doanh'],
  [/\b(?:ho gia dinh|ho san xuat)\b/g, 'hộ gia đình'],
  [/\bca nhan\b/g, 'cá nhân'],
  [/\b(?:chu )?trang trai\b/g, 'trang trại'],
  [/\b(?:doanh nghiep(?: nho va vua)?|cong ty(?: tnhh| co phan)?|dnnvv|dn|cty)\b/g, 'doanh nghiệp'],
]

export const atPlace = (place: string) => `ở ${place}`
