// Who recognised a rating under rules of the past.

export const asksRecognition =
  /\b(?:ai|cap nao|noi nao|co quan nao) (?:la nguoi |se |duoc |duoc quyen )?(?:cong nhan|ky (?:giay )?cong nhan|cap giay)|\b(?:huyen|tinh|trung uong) (?:hay|hoac) (?:huyen|tinh|trung uong|bo)\b.{0,20}cong nhan/
export const dossierDay =
  /\b(?:nop|gui|trinh)(?: ho so)?(?: tu| vao| hoi)?(?: ngay)? (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/

export const recognition = {
  by: (stars: number, body: keyof typeof bodies, day: string) =>
    `**Theo quy định cho hồ sơ nộp ngày ${day}, hạng ${stars} sao do ${bodies[body]} công nhận.**`,
  /** How a document's own sentence about it is known. */
  tells: (text: string) => /công nhận.*3 sao|3 sao.*công nhận/iu.test(text),
  source: (source: string, state: string) => `Căn cứ: ${source} (${state}).`,
}

const bodies = {
  district: 'cấp huyện',
  province: 'cấp tỉnh',
  ministry: 'Bộ Nông nghiệp và Môi trường',
  central: 'cấp trung ương',
} as const
