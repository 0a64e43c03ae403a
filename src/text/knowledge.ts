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
  quoted:
    'Dòng bắt đầu bằng ">" phải là "> Nguồn: …", "> Theo: …", "> Nhắc: …", "> Gồm: …", "> Hẹn: …", "> Loại: …" hoặc "> Hiệu lực: từ 2023-02-24 đến trước 2025-07-01" (xem knowledge/README.md); câu hỏi mẫu nằm ở questions/.',
  lateAbout: 'Dòng bắt đầu bằng ">" phải nằm ngay dưới đề mục, trước phần chữ.',
  badAhead: 'Dòng "> Hẹn:" chỉ gồm các ngày, viết dạng 2028-01-22.',
  badNature: 'Dòng "> Loại:" phải là "mục tiêu", "kết quả" hoặc "lời nói".',
  badIncluded: 'Dòng "> Gồm:" phải có dạng "mã#địa chỉ | Câu hỏi đầy đủ?".',
  badTerm:
    'Dòng "> Hiệu lực:" phải có "từ NGÀY", "đến trước NGÀY" hoặc cả hai, ngày viết dạng 2025-07-01, ngày đầu trước ngày cuối.',
  lateTerm: 'Dòng "> Hiệu lực:" chỉ đứng một lần, ngay dưới đề mục, trước phần chữ.',
  termBeyondParent: 'Hiệu lực của đoạn phải nằm trong hiệu lực của đề mục bên trên.',
  lostReference: (id: string) => `Dẫn tới "${id}" nhưng không có đoạn hay văn bản ấy.`,
  noSourceForFigure: (figure: string) =>
    `Con số "${figure}" không có ở dòng "> Nguồn:" hay đoạn được dẫn nào.`,
  noSourceForNumber: (number: string) =>
    `Số văn bản "${number}" không có ở dòng "> Nguồn:", "> Theo:" hay "> Nhắc:" nào.`,
  noFigure: (id: string) => `Số liệu "{{${id}}}" không có trong figures.yaml.`,
  dayAhead: (day: string, written: string) =>
    `Ngày ${day} muộn hơn ngày của văn bản (${written}) mà không có ở dòng "> Hẹn:".`,
  timeWord: (word: string) => `Chữ "${word}" sẽ sai theo thời gian; hãy viết ngày.`,
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
  badQuestions: (reason: string) => `Tệp câu hỏi không đúng khuôn: ${reason}`,
  badData: (reason: string) => `Tệp dữ liệu không đúng khuôn: ${reason}`,
  questionOfNone: (id: string) => `Có câu hỏi cho "${id}" nhưng không có đoạn ấy.`,
  noDocument: (id: string) => `Nhắc tới văn bản "${id}" không có trong kho.`,
  noMatter: (id: string, matter: string) =>
    `Điều chưa chắc "${id}" chỉ nơi hỏi "${matter}" không có trong offices.yaml.`,
  badPlaces: 'Danh sách tỉnh, thành phố (places.json) không đúng khuôn.',
  placeNeeded: 'Văn bản của địa phương phải ghi tên tỉnh, thành phố hiện nay ở "scope.place".',
}

/** How a knowledge file is written: the lines that ask and that date, and the headings that carry a legal address. */
export const fileGrammar = {
  /** A section that opens like this tells what the sources do not say. */
  unconfirmed:
    /^(?:Chưa xác nhận được|Chưa tìm thấy|Em (?:chưa|không) có (?:căn cứ|số liệu)|Nguồn em có .{0,80}không nêu)/u,
  quoted: /^>/,
  about: /^>\s*([^:]+?):\s*(.*?)\s*$/u,
  aboutNames: {
    source: 'Nguồn',
    restates: 'Theo',
    mentions: 'Nhắc',
    ahead: 'Hẹn',
    nature: 'Loại',
    includes: 'Gồm',
  },
  /** "26/2026/QĐ-TTg", "94/KH-UBND". */
  documentNumber: /\d+(?:\/\d{4})?\/[A-ZĐ][A-ZĐa-zđ]*(?:-[A-ZĐ][A-ZĐa-zđ]*)*\d*/gu,
  natures: { goal: 'mục tiêu', result: 'kết quả', speech: 'lời nói' },
  term: /^>\s*Hiệu lực:(.*)$/u,
  termDays: /^(?: từ (\S+))?(?: đến trước (\S+))?$/u,
  address:
    /^((?:Chương|Mục|Điều|Khoản|Phụ lục|Mẫu|Bộ) (?:\d+[a-zđ]?|[IVXLC]+)|Phần [A-Z]|Điểm [a-zđ])(?=[.:]|$)/u,
}

/** The id of a passage about the score sheets or the list of goods. */
export const ofSheetAddress = /#Phụ lục (?:I|II)(?:\/|$)/u

/** The address of a section about one set of goods. */
export const ofSheet = /(?:^|, |\u2014 )bộ \d+/iu

/** The document that gathers what is not known. */
export const doubtWords = {
  kind: 'Chưa xác nhận',
  title: 'Những việc trợ lý chưa có căn cứ trả lời',
  issuer: 'Trợ lý OCOP',
  ask: (offices: string[]) => `Anh chị hỏi giúp ${offices.join(', hoặc ')} nhé.`,
}
