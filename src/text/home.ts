// Where the person lives: how people say it (patterns over text without marks, in lower case), and what is answered.

const who =
  '(?:toi|tui|em|minh|chau|tao|anh|chi|bac|ba con|(?:chung|bon|tui|ben) (?:toi|em|minh)|(?:nha|que|co so|htx|hop tac xa|xuong|trang trai|vuon|cho|xa|huyen|tinh) (?:cua )?(?:toi|em|tui|minh|chung toi|chung em)|nha)'
const lately =
  '(?:(?:dang|hien|gio|nay|bay gio|von|cung|song|sinh song|lam an|san xuat|vua|moi|da|thi) )*'
const moved = '(?:chuyen|don|doi)(?: nha| tinh| ho khau)? (?:ve|den|sang|vao|ra|qua|len|xuong)'

/** "I live in …"; the place follows. */
export const livesIn = new RegExp(
  `\\b${who} ${lately}(?:o|tai|thuoc|que(?: o)?|nguoi|la nguoi|${moved})(?: ben| tren| duoi| ngoai| trong| tan)? `,
  'g',
)
/** "Change it to …". */
export const movesTo = new RegExp(`^(?:${who} )?${lately}(?:${moved}|doi thanh) `, 'g')

/** What may stand beside the place in a message that says nothing else. */
export const besidePlace =
  /(?:khong phai|ko phai|dau phai) [^,.;]*|\b(?:roi|a|nhe|nha|nhen|cu|chu|day|ay|do|em|anh|chi|ban|ad|oi|chao|xin|da|vang|u|ma|co|tinh|huyen|xa|thanh pho|tp|thi xa|truoc day|bay gio|hien nay|luon|thoi|ba con|thua|kinh)\b|[^a-z0-9]+/g

export const home = {
  kept: (place: string) => `Dạ, em nhớ rồi: anh chị ở **${place}**.`,
  now: (old: string, place: string) => `${old} trước đây nay thuộc ${place}.`,
  noted: (place: string) =>
    `Em nhớ anh chị ở **${place}** cho các câu sau; không muốn thì anh chị gõ "quên tỉnh của tôi" nhé.`,
  offer:
    'Từ giờ hỏi chính sách hay kế hoạch của tỉnh, anh chị không cần nhắc lại tên tỉnh. Anh chị chọn một câu bên dưới hoặc cứ gõ câu hỏi nhé.',
  forgotten: 'Dạ, em đã quên tỉnh của anh chị. Câu nào cần biết tỉnh, em sẽ hỏi lại.',
  notKnown: 'Em chưa lưu tỉnh nào của anh chị cả ạ.',
  ask: 'Anh chị đang ở tỉnh, thành phố nào ạ? Tên cũ hay tên mới đều được.',
  askAgain:
    'Em chưa nhận ra tên tỉnh. Anh chị gõ tên tỉnh, thành phố giúp em, ví dụ "Cà Mau" hoặc "Bạc Liêu cũ".',
  inMenu: (place: string) =>
    `Em đang nhớ anh chị ở **${place}**. Gõ "đổi tỉnh" để đổi, "quên tỉnh của tôi" để em quên.`,
  used: (place: string) =>
    `Em trả lời cho **${place}**, nơi anh chị đã cho em biết; không phải thì anh chị gõ "đổi tỉnh" nhé.`,
}

/** What can be asked about a place; the answerer finds the place's documents by these. */
export const aboutPlace: { label: string; question: (place: string) => string }[] = [
  {
    label: 'Tỉnh có chính sách gì?',
    question: (place) => `${place} hỗ trợ sản phẩm OCOP những gì?`,
  },
  { label: 'Mục tiêu OCOP của tỉnh', question: (place) => `Mục tiêu OCOP của ${place} là gì?` },
  { label: 'Nộp hồ sơ ở đâu?', question: () => 'Hồ sơ OCOP nộp ở đâu?' },
]
