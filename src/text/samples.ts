// Samples for the council: who sends none.

export const asksSamples =
  /\b(?:nop|gui|dem|dua|kem|chuan bi|goi|can|phai)\b.{0,30}\bmau\b(?! (?:so|0?[123]|don|phieu|bieu|nao))|\b(?:san pham|hang|phan|hop|hu|chai|goi) mau\b/
export const isTourism =
  /\b(?:homestay|farmstay|du lich|tour|tua|tham quan|khu nghi|luu tru|cheo thuyen|cheo xuong)\b/
export const samples = {
  none: 'Dịch vụ du lịch không phải nộp sản phẩm mẫu khi chấm OCOP.',
  tells: (text: string) => /du lịch không phải nộp sản phẩm mẫu/u.test(text),
}
