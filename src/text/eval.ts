/** What the evaluation prints, and the words by which an answer is seen to ask back. */
export const evaluating = {
  usage:
    'Cách dùng: npm run eval -- [câu-hỏi.jsonl] [--json TỆP] [--report TỆP] [--failing] [--max-chars 1800] [--model]\n  --model  hỏi thêm qua mô hình đã thiết lập (OPENAI_MODEL …): so lời văn bản với lời viết lại, kèm số token và chi phí',
  badCall: (reason: string) => `Không hiểu lệnh: ${reason}`,
  badLine: (file: string, line: number, reason: string) => `${file}, dòng ${line}: ${reason}`,
  missingFile: (file: string) => `Không có tệp ${file}.`,
  notQuestion: 'không đúng dạng một câu hỏi đánh giá',
  repeatedId: (id: string) => `mã ${id} đã có ở trên`,
  building: 'Đang lập chỉ mục',
  asking: 'Đang hỏi',
  title: 'Báo cáo đánh giá câu trả lời',
  reproduce:
    'Lập lại báo cáo này, không cần mạng: `npm run eval -- --report test/eval/report.md`. Cùng bộ câu hỏi, cùng kho tài liệu và cùng mã nguồn thì ra đúng từng chữ.',
  versions: (questions: string, corpus: string) =>
    `Bộ câu hỏi \`${questions}\`, kho tài liệu \`${corpus}\`.`,
  counts: (questions: number, answers: number) =>
    `${questions} câu hỏi, ${answers} lượt hỏi (câu trả lời được hỏi theo bốn lối gõ).`,
  rules: (maxChars: number) =>
    `Đạt là: đủ mọi ý, không có ý sai, đúng kiểu đáp, có nguồn đúng (câu trả lời được), không quá ${maxChars} ký tự.`,
  byClass: 'Theo loại câu hỏi (gõ nguyên bản)',
  byForm: 'Theo lối gõ (câu trả lời được)',
  bySlice: 'Theo chủ đề (câu trả lời được, gõ nguyên bản)',
  byStyle: 'Theo văn phong (mọi loại, gõ nguyên bản)',
  heads: ['', 'số câu', 'đạt', 'tỷ lệ', 'khoảng tin cậy 95 %', 'đúng nguồn', 'từ chối nhầm'],
  length: 'Độ dài câu trả lời (ký tự, gõ nguyên bản)',
  lengths: (median: number, p95: number, longest: number) =>
    `Trung vị ${median}, phân vị 95 là ${p95}, dài nhất ${longest}.`,
  times: (median: string, p95: string, longest: string) =>
    `Thời gian: trung vị ${median} ms, phân vị 95 là ${p95} ms, lâu nhất ${longest} ms.`,
  failing: (count: number) => `Câu chưa đạt, gõ nguyên bản (${count})`,
  lostInSpelling: (count: number) => `Đạt khi gõ nguyên bản, hỏng ở lối gõ khác (${count})`,
  item: (id: string, question: string, reasons: string) => `- ${id} “${question}”: ${reasons}`,
  lost: (id: string, forms: string) => `- ${id}: ${forms}`,
  forms: {
    none: 'nguyên bản',
    nodiac: 'không dấu',
    teencode: 'lối chat',
    messy: 'không dấu, hai lỗi gõ',
  },
  model: {
    off: 'Chưa có mô hình: đặt OPENAI_MODEL cùng OPENAI_API_KEY hoặc OPENAI_BASE_URL, và MODEL_LOCATION=domestic hoặc MODEL_FOREIGN_ACCEPTED_BY (xem .env.example).',
    asking: 'Đang hỏi mô hình',
    title: 'Lời văn bản và lời mô hình',
    all: 'tất cả',
    heads: [
      'loại câu hỏi',
      'số lượt',
      'lời văn bản: đạt',
      'hỏi lại cho rõ: đạt',
      'lượt hỏi lại được dùng',
      'viết lại: đạt',
      'lượt viết lại được dùng',
    ],
    times: (median: string, p95: string) =>
      `Mô hình mất thêm: trung vị ${median} ms, phân vị 95 là ${p95} ms mỗi lượt.`,
    spent: (calls: number, input: number, output: number, dollars: string | null) =>
      `${calls} lượt gọi; ${input} token vào, ${output} token ra; chi phí: ${dollars === null ? 'chưa rõ (đặt MODEL_INPUT_PRICE, MODEL_OUTPUT_PRICE: đô-la Mỹ cho một triệu token)' : `${dollars} USD`}.`,
    difference: (id: string, won: boolean, question: string) =>
      `- ${id} ${won ? 'đạt thêm' : 'hỏng đi'}: “${question}”`,
  },
  reasons: {
    refused: 'từ chối nhầm',
    answered: 'không từ chối',
    settled: 'không hỏi lại',
    unsourced: 'không dẫn nguồn đúng',
    empty: 'trống',
    missing: (facts: string) => `thiếu ${facts}`,
    wrong: (said: string) => `nói sai ${said}`,
    long: (characters: number) => `quá dài (${characters} ký tự)`,
  },
}

export const asksBack = [
  'cho biết',
  'cho mình biết',
  'cho tôi biết',
  'cho hỏi',
  'vui lòng',
  'cần biết thêm',
  'bạn đang',
  'bác đang',
  'anh/chị đang',
  'nói rõ',
  'cung cấp thêm',
  'xin hỏi',
]

/** Bars of what `npm run fit` learns. */
export const fitting = {
  encoder: 'Học bộ mã hoá câu hỏi',
  half: 'Học trên nửa số câu mẫu',
}
