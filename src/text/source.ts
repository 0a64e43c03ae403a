// "Xem nguyên văn": the stored provision as it stands.

export const sourceWords = {
  label: '📄 Xem nguyên văn',
  none: 'Em chưa trả lời câu nào có căn cứ để xem nguyên văn. Anh chị cứ hỏi em trước nhé.',
  gone: (name: string) =>
    `**${name}**: kho văn bản của em vừa được cập nhật, đoạn đã trích không còn như trước. Anh chị hỏi lại để em trả lời theo bản mới nhé.`,
  head: (name: string, state: string) => (state ? `📄 **${name}** (${state})` : `📄 **${name}**`),
  rest: (names: string[]) => `… Còn nữa: ${names.join('; ')}.`,
  states: {
    'in-force': 'đang có hiệu lực',
    expired: 'đã hết hiệu lực',
    'not-yet': 'chưa có hiệu lực',
    unknown: '',
  },
}
