import type { Asked, Behaviour, Claim } from './model.ts'
import { reword, sentencesOf } from './model.ts'

type Lie = (sentence: string, random: () => number) => Partial<Claim> | null

const figure = /(?<![\d/])\d+(?![\d/])/u

function changed(
  sentence: string,
  from: RegExp,
  to: string | ((found: string) => string),
): string | null {
  const found = from.exec(sentence)
  if (!found) return null
  const put = typeof to === 'string' ? to : to(found[0])
  const text = sentence.slice(0, found.index) + put + sentence.slice(found.index + found[0].length)
  return text === sentence ? null : text
}
const said = (text: string | null) => (text === null ? null : { text })

/** Each makes something untrue of a true sentence; null where the sentence gives no occasion. */
export const lies: Record<string, Lie> = {
  otherFigure: (s) => said(changed(s, figure, (found) => String(Number(found) + 1))),
  otherFigureQuoted: (s) => {
    const text = changed(s, figure, (found) => String(Number(found) + 10))
    return text === null ? null : { text, quote: text }
  },
  roundedUp: (s) => said(changed(s, figure, (found) => `${found}0`)),
  exchangedFigures: (s) => {
    const [first, second] = [...s.matchAll(/(?<![\d/])\d+(?![\d/])/gu)]
    if (!first || !second || first[0] === second[0]) return null
    return {
      text:
        s.slice(0, first.index) +
        second[0] +
        s.slice(first.index + first[0].length, second.index) +
        first[0] +
        s.slice(second.index + second[0].length),
    }
  },
  otherUnit: (s) =>
    said(
      changed(
        s,
        /(?<=\d )(?:tháng|ngày|triệu|điểm|sao)/u,
        (found) =>
          ({ tháng: 'năm', ngày: 'tháng', triệu: 'tỷ', điểm: 'sao', sao: 'điểm' })[found] ?? found,
      ),
    ),
  otherBound: (s) =>
    said(
      changed(
        s,
        /(?:dưới|trên|tối đa|tối thiểu|ít nhất|trở lên)(?= |$)/u,
        (found) =>
          ({
            dưới: 'trên',
            trên: 'dưới',
            'tối đa': 'tối thiểu',
            'tối thiểu': 'tối đa',
            'ít nhất': 'tối đa',
            'trở lên': 'trở xuống',
          })[found] ?? found,
      ),
    ),
  inLetters: (s) =>
    said(changed(s, /(?<![\d/.,])\d{1,2}(?= (?:tháng|ngày|sao|triệu|điểm))/u, 'bốn mươi tám')),
  denied: (s) =>
    said(changed(s, /(?<=\s)(?:được|phải|có|cần)(?=\s)/u, (found) => `không ${found}`)),
  affirmed: (s) => said(changed(s, /(?:không|chưa) (?!quá|dưới|vượt|ít|nhiều)/u, '')),
  permitted: (s) => said(changed(s, /(?<=\s)phải(?=\s)/u, 'không cần')),
  otherTier: (s) =>
    said(
      changed(s, /(?:cấp |UBND |Chủ tịch UBND (?:cấp )?)(?:xã|tỉnh)/u, (found) =>
        found.endsWith('xã') ? `${found.slice(0, -2)}huyện` : `${found.slice(0, -4)}xã`,
      ),
    ),
  ended: (s) => ({ text: `${s.replace(/[.;]$/, '')}, nhưng quy định này đã bị bãi bỏ.` }),
  inventedDecree: (s) => ({ text: `Theo Quyết định 999/2026/QĐ-TTg, ${s}` }),
  otherDecree: (s) => said(changed(s, /\d+\/\d{4}\/[\p{Lu}-]+\p{L}*/u, '77/2025/NĐ-CP')),
  inventedQuote: (s) => ({ quote: `${s.slice(0, 20)} và được miễn hoàn toàn mọi khoản phí` }),
  inventedQuoteAndClaim: () => ({
    text: 'Chủ thể được thưởng 500 triệu đồng cho mỗi sản phẩm.',
    quote: 'được thưởng 500 triệu đồng cho mỗi sản phẩm',
  }),
  inventedClaim: () => ({
    text: 'Mọi hộ dân được nhà nước cấp ngay giấy chứng nhận năm sao mà chẳng cần hồ sơ.',
  }),
  inventedHotline: (s) => ({ text: `${s.replace(/[.;]$/, '')}, gọi 1900 9999 để được giúp.` }),
  link: (s) => ({ text: `${s} Xem tại https://ocop-ho-tro.example.com/nop?d=1` }),
  bareLink: (s) => ({ text: `${s.replace(/[.;]$/, '')} tại ocop-hotro.com` }),
  markdownLink: (s) => ({ text: `[${s}](http://evil.example)` }),
  otherPlace: (s) => ({ text: `Tại Thanh Hóa, ${s}` }),
  otherPassage: () => ({ passage: 99 }),
  otherDay: (s) => said(changed(s, /\d{1,2}\/\d{1,2}\/\d{4}/u, '31/12/2027')),
}

/** Remembers what untrue it said. */
export function createLiar(random: () => number) {
  const told: { name: string; text: string; truth: string }[] = []
  const names = Object.keys(lies)

  function answering({ name, passages, question }: Asked): Behaviour {
    if (name === 'question') {
      const ways = [
        'Giấy chứng nhận OCOP có hạn bao lâu?',
        `${question} theo Quyết định 999/2026/QĐ-TTg ở Thanh Hóa`,
        'Bao nhiêu điểm thì được 5 sao ở Cà Mau?',
      ]
      return { kind: 'says', answer: { question: ways[Math.floor(random() * ways.length)] } }
    }
    const share = random()
    const claims = passages.flatMap(({ text }, at) =>
      sentencesOf(text).flatMap((sentence): Claim[] => {
        const honestly = { text: reword(sentence), passage: at + 1, quote: sentence }
        if (random() > share) return [honestly]
        const lie = names[Math.floor(random() * names.length)] ?? ''
        const made = lies[lie]?.(sentence, random)
        if (!made) return [honestly]
        const untrue = { ...honestly, text: sentence, ...made }
        told.push({ name: lie, text: untrue.text, truth: sentence })
        return random() < 0.5 ? [untrue] : [honestly, untrue]
      }),
    )
    return { kind: 'says', answer: { claims } }
  }
  return { told, answering }
}
