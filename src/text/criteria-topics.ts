// Sentences about one scored thing across the 26 sets: each says for which sets it is true.

type Level = { points: number; text: string }

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

export const topicWords = {
  sets: (numbers: string) => `bộ ${numbers}`,
  all: 'cả 26 bộ',
  needs: (stars: number, called: string, { points, text }: Level, sets: string) =>
    `Muốn ${stars} sao thì ${called} phải từ ${points} điểm (${lower(text)}): đúng với ${sets}`,
  needsElse: ({ points }: Level, sets: string) => `riêng ${sets} phải từ ${points} điểm`,
  needsNone: (called: string, sets: string) =>
    `${called.charAt(0).toUpperCase()}${called.slice(1)} không phải mức tối thiểu của hạng sao nào ở ${sets}.`,
  asksNone: (sets: string) => `${sets} có mục này nhưng không đặt mức tối thiểu`,
  scale: (called: string, max: number, sets: string, levels: Level[]) =>
    `Thang điểm ${called}, đúng với ${sets}, tối đa ${max} điểm: ${levels
      .map(({ points, text }) => `${points} điểm: ${lower(text)}`)
      .join('; ')}.`,
  maxElse: (sets: string, max: number) => `riêng ${sets} tối đa ${max} điểm`,
  scaleElse: (sets: string) =>
    `riêng ${sets} chấm theo các bậc khác, anh chị nói sản phẩm để em tra`,
  lacking: (sets: string) => `${sets} không có mục này`,
  sentence: (parts: string[]) => {
    const text = parts.join('; ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  },
  rating: (stars: number) => `Điều kiện, mức tối thiểu để được ${stars} sao`,
  ratingLead: (stars: number, from: number) =>
    `Muốn ${stars} sao: tổng từ ${from} điểm và đạt đủ các mức tối thiểu của bộ tiêu chí.`,
  ratingAll: (rows: string[]) => `Đúng với cả 26 bộ: ${rows.join('; ')}.`,
  ratingMost: (rows: string[]) => `Tuỳ bộ: ${rows.join('; ')}.`,
  ratingBelow: (stars: number) => `Các mức tối thiểu của hạng ${stars} sao cũng phải đạt.`,
  ratingRow: (called: string, points: number, sets: string | null) =>
    `${called} từ ${points} điểm${sets ? ` (${sets})` : ''}`,
  ratingNext: 'Anh chị nói tên sản phẩm, em đọc đúng mức của bộ ấy.',
  setAddress: /^Bộ \d+(?=\.)/u,
  setHeading: (set: number, name: string) => `Bộ ${set}. Điểm của ${lower(name)}`,
  minimums: 'Mức tối thiểu từng sao',
  maxima: 'Điểm tối đa từng mục',
  setMinimums: (set: number, name: string, stars: number, rows: string[], more: boolean) =>
    `- Bộ ${set} (${lower(name)}): muốn ${stars} sao thì ${more ? 'thêm ' : ''}${rows.join(', ')}.`,
  setNoMinimum: (set: number, name: string, stars: number) =>
    `- Bộ ${set} (${lower(name)}): không thêm mức tối thiểu nào cho ${stars} sao.`,
  minimumRow: (called: string, points: number) => `${called} ít nhất ${points} điểm`,
  setMaximum: (set: number, name: string, called: string, max: number, rows: string[]) =>
    `- Bộ ${set} (${lower(name)}): ${called} tối đa ${max} điểm${rows.length > 0 ? `, gồm ${rows.join(', ')}` : ''}.`,
  maximumRow: (called: string, max: number) => `${called} tối đa ${max} điểm`,
  lower,
}
