// Questions about documents themselves: how they are recognised, over text without marks in which "@"
// stands for a document's number, and what is answered.

const which =
  '(?:van ban|quyet dinh|qd|nghi dinh|nd|nghi quyet|nq|thong tu|tt|luat|cai)(?: phap luat| moi)? (?:nao|gi)|cai chi|cai gi|bang gi|gi'
const replace = '(?:thay the|thay doi|thay|the cho)'
const amend = '(?:sua doi bo sung|sua doi|bo sung|sua|dieu chinh)'

/** What stands in for a document, what it stood in for, and the same for changes to it. */
export const asksEdge = {
  successor: new RegExp(
    String.raw`\b(?:${which})(?: \S+){0,2} ${replace}(?: cho)? @|@(?: \S+){0,3} (?:bi|duoc|da|dc)(?: \S+){0,2} ${replace}\b|\bthay(?: the)?(?: cho)? @ (?:bang|la|boi|thi)\b|@ ${replace} (?:bang|boi)\b|@.{0,24}\bbi(?: \S+){0,3} ${replace}\b`,
  ),
  replaced: new RegExp(
    String.raw`@(?: nay)?(?: da| se| ra doi| dung de| de)? ${replace}(?: cho)? (?:${which})\b`,
  ),
  amending: new RegExp(
    String.raw`\b(?:${which})(?: \S+){0,2} ${amend}(?: cho)? @|@(?: \S+){0,3} (?:bi|duoc|da|co|dc)(?: \S+){0,2} ${amend}\b(?! (?:cho )?(?:${which})\b)`,
  ),
  amended: new RegExp(
    String.raw`@(?: nay)?(?: da| la de| de)? ${amend}(?: cho| lai)? (?:${which})\b`,
  ),
  suspending:
    /\b(?:tam ngung|tam dung|ngung|dinh chi)(?: ap dung| hieu luc)? @|@.{0,30}\b(?:tam ngung|tam dung|dinh chi|ngung ap dung|ngung hieu luc|bi ngung|bi treo)\b/,
} as const

/** Whether a document applies, in more ways than the word for "in force". */
export const asksWhetherApplies =
  /@.{0,60}\b(?:toi dau roi|den dau roi|sao roi|ap dung (?:chua|khong|roi)|dung (?:duoc )?chua|(?:phai|co) (?:lam )?theo (?:chua|khong)|chinh thuc chua)\b|\b(?:co phai|phai|co) (?:lam |ap dung )?(?:theo )?@ (?:chua|khong|luon)\b/

/** Takes it for granted that a document applies. */
export const takesAsLaw =
  /\b(?:(?:van|cu|phai|nen|dang|thi|lai)(?: \S+){0,2} (?:theo|dung|ap dung|can cu)|vi|do|theo) @.*\b(?:dung (?:khong|chu|ko)|phai khong|phai (?:ko|k)|duoc (?:chu|khong)|la duoc|ha|hen|nhi|roi (?:chu|ha)?|thoi|khong|chu)$|@ (?:van )?(?:dang|con) (?:ap dung|hieu luc|la quy dinh)\b/

/** One document acting on another, both named. */
export const edgesBetween = {
  successor: new RegExp(String.raw`@(?: \S+){0,3} (?:bi|duoc)(?: \S+){0,2} ${replace}\b.* @`),
  amending: new RegExp(String.raw`@(?: \S+){0,3} (?:bi|duoc)(?: \S+){0,2} ${amend}\b.* @`),
  replaced: new RegExp(String.raw`@(?: \S+){0,4} ${replace}(?: \S+){0,3} @`),
  amended: new RegExp(String.raw`@(?: \S+){0,4} ${amend}(?: \S+){0,3} @`),
} as const

/** Puts two documents side by side. */
export const asksDifference =
  /\b(?:khac(?: nhau| gi| biet| cho| o)?|so sanh|so(?= @ (?:voi|va|hay|cung)\b)|so voi|doi chieu|giong(?: nhau)?|thay doi (?:gi|nhung gi|the nao|ra sao|cho nao))\b/

/** Words of our subject: they tell which of two documents of one number is meant. */
export const speaksOfOcop =
  /\b(?:ocop|tieu chi|cham|sao|phan hang|xep hang|san pham|ho so|huyen|danh gia|cong nhan|chung nhan|chu the|diem|mau \d+)\b/

/** A number people use as a name, without the kind of document before it. */
export const bareNumber =
  /(?<!\b(?:bo|muc|tieu chi|dieu|khoan|mau|nhom|phu luc|diem|nam|thang|ngay|tu|den|duoc|dat) )(?<![\d/.,@-])\b(\d{2,4})\b(?![\d/.,%*-]| ?(?:sao|diem|d|ngay|thang|nam|san pham|sp|trieu|ty|dong|tr|xa|tinh|bo|nhom|tieu chi|nguoi|ho|mau|trang|phan tram)\b)/g

export const documentWords = {
  suspended: (name: string, by: string, since: string) =>
    `${name} đang tạm ngưng áp dụng${since ? ` từ ngày ${since}` : ''}, theo ${by}.`,
  wasSuspended: (name: string, by: string) => `${name} khi ấy bị tạm ngưng áp dụng, theo ${by}.`,
  meanwhile: (name: string) => `Trong lúc đó vẫn áp dụng ${name}.`,
  suspends: (name: string, old: string, from: string, until: string) =>
    `${name} tạm ngưng áp dụng ${old}${from ? ` từ ngày ${from}` : ''}${until ? ` đến trước ngày ${until}` : ', không ghi ngày kết thúc'}.`,
  notSuspended: (name: string) => `Em không thấy văn bản nào tạm ngưng ${name}.`,
  isReplaced: (name: string, by: string, from: string) =>
    `${name} được thay bằng ${by}${from ? `, hết hiệu lực từ ngày ${from}` : ''}.`,
  furtherReplaced: (name: string) => `Quy định hiện nay là ${name}.`,
  notReplaced: (name: string) => `Em chưa thấy văn bản nào đã thay ${name}.`,
  wouldReplace: (name: string, state: string) => `${name} được ban hành để thay, nhưng ${state}.`,
  replaces: (name: string, old: string) => `${name} thay ${old}.`,
  meantToReplace: (name: string, old: string, state: string) =>
    `${name} được ban hành để thay ${old}, nhưng ${state}.`,
  replacesNothing: (name: string) => `Theo dữ liệu em có, ${name} không thay văn bản nào.`,
  isAmended: (name: string, by: string) => `${name} được sửa bởi ${by}.`,
  notAmended: (name: string) => `Em chưa thấy văn bản nào sửa ${name}.`,
  amends: (name: string, old: string) => `${name} sửa ${old}.`,
  amendsNothing: (name: string) => `Theo dữ liệu em có, ${name} không sửa văn bản nào.`,
  namesake: (name: string, title: string) =>
    `Lưu ý: số này còn là số của một văn bản khác, ${name}: ${title}.`,
  and: ' và ',
  state: (name: string, state: string) => `${name}: ${state}.`,
  /** How a text tells that another rests, or is changed. */
  rests: /tạm ngưng/iu,
  changes: /sửa/iu,
}

export const comparison = {
  /** Where the key facts of documents lie side by side, one heading each. */
  heading: 'So từng văn bản',
  fact: /^- ([^:]+): (.+)$/u,
  lead: (first: string, second: string) => `So ${first} với ${second}:`,
  row: (fact: string, first: string, second: string) => `- ${fact}: ${first} → ${second}`,
  same: (facts: string) => `Giống nhau: ${facts}.`,
  title: 'Nội dung',
  state: 'Hiệu lực',
  missing: 'không nêu',
}

/** A paper issued under a document outlives it. */
export const aboutCertificate =
  /\b(?:giay|chung nhan|sao|ket qua|san pham|ho so)\b.{0,50}\b(?:theo|cap theo|thoi|hoi|luc con) @|\bgiay\b.{0,60}@/
