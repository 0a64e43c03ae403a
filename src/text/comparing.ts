// Two score sheets side by side: how people ask, and the sentences that answer.

export const asksDifference = /\b(?:khac|so sanh|giong)\b/
export const setNumbers =
  /\bbo (?:tieu chi |phieu )?(?:so )?(\d{1,2})\b|\b(?:voi|va|vs|voi bo) (\d{1,2})\b/g

export const comparing = {
  lead: (one: number, oneName: string, other: number, otherName: string, count: number) =>
    count > 0
      ? `Bộ ${one} (${oneName}) và bộ ${other} (${otherName}) khác nhau ở ${count} mục.`
      : `Bộ ${one} (${oneName}) và bộ ${other} (${otherName}) có các mục, điểm tối đa và mức tối thiểu như nhau.`,
  line: (name: string, one: string, other: string) => `- ${name}: ${one}; ${other}`,
  left: (count: number) => `Còn ${count} mục nữa khác nhau; anh chị hỏi em từng mục nhé.`,
  lacks: (set: number) => `bộ ${set} không có`,
  has: (set: number, max: number, minimums: string[]) =>
    `bộ ${set} tối đa ${max}${minimums.length > 0 ? ` (${minimums.join(', ')})` : ''}`,
  minimum: (stars: number, points: number) => `${stars} sao từ ${points}`,
}
