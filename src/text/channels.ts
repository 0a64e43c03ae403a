// What every channel says of its own accord. The assistant calls itself "em" and the person "anh chị".

export const channelText = {
  sources: 'Nguồn:',
  validity: {
    'in-force': 'còn hiệu lực',
    expired: 'hết hiệu lực',
    'not-yet': 'chưa có hiệu lực',
    unknown: 'chưa rõ hiệu lực',
  },
  source: (name: string, validity: string) => `${name} (${validity})`,
  /** Words of our own are never put in quotation marks. */
  quoted: (quote: string, wording: 'verbatim' | 'summary') =>
    wording === 'verbatim' ? `Nguyên văn: “${quote}”` : `Tóm lược: ${quote}`,
  pickByNumber: 'Anh chị trả lời bằng số:',
  pressNumber: 'Anh chị chọn số:',
  menu: '0. Danh mục câu hỏi',
  /** What is typed where a button would be pressed, explained where it is not what the button says. */
  typed: (word: string, label: string) =>
    word === label ? word.toUpperCase() : `${word.toUpperCase()} (${label})`,
  typeForMore: (typed: string[]) => `Hoặc gõ: ${typed.join(' · ')}`,
  typeAny: (typed: string[]) => `Có thể gõ: ${typed.join(' · ')}`,
  file: (name: string, url: string) => `Tệp ${name}: ${url}`,
  oldButton: 'Nút này không dùng được nữa. Anh chị gõ câu hỏi giúp em nhé.',
}
