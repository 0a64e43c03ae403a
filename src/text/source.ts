// "Xem căn cứ": the stored provision as it stands, and whose words it is in.

export const sourceWords = {
  label: '📄 Xem căn cứ',
  none: 'Em chưa trả lời câu nào có căn cứ để xem. Anh chị cứ hỏi em trước nhé.',
  gone: (name: string) =>
    `**${name}**: kho văn bản của em vừa được cập nhật, đoạn đã trích không còn như trước. Anh chị hỏi lại để em trả lời theo bản mới nhé.`,
  head: (name: string, state: string) => (state ? `📄 **${name}** (${state})` : `📄 **${name}**`),
  rest: (names: string[]) => `… Còn nữa: ${names.join('; ')}.`,
  wording: {
    verbatim: '(Nguyên văn của văn bản)',
    summary: '(Tóm lược bằng lời của trợ lý, không phải nguyên văn)',
  },
  states: {
    'in-force': 'đang có hiệu lực',
    expired: 'đã hết hiệu lực',
    'not-yet': 'chưa có hiệu lực',
    unknown: '',
  },
}
