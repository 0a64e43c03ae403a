// The assistant calls itself "em" and the person "anh chị", throughout.

/** Whom to ask, where the table of offices has nothing nearer. */
export const wholeOffices = {
  general:
    'UBND xã/phường nơi anh chị ở, hoặc cơ quan phụ trách OCOP của tỉnh (Sở Nông nghiệp và Môi trường)',
  elsewhere: 'của tỉnh',
  or: ', hoặc ',
}

export const answers = {
  notFoundLead:
    'Em chưa tìm thấy căn cứ để trả lời câu này trong các văn bản em có, nên em không đoán.',
  askOffices: (offices: string) => `Anh chị hỏi giúp ${offices} nhé.`,
  contents: (name: string, title: string, state: string) => `**${name}** (${state}): ${title}.`,
  whichPart: 'Anh chị muốn hỏi cụ thể phần nào ạ?',
  notFound: (offices: string) => `${answers.notFoundLead} ${answers.askOffices(offices)}`,
  notFoundHere: (place: string, offices: string) =>
    `Em chưa tìm thấy văn bản nào của ${place} trả lời câu này, và văn bản của tỉnh khác thì không áp dụng được. ${answers.askOffices(offices)}`,
  ownCase: (offices: string) =>
    `Em không xem được hồ sơ, điểm hay lịch của từng cơ sở. Anh chị hỏi trực tiếp ${offices} nhé.`,
  personsName: (offices: string) =>
    `Em chưa có căn cứ về họ tên người đang giữ chức vụ: nguồn của em chỉ ghi chức danh, không ghi tên. ${answers.askOffices(offices)}`,
  unknownDocument: (number: string, offices: string) =>
    `Em chưa tìm thấy văn bản số ${number} trong kho tài liệu của em, nên em không dám nói nội dung. Anh chị xem lại số, năm ban hành, hoặc hỏi ${offices} nhé.`,
  offTopic:
    'Câu này nằm ngoài phạm vi của em. Em chỉ hỗ trợ về Chương trình OCOP (mỗi xã một sản phẩm): điều kiện, hồ sơ, chấm sao, thời hạn, văn bản. Anh chị hỏi em về những việc đó nhé.',
  refused:
    'Việc này em không giúp được. Em chỉ trả lời theo văn bản công khai về OCOP; em không làm giả, xác nhận hay cấp giấy tờ, không đưa thông tin của người khác và không thay đổi cách làm việc của mình. Nếu anh chị muốn làm đúng quy định, em sẵn sàng chỉ từng bước.',
  /** A legal address, and no mere heading. */
  isAddress: /^(?:Chương|Mục|Điều|Khoản|Điểm|Phụ lục|Mẫu|Bộ|Phần) [\dIVXA-Z]/u,
  /** An article stands before its document's name, a mere heading after it. */
  place: (article: string, name: string) =>
    answers.isAddress.test(article) ? `${article}, ${name}` : `${name}, phần "${article}"`,
  unsure: 'Em chưa chắc đúng ý anh chị; đoạn gần nhất em tìm thấy là:',
  inForce: 'đang có hiệu lực',
  wasInForce: (day: string) => `có hiệu lực vào ${day}`,
  notYet: (day: string) => `chưa có hiệu lực, áp dụng từ ${day}`,
  expired: (day: string) => `đã hết hiệu lực từ ${day}`,
  expiredSometime: 'đã hết hiệu lực',
  dated: (name: string, day: string) => `${name} ngày ${day}`,
  unknownValidity: 'chưa rõ còn hiệu lực hay không',
  successor: (source: string) => `Quy định hiện nay là ${source}.`,
  aGoal: 'Đây là mục tiêu đặt ra, không phải kết quả đạt được.',
  aSpeech: 'Đây là lời phát biểu tại hội nghị, không phải quy định.',
  mergedInto: (old: string, now: string) => `${old} trước đây nay thuộc ${now}.`,
  placeNow: (old: string, now: string) => `Lưu ý: ${old} trước đây nay thuộc ${now}.`,
}

/** The line that says where an answer stands in the law. */
export const basis = {
  is: (bases: string[]) => `Căn cứ: ${bases.join('; ')}.`,
  stands: (source: string, state: string) => `${source}, ${state}`,
  within: (article: string, name: string) => `${article}, ${name}`,
  gathered: (title: string, verified: string) => `${title} (tổng hợp, kiểm chứng ngày ${verified})`,
  onDay: (day: string) => `Theo quy định vào ngày ${day}:`,
  /** Parts that are named from the smallest to the largest. */
  turned: /^(?:điều|khoản|điểm) /iu,
}

export const nextSteps = {
  alsoAsk: (subject: string) => `Anh chị có thể hỏi tiếp: ${subject}.`,
  address: /^(?:Điều|Khoản|Điểm|Bộ|Mẫu|Phụ lục) [\p{L}\d]+\. /u,
}

export const stars = {
  recognised: (points: string, star: number) =>
    `**${points} điểm thì xếp hạng ${star} sao**, nếu đạt đủ các mức tối thiểu của hạng này.`,
  notRecognised: (points: string, star: number) =>
    `**${points} điểm chỉ ở mức ${star} sao: không được công nhận, không cấp giấy chứng nhận.**`,
  outOfRange: (points: string) =>
    `Điểm OCOP tính từ 0 đến 100, nên ${points} điểm không có trong thang. Anh chị xem lại số điểm giúp em nhé.`,
  /** How the law's own sentences about the scale, the recognising body and the minimums are known. */
  ranks: (text: string, star: number) =>
    new RegExp(`\\d+ điểm (?:được |thì |là |)(?:xếp |đạt |)(?:hạng |)${star} sao`, 'u').test(text),
  recognises: (text: string, star: number) =>
    star >= 3
      ? new RegExp(`${star} sao.*(?:Chủ tịch|Bộ trưởng).*công nhận`, 'u').test(text) &&
        !/cấp huyện/u.test(text)
      : new RegExp(`${star} sao.*không.*(?:công nhận|giấy chứng nhận)`, 'u').test(text) &&
        /giấy chứng nhận/u.test(text),
  minimum: (text: string) => /thiếu.*(?:mức|mốc) tối thiểu.*không đạt/u.test(text),
}

export const validity = {
  inForce: (name: string, since: string) =>
    since ? `**${name} đang có hiệu lực**, từ ngày ${since}.` : `**${name} đang có hiệu lực.**`,
  expired: (name: string, day: string) =>
    day ? `**${name} đã hết hiệu lực từ ngày ${day}.**` : `**${name} đã hết hiệu lực.**`,
  notYet: (name: string, day: string) =>
    `**${name} chưa có hiệu lực**${day ? `; áp dụng từ ngày ${day}` : ''}.`,
  unknown: (name: string) =>
    `Em chưa xác nhận được ${name} còn hiệu lực hay không. Anh chị hỏi lại cơ quan OCOP tỉnh nhé.`,
  replacedBy: (name: string) => `Văn bản thay thế: ${name}.`,
  replaces: (name: string) => `Văn bản này thay ${name}.`,
  contentsOf: 'Văn bản này quy định gì?',
  /** How a text says that another ends. */
  ends: /hết hiệu lực|thay thế|bãi bỏ|thay /u,
}

export const questionsBack = {
  whichDocument: (number: string) =>
    `Có nhiều văn bản cùng số ${number}. Anh chị muốn hỏi văn bản nào ạ?`,
  stillInForce: (name: string) => `${name} còn hiệu lực không?`,
  contentsOf: (name: string) => `${name} nói về gì?`,
  named: (name: string, title: string) => `${name}: ${title}`,
  whichOfPlaces: (short: string) => `"${short}" có thể là nhiều tỉnh. Anh chị đang hỏi tỉnh nào ạ?`,
}

export const renewal = {
  expires: (issued: string, end: string) => `**Giấy cấp ngày ${issued} hết hạn ngày ${end}.**`,
  window: (from: string, to: string) =>
    `Hồ sơ đánh giá lại nộp từ ngày ${from} đến chậm nhất ngày ${to}.`,
  daysLeft: (days: number) => `Tính từ hôm nay còn ${days} ngày để nộp đúng khung.`,
  notYet: (days: number) => `Còn ${days} ngày nữa mới đến ngày nộp sớm nhất.`,
  missed: 'Khung nộp đã qua; anh chị liên hệ ngay UBND xã/phường để được hướng dẫn.',
  over: 'Giấy đã hết hạn, không được dùng hạng sao nữa.',
  /** How the law's own sentences about the term and the window are known. */
  tellsTerm: (text: string) => /giấy chứng nhận.*36 tháng/iu.test(text),
  tellsWindow: (text: string) =>
    /180 ngày.*120 ngày.*trước.*hết hạn|180.*120 ngày trước/iu.test(text),
}

type Gap = {
  words: string[]
  must: string[]
  unlessNumbered?: boolean
  /** A known province fills it. */
  unlessPlaced?: boolean
  text: string
  choices: { label: string; question: string }[]
}

/** Questions that leave out what the answer hangs on: what is all they hold, and what to ask back. */
export const vague: Gap[] = [
  {
    words: ['giấy', 'giấy tờ', 'hàng', 'sản phẩm', 'đồ', 'thủ tục', 'hồ sơ'],
    must: ['giấy', 'thủ tục'],
    text: 'Anh chị cho em biết sản phẩm là gì, và cần giấy để làm việc gì ạ?',
    choices: [
      { label: 'Hồ sơ OCOP lần đầu', question: 'Hồ sơ OCOP lần đầu gồm những gì?' },
      { label: 'Đánh giá lại khi gần hết hạn', question: 'Hồ sơ đánh giá lại gồm những gì?' },
    ],
  },
  {
    words: ['giấy', 'còn', 'hạn', 'hết', 'hiệu lực', 'giá trị', 'chứng nhận', 'hay'],
    must: ['hạn', 'giá trị', 'hiệu lực'],
    text: 'Anh chị cho em biết giấy chứng nhận cấp ngày nào ạ? Giấy hạng mấy sao cũng giúp em trả lời đúng hơn.',
    choices: [
      { label: 'Giấy có hạn bao lâu?', question: 'Giấy chứng nhận OCOP có hạn bao lâu?' },
      {
        label: 'Khi nào nộp đánh giá lại?',
        question: 'Nộp hồ sơ đánh giá lại trước khi hết hạn bao lâu?',
      },
    ],
  },
  {
    words: [
      'hạn',
      'hạn chót',
      'cuối',
      'thời',
      'chót',
      'ngày',
      'bữa',
      'hôm',
      'muộn',
      'trễ',
      'trước',
      'phải',
      'nộp',
      'hồ sơ',
      'chậm nhất',
      'mấy',
    ],
    must: ['hạn', 'chót', 'muộn', 'trễ', 'nộp ngày', 'nộp bữa', 'nộp hôm'],
    text: 'Anh chị đang hỏi hạn của việc nào ạ?',
    choices: [
      {
        label: 'Nộp để kịp đợt chấm',
        question: 'Xã phải đề nghị tỉnh đánh giá OCOP trước ngày nào?',
      },
      { label: 'Nộp đánh giá lại', question: 'Nộp hồ sơ đánh giá lại trước khi hết hạn bao lâu?' },
      { label: 'Hạn của giấy chứng nhận', question: 'Giấy chứng nhận OCOP có hạn bao lâu?' },
    ],
  },
  {
    words: ['mẫu', 'biểu', 'đơn', 'form', 'tờ', 'khai', 'mới', 'đúng', 'dùng', 'cần'],
    must: ['mẫu', 'biểu', 'form', 'đơn'],
    /** A numbered form is no gap. */
    unlessNumbered: true,
    text: 'Anh chị cần mẫu cho việc nào ạ?',
    choices: [
      { label: 'Chủ thể nộp hồ sơ', question: 'Chủ thể nộp hồ sơ OCOP theo mẫu nào?' },
      { label: 'Xã báo cáo tỉnh', question: 'Báo cáo của xã gửi tỉnh theo mẫu nào?' },
    ],
  },
  {
    words: ['hồ sơ', 'giấy tờ', 'còn', 'thiếu', 'món', 'giấy', 'cái', 'thứ', 'nhà'],
    must: ['thiếu'],
    text: 'Em không xem được hồ sơ của từng người. Anh chị cho em biết sản phẩm là gì, hồ sơ lần đầu hay đánh giá lại, và đã có những giấy nào ạ?',
    choices: [
      { label: 'Hồ sơ lần đầu gồm gì?', question: 'Hồ sơ OCOP lần đầu gồm những gì?' },
      { label: 'Hồ sơ đánh giá lại gồm gì?', question: 'Hồ sơ đánh giá lại gồm những gì?' },
    ],
  },
  {
    words: ['điểm', 'sao', 'đạt', 'đủ', 'lên', 'hạng', 'sản phẩm', 'hàng', 'món'],
    must: ['đủ', 'đạt', 'sản phẩm sao', 'hàng sao', 'món sao', 'sản phẩm hạng'],
    unlessNumbered: true,
    text: 'Anh chị cho em biết tổng điểm là bao nhiêu, sản phẩm gì và muốn mấy sao ạ?',
    choices: [
      { label: 'Bao nhiêu điểm được mấy sao?', question: 'Bao nhiêu điểm thì được mấy sao?' },
    ],
  },
  {
    words: ['điểm', 'sao', 'đạt', 'đủ', 'mục', 'lên'],
    must: ['mục'],
    text: 'Anh chị cho em biết đang nói về mục nào, của sản phẩm gì ạ?',
    choices: [],
  },
]
