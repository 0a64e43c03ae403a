/** What is wrong with a knowledge file, for whoever wrote it. */
export const fileProblems = {
  noFrontMatter: 'Tệp phải bắt đầu bằng dòng "---" mở phần thông tin văn bản.',
  openFrontMatter: 'Phần thông tin văn bản chưa được đóng bằng dòng "---".',
  badYaml: (reason: string) => `Phần thông tin văn bản không đọc được: ${reason}`,
  badField: (field: string, reason: string) => `Mục "${field}" sai: ${reason}.`,
  textBeforeHeading: 'Có chữ đứng trước đề mục đầu tiên; mọi đoạn phải nằm dưới một đề mục "## …".',
  headingLevel: 'Đề mục chỉ dùng hai đến bốn dấu "#".',
  headingJump: 'Đề mục nhảy bậc: phải có đề mục bậc ngay trên nó trước.',
  emptyHeading: (heading: string) => `Đề mục "${heading}" không có chữ nào bên dưới.`,
  noProvision: 'Tệp chưa có đoạn nào.',
  lateQuestion: 'Dòng "> Hỏi:" phải nằm ngay dưới đề mục, trước phần chữ.',
  emptyQuestion: 'Dòng "> Hỏi:" chưa có câu hỏi.',
  quoted:
    'Dòng bắt đầu bằng ">" chỉ dùng cho câu hỏi, dạng "> Hỏi: …", và hiệu lực của đoạn, dạng "> Hiệu lực: từ 2023-02-24 đến trước 2025-07-01".',
  badTerm:
    'Dòng "> Hiệu lực:" phải có "từ NGÀY", "đến trước NGÀY" hoặc cả hai, ngày viết dạng 2025-07-01, ngày đầu trước ngày cuối.',
  lateTerm: 'Dòng "> Hiệu lực:" chỉ đứng một lần, ngay dưới đề mục, trước phần chữ.',
  termBeyondParent: 'Hiệu lực của đoạn phải nằm trong hiệu lực của đề mục bên trên.',
  sameAddress: (id: string, first: string) => `Địa chỉ "${id}" đã có ở ${first}.`,
}

/** What is wrong between the files. */
export const corpusProblems = {
  noFolder: (folder: string) => `Không đọc được thư mục tài liệu "${folder}".`,
  noFile: (folder: string) => `Thư mục "${folder}" không có tệp tài liệu .md nào.`,
  sameId: (id: string, first: string) => `Mã văn bản "${id}" đã dùng ở ${first}.`,
  endsBeforeStart: (effective: string, expires: string) =>
    `Ngày hết hiệu lực ${expires} phải sau ngày có hiệu lực ${effective}.`,
  issuedLater: (issued: string, effective: string) =>
    `Ngày ban hành ${issued} không được sau ngày có hiệu lực ${effective}.`,
  unknownReference: (field: string, id: string) =>
    `"${field}" nhắc tới văn bản "${id}" không có trong thư mục tài liệu.`,
  endsTwice: (written: string, by: string, computed: string) =>
    `Ngày hết hiệu lực ghi là ${written} nhưng văn bản thay thế "${by}" tính ra ${computed}.`,
  replacesNewer: (id: string) =>
    `"replaces" nhắc tới "${id}" là văn bản có hiệu lực sau văn bản này.`,
  emptySuspension: (id: string) => `Thời gian tạm ngưng "${id}" kết thúc trước khi bắt đầu.`,
  ownReference: (field: string) => `"${field}" nhắc tới chính văn bản này.`,
  unknownPlace: (place: string) => `"${place}" không phải tên tỉnh, thành phố hiện nay.`,
  badPlaces: 'Danh sách tỉnh, thành phố (places.json) không đúng khuôn.',
  placeNeeded: 'Văn bản của địa phương phải ghi tên tỉnh, thành phố hiện nay ở "scope.place".',
}

/** How a knowledge file is written: the lines that ask and that date, and the headings that carry a legal address. */
export const fileGrammar = {
  /** A section that opens like this tells what the sources do not say. */
  unconfirmed:
    /^(?:Chưa xác nhận được|Chưa tìm thấy|Em (?:chưa|không) có (?:căn cứ|số liệu)|Nguồn em có .{0,80}không nêu)/u,
  quoted: /^>/,
  question: /^>\s*Hỏi:(.*)$/u,
  term: /^>\s*Hiệu lực:(.*)$/u,
  termDays: /^(?: từ (\S+))?(?: đến trước (\S+))?$/u,
  address:
    /^((?:Chương|Mục|Điều|Khoản|Phụ lục|Mẫu|Bộ) (?:\d+[a-zđ]?|[IVXLC]+)|Phần [A-Z]|Điểm [a-zđ])(?=[.:]|$)/u,
}

/** The address of a section about one set of goods. */
export const ofSheet = /(?:^|, |\u2014 )bộ \d+/iu
