// Questions that leave out what the answer hangs on: how they are known, and what to ask back.
// Patterns are written over text without marks, in lower case, with single blanks.

const mine =
  '(?:em|e|toi|tui|minh|mik|mk|nha|chu|bac|anh|chi|co|me|bo|ba|ong|ho|vo chong|chung toi|ben)'
/** Who says where: words that are no others without their marks. */
const we =
  '(?:em|e|toi|tui|minh|mik|mk|chung toi|chung em|nha em|nha toi|tui em|bon em|ben em|tau|choa)'
const whose = `(?:cua |nha |ben )${mine}|${mine} (?:ne|day)|nay|do|kia|ay`

export type Slot = 'day' | 'place' | 'product' | 'document'

/** `asks` must fit, and none of what would fill the gap may be in the question. */
export const missing: {
  asks: RegExp
  /** Also needed, where one pattern would be unreadable. */
  and?: RegExp
  filledBy: Slot[]
  text: string
  choices: { label: string; question: string }[]
}[] = [
  {
    asks: new RegExp(
      `\\b(?:giay|bang|chung nhan|to giay)\\b(?: \\S+){0,4} (?:${whose})\\b|\\b(?:giay|bang|chung nhan) (?:\\S+ )?(?:nha|cua) ${mine}\\b`,
    ),
    and: /\b(?:con (?:han|gia tri|hieu luc|xai|dung)|het (?:han|hieu luc)|han (?:toi|den)|chung nao het|bao gio het|khi nao het)\b/,
    filledBy: ['day', 'product', 'document'],
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
    asks: /\b(?:(?<!binh |thong )thuong|ho tro|chinh sach|ke hoach|de an|muc tieu|chi tieu)\b/,
    and: new RegExp(
      `\\b(?:tinh|huyen|xa|cho|noi|que|dia phuong|thanh pho) (?:${we}|minh o|em o|toi o)\\b`,
    ),
    filledBy: ['place', 'document'],
    text: 'Kế hoạch và phần hỗ trợ, thưởng riêng do từng tỉnh quy định. Anh chị ở tỉnh nào ạ?',
    choices: [],
  },
  {
    asks: /\b(?:thuoc|xep|vo|vao|cham theo|theo|o|nam)\b(?: \S+){0,3} (?:bo(?! may)|phieu(?! kiem)|nhom|nganh)\b(?: tieu chi| san pham| cham)?(?: so)? (?:nao|may|gi|chi|mo)\b|\bbo (?:tieu chi (?:so )?|so )(?:nao|may)\b|\b(?:bo|phieu) (?:nao|may)\b(?! (?:quy|to chuc|quan|giup|hanh chinh|nay))/,
    and: new RegExp(
      `\\b(?:hang|mon|san pham|sp|mat hang|do|thu|cai)\\b(?: \\S+){0,3} (?:${mine}|nay|do|lam)\\b`,
    ),
    filledBy: ['product', 'document'],
    text: 'Anh chị cho em biết sản phẩm là gì, làm từ nguyên liệu nào ạ? Em tra đúng bộ tiêu chí cho anh chị.',
    choices: [],
  },
  {
    asks: /\b(?:ho so|don)\b(?: \S+){0,6} (?:nop|gui|trinh)\b|\b(?:nop|gui)(?: \S+){0,3} ho so\b/,
    and: /\b(?:quy dinh|luat|quyet dinh|bo tieu chi|cach) (?:cu|moi|nao)\b(?: \S+){0,2}? ?(?:hay|hoac|nao|cu|moi|ha|khong|vay|$)/,
    filledBy: ['day', 'document', 'place'],
    text: 'Anh chị cho em biết hồ sơ nộp ngày nào, và là lần đầu, nâng hạng hay đánh giá lại ạ?',
    choices: [
      {
        label: 'Nộp trước 22/5/2026, lần đầu hoặc nâng hạng',
        question: 'Hồ sơ lần đầu nộp trước ngày 22/5/2026 chưa chấm thì theo quy định nào?',
      },
      {
        label: 'Nộp trước 22/5/2026, đánh giá lại',
        question: 'Hồ sơ đánh giá lại nộp trước ngày 22/5/2026 thì theo quy định nào?',
      },
      { label: 'Nộp từ 22/5/2026', question: 'Hồ sơ nộp từ ngày 22/5/2026 chấm theo văn bản nào?' },
    ],
  },
  {
    asks: /\b(?:thuoc|la|ve) (?:tinh|thanh pho) (?:nao|mo|gi|chi)\b/,
    and: new RegExp(`\\b(?:cho|que|nha|xa|huyen|noi|dia chi)? ?${we}\\b`),
    filledBy: ['place', 'document'],
    text: 'Anh chị cho em biết tên tỉnh hoặc huyện trước khi sáp nhập ạ? Em tra tỉnh bây giờ cho anh chị.',
    choices: [],
  },
  {
    asks: /\b(?:to |cai )?giay (?:nay|do|kia|ni)\b/,
    and: /\b(?:(?:cua )?(?:ai|xa|tinh|huyen|bo|noi nao|cho nao|co quan nao)\b.*\b(?:cap|ky|hay|phat)|(?:ai|noi nao|co quan nao) (?:cap|ky))\b/,
    filledBy: ['day', 'document'],
    text: 'Anh chị đang cầm giấy gì ạ? Anh chị cho em biết tên giấy và ngày cấp ghi trên giấy.',
    choices: [
      { label: 'Giấy chứng nhận OCOP', question: 'Giấy chứng nhận OCOP 3 sao, 4 sao do ai cấp?' },
      {
        label: 'Giấy an toàn thực phẩm',
        question: 'Giấy đủ điều kiện an toàn thực phẩm do ai cấp?',
      },
    ],
  },
  {
    asks: /\b(?:van ban|quyet dinh|nghi dinh|nghi quyet|ke hoach|cai qd|cai nd) (?:hoi nay|luc nay|vua roi|do|kia|ay|nay|tren)\b/,
    and: /\b(?:con (?:xai|hieu luc|dung|gia tri|ap dung)|het hieu luc|noi gi|quy dinh gi|noi ve)\b/,
    filledBy: ['document'],
    text: 'Anh chị đang hỏi văn bản nào ạ? Anh chị cho em số hiệu, ví dụ "26/2026/QĐ-TTg".',
    choices: [],
  },
]
