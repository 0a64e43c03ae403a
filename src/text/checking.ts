// What `npm run knowledge` tells whoever keeps the knowledge.

const grades = { error: '✗', warning: '!', note: '·' } as const

export const checking = {
  sheetArticle: /Phụ lục II, bộ (\d+)$/u,
  pointsSaid: /(\d+) điểm/gu,
  clause: /khoản|điểm/iu,
  sheet: (set: number, id?: string) => (id ? `bộ ${set}, mục ${id}` : `bộ ${set}`),
  usage: `Dùng: npm run knowledge -- check     xem lại cả kho: số không nguồn, chồng hiệu lực, mâu thuẫn, nguồn bỏ không, ngày kiểm
      npm run knowledge -- doubts    mọi điều chưa xác nhận, hỏi ai, khi nào hết ngờ`,
  line: (grade: keyof typeof grades, where: string, what: string) =>
    `${grades[grade]} ${where ? `${where}: ` : ''}${what}`,
  done: (documents: number, provisions: number, errors: number, warnings: number) =>
    `${documents} văn bản, ${provisions} đoạn: ${errors} lỗi, ${warnings} điều nên xem.`,
  bothInForce: (id: string, from: string, until: string) =>
    `cùng hiệu lực với "${id}" từ ${from} đến trước ${until}, theo chính văn bản.`,
  partsOverlap: (id: string) => `trùng thời gian với "${id}".`,
  sameRow: 'mã dòng số liệu này đã có.',
  rowOfNone: (id: string) => `dẫn tới đoạn "${id}" không có.`,
  rowUntold: (id: string) => `số này không có trong đoạn "${id}".`,
  rowsDiffer: (id: string, one: number, other: number) =>
    `cùng một việc mà dòng "${id}" ghi khác: ${one} và ${other}.`,
  passagesDiffer: (id: string, unit: string) =>
    `cùng địa chỉ với "${id}" mà số "${unit}" khác nhau; hãy xem có phải hai việc không.`,
  noCriterion: (name: string) => `phiếu chấm không có tiêu chí tên "${name}".`,
  notHundred: (total: number) => `các mục cộng được ${total}, không phải 100.`,
  partsDiffer: 'các mục con cộng lại khác điểm tối đa.',
  notOnSheet: (points: string, set: number) => `phiếu bộ ${set} không có mức ${points} điểm.`,
  nothingTold: 'không đoạn nào kể hay nhắc tới.',
  unusedFigures: (figures: string[]) => `số ở dòng nguồn mà đoạn không nói: ${figures.join(', ')}.`,
  generated: /#Phụ lục II\//u,
  noSource: 'không có dòng "> Nguồn:" hay "> Theo:" nào.',
  fewQuestions: (count: number) => `mới có ${count} câu hỏi mẫu; nên có 6 đến 10.`,
  long: (letters: number) => `dài ${letters} chữ cái; nhiều nhất nên 650.`,
  loudDoubt: (words: string, times: number) =>
    `chữ "${words}" có trong ${times} câu hỏi khác nên không phân biệt được gì; thêm "about".`,
  stale: (verified: string, days: number) => `kiểm lần cuối ${verified}, đã ${days} ngày.`,
  ages: (count: number, youngest: number, oldest: number) =>
    `${count} văn bản, kiểm gần nhất ${youngest} ngày, lâu nhất ${oldest} ngày trước.`,
  doubt: (subject: string, text: string, offices: string, settles: string) =>
    `${subject}\n    chưa biết: ${text}\n    hỏi: ${offices}\n    hết ngờ khi có: ${settles}`,
  doubtNote: (note: string) => `    ghi chú: ${note}`,
  doubtSources: (ids: string[]) => `    đã biết từ: ${ids.join('; ')}`,
  doubts: (count: number) => `${count} điều chưa xác nhận.`,
}
