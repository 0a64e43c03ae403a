// Who recognises a rating, and which rules a dossier falls under when rules change.

const who =
  '(?:ai|cap nao|cap gi|noi nao|co quan nao|co quan gi|nguoi nao|ca nhan nao|ong nao|lanh dao(?: cap)? nao|don vi nao|tham quyen)'
const recognise =
  '(?:cong nhan|ky (?:giay|quyet dinh|cong nhan|bang|cap)|ky|cap (?:giay|chung nhan|bang|quyet dinh|sao)|ra quyet dinh|phe duyet)'
const level = '(?:huyen|cap huyen|tinh|cap tinh|trung uong|bo|xa|so)'

export const asksRecognition = new RegExp(
  String.raw`\b${who}\b(?: \S+){0,6} ${recognise}\b|\b${recognise}\b(?: \S+){0,6} (?:do |la |boi |thuoc |ve |cua )?${who}\b|\b${level} (?:hay|hoac|hay la)(?: thuoc| do)? ${level}\b(?: \S+){0,6} ${recognise}\b|\b${recognise}\b(?: \S+){0,6} ${level} (?:hay|hoac|hay la)(?: thuoc| do)? ${level}\b|\bquyen cong nhan\b`,
)
/** The same for the scoring itself, which former rules gave to who recognised. */
export const asksScoring = new RegExp(
  String.raw`\b${who}\b(?: \S+){0,5} (?:cham|danh gia|xet|phan hang)\b|\b(?:cham|danh gia|xet|phan hang)\b(?: \S+){0,4} (?:do |la |boi )?${who}\b|\b${level} (?:hay|hoac) ${level}\b(?: \S+){0,4} (?:cham|danh gia|xet)\b`,
)
/** What else is asked of a rating with the same words. */
export const asksOtherOfRating =
  /\b(?:thu hoi|rut|lay lai|huy|tuoc|kiem tra|sau cong nhan|hau kiem|tham gia|duoc thi|bao nhieu|may san pham|thuong|ho tro|tam ngung)\b/
export const namesRating = /\b(?:sao|hang)\b/
export const namesLowerLevels = /\b(?:huyen|xa|phuong)\b/

const bodies = {
  district: 'cấp huyện',
  province: 'cấp tỉnh',
  ministry: 'Bộ Nông nghiệp và Môi trường',
  central: 'cấp trung ương',
} as const

export const recognition = {
  by: (stars: number[], body: keyof typeof bodies) =>
    `hạng ${stars.join(' sao, ')} sao do ${bodies[body]} công nhận`,
  all: (parts: string[]) => capitalise(`${parts.join('; ')}.`),
  since: (day: string, parts: string[]) => `Từ ngày ${day}: ${parts.join('; ')}.`,
  until: (day: string, parts: string[]) => `Đến hết ngày ${day}: ${parts.join('; ')}.`,
  /** How a document's own sentence about it is known. */
  tells: (text: string, star: number) => /công nhận/iu.test(text) && text.includes(`${star} sao`),
  tellsLimits: (text: string) => /cấp xã và cấp huyện không có quyền công nhận/iu.test(text),
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const asksWhichRules =
  /\b(?:luat|quy dinh|quyet dinh|qd|van ban|bo tieu chi|tieu chi|quy trinh) (?:nao|gi|may|cu|moi)\b|\b(?:cu hay moi|moi hay cu)\b|@ hay (?:la )?@/
export const asksSettled =
  /\b(?:han|xong|giai quyet|bao gio|khi nao|bao lau|(?:den|truoc|tu) ngay nao|ngay nao|ngay may|hom nao|chua (?:duoc )?(?:cham|xet|xong|co ket qua)|tre nhat|cham nhat|con kip)\b/
/** The commune's own working days, which are another question. */
export const asksCommune =
  /\b(?:xa|phuong)\b.{0,24}\b(?:tra loi|xu ly|gui tinh|nhan xet|bao lau|may ngay)\b/
export const beforeNewRules =
  /\b(?:nop|nap|gui)(?: \S+){0,4} truoc (?:khi |luc )?(?:co |ra |ban hanh )?(?:quyet dinh|qd|luat|quy dinh|bo tieu chi)(?: moi| 26)?\b/
export const isRenewal =
  /\b(?:danh gia lai|xet lai|cham lai|gia han|tai danh gia|thi lai|lam lai giay)\b/
export const isUpgrade = /\b(?:nang hang|nang sao|nang len|len (?:[345]|ba|bon|nam) sao)\b/
export const isFirst = /\b(?:lan dau|moi lam|dau tien)\b/

/** A paper under former rules, and whether it still holds. */
export const isOldPaper =
  /\b(?:giay|chung nhan|sao|san pham)\b.{0,60}\b(?:theo (?:@|(?:quy dinh|luat|quyet dinh|qd|bo tieu chi) (?:cu|truoc))|(?:quy dinh|luat|quyet dinh) cu|(?:khi|sau khi|vi|do) (?:co |ra )?(?:@|(?:quyet dinh|qd|luat|quy dinh) moi)|cap truoc(?: ngay)? 22[/.]0?5)|\b(?:co|ra) (?:quyet dinh|qd|luat|quy dinh)(?: so)? moi\b.{0,60}\bgiay\b|\b(?:quy dinh|luat|quyet dinh|qd) (?:moi|26)\b.{0,60}\b(?:giay|chung nhan)\b.{0,20}\bcu\b/
export const asksWhetherHolds =
  /\b(?:con|van) (?:gia tri|hieu luc|dung|xai|han|duoc dung|ap dung)\b|\b(?:doi|huy|bo|lam lai|thi lai|cap lai)\b/
/** The day a certificate ends, in a question. */
export const certificateDay =
  /\b(?:cap|ky|ban hanh|cong nhan)(?: (?:tu |vao |hoi )?ngay| tu| hoi| vao)? (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/
export const certificateEnd =
  /\b(?:het han|han den|han toi)(?: vao| tu| ngay)* (\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/
/** Too late for the window before the end of a certificate. */
export const asksExtension =
  /\b(?:keo dai|lo (?:han|moc|ngay|khung|mat)|khong kip|tre han|qua han nop|quen nop|nop (?:tre|muon))\b/

export const dossier = {
  old: (filed: string, rules: string[]) =>
    `Hồ sơ nộp ${filed}, trước ngày 22/5/2026, làm theo quy định cũ: ${rules.join(' và ')}.`,
  oldUnnamed: (rules: string[]) =>
    `Hồ sơ nộp trước ngày 22/5/2026 làm theo quy định cũ: ${rules.join(' và ')}.`,
  new: (filed: string, rules: string) => `Hồ sơ nộp ${filed} làm theo ${rules}.`,
  onDay: (day: string) => `ngày ${day}`,
  between: (from: string, until: string) => `từ ngày ${from} đến ngày ${until}`,
  fromNewRules: 'từ ngày 22/5/2026',
  settle: {
    first: (days: number, day: string) =>
      `Hồ sơ lần đầu phải xong trong ${days} ngày, chậm nhất ngày ${day}.`,
    upgrade: (days: number, day: string) =>
      `Hồ sơ nâng hạng phải xong trong ${days} ngày, chậm nhất ngày ${day}.`,
    renewal: (days: number, day: string) =>
      `Hồ sơ đánh giá lại phải xong trong ${days} ngày, chậm nhất ngày ${day}.`,
  },
  over: (days: string[]) =>
    `Hạn ${days.join(' và ')} đã qua; em chưa thấy quy định cho hồ sơ còn dở sau hạn, anh chị hỏi ngay cơ quan OCOP cấp tỉnh.`,
  extended: (ends: string, atMost: string) =>
    `Giấy hết hạn ngày ${ends}; lỡ khung nộp thì giấy được kéo dài đến khi có kết quả đánh giá lại, chậm nhất đến ngày ${atMost}.`,
  /** How the law's own sentences are known. */
  tellsFirst: (text: string) => /lần đầu hoặc nâng hạng.*60 ngày/iu.test(text),
  tellsRenewal: (text: string) => /đánh giá lại.*quy định cũ.*30 ngày/iu.test(text),
  tellsNew: (text: string) => /hồ sơ mới làm theo Quyết định 26/iu.test(text),
  tellsOldPaper: (text: string) => /đã cấp theo quy định cũ.*còn giá trị/iu.test(text),
  tellsNoExchange: (text: string) => /không phải đổi giấy/iu.test(text),
  tellsExtension: (text: string) => /không kịp nộp.*kéo dài/iu.test(text),
}
