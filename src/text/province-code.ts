// The provinces' codes: how people ask for one, and the sentence that tells it.

/** Not where the codes are to be found. */
export const asksProvinceCode =
  /\bma (?:so )?(?:(?:cua )?(?:tinh|thanh pho|tp)|don vi hanh chinh)\b(?!.*\b(?:van ban|quyet dinh|tra o|lay o|o dau|cho nao|viet the nao|ghi the nao)\b)/
export const provinceCode = {
  is: (place: string, code: string) => `Mã tỉnh của ${place} là ${code}.`,
  tells: (text: string) => /mã tỉnh, mã xã.*lấy theo Quyết định 19\/2025/iu.test(text),
}
