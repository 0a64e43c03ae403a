import type { Answer } from '#src/knowledge/answer.ts'
import { createModel } from '#src/knowledge/model/model.ts'

/** An extractive answer with its wording. */
export function anAnswer(
  ...passages: string[]
): Extract<Answer, { status: 'answered' | 'partial' }> {
  const texts =
    passages.length > 0 ? passages : ['Giấy chứng nhận có giá trị 36 tháng kể từ ngày được cấp.']
  const body = texts.map((text, at) => (at === 0 ? `**${text}**` : text)).join('\n')
  return {
    status: 'answered',
    text: `${body}\nCăn cứ: Điều 4, Quyết định 26/2026/QĐ-TTg ngày 22/5/2026, đang có hiệu lực.`,
    citations: [
      {
        number: '26/2026/QĐ-TTg',
        title: 'Bộ tiêu chí OCOP',
        article: 'Điều 4',
        issued: '2026-05-22',
        validity: 'in-force',
        quote: texts[0] ?? '',
      },
    ],
    wording: { body, passages: texts.map((text) => ({ heading: 'Điều 4. Thời hạn', text })) },
  }
}

type Options = Parameters<typeof createModel>[0]

/** A model at the address, with as many calls and places as a test may need. */
export function aModel(settings: Options['settings'], changes: Partial<Options> = {}) {
  return createModel({
    settings,
    repair: (question) => question,
    namesIn: () => [],
    isKnown: () => true,
    ...changes,
    limits: {
      daily: 1e9,
      personDaily: 1e9,
      atOnce: 64,
      queue: 64,
      failures: 1e9,
      ...changes.limits,
    },
  })
}

export const AS_OF = '2026-11-22'
