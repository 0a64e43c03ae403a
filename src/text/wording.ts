/** The words that turn a sentence round, and what else may not change when one is put differently; with marks, in lower case. */
export const turning: Record<string, string[]> = {
  not: ['không', 'chưa', 'chẳng', 'chả', 'chớ', 'đừng', 'không phải'],
  forbidden: ['cấm'],
  only: ['chỉ', 'duy nhất', 'riêng'],
  except: ['trừ', 'ngoại trừ', 'trừ khi', 'miễn'],
  ended: ['bãi bỏ', 'thu hồi', 'hết hiệu lực', 'hết hạn', 'hủy', 'ngừng', 'đình chỉ', 'tạm ngưng'],
  must: ['phải', 'bắt buộc'],
  atMost: ['≤'],
  atLeast: ['≥'],
  under: ['dưới'],
  over: ['trên'],
  if: ['nếu', 'khi', 'trường hợp'],
  or: ['hoặc'],
}

/** Said otherwise, the same bound of a figure. */
export const bounds: [RegExp, string][] = [
  [
    /(?:không (?:được )?vượt quá|không vượt|không quá|không nhiều hơn|không cao hơn|tối đa|nhiều nhất|cao nhất là|chậm nhất|muộn nhất|không muộn hơn)/g,
    '≤',
  ],
  [/(?:không dưới|không ít hơn|không thấp hơn|tối thiểu|ít nhất|thấp nhất là|sớm nhất)/g, '≥'],
  [/phần trăm/g, '%'],
]
/** Stand right before a figure, */
export const before: Record<string, string> = {
  dưới: '<',
  trên: '>',
  hơn: '>',
  quá: '>',
  trước: 'before',
  sau: 'after',
  '≤': '≤',
  '≥': '≥',
}
/** or behind it. */
export const behind: [RegExp, string][] = [
  [/^trở lên/, '≥'],
  [/^trở xuống/, '≤'],
]
/** Of two directions one does not stand for the other. */
export const directions = ['từ', 'đến']

/** What a figure counts, */
export const units = new Set(
  '% điểm sao tháng năm ngày giờ tuần quý triệu tỷ nghìn ngàn trăm đồng người lao hộ xã tỉnh bộ nhóm tiêu sản lần bản mẫu kg g gam tấn tạ m2 ha lít ml km trang phút'.split(
    ' ',
  ),
)
/** or what it is the number of. */
export const labels = new Set(
  'điều khoản mục chương mẫu bộ nhóm hạng phụ lục bước cấp tháng năm quý luật định tư quyết'.split(
    ' ',
  ),
)
/** Between a figure and what it counts in a range. */
export const range = new Set('đến tới dưới trên hoặc và hay từ ≤ ≥'.split(' '))

/** Figures in letters; "one" and what is more often another word are left to the context. */
export const spoken = new Set(
  'hai ba bốn sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ nửa rưỡi gấp đôi'.split(' '),
)

/** Who decides and where: may not be exchanged or put into another order. */
export const levels = new Set(
  'xã phường huyện tỉnh trung ương bộ sở thủ tướng chủ tịch ủy hội đồng cục phòng chính phủ quốc'.split(
    ' ',
  ),
)

/** Words that say nothing by themselves: a reworded sentence may add and drop them. */
export const glue = new Set(
  `dạ vâng ạ nhé nha thì là mà và với của cho các những một cái này đó kia ấy đây để được bị có cần sẽ đã đang
  rồi cũng vẫn còn nên như theo về tại ở trong ngoài từ đến bằng do vì bởi rằng hay em anh chị mình quý vị ta
  người nào gì sao thế vậy ra vào lên xuống lại luôn đều mỗi từng việc điều khi lúc tức gồm bao như sau trước
  cụ thể đối tính kể đủ thể muốn hỏi làm xin lưu ý ngay tiếp nhớ biết thêm hiện nay quy định`
    .split(/\s+/)
    .filter(Boolean),
)

/** An address of the web or of mail, however it is written. */
export const link =
  /https?:|www\.|:\/\/|\]\(|@|\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\s?\.\s?(?:vn|com|net|org|info|biz|xyz|io|me|app|dev|site|online|top|shop|club|link|cc|ly|gg|ru|cn|tk|ml|gl|to|co)\b/iu

/** A document's number as it is printed. */
export const documentCode = /\d+(?:\/\d{4})?\/[\p{Lu}\d][\p{Lu}\p{L}\d]*(?:-[\p{Lu}\p{L}\d]+)*/gu

export const wording = {
  label:
    'Câu chữ trên được viết lại với sự trợ giúp của mô hình; số liệu và căn cứ lấy nguyên từ văn bản.',
}
