/** Why a file is not taken in; said to the operator who brought it. */
export const importRefusals = {
  noFile: (file: string) => `Không đọc được tệp "${file}".`,
  empty: 'Tệp rỗng hoặc gần như không có chữ.',
  tooBig: (mb: number) => `Tệp lớn hơn ${mb} MB.`,
  tooMuchText: (millions: number) => `Tệp có hơn ${millions} triệu ký tự.`,
  tooManyPages: (pages: number, limit: number) => `Tệp có ${pages} trang, quá ${limit} trang.`,
  encrypted: 'Tệp có mật khẩu hoặc được mã hoá. Hãy bỏ mật khẩu rồi đưa lại.',
  damaged: 'Tệp hỏng hoặc sai khuôn nên không đọc được.',
  wrongType: (name: string, found: string) =>
    `Tên tệp có đuôi "${name}" nhưng bên trong là ${found}.`,
  unknownType:
    'Không nhận ra loại tệp: chỉ nhận TXT, Markdown, HTML, DOCX, PDF và ảnh PNG, JPEG của trang giấy.',
  oldWord: 'Đây là tệp Word kiểu cũ (.doc). Hãy lưu lại thành .docx rồi đưa lại.',
  notWord: 'Tệp nén này không phải văn bản Word (.docx).',
  binary: 'Tệp mang tên văn bản chữ nhưng bên trong là dữ liệu nhị phân.',
  notUnicode: 'Chữ trong tệp không phải Unicode (UTF-8, UTF-16). Hãy lưu lại dạng UTF-8.',
  zipEntries: (limit: number) => `Tệp nén chứa quá ${limit} tệp con.`,
  zipBomb: (mb: number) => `Tệp nén khi mở ra vượt ${mb} MB (nghi là bom nén).`,
  zipPath: 'Tệp nén chứa tên tệp con trỏ ra ngoài thư mục.',
  doctype:
    'XML trong tệp có DOCTYPE/ENTITY, thứ văn bản Word không bao giờ cần (nghi là tấn công XXE).',
  tooDeep: 'Tệp lồng nhau quá sâu.',
  imageTooBig: 'Ảnh có kích thước quá lớn.',
  noTesseract:
    'Đây là bản quét (ảnh), cần chương trình tesseract với tiếng Việt. Cài: "apt-get install tesseract-ocr tesseract-ocr-vie" (Debian, Ubuntu), "brew install tesseract tesseract-lang" (macOS), rồi chạy lại.',
  noRenderer:
    'Đây là PDF quét (ảnh) mà máy chưa vẽ được trang PDF. Cài: "apt-get install poppler-utils" (Debian, Ubuntu), "brew install poppler" (macOS), hoặc "npm install" để có @napi-rs/canvas, rồi chạy lại.',
  tooManyScans: (pages: number, limit: number) =>
    `Bản quét có ${pages} trang, quá ${limit} trang. Hãy chia nhỏ tệp.`,
  tooLong: (seconds: number) => `Đọc tệp quá ${seconds} giây nên đã dừng.`,
  tooMuchMemory: (mb: number) => `Đọc tệp cần hơn ${mb} MB bộ nhớ nên đã dừng.`,
  crashed: 'Trình đọc tệp bị dừng giữa chừng vì nội dung tệp.',
}

/** What the bytes of a file turned out to be. */
export const fileTypes = {
  text: 'văn bản chữ',
  html: 'trang HTML',
  docx: 'tệp nén (DOCX)',
  pdf: 'tệp PDF',
  image: 'ảnh',
  ole: 'tệp Office kiểu cũ',
}

/** How legal texts are built; every pattern is tried on one line. */
export const structure = {
  chapter: /^\s*(?:CHƯƠNG|Chương)\s+([IVXLC]+|\d+)\b[.:]?\s*(.*)$/u,
  article: /^\s*(?:ĐIỀU|Điều)\s+(\d+[a-zđ]?)\s*[.:]\s*(.*)$/u,
  clause: /^\s*(\d{1,3})[.)]\s+(.*)$/u,
  point: /^\s*([a-zđ])[).]\s+(.*)$/u,
  roman: /^\s*([IVX]+)[.)]\s+(.*)$/u,
  annex: /^\s*(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ\s+|số\s+)?([IVXLC]+|\d+))?\s*[.:]?\s*(.*)$/u,
  attached: /^\s*(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|HƯỚNG DẪN)(?!\p{L})/u,
  points: [...'abcdđeghiklmnopqrstuvxy'],
  bullet: /^\s*[-–—•*+]\s/u,
  marker:
    /^\s*(?:(?:CHƯƠNG|Chương|ĐIỀU|Điều|PHỤ LỤC|Phụ lục|Mục|MỤC|Phần|PHẦN)\s|\d{1,3}[.)]\s|[a-zđ][).]\s|[IVX]+[.)]\s|[-–—•*+]\s|[“"]?Điều\s)/u,
  /** Where the body of a document ends. */
  closing: /^\s*(?:Nơi nhận|NƠI NHẬN)\s*:/u,
}

/** The headings written into a knowledge file. */
export const addresses = {
  chapter: (number: string, title: string) => `Chương ${number}${title ? `. ${title}` : ''}`,
  article: (number: string, title: string) => `Điều ${number}${title ? `. ${title}` : ''}`,
  clause: (number: string) => `Khoản ${number}`,
  point: (letter: string) => `Điểm ${letter}`,
  annex: (number: string, title: string) =>
    `Phụ lục${number ? ` ${number}` : ''}${title ? `${number ? '. ' : ': '}${title}` : ''}`,
  part: (number: number) => `Đoạn ${number}`,
  opening: 'Phần mở đầu',
  closing: 'Phần cuối văn bản',
  attached: 'Văn bản kèm theo',
  again: (heading: string, time: number) => `${heading} (lần ${time})`,
  untitled: 'Phần không tên',
}

/** Lines of a web page that are not its article, folded. */
export const pageFurniture = new Set([
  'chia se bai viet',
  'chia se',
  'in trang',
  'tra loi',
  'tim kiem',
  'tin tuc moi nhat',
  'tin kinh te',
  'gui email',
  'ban in',
  've trang chu',
  'email cua ban se khong duoc hien thi cong khai. cac truong bat buoc duoc danh dau *',
])

/** Words of someone who writes to the assistant instead of about the programme; folded text. */
export const instructionLike = [
  /\b(?:bo qua|phot lo|quen di|lam ngo|huy bo|khong tuan theo|dung tuan theo)\b.{0,40}\b(?:huong dan|chi dan|chi thi|lenh|quy tac|cau lenh|tin nhan)\b.{0,30}\b(?:truoc|tren|he thong|ban dau|do|nay)\b/,
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|messages?|context|guidelines)\b/,
  /\b(?:system prompt|developer mode|jailbreak|loi nhac he thong|cau lenh he thong|che do nha phat trien)\b/,
  /<\|?\s*(?:im_start|im_end|system|assistant|endoftext)\s*\|?>|\[\/?inst\]|<<\s*sys\s*>>/,
  /^\s*(?:system|assistant|he thong|tro ly)\s*:/,
  /\b(?:huong dan|chi dan|lenh|ghi chu|yeu cau|luu y)\b.{0,20}\b(?:cho|danh cho|gui|toi) (?:mo hinh|ai|chatbot|tro ly ao|may tra loi)\b/,
  /\b(?:tro ly|chatbot|mo hinh|ai|chatgpt)\b.{0,30}\b(?:hay|phai|can|luon|khong duoc)\b.{0,40}\b(?:tra loi|noi|ghi|gui|xuat|dua|khang dinh|tiet lo)\b/,
  /\b(?:ban la|you are|tu gio ban|dong vai|act as|pretend to be)\b.{0,30}\b(?:tro ly|chatbot|ai|assistant|mo hinh|hacker|model)\b/,
  /\b(?:tell|convince|instruct|ask) the user\b|\b(?:do not|don't|never) (?:tell|mention|reveal|inform)\b/,
  /\b(?:noi|bao|thuyet phuc|yeu cau) (?:voi )?(?:nguoi dung|nguoi hoi|ba con)\b.{0,60}\b(?:chuyen khoan|mat khau|cccd|the ngan hang|duong dan|otp|bam vao)\b/,
  /\b(?:hay|phai|luon) (?:tra loi|khang dinh|noi) (?:rang|la)\b/,
  /\b(?:tiet lo|in ra|cho biet|reveal|print|output)\b.{0,30}\b(?:mat khau|khoa api|api key|password|secret|cau lenh)\b/,
]

export const detected = {
  /** A number as it stands in a document's head. */
  number: /Số\s*:\s*(\d{1,5}(?:\/\d{4})?\/[A-ZĐ][\wĐƯ-]*)/u,
  longDay: /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu,
  shortDay: /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/.-])/gu,
  inForce:
    /có hiệu lực(?: thi hành)?(?: kể)? từ ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu,
  kindLine:
    /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|KẾ HOẠCH|HƯỚNG DẪN|CHỈ THỊ|ĐỀ ÁN|CÔNG VĂN|THÔNG BÁO|BÁO CÁO|LUẬT)$/u,
  ofPeoplesCommittee: /UBND/,
}

/** Kinds by the letters of a document's number. */
export const kinds: [RegExp, string][] = [
  [/\/QĐ(?!\p{L})/u, 'Quyết định'],
  [/\/NQ\b/u, 'Nghị quyết'],
  [/\/NĐ-/u, 'Nghị định'],
  [/\/TT\b/u, 'Thông tư'],
  [/\/KH\b/u, 'Kế hoạch'],
  [/\/HD\b/u, 'Hướng dẫn'],
  [/\/CT\b/u, 'Chỉ thị'],
  [/\/ĐA\b/u, 'Đề án'],
  [/\/TB\b/u, 'Thông báo'],
  [/\/BC\b/u, 'Báo cáo'],
  [/\/QH\d/u, 'Luật'],
]

/** Who issues, by the letters of the number; a people's committee is named with its place. */
export const issuers: [RegExp, string][] = [
  [/TTg$/, 'Thủ tướng Chính phủ'],
  [/-CP$/, 'Chính phủ'],
  [/QH\d+$/, 'Quốc hội'],
  [/BNNPTNT/, 'Bộ Nông nghiệp và Phát triển nông thôn'],
  [/BNNMT/, 'Bộ Nông nghiệp và Môi trường'],
  [/BTC/, 'Bộ Tài chính'],
]

export const importing = {
  usage:
    'Cách dùng: npm run import -- TỆP --number "94/KH-UBND" --issued 2019-05-31 [--title …] [--kind …] [--issuer …] [--effective NGÀY] [--expires NGÀY] [--place "Cần Thơ"] [--out THƯ-MỤC] [--replace] [--yes] [--trust]\n  --issued ""  khi nguồn không ghi ngày ban hành     --yes  không hỏi lại\n  --replace  thay văn bản cùng số đã đưa vào trước      --trust  nhận cả khi có đoạn giống câu lệnh cho máy',
  badOption: (reason: string) => `Không hiểu lệnh: ${reason}`,
  needed: (option: string) => `Thiếu --${option}.`,
  badDay: (option: string, given: string) =>
    `--${option} "${given}" không phải ngày dạng 2026-11-22.`,
  badPlace: (given: string) =>
    `--place "${given}" không phải tên một tỉnh, thành phố hay huyện đã biết.`,
  reading: 'Đang đọc tệp…',
  refused: (reason: string) => `Không nhận tệp: ${reason}`,
  badFile: 'Không ghi được thành tệp tri thức đúng khuôn:',
  found: (kind: string, number: string, title: string) => `Văn bản: ${kind} ${number}: ${title}`,
  by: (issuer: string, issued: string, place: string) =>
    `Nơi ban hành: ${issuer}; ngày ban hành: ${issued || 'không rõ'}; phạm vi: ${place}`,
  country: 'cả nước',
  counts: (articles: number, sections: number, letters: number) =>
    `Tìm thấy ${articles} điều, ${sections} mục sẽ được lưu, ${letters} chữ cái.`,
  pages: (pages: number, scanned: boolean) =>
    `${pages} trang${scanned ? ', đọc từ ảnh quét: nên so lại số liệu với bản giấy' : ''}.`,
  firstLines: 'Những dòng đầu:',
  warnings: 'Cần xem lại:',
  hiddenLetters: (count: number) => `Đã bỏ ${count} ký tự vô hình.`,
  hiddenText: (count: number) => `Đã bỏ ${count} đoạn chữ bị ẩn.`,
  otherNumber: (found: string, given: string) =>
    `Trong tệp ghi số "${found}", lệnh ghi "${given}".`,
  otherDay: (found: string, given: string) =>
    `Đầu văn bản ghi ngày ${found}, lệnh ghi ngày ban hành ${given || '(không rõ)'}.`,
  otherStart: (found: string, given: string) =>
    `Trong tệp ghi có hiệu lực từ ${found}, lệnh ghi ${given || '(không nêu)'}.`,
  noStart: 'Không có --effective: hiệu lực của văn bản sẽ được nói là chưa rõ.',
  placeMissing:
    'Số văn bản là của UBND nhưng không có --place: văn bản sẽ được coi là của cả nước.',
  gap: (before: string, after: string) => `Sau Điều ${before} là Điều ${after}.`,
  instruction: (where: string, words: string) => `[giống câu lệnh cho máy] ${where}: ${words}`,
  notTrusted:
    'Tệp có đoạn giống câu lệnh gửi cho trợ lý nên không tự nhận. Nếu đã đọc và tin, chạy lại với --trust.',
  exists: (number: string, file: string) =>
    `Văn bản số ${number} đã có (${file}). Muốn thay thì thêm --replace.`,
  existsOwn: (number: string, file: string) =>
    `Văn bản số ${number} đã có trong tri thức của dự án (${file}); hãy sửa tệp ấy. Muốn lưu thêm bản này bên cạnh thì thêm --replace.`,
  ask: 'Lưu văn bản này? (có/không) ',
  yes: ['co', 'c', 'yes', 'y'],
  needsYes: 'Không có cửa sổ lệnh để hỏi lại: thêm --yes để lưu.',
  dropped: 'Chưa lưu gì.',
  stored: (path: string) => `Đã lưu: ${path}`,
  otherKind: 'Tài liệu',
  unknownIssuer: 'Không rõ nơi ban hành',
  source: (name: string, hash: string) => `Tệp ${name}, sha256 ${hash}`,
  notIndexed: 'Đã lưu tệp nhưng chưa lập được chỉ mục:',
}
