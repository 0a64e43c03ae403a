import type { Validity } from '../message.ts'

/** What the commands on the terminal say. */
export const asking = {
  usage:
    'Cách dùng: npm run -s ask -- "câu hỏi" [--as-of 2026-11-22] [--place "Cần Thơ"] [--json]\n       npm run -s ask -- --jsonl < vào.jsonl > ra.jsonl',
  badDay: (given: string) => `--as-of "${given}" không phải ngày dạng 2026-11-22.`,
  badOption: (reason: string) => `Không hiểu lệnh: ${reason}`,
  badLine: (line: number, reason: string) => `Dòng ${line} không đọc được: ${reason}`,
  notJson: 'không phải JSON',
  notQuestion: 'cần "question" là chữ, và nếu có thì "asOf" dạng 2026-11-22, "place" là chữ',
  failed: (line: number) => `Dòng ${line}: trợ lý gặp lỗi khi trả lời.`,
  sources: 'Nguồn:',
  source: (place: string, number: string, title: string, state: string) =>
    `${place}, ${number} (${state}): ${title}`,
  states: {
    'in-force': 'đang có hiệu lực',
    expired: 'đã hết hiệu lực',
    'not-yet': 'chưa có hiệu lực',
    unknown: 'chưa rõ hiệu lực',
  } satisfies Record<Validity, string>,
}

export const indexing = {
  title: 'Đang lập chỉ mục tài liệu',
  problem: (file: string, line: number, reason: string) => `${file}:${line}: ${reason}`,
  unusable: 'Tài liệu có tệp sai và chưa có chỉ mục cũ để dùng tạm:',
  refused: 'Có tệp sai nên chưa lập chỉ mục; chỉ mục cũ vẫn được dùng.',
  done: (provisions: number) => `Đã lập chỉ mục ${provisions} mục.`,
}
