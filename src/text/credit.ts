// Loans without collateral: how people name who borrows, and the sentences that answer.

type Named = { borrower: 'person' | 'group' | 'farm' | 'cooperative'; said: RegExp }

/** Over text without marks; the first that fits: a cooperative's member asks for the cooperative. */
export const borrowers: Named[] = [
  {
    borrower: 'group',
    said: /\b(?:to hop tac|tht|gop (?:lai |nhau |von )*(?:thanh |lam |lap )?(?:mot )?(?:to|nhom)|lap (?:mot )?to|(?:so|giay) (?:dang ky )?ho kinh doanh|ho kinh doanh|hkd|ho kd|nhom ho)\b/,
  },
  { borrower: 'farm', said: /\b(?:trang trai|chu trai|farm)\b/ },
  { borrower: 'cooperative', said: /\b(?:hop tac xa|htx|lien hiep)\b/ },
  {
    borrower: 'person',
    said: /\b(?:ca nhan|ho gia dinh|ho nong dan|nong dan|ho dan|ho san xuat|mot minh|nha (?:toi|em|tui|minh|nong)|vo chong)\b/,
  },
]
export const asksLoan = /\b(?:vay|muon (?:tien|von)|cho muon|tin dung|rut von)\b/
export const withoutCollateral =
  /\b(?:khong|ko|k|hong|chang|khoi|chua|cha) (?:can |phai |co |co gi )?(?:the chap|cam co|tai san|so do|so hong|bia do|dat dai|gi the chap)\b|\b(?:tin chap|khong bao dam|the chap)\b/
export const asksCeiling =
  /\b(?:bao nhieu|may (?:tram|chuc|ty|trieu)|toi da|cao nhat|nhieu nhat|nhieu nhut|kich tran|tran|muc nao|duoc (?:khong|ko|hong|chua|chang)|het muc)\b/
/** An amount that is taken for the ceiling itself is nothing to judge. */
export const tellsCeiling =
  /\b(?:kich tran|tran|toi da|cao nhat|nhieu nhat|het muc|chi (?:duoc )?vay)\b/
/** The bank's own terms stand in no decree. */
export const asksTerms =
  /\b(?:lai suat|lai bao nhieu|may nam|thoi han|bao lau|thu tuc|giay to gi|o dau|ngan hang nao)\b/
export const amountAsked = /\b(\d+(?:[.,]\d+)?) ?(trieu|ty|ti)\b/

export const credit = {
  over: (amount: string, ceiling: string) =>
    `${amount} vượt mức vay không thế chấp, tối đa là ${ceiling}.`,
  within: (amount: string, ceiling: string) =>
    `${amount} nằm trong mức vay không thế chấp, tối đa là ${ceiling}.`,
  amount: (millions: number) =>
    millions >= 1000
      ? `${String(millions / 1000).replace('.', ',')} tỷ đồng`
      : `${String(millions).replace('.', ',')} triệu đồng`,
  /** How the decree's own sentence for a kind of borrower is known. */
  tells: (text: string, ceiling: string, named: RegExp) =>
    text.includes(`không có tài sản bảo đảm`) &&
    text.includes(`tối đa ${ceiling}`) &&
    named.test(text),
  names: {
    person: /^-? ?Cá nhân/u,
    group: /^-? ?Tổ hợp tác/u,
    farm: /^-? ?Chủ trang trại/u,
    cooperative: /^-? ?Hợp tác xã/u,
  },
}
