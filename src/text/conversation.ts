// The assistant calls itself "em" and the person "anh chị", throughout.

const notice =
  'Em là trợ lý OCOP, một hệ thống trả lời tự động (trí tuệ nhân tạo), không phải cán bộ. Em chỉ trả lời theo văn bản có dẫn nguồn; việc quan trọng, anh chị hỏi lại UBND xã/phường.'

export const replies = {
  notice,
  welcome: `Chào anh chị! ${notice}\n\nAnh chị cứ hỏi bằng lời thường ngày, có dấu hay không dấu đều được: điều kiện tham gia, hồ sơ, chấm sao, thời hạn, văn bản còn hiệu lực hay không.\n\nAnh chị có thể bắt đầu bằng một câu dưới đây:`,
  greetAgain: 'Em chào anh chị! Anh chị muốn hỏi gì về OCOP ạ?',
  help: 'Em giúp anh chị tra quy định OCOP. Anh chị chỉ cần gõ câu hỏi, ví dụ "82 điểm thì mấy sao".\n\n• Gõ **menu** để xem câu hỏi gợi ý.\n• Sau mỗi câu trả lời, bấm 👍 hoặc 👎 để em biết đúng hay chưa đúng.\n• Câu nào em chưa có căn cứ, em nói rõ và chỉ nơi để hỏi.',
  menu: 'Anh chị chọn một câu, hoặc gõ câu hỏi của mình:',
  failed:
    'Em xin lỗi, em gặp lỗi khi trả lời tin này và đã ghi lại để sửa. Anh chị hỏi lại bằng cách khác, hoặc hỏi UBND xã/phường giúp em.',
  thanks: 'Dạ không có gì ạ. Anh chị cần hỏi thêm gì về OCOP cứ nhắn em.',
  nothing: 'Em chưa thấy câu hỏi. Anh chị gõ điều muốn hỏi về OCOP giúp em nhé.',
  tooLong: 'Câu hỏi dài quá nên em dễ hiểu sai. Anh chị tách ra, hỏi từng ý một giúp em nhé.',
  oldChoice:
    'Nút này là của lần trả lời trước nên em không dùng được nữa. Anh chị gõ lại câu hỏi giúp em nhé.',
  gladItHelped: 'Em cảm ơn anh chị. Cần gì thêm anh chị cứ hỏi em.',
  whatWasWrong: 'Em xin lỗi vì chưa giúp được. Câu trả lời chưa được ở chỗ nào ạ?',
  reasonKept: 'Em cảm ơn, em đã ghi lại để cán bộ phụ trách xem và sửa.',
  reasonSkipped: 'Dạ vâng. Anh chị cần gì cứ hỏi em.',
  nothingToRate: 'Em cảm ơn anh chị. Anh chị cứ hỏi, em trả lời rồi anh chị nhận xét giúp em nhé.',
}

export const labels = { up: '👍 Đúng ý', down: '👎 Chưa đúng', skip: 'Bỏ qua' }

/** Why an answer did not help; the key is stored with the receipt. */
export const reasons = {
  wrong: 'Sai thông tin',
  outdated: 'Quy định đã cũ',
  'off-point': 'Không đúng câu tôi hỏi',
  unclear: 'Khó hiểu',
  incomplete: 'Còn thiếu',
}

export const suggestions = [
  { label: 'Ai được tham gia OCOP?', question: 'Những ai được tham gia Chương trình OCOP?' },
  { label: 'Hồ sơ gồm gì, nộp ở đâu?', question: 'Hồ sơ OCOP gồm những gì, nộp ở đâu?' },
  { label: 'Bao nhiêu điểm được mấy sao?', question: 'Bao nhiêu điểm thì được mấy sao?' },
  { label: 'Giấy chứng nhận có hạn mấy năm?', question: 'Giấy chứng nhận OCOP có hạn bao lâu?' },
]

/** Whole messages that are orders, compared without marks, case and punctuation. */
export const commandWords = {
  greeting: [
    'chào',
    'xin chào',
    'chào em',
    'chào bạn',
    'chào ad',
    'chào trợ lý',
    'chào anh',
    'chào chị',
    'em chào',
    'dạ chào',
    'alo',
    'a lô',
    'hi',
    'hello',
    'hey',
    'hi em',
    'hello em',
    'chào buổi sáng',
    'em ơi',
    'bạn ơi',
    'ad ơi',
    'có ai không',
    'bạn là ai',
    'em là ai',
    'trợ lý là ai',
    'bạn là người hay máy',
  ],
  help: [
    'giúp',
    'giúp tôi',
    'giúp em',
    'giúp với',
    'trợ giúp',
    'hướng dẫn',
    'help',
    '/help',
    '/start',
    'start',
    'bắt đầu',
    'bạn làm được gì',
    'em làm được gì',
  ],
  menu: ['0', 'menu', '/menu', 'danh mục', 'gợi ý', 'câu hỏi gợi ý'],
  thanks: [
    'cảm ơn',
    'cám ơn',
    'cảm ơn em',
    'cám ơn em',
    'cảm ơn bạn',
    'cám ơn bạn',
    'cảm ơn nhiều',
    'cảm ơn em nhiều',
    'ok cảm ơn',
    'ok cảm ơn em',
    'ok cám ơn em',
    'dạ cảm ơn',
    'thanks',
    'thank you',
    'tks',
    'ok',
    'oke',
    'okie',
    'vâng',
    'dạ',
    'dạ vâng',
    'ừ',
    'tạm biệt',
    'bye',
  ],
  up: [
    '👍',
    '❤',
    '❤️',
    'hay',
    'hay quá',
    'tốt',
    'tốt lắm',
    'đúng rồi',
    'đúng',
    'chuẩn',
    'hữu ích',
    'đúng ý',
    'đúng ý rồi',
    'rõ rồi',
    'hiểu rồi',
  ],
  down: [
    '👎',
    'sai',
    'sai rồi',
    'sai bét',
    'không đúng',
    'chưa đúng',
    'chưa đúng ý',
    'không đúng ý',
    'trả lời sai',
    'em trả lời sai',
    'dở',
    'tệ',
    'không hữu ích',
    'chưa rõ',
    'khó hiểu',
  ],
  skip: ['bỏ qua', 'thôi', 'không có', 'không', 'skip', '/skip', 'khỏi'],
} as const

/** What people say before the number of a choice. */
export const pickWords = ['chọn', 'chọn số', 'chọn câu', 'số', 'câu', 'mục', 'ý', 'lựa chọn']

/** Any of these makes a message a question even while the reason of a 👎 is awaited. */
export const questionWords = [
  'mấy',
  'bao nhiêu',
  'bao lâu',
  'khi nào',
  'ở đâu',
  'thế nào',
  'ra sao',
  'là gì',
  'không ạ',
  'được không',
  'phải không',
  'như nào',
  'bao giờ',
  'có cần',
]
